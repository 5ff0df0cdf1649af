import json

import pytest

NEWS = (
    "---\npublished: 2024-03-01\noutlet: Strelsau Gazette\n---\n"
    "Germany has refused to send 40 Taurus missiles to Ukraine, its minister, Anna Lund, said on Tuesday. "
    '"They are all that we can field this year," Lund told the Gazette.\n'
)
REWRITTEN = (
    "Germany has paused deliveries of Taurus missiles to Ukraine. "
    "The situation underscores the complexity of modern defence procurement. "
    "Observers note that the discussions remain fluid and reflect broader strategic considerations. "
    "Experts warn that the debate could shape long-term priorities and regional stability. "
    "Any decision is expected to involve careful alignment with international norms. "
    "Such dialogue signals that the process remains part of a wider framework of cooperation. "
    "As the year progresses, analysts continue to weigh the implications of the shift for deterrence. "
    "It was reported that the exchange touched on some of these questions in the meantime. "
    "This stance illustrates how the alliance is navigating an evolving landscape of shared interests."
)


@pytest.fixture
def ledger(run, write, tmp_path):
    made = tmp_path / "ledger"
    assert run("add", write(news=NEWS, rewritten=REWRITTEN), "--ledger", made).code == 0
    return made


def rows(run, ledger, *more):
    done = run("degraded", "--ledger", ledger, "--format", "json", *more)
    assert (done.code, done.err) == (0, "")
    return {row["report"]: row for row in json.loads(done.out)}


def test_a_rewritten_report_is_told_with_its_signals(run, ledger):
    found = rows(run, ledger)
    assert found["rewritten.txt"]["verdict"] == "degraded"
    assert {"filler", "unnamed speakers"} <= {one["name"] for one in found["rewritten.txt"]["signals"]}
    assert "news.txt" not in found


def test_all_reports_are_told_if_asked_for_the_most_degraded_first(run, ledger):
    found = rows(run, ledger, "--all")
    assert list(found) == ["rewritten.txt", "news.txt"]
    assert found["news.txt"]["verdict"] == "sound"


def test_an_item_chooses_reports_and_changes_no_judgement(run, ledger):
    assert rows(run, ledger, "--item", "taurus") == rows(run, ledger)
    assert rows(run, ledger, "--item", "javelin") == {}


def test_a_table_names_the_signals(run, ledger):
    done = run("degraded", "--ledger", ledger, "--format", "table")
    assert "filler, no date" in done.out


def test_a_misspelt_item_is_a_mistake(run, ledger):
    done = run("degraded", "--ledger", ledger, "--item", "taurs")
    assert done.code == 2
    assert "taurs" in done.err


def test_without_a_ledger_there_is_nothing_to_judge(run, tmp_path):
    assert run("degraded", "--ledger", tmp_path / "none").code == 2
