import re

from drawdown import workflow
from drawdown.query import Query
from evaluation import bulk


def test_the_made_up_reports_are_the_same_each_time_and_one_in_five_says_something(tmp_path):
    assert bulk.report(5) == bulk.report(5) != bulk.report(10)
    reports = bulk.write(tmp_path / "in", 20)
    workflow.add([reports], tmp_path / "l")
    telling = {entry.claim.path for entry, _ in workflow.claims(tmp_path / "l", Query())}
    assert telling == {f"0000/{number:06}.md" for number in (0, 5, 10, 15)}


def test_it_prints_what_a_second_run_and_more_processes_take_and_the_memory(monkeypatch, capfd):
    monkeypatch.setattr(bulk, "FEW", 5)
    assert bulk.main(["10"]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0] == "reports: 10 new, 0 known, 0 refused"
    assert "reports: 0 new, 10 known, 0 refused" in lines
    assert re.match(
        r"a second run, against the first: [\d.]+ of the time, [\d.]+ of the processors' time", lines[-3]
    )
    assert re.match(r"peak memory: [\d.]+ times that for 5 reports", lines[-1])
