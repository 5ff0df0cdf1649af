import json

import pytest

HEAD = "---\npublished: 2023-05-1{}\noutlet: {}\n---\n"
FIRST = "Lithuania is considering sending NASAMS to Ukraine, Der Spiegel reported on Tuesday."
SECOND = "Vilnius is considering the delivery of NASAMS to Ukraine, according to Der Spiegel."
THIRD = "Norway has delivered 12 howitzers to Ukraine, defence minister Ingrid Solberg said on Monday."


@pytest.fixture
def ledger(run, write, tmp_path):
    folder = write(
        first=HEAD.format(7, "Courier") + FIRST,
        second=HEAD.format(7, "Daily") + SECOND,
        third=HEAD.format(7, "Daily") + THIRD,
    )
    made = tmp_path / "ledger"
    assert run("add", folder, "--ledger", made).code == 0
    return made


def rows(run, ledger, *options):
    done = run("origins", "--ledger", ledger, "--format", "json", *options)
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)


def test_origins_are_rows_with_reports_claims_and_grounds(run, ledger):
    first = rows(run, ledger)[0]
    assert first["certainty"] == "same"
    assert first["reports"] == ["first.txt", "second.txt"]
    assert first["label"].startswith("Der Spiegel, ")
    assert set(first["chains"]) == {"Der Spiegel -> Courier", "Der Spiegel -> Daily"}
    assert {"name", "weight", "detail"} == set(first["grounds"][0])
    assert set(first) >= {"origin", "claims", "institution", "same_voice"}


def test_a_table_tells_reports_ways_and_grounds_apart(run, ledger):
    table = run("origins", "--ledger", ledger, "--item", "nasams", "--format", "table").out
    head, _, row = table.splitlines()
    assert [name.strip() for name in head.split("┃")] == ["label", "certainty", "reports", "chains", "why"]
    cells = [cell.strip() for cell in row.split("│")]
    assert cells[2:4] == ["first.txt, second.txt", "Der Spiegel -> Courier; Der Spiegel -> Daily"]
    assert "both rest on Der Spiegel" in cells[4]
    whole = run("origins", "--ledger", ledger, "--by", "report", "--format", "table").out
    assert "first.txt, second.txt" in whole


def test_whole_reports_are_grouped_by_what_they_open_with(run, ledger):
    found = rows(run, ledger, "--by", "report")
    assert [row["reports"] for row in found] == [["first.txt", "second.txt"], ["third.txt"]]
    assert all(row["unsure"] == [] for row in found)


def test_with_an_item_only_its_origins_are_told(run, ledger):
    (row,) = rows(run, ledger, "--item", "nasams")
    assert row["label"].startswith("Der Spiegel, ")


def test_before_anything_was_recorded_there_are_none(run, ledger):
    assert rows(run, ledger, "--known-on", "2001-01-01") == []


def test_a_persons_word_wins(run, ledger):
    claims = [
        json.loads(line) for line in run("claims", "--ledger", ledger, "--format", "jsonl").out.splitlines()
    ]
    one, other = (claim["id"] for claim in claims if claim["item"]["id"] == "nasams")
    assert run("link", one, other, "different", "--by", "Ann", "--ledger", ledger).code == 0
    assert all(len(row["reports"]) == 1 for row in rows(run, ledger))


def test_an_unknown_item_is_a_mistake(run, ledger):
    done = run("origins", "--ledger", ledger, "--item", "nothing")
    assert done.code == 2
    assert "nothing" in done.err


def test_possible_without_a_day_is_a_mistake(run, ledger):
    assert run("origins", "--ledger", ledger, "--possible").code == 2
