import csv
import io
import json
import re
import sqlite3

import pytest


def rows(done):
    assert done.code == 0, done.err
    return json.loads(done.out)


@pytest.fixture
def ask(run, ledger):
    """The claims of the ledger under these options."""
    return lambda *options: rows(run("claims", "--ledger", ledger, *options, "--format", "json"))


def test_adding_twice_adds_nothing(run, reports, tmp_path):
    first = run("add", reports, "--ledger", tmp_path / "l")
    second = run("add", reports, "--ledger", tmp_path / "l")
    assert (first.code, second.code) == (0, 0)
    new = re.search(r"claims: (\d+) new, 0 known, 0 refused", first.out)
    assert "reports: 3 new, 0 known, 0 refused" in first.out
    assert new
    assert f"reports: 0 new, 3 known, 0 refused\nclaims: 0 new, {new[1]} known, 0 refused" in second.out


def test_a_bad_report_is_counted_as_refused_and_named(run, reports, tmp_path):
    (reports / "empty.txt").write_text("")
    done = run("add", reports, "--ledger", tmp_path / "l")
    assert done.code == 0
    assert "reports: 3 new, 0 known, 1 refused" in done.out
    assert "problem: empty.txt: " in done.err


def test_a_ledger_may_be_named_by_the_environment(run, reports, tmp_path, monkeypatch):
    monkeypatch.setenv("DRAWDOWN_LEDGER", str(tmp_path / "l"))
    assert run("add", reports).code == 0
    assert rows(run("claims", "--format", "json"))
    assert run("verify").code == 0
    assert (tmp_path / "l").is_dir()


@pytest.mark.parametrize("command", [["add", "."], ["claims"], ["verify"]])
def test_without_a_ledger_named_the_message_says_how_to_name_one(run, command):
    done = run(*command)
    assert (done.code, done.out) == (2, "")
    assert "--ledger" in done.err
    assert "DRAWDOWN_LEDGER" in done.err


@pytest.mark.parametrize("command", ["claims", "verify"])
def test_a_ledger_that_is_not_there_is_a_users_mistake(run, tmp_path, command):
    done = run(command, "--ledger", tmp_path / "nowhere")
    assert (done.code, done.out) == (2, "")
    assert "nowhere" in done.err
    assert len(done.err.splitlines()) == 1
    assert not (tmp_path / "nowhere").exists()


def test_the_file_of_a_ledger_is_answered_with_its_folder(run, ledger):
    done = run("claims", "--ledger", ledger / "ledger.sqlite")
    assert (done.code, done.out) == (2, "")
    assert f"a ledger is named by its folder, such as {ledger}" in done.err


@pytest.mark.parametrize("command", [["add", ""], ["add", ".", "--ledger", ""], ["brief", ".", "--out", ""]])
def test_an_empty_path_is_not_the_folder_one_stands_in(run, tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    done = run(*command)
    assert (done.code, done.out) == (2, "")
    assert "a path is empty" in done.err
    assert not list(tmp_path.iterdir())


def test_the_ledger_holds_what_reading_finds(run, reports, ask):
    read = rows(run("read", reports, "--format", "json"))
    kept = ask()
    assert {row["id"] for row in kept} == {row["id"] for row in read}
    assert all(row["decision"] is None and row["published"] and row["recorded"] for row in kept)


@pytest.mark.parametrize(
    ("option", "value", "field"),
    [
        ("--item", "atacms", lambda row: (row["item"]["id"] or "").split("/")[0]),
        ("--supplier", "US", lambda row: row["supplier"]),
        ("--recipient", "UA", lambda row: row["recipient"]),
        ("--event", "delivered", lambda row: row["event"]),
    ],
)
def test_a_filter_keeps_exactly_the_claims_it_names(ask, option, value, field):
    every = ask()
    some = ask(option, value)
    assert some == [row for row in every if field(row) == value]
    assert 0 < len(some) < len(every)


@pytest.mark.parametrize(
    ("option", "id", "names"),
    [
        ("--supplier", "US", ["us", "United States", "the united states", "American"]),
        ("--recipient", "UA", ["Ukraine", "ua"]),
        ("--item", "atacms", ["ATACMS", "Army Tactical Missile System"]),
    ],
)
def test_a_filter_takes_any_name_the_catalogue_has(ask, option, id, names):
    assert ask(option, id)
    assert all(ask(option, name) == ask(option, id) for name in names)


def test_a_name_that_only_a_correction_gave_is_found(run, ledger, ask):
    run("decide", ask()[0]["id"], "correct", "supplier==Syldavia", "--by", "Ann", "--ledger", ledger)
    assert [row["supplier"] for row in ask("--supplier", "Syldavia")] == ["Syldavia"]


def test_filters_narrow_together(ask):
    some = ask("--item", "atacms", "--event", "refused")
    assert some
    assert {(row["item"]["id"], row["event"]) for row in some} == {("atacms", "refused")}


def test_known_on_a_day_leaves_out_what_was_published_later(ask):
    some = ask("--known-on", "published:2022-12-31")
    assert some
    assert {row["published"] for row in some} == {"2022-07-23"}
    assert ask("--known-on", "published:2022") == some
    assert ask("--known-on", "published:2022-07-22") == []


def test_two_clocks_narrow_together(run, ledger):
    asked = ("claims", "--ledger", ledger, "--format", "json", "--known-on", "published:2022-12-31")
    assert rows(run(*asked, "--known-on", "recorded:2000-01-01")) == []


def test_claims_without_a_date_on_the_clock_come_last_marked_undated(run, ledger):
    asked = ("claims", "--ledger", ledger, "--known-on", "happened:2099-01-01", "--format", "json")
    marks = [row["undated"] for row in rows(run(*asked))]
    assert set(marks) == {True, False}
    assert marks == sorted(marks)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--event", "teleported"], "delivered"),
        (["--known-on", "sundial:2022-12-31"], "published"),
        (["--known-on", "published:soon"], "YYYY"),
        (["--known-on", "2022-13-40"], "YYYY"),
        (["--supplier", "Germny"], "unknown party 'Germny': did you mean DE (Germany)"),
        (["--recipient", "Untied States"], "did you mean US (United States)"),
        (["--possible"], "give --known-on"),
    ],
)
def test_an_unknown_word_is_answered_with_those_that_are_known(run, ledger, arguments, said):
    done = run("claims", "--ledger", ledger, *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert len(done.err.splitlines()) == 1
    assert done.err.startswith("drawdown: ")


def test_every_format_tells_the_same_claims(run, ledger, ask):
    whole = ask()
    lines = [
        json.loads(line) for line in run("claims", "--ledger", ledger, "--format", "jsonl").out.splitlines()
    ]
    sheet = run("claims", "--ledger", ledger, "--format", "csv").out
    assert lines == whole
    assert [row["id"] for row in csv.DictReader(io.StringIO(sheet, newline=""))] == [
        row["id"] for row in whole
    ]
    assert "evidence" in run("claims", "--ledger", ledger, "--format", "table").out


def test_a_ledger_as_written_verifies(run, ledger):
    done = run("verify", "--ledger", ledger)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("ok: ")


def test_a_ledger_that_was_tampered_with_fails_and_names_the_first_bad_row(run, ledger):
    (file,) = [path for path in ledger.iterdir() if path.suffix in (".sqlite", ".db", ".sqlite3")]
    db = sqlite3.connect(file)
    guards = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        db.execute(f'DROP TRIGGER "{name}"')
    db.execute("UPDATE claim SET record = replace(record, 'atacms', 'taurus') WHERE record LIKE '%atacms%'")
    for _, sql in guards:
        db.execute(sql)
    db.commit()
    db.close()
    done = run("verify", "--ledger", ledger)
    assert done.code == 1
    assert re.search(r"not as recorded: claim \d+: ", done.out)


def test_a_folder_that_holds_something_else_is_no_ledger(run, tmp_path):
    (tmp_path / "notes.txt").write_text("x")
    done = run("verify", "--ledger", tmp_path)
    assert done.code == 2
    assert "no ledger" in done.err
