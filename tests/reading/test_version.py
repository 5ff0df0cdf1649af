from dataclasses import replace

import pytest

from drawdown import shipped
from drawdown.catalogue import load_catalogue
from drawdown.reading import Reader
from drawdown.reading.version import reader_name


@pytest.fixture
def own(tmp_path):
    """A catalogue of the user's own."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "items.yaml").write_text("sling: {name: Sling, kind: missile, aliases: [SLING-2]}\n")
    return folder


def rests_on():
    return shipped.shipped.__wrapped__(("catalogue", "reading"))


def named(folder):
    return Reader(load_catalogue(str(folder))).name


def test_the_reader_has_the_same_name_each_time():
    assert Reader().name == Reader(load_catalogue()).name == reader_name("")
    assert Reader().name.startswith("surface-1+")


def test_a_catalogue_of_ones_own_is_another_reader(own):
    assert named(own) != reader_name("")


def test_a_word_changed_in_it_is_another_reader_again(own, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "items.yaml").write_text((own / "items.yaml").read_text())
    assert named(other) == named(own)
    third = tmp_path / "third"
    third.mkdir()
    (third / "items.yaml").write_text((own / "items.yaml").read_text().replace("SLING-2", "SLING-3"))
    assert named(third) != named(own)


def test_a_folder_without_files_of_a_catalogue_changes_nothing(tmp_path):
    (tmp_path / "notes.txt").write_text("items: {}")
    assert named(tmp_path) == reader_name("")


@pytest.mark.parametrize("file", ["reading/ladder/claims.py", "catalogue/items.yaml", "claim.py"])
def test_a_changed_rule_word_or_type_is_another_reader(tmp_path, monkeypatch, file):
    for name in ("reading/ladder/claims.py", "catalogue/items.yaml", "claim.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one")
    monkeypatch.setattr(shipped, "files", lambda _: tmp_path)
    first = rests_on()
    (tmp_path / "reading" / "__pycache__").mkdir()
    (tmp_path / "reading" / "__pycache__" / "x.pyc").write_text("x")
    (tmp_path / "brief").mkdir()
    (tmp_path / "brief" / "wording.py").write_text("x")
    assert rests_on() == first
    (tmp_path / file).write_text("two")
    assert rests_on() != first


def test_every_reading_is_recorded_under_that_name():
    from tests.reading.told import findings

    assert findings("Nothing at all.").reader == findings("Britain sent tanks to Ukraine.").reader
    assert findings("Nothing at all.").reader == Reader().name


def test_a_catalogue_made_by_hand_says_by_itself_what_it_rests_on():
    assert Reader(replace(load_catalogue(), own="x")).name != Reader().name
