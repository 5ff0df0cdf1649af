import json

import pytest


@pytest.fixture
def ledger(run, write, tmp_path):
    folder = write(
        first="---\npublished: 2022-11-03\n---\nBelgium refuses to send F-16 fighters to Ukraine. "
        "Ukraine has asked Belgium for F-16 fighters. "
        "Belgium is unlikely to send F-16 fighters to Ukraine soon.",
        then="---\npublished: 2023-01-10\n---\nBelgium delivered F-16 jets to Ukraine on January 9, 2023.",
        other="---\npublished: 2023-02-10\n---\nFrance has delivered SCALP missiles to Ukraine.",
    )
    made = tmp_path / "ledger"
    assert run("add", folder, "--ledger", made).code == 0
    return made


def test_a_position_is_a_row_of_steps_with_reversals_and_forecasts(run, ledger):
    done = run("positions", "--ledger", ledger, "--item", "f-16", "--actor", "Belgium", "--format", "json")
    (row,) = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    assert (row["actor"], row["item"], row["supplier"], row["recipient"]) == ("BE", "f-16", "BE", "UA")
    delivered = next(
        step for step in row["steps"] if step["event"] == "delivered" and step["status"] == "actual"
    )
    assert (delivered["from"], delivered["to"]) == ("2023-01-09", "2023-01-09")
    assert delivered["inferred"] is False
    assert len(delivered["claims"]) == 1
    (turn,) = row["reversals"]
    assert (turn["from"], turn["to"], turn["between"]) == (
        "refused",
        "delivered",
        ["2022-11-03", "2023-01-09"],
    )
    assert [one["outcome"] for one in row["forecasts"]] == ["failed"]
    assert {"from", "to", "least_days", "most_days", "claims"} == row["lags"][0].keys()


def test_a_table_has_a_line_a_step_and_marks_what_is_inferred(run, ledger):
    done = run("positions", "--ledger", ledger, "--item", "f-16", "--supplier", "BE", "--format", "table")
    assert "~ authorised" in done.out
    assert "│ BE → UA │" in done.out
    assert "by 9 January 2023" in done.out or "to 9 January 2023" in done.out
    assert "reversal: refused to delivered" in done.out
    assert "forecast failed: F-16 not delivered to Ukraine by 28 February 2023" in done.out


def test_paths_stand_side_by_side_those_with_the_shortest_way_first(run, ledger):
    done = run("positions", "--ledger", ledger, "--paths", "--format", "jsonl")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [row["item"] for row in rows] == ["f-16", "scalp"]
    assert [rung["event"] for rung in rows[0]["rungs"]] == ["requested", "refused", "authorised", "delivered"]
    table = run("positions", "--ledger", ledger, "--paths", "--format", "csv").out
    assert "requested to delivered: at least 67 days" in table


def test_only_what_was_known_is_told(run, ledger):
    known = ("--known-on", "published:2022-12-31")
    done = run("positions", "--ledger", ledger, "--item", "f-16", "--actor", "BE", *known, "--format", "json")
    (row,) = json.loads(done.out)
    assert {step["event"] for step in row["steps"]} == {"refused", "delivered"}
    assert {step["status"] for step in row["steps"] if step["event"] == "delivered"} == {"possible"}
    assert row["reversals"] == []


def test_lines_that_are_not_there_are_no_rows(run, ledger):
    done = run("positions", "--ledger", ledger, "--supplier", "Germany", "--format", "json")
    assert (done.code, done.out) == (0, "[]\n")


@pytest.mark.parametrize(
    "wrong",
    [["--item", "nosuchitem"], ["--actor", "nosuchparty"], ["--possible"], ["--paths", "--actor", "BE"]],
)
def test_a_wrong_question_is_a_users_mistake(run, ledger, wrong):
    done = run("positions", "--ledger", ledger, *wrong)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
