"""The page on accuracy says what a run says."""

import json
from pathlib import Path

import pytest

from evaluation import accuracy, labelled, mistakes
from tests.scoring.made import claim, scored


def test_the_page_is_of_this_run(shared: Path, capsys: pytest.CaptureFixture[str]):
    assert accuracy.main(["--shared", str(shared), "--check"]) == 0, capsys.readouterr().out


def test_a_page_of_another_run_is_told(shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    other = tmp_path / "accuracy.md"
    other.write_text("strict F1 1.00")
    assert accuracy.main(["--shared", str(shared), "--page", str(other), "--check"]) == 1
    assert "make accuracy" in capsys.readouterr().out
    assert other.read_text() == "strict F1 1.00"


def test_the_sealed_figure_is_named_only_where_it_was_measured(shared: Path, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(accuracy, "SEALED", tmp_path / "sealed.json")
    sets = labelled.present(shared)[:1]
    assert "that test has not been made" in accuracy.page(shared, sets)
    names = ("precision", "recall", "f1")
    figures = {f"{measure} {name}": 0.5 for measure in ("strict", "lenient", "full") for name in names}
    kept = {"texts": 3, "labels": 9, "low": 0.4, "high": 0.6} | figures
    (tmp_path / "sealed.json").write_text(json.dumps(kept))
    assert "3 statements and briefings were kept sealed" in accuracy.page(shared, sets)


def test_without_labelled_texts_no_page_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    page = tmp_path / "accuracy.md"
    assert accuracy.main(["--shared", str(tmp_path), "--page", str(page)]) == 0
    assert "nothing is measured" in capsys.readouterr().out
    assert not page.exists()


def test_causes_name_the_nearest_thing_on_the_other_side():
    labels = [claim(), claim("refused", start=20, end=30), claim("used", start=40, end=50)]
    read = [claim(item="patriot"), claim("paused", start=20, end=30), claim(start=60, end=70)]
    false, missed = mistakes.causes(scored(labels, read))
    assert false == {
        "the same event on another item": 1,
        "another event on the same item": 1,
        "nothing in that sentence": 1,
    }
    assert missed == false


def test_a_label_read_once_of_twice_is_a_cause_of_its_own():
    _, missed = mistakes.causes(scored([claim(), claim()], [claim()]))
    assert missed == {"the same, but fewer times": 1}


def test_examples_that_are_read_right_are_left_out():
    kinds = dict(mistakes.examples())
    assert len(kinds) >= 4
    for told in kinds.values():
        assert all(sorted(one.read) != sorted(one.should) for one in told)
