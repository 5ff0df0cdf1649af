import json

import pytest

BODY = (
    "The council of Ruritania said on Tuesday that it would send forty howitzers to Graustark by winter. "
    "The first of them are to leave the depot at Strelsau within a month, a colonel told this paper. "
    "Nobody would say what the howitzers cost or who is to pay for their shells."
)


@pytest.fixture
def ledger(run, write, tmp_path):
    head = "---\npublished: 2024-03-0{}\nurl: https://{}.example/a\ntitle: {}\n---\n"
    folder = write(
        first=head.format(1, "gazette", "Forty howitzers") + BODY,
        copied=head.format(2, "herald", "Howitzers to go") + BODY,
        other="The patrol boats of Zenda stayed in port for want of fuel, the harbour master said on Friday.",
    )
    made = tmp_path / "ledger"
    assert run("add", folder, "--ledger", made).code == 0
    return made


def test_stories_are_rows_with_reports_in_order_and_grounds(run, ledger):
    done = run("stories", "--ledger", ledger, "--format", "json")
    first, second = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    assert first["label"] == "Forty howitzers"
    assert first["reports"] == ["first.txt", "copied.txt"]
    assert [one["kind"] for one in first["versions"]] == ["first", "same words"]
    assert first["grounds"][0]["reports"] == ["copied.txt", "first.txt"]
    assert second["reports"] == ["other.txt"]


def test_what_was_published_later_is_not_known_yet_and_the_undated_stay(run, ledger):
    done = run("stories", "--ledger", ledger, "--known-on", "published:2024-03-01", "--format", "jsonl")
    reports = [json.loads(line)["reports"] for line in done.out.splitlines()]
    assert sorted(reports) == [["first.txt"], ["other.txt"]]


def test_before_anything_was_recorded_there_are_no_stories(run, ledger):
    assert run("stories", "--ledger", ledger, "--known-on", "2001", "--format", "json").out == "[]\n"


def test_with_an_item_only_its_stories_are_told(run, ledger):
    done = run("stories", "--ledger", ledger, "--item", "howitzer", "--format", "jsonl")
    assert [json.loads(line)["label"] for line in done.out.splitlines()] == ["Forty howitzers"]


def test_shared_text_is_listed_with_its_sites(run, write, tmp_path):
    line = "The Gazette of Strelsau has lain on every breakfast table since its first king."
    items = {
        f"n{number}": f"---\nurl: https://gazette.example/{number}\n---\nThe envoy of {place} spoke at "
        f"length of {thing} and of nothing else, said those who heard her in {place}.\n{line}"
        for number, (place, thing) in enumerate(
            [("Zenda", "grain"), ("Hentzau", "roads"), ("Ganlook", "fish")]
        )
    }
    ledger = tmp_path / "other"
    assert run("add", write(**items), "--ledger", ledger).code == 0
    done = run("stories", "--shared", "--ledger", ledger, "--format", "json")
    (row,) = json.loads(done.out)
    assert (row["text"], row["sites"], row["reports"]) == (line, ["gazette.example"], 3)


@pytest.mark.parametrize("wrong", [["--known-on", "disclosed:2024"], ["--item", "nosuchitem"]])
def test_a_wrong_question_is_a_users_mistake(run, ledger, wrong):
    done = run("stories", "--ledger", ledger, *wrong)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("command", ["stories", "degraded"])
def test_possible_without_a_day_is_a_mistake(run, ledger, command):
    done = run(command, "--ledger", ledger, "--possible")
    assert (done.code, done.out) == (2, "")
    assert "--possible says how days are asked for" in done.err
