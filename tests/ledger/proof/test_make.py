import os
import stat

import pytest

from drawdown.errors import LedgerMistake, SealMistake
from drawdown.ledger import verify
from drawdown.ledger.proof.make import make_seal
from drawdown.ledger.proof.seal import read_seal
from tests.ledger.build import unguarded
from tests.ledger.proof.forge import COMMITS


def test_a_seal_just_made_matches(sound, tmp_path):
    made = make_seal(sound, tmp_path / "s.json")
    assert made.files == (tmp_path / "s.json",)
    assert read_seal(tmp_path / "s.json")[0] == made.seal
    assert verify(sound, [tmp_path / "s.json"]).seals[0].finding == "matches"
    assert os.listdir(tmp_path) == ["s.json"]
    assert stat.S_IMODE((tmp_path / "s.json").stat().st_mode) == 0o644


def test_without_a_name_the_seal_is_named_after_its_commit(sound, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    make_seal(sound, None)
    assert os.listdir(tmp_path) == [f"drawdown-seal-{COMMITS}.json"]
    with pytest.raises(SealMistake, match="no seal is overwritten"):
        make_seal(sound, None)


def test_a_ledger_that_is_not_as_recorded_gets_no_seal(folder, tmp_path):
    with unguarded(folder) as db:
        db.execute("UPDATE link SET why = 'x' WHERE n = 1")
    made = make_seal(folder, tmp_path / "s.json")
    assert (made.seal, made.files, made.verdict.table) == (None, (), "link")
    assert not (tmp_path / "s.json").exists()


@pytest.mark.parametrize("name", ["s.json", "s.json.sig"])
def test_nothing_that_is_there_is_overwritten(sound, tmp_path, name):
    (tmp_path / name).write_text("mine")
    with pytest.raises(SealMistake, match=f"{name}: is there already"):
        make_seal(sound, tmp_path / "s.json")
    assert (tmp_path / name).read_text() == "mine"
    assert os.listdir(tmp_path) == [name]


def test_what_was_made_while_the_ledger_was_verified_is_not_overwritten(sound, tmp_path, monkeypatch):
    def meanwhile(data, key):
        (tmp_path / "s.json").write_text("mine")
        return b"signature"

    monkeypatch.setattr("drawdown.ledger.proof.make.sign", meanwhile)
    (tmp_path / "key").touch()
    with pytest.raises(SealMistake, match="was made meanwhile"):
        make_seal(sound, tmp_path / "s.json", tmp_path / "key")
    assert (tmp_path / "s.json").read_text() == "mine"
    assert sorted(os.listdir(tmp_path)) == ["key", "s.json"]


def test_where_there_are_no_hard_links_it_is_written_all_the_same(sound, tmp_path, monkeypatch):
    def refused(source, target):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    make_seal(sound, tmp_path / "s.json")
    assert verify(sound, [tmp_path / "s.json"]).ok
    assert os.listdir(tmp_path) == ["s.json"]


def test_a_folder_that_is_not_there_is_named(sound, tmp_path):
    with pytest.raises(SealMistake, match=r"gone/s\.json: cannot be written"):
        make_seal(sound, tmp_path / "gone" / "s.json")


def test_a_key_that_cannot_sign_leaves_no_seal(sound, tmp_path):
    (tmp_path / "key").write_text("nonsense")
    with pytest.raises(SealMistake, match="cannot sign"):
        make_seal(sound, tmp_path / "s.json", tmp_path / "key")
    assert os.listdir(tmp_path) == ["key"]


def test_an_empty_ledger_gets_no_seal(ledger, tmp_path):
    with pytest.raises(SealMistake, match="nothing is recorded"):
        make_seal(ledger.folder, tmp_path / "s.json")


def test_where_there_is_no_ledger_there_is_nothing_to_seal(tmp_path):
    with pytest.raises(LedgerMistake):
        make_seal(tmp_path / "gone", tmp_path / "s.json")


def test_a_seal_whose_signature_cannot_be_written_is_taken_back(sound, tmp_path, monkeypatch):
    def meanwhile(data, key):
        (tmp_path / "s.json.sig").write_text("mine")
        return b"signature"

    monkeypatch.setattr("drawdown.ledger.proof.make.sign", meanwhile)
    (tmp_path / "key").touch()
    with pytest.raises(SealMistake, match=r"s\.json\.sig: was made meanwhile"):
        make_seal(sound, tmp_path / "s.json", tmp_path / "key")
    assert sorted(os.listdir(tmp_path)) == ["key", "s.json.sig"]
