import json

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from drawdown.cli.app import app
from tests.ledger.build import unguarded


@pytest.mark.parametrize("command", ["copy", "check", "repair"])
def test_each_has_help_with_an_example_and_says_what_its_options_do(run, command):
    done = run("ledger", command, "--help")
    assert (done.code, done.err) == (0, "")
    assert f"Example: drawdown ledger {command} " in done.out
    program = get_command(app)
    assert isinstance(program, TyperGroup)
    group = program.commands["ledger"]
    assert isinstance(group, TyperGroup)
    shown = [option for option in group.commands[command].params if option.name != "help"]
    assert all(getattr(option, "help", None) for option in shown)


def test_alone_it_shows_its_help(run):
    done = run("ledger")
    assert all(command in done.out + done.err for command in ("copy", "check", "repair"))


def test_a_copy_says_that_it_is_as_recorded_and_can_be_asked(run, ledger, tmp_path):
    done = run("ledger", "copy", tmp_path / "backup", "--ledger", ledger)
    assert done.code == 0
    assert f"copied: {tmp_path / 'backup' / 'ledger.sqlite'}" in done.out
    assert "\nok: " in done.out
    asked = [run("claims", "--ledger", folder).out for folder in (ledger, tmp_path / "backup")]
    assert asked[0] == asked[1]


def test_a_quick_copy_says_that_it_was_not_recomputed(run, ledger, tmp_path):
    done = run("ledger", "copy", tmp_path / "backup", "--ledger", ledger, "--quick")
    assert done.code == 0
    assert "not recomputed" in done.out


def test_a_copy_onto_a_ledger_is_a_mistake(run, ledger):
    done = run("ledger", "copy", ledger, "--ledger", ledger)
    assert (done.code, done.out) == (2, "")
    assert "is not replaced" in done.err


def test_a_copy_of_an_altered_ledger_fails_its_check(run, ledger, tmp_path):
    with unguarded(ledger) as db:
        db.execute("UPDATE report SET path = 'x.txt' WHERE n = 1")
    done = run("ledger", "copy", tmp_path / "backup", "--ledger", ledger)
    assert done.code == 1
    assert "report 1: this row was changed" in done.out


def test_check_tells_in_words_and_as_rows(run, ledger):
    done = run("ledger", "check", "--ledger", ledger)
    assert done.code == 0
    assert "ok    rows: report 3," in done.out
    assert "drawdown verify" in done.out
    rows = json.loads(run("ledger", "check", "--ledger", ledger, "--format", "json").out)
    assert {row["ok"] for row in rows} == {True}
    assert {"about", "ok", "found"} == set(rows[0])


@pytest.mark.parametrize("form", [(), ("--format", "jsonl")])
def test_check_fails_where_something_is_wrong(run, ledger, form):
    with unguarded(ledger):
        pass
    done = run("ledger", "check", "--ledger", ledger, *form)
    assert done.code == 1
    assert "was taken away" in done.out


def test_repair_says_what_is_saved_and_what_is_left_out(run, ledger, tmp_path):
    with unguarded(ledger) as db:
        db.execute("UPDATE report SET path = 'x\x1b[2J.txt' WHERE n = 3")
    done = run("ledger", "repair", tmp_path / "saved", "--ledger", ledger)
    assert done.code == 0
    assert "not as recorded: report 3: " in done.out
    assert "left out: 3 reports, 3 readings, " in done.out
    assert run("verify", "--ledger", tmp_path / "saved").code == 0
    lines = (tmp_path / "saved" / "left-out.jsonl").read_text("utf-8").splitlines()
    assert json.loads(lines[2])["path"] == "x\x1b[2J.txt"


def test_a_sound_ledger_is_no_matter_for_repair(run, ledger, tmp_path):
    done = run("ledger", "repair", tmp_path / "saved", "--ledger", ledger)
    assert (done.code, done.out) == (2, "")
    assert "nothing to repair" in done.err


def test_a_ledger_must_be_named(run, tmp_path):
    for command in (("check",), ("copy", tmp_path / "x"), ("repair", tmp_path / "x")):
        done = run("ledger", *command)
        assert done.code == 2
        assert "--ledger" in done.err
