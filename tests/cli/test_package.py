import json

from tests.ledger.build import unguarded


def test_a_package_is_written_and_its_place_told(run, ledger, tmp_path):
    done = run("package", "--ledger", ledger, "--out", tmp_path / "p", "--item", "atacms")
    assert (done.code, done.err) == (0, "")
    assert " claims, 2 reports, " in done.out
    assert done.out.endswith(f"package: {tmp_path / 'p'}\n")
    told = json.loads((tmp_path / "p" / "datapackage.json").read_text("utf-8"))
    assert told["drawdown"]["question"] == ["item: atacms"]


def test_a_new_ledger_takes_it_in(run, ledger, tmp_path):
    assert run("package", "--ledger", ledger, "--out", tmp_path / "p").code == 0
    done = run("add", tmp_path / "p", "--ledger", tmp_path / "new")
    assert done.code == 0
    assert "reports: 3 new, 0 known, 0 refused" in done.out
    told = [run("facts", "--ledger", each, "--format", "json").out for each in (ledger, tmp_path / "new")]
    assert told[0] == told[1] != "[]\n"


def test_without_texts_reports_are_left_out(run, ledger, tmp_path):
    assert run("package", "--ledger", ledger, "--out", tmp_path / "p", "--no-texts").code == 0
    assert not (tmp_path / "p" / "record" / "reports.jsonl").exists()
    done = run("add", tmp_path / "p", "--ledger", tmp_path / "new")
    assert done.code == 2
    assert "--no-texts" in done.err


def test_a_misspelt_item_is_a_users_mistake(run, ledger, tmp_path):
    done = run("package", "--ledger", ledger, "--out", tmp_path / "p", "--item", "atcms")
    assert (done.code, len(done.err.splitlines())) == (2, 1)
    assert not (tmp_path / "p").exists()


def test_a_ledger_that_was_altered_exits_with_1_and_says_where(run, ledger, tmp_path):
    with unguarded(ledger) as db:
        db.execute("UPDATE claim SET supplier = 'XX' WHERE n = 1")
    done = run("package", "--ledger", ledger, "--out", tmp_path / "p")
    assert (done.code, done.out) == (1, "")
    assert "no package was made" in done.err
    assert "claim 1" in done.err
