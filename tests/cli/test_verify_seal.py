import contextlib
import csv
import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys

import pytest

from drawdown.ledger.schema import triggers


@pytest.fixture
def seal(run, ledger, tmp_path):
    file = tmp_path / "seal.json"
    assert run("seal", "--ledger", ledger, "--out", file).code == 0
    return file


@pytest.fixture
def key(tmp_path):
    if shutil.which("ssh-keygen") is None:
        pytest.skip("needs ssh-keygen")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / "key")], check=True)
    return tmp_path / "key"


def forge(ledger, statement):
    db = sqlite3.connect(ledger / "ledger.sqlite", isolation_level=None)
    for name in triggers():
        db.execute(f"DROP TRIGGER {name}")
    db.execute(statement)
    db.close()


def test_a_seal_is_named_and_its_one_line_form_comes_last(run, ledger, tmp_path):
    done = run("seal", "--ledger", ledger, "--out", tmp_path / "s.json")
    head = json.loads((tmp_path / "s.json").read_text())["head"]
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [str(tmp_path / "s.json"), f"commit 1 is {head}"]


def test_verify_prints_the_same_line(run, ledger, seal):
    line = run("seal", "--ledger", ledger, "--out", seal.with_name("other")).out.splitlines()[-1]
    assert line in run("verify", "--ledger", ledger).out.splitlines()


def test_a_seal_is_never_overwritten(run, ledger, seal):
    before = seal.read_bytes()
    done = run("seal", "--ledger", ledger, "--out", seal)
    assert (done.code, done.out, seal.read_bytes()) == (2, "", before)
    assert "overwritten" in done.err


def test_a_ledger_that_was_changed_is_not_sealed(run, ledger, tmp_path):
    forge(ledger, "UPDATE report SET path = 'x' WHERE n = 2")
    done = run("seal", "--ledger", ledger, "--out", tmp_path / "s.json")
    assert (done.code, done.out) == (1, "")
    assert done.err.splitlines()[:2] == [
        "not sealed:",
        "not as recorded: report 2: this row was changed: its hash is not that of its values",
    ]
    assert not (tmp_path / "s.json").exists()


def test_a_seal_is_signed_only_if_a_key_is_named(run, ledger, tmp_path, key, monkeypatch):
    (tmp_path / "home" / ".ssh").mkdir(parents=True)
    shutil.copy(key, tmp_path / "home" / ".ssh" / "id_ed25519")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert run("seal", "--ledger", ledger, "--out", tmp_path / "a").code == 0
    assert not (tmp_path / "a.sig").exists()
    assert run("seal", "--ledger", ledger, "--out", tmp_path / "b", "--key", key).code == 0
    assert (tmp_path / "b.sig").exists()
    monkeypatch.setenv("DRAWDOWN_SEAL_KEY", str(key))
    done = run("seal", "--ledger", ledger, "--out", tmp_path / "c")
    assert done.out.splitlines()[:2] == [str(tmp_path / "c"), str(tmp_path / "c.sig")]


def test_a_signed_seal_is_checked_against_those_who_may_sign(run, ledger, tmp_path, key):
    assert run("seal", "--ledger", ledger, "--out", tmp_path / "s", "--key", key).code == 0
    (tmp_path / "signers").write_text(f"ann@example.org {(tmp_path / 'key.pub').read_text()}")
    checked = ("verify", "--ledger", ledger, "--seal", tmp_path / "s", "--signers", tmp_path / "signers")
    done = run(*checked)
    assert done.code == 0
    assert "signed by ann@example.org" in done.out
    (tmp_path / "s.sig").write_text("nonsense")
    done = run(*checked)
    assert done.code == 1
    assert done.out.startswith("not proven: signed by nobody that signers names")


def test_what_was_added_after_a_seal_is_no_flaw(run, ledger, seal, write):
    assert (
        run("add", write(a="Britain sent 20 Storm Shadow missiles to Ukraine."), "--ledger", ledger).code == 0
    )
    assert run("verify", "--ledger", ledger, "--seal", seal).code == 0


def test_a_ledger_cut_off_at_its_end_is_found_against_a_seal_and_only_so(run, ledger, tmp_path, write):
    shutil.copytree(ledger, tmp_path / "older")
    run("add", write(a="Britain sent 20 Storm Shadow missiles to Ukraine."), "--ledger", ledger)
    run("seal", "--ledger", ledger, "--out", tmp_path / "new.json")
    assert run("verify", "--ledger", tmp_path / "older").code == 0
    done = run("verify", "--ledger", tmp_path / "older", "--seal", tmp_path / "new.json")
    assert done.code == 1
    assert done.out.startswith(
        "not as recorded: chain 2: commit 2 was sealed, but the ledger ends with commit 1"
    )


def test_machines_get_one_object(run, ledger, seal):
    done = run("verify", "--ledger", ledger, "--seal", seal, "--format", "json")
    told = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    assert (told["ok"], told["problem"], told["table"], told["row"]) == (True, None, None, None)
    assert set(told["trusted"]) == {"commits", "recorded", "rows", "head"}
    assert told["trusted"]["rows"]["report"] == 3
    assert told["seals"] == [
        {"seal": str(seal), "commit": 1, "finding": "matches", "says": told["seals"][0]["says"]}
    ]
    forge(ledger, "UPDATE claim SET base = 'x' WHERE n = 2")
    done = run("verify", "--ledger", ledger, "--format", "jsonl")
    told = json.loads(done.out)
    assert (done.code, told["ok"], told["table"], told["row"], told["trusted"]["commits"]) == (
        1, False, "claim", 2, 0
    )  # fmt: skip
    sheet = run("verify", "--ledger", ledger, "--format", "csv").out
    (row,) = csv.DictReader(io.StringIO(sheet))
    assert (row["ok"], row["table"], row["row"]) == ("False", "claim", "2")
    assert "claim" in run("verify", "--ledger", ledger, "--format", "table").out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--seal", "gone.json"], "gone.json: the seal cannot be read"),
        (["--seal", "ledger/ledger.sqlite"], "not a seal"),
        (["--signers", "signers"], "no seal is named"),
    ],
)
def test_a_seal_that_is_none_is_a_users_mistake(run, ledger, tmp_path, monkeypatch, options, words):
    monkeypatch.chdir(tmp_path)
    done = run("verify", "--ledger", ledger, *options)
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)
    assert words in done.err


def test_a_key_that_is_not_there_is_a_users_mistake(run, ledger, tmp_path):
    done = run("seal", "--ledger", ledger, "--out", tmp_path / "s", "--key", tmp_path / "gone")
    assert (done.code, done.out) == (2, "")
    assert "no SSH key there" in done.err
    assert not (tmp_path / "s").exists()


def test_what_a_hostile_file_says_cannot_steer_a_terminal(run, ledger, tmp_path):
    forge(ledger, 'CREATE TABLE "\x1b[2J" (x)')
    name = tmp_path / "\x1b]0;x\x07.json"
    run("seal", "--ledger", ledger, "--out", name)
    done = run("verify", "--ledger", ledger)
    assert done.code == 1
    assert "\x1b" not in done.out + done.err


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal as POSIX has it")
def test_a_passphrase_is_asked_for_on_the_terminal_after_the_progress(ledger, tmp_path, key):
    import pty

    subprocess.run(["ssh-keygen", "-q", "-p", "-P", "", "-N", "open sesame", "-f", str(key)], check=True)
    ours, theirs = pty.openpty()
    started = (
        "import fcntl, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); from drawdown.cli import main; main()"
    )
    seal = [sys.executable, "-c", started, "seal", "--ledger", ledger, "--out", tmp_path / "s", "--key", key]
    process = subprocess.Popen(
        seal,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    shown = b""
    try:
        while b"passphrase" not in shown:
            shown += os.read(ours, 1000)
        os.write(ours, b"open sesame\n")
        with contextlib.suppress(OSError):  # how Linux tells that the other end has gone
            while more := os.read(ours, 1000):
                shown += more
        assert process.wait(60) == 0, shown
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    assert (tmp_path / "s.sig").read_bytes().startswith(b"-----BEGIN SSH SIGNATURE-----")
    assert b"verifying" not in shown[shown.index(b"passphrase") :]
