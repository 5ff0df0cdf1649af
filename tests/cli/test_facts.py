import json

import pytest

KEYS = (
    "fact", "event", "item", "supplier", "recipient", "party", "quantity", "happened", "status", "claims",
    "reports", "origins", "disputed",
)  # fmt: skip
DELIVERED = "The United States delivered {} HIMARS launchers to Poland in February 2024."
BUILT_AND_SOLD = (
    "Lockheed Martin has built 4,000 ATACMS missiles. The United States sold 900 ATACMS missiles to Poland."
)


@pytest.fixture
def ledger(run, write, tmp_path):
    head = "---\npublished: 2024-03-0{}\noutlet: {}\n---\n"
    folder = write(
        one=head.format(1, "Gazette") + DELIVERED.format(20),
        two=head.format(2, "Herald") + DELIVERED.format(30),
        three=head.format(3, "Courier") + BUILT_AND_SOLD,
    )
    made = tmp_path / "ledger"
    assert run("add", folder, "--ledger", made).code == 0
    return made


def rows(run, ledger, *options):
    done = run("facts", "--ledger", ledger, *options, "--format", "json")
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)


def test_facts_are_rows_with_what_the_contract_names(run, ledger):
    found = rows(run, ledger)
    assert found
    assert all(set(KEYS) <= set(row) for row in found)


def test_a_disputed_figure_shows_its_sides(run, ledger):
    (row,) = rows(run, ledger, "--disputed")
    assert (row["event"], row["item"], row["reports"]) == ("delivered", "himars", 2)
    assert [side["value"] for side in row["sides"]] == ["20", "30"]
    assert (row["quantity"]["min"], row["quantity"]["max"]) == (20, 30)


def test_a_bound_worked_out_shows_its_working(run, ledger):
    (row,) = [row for row in rows(run, ledger, "--item", "atacms") if row["derived"]]
    assert (row["event"], row["quantity"]["min"], row["quantity"]["max"]) == ("held", None, 3100)
    assert "4,000 built" in row["working"]
    assert "900 sold to Poland" in row["working"]


def test_bounds_are_worked_out_from_claims_that_were_not_asked_for(run, ledger):
    (row,) = rows(run, ledger, "--event", "held")
    assert row["derived"]


def test_facts_are_narrowed_by_parties(run, ledger):
    assert {row["recipient"] for row in rows(run, ledger, "--recipient", "PL", "--supplier", "US")} == {"PL"}
    assert rows(run, ledger, "--recipient", "UA") == []


def test_what_was_not_known_yet_makes_no_fact(run, ledger):
    (row,) = rows(run, ledger, "--known-on", "published:2024-03-01")
    assert (row["reports"], row["disputed"]) == (1, False)


def test_a_table_tells_a_fact_in_few_words(run, ledger):
    done = run("facts", "--ledger", ledger, "--item", "himars", "--format", "table")
    assert "US → PL" in done.out
    assert "2 reports" in done.out
    assert "disputed: 20 against 30" in done.out


@pytest.mark.parametrize(
    "wrong", [["--event", "nosuch"], ["--item", "nosuch"], ["--supplier", "Nosuchland"], ["--possible"]]
)
def test_a_wrong_question_is_a_users_mistake(run, ledger, wrong):
    done = run("facts", "--ledger", ledger, *wrong)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
