import json

import pytest


@pytest.fixture
def ledger(run, write, tmp_path):
    head = "---\npublished: 2023-04-12\noutlet: {}\n---\n"
    folder = write(
        yes=head.format("Gazette") + "Norway has delivered NASAMS to Ukraine, the ministry in Oslo said.",
        no=head.format("Herald") + "Norway has not delivered NASAMS to Ukraine, an official in Kyiv said.",
        other=head.format("Post") + "Poland has delivered Krab howitzers to Ukraine, the ministry said.",
    )
    made = tmp_path / "ledger"
    assert run("add", folder, "--ledger", made).code == 0
    return made


def rows(done):
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)


def test_a_conflict_is_a_row_with_its_two_claims_grounds_and_words(run, ledger):
    (row,) = rows(run("conflicts", "--ledger", ledger, "--format", "json"))
    assert row["verdict"] == "conflict"
    assert row["matter"] == "NASAMS, Norway to Ukraine: delivered"
    assert len(row["claims"]) == 2
    assert all({"name", "weight", "detail"} == set(ground) for ground in row["grounds"])
    assert sorted(row["words"])[0].startswith("Norway has delivered")


def test_rows_are_narrowed_by_item_parties_and_verdict(run, ledger):
    def told(*options):
        return len(rows(run("conflicts", "--ledger", ledger, *options, "--format", "json")))

    assert told("--item", "nasams", "--supplier", "NO", "--recipient", "UA", "--verdict", "conflict") == 1
    assert told("--item", "krab") == 0
    assert told("--verdict", "copy-drift") == 0
    assert told("--supplier", "PL") == 0


def test_what_was_published_later_is_not_known_yet(run, ledger):
    done = run("conflicts", "--ledger", ledger, "--known-on", "published:2023-04-11", "--format", "json")
    assert rows(done) == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--verdict", "quarrel"], "unknown verdict 'quarrel': expected one of conflict, copy-drift"),
        (["--possible"], "--possible says how days are asked for"),
        (["--item", "nasamz"], "did you mean nasams"),
    ],
)
def test_a_mistake_is_one_plain_message(run, ledger, options, message):
    done = run("conflicts", "--ledger", ledger, *options)
    assert (done.code, done.out) == (2, "")
    assert message in done.err


def test_a_table_says_what_each_of_the_two_says(run, ledger):
    done = run("conflicts", "--ledger", ledger, "--format", "table")
    assert done.code == 0
    assert "one says" in done.out
    assert "->" not in done.out
    head = done.out.splitlines()[0]
    assert [name.strip() for name in head.split("┃")][-2:] == ["the other says", "why"]
