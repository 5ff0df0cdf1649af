"""The score on labelled texts, and the floors it is held above."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drawdown import scoring
from drawdown.reading import Reader
from evaluation import score
from evaluation.labelled import SETS, reports
from evaluation.labelled import labels as in_sets
from evaluation.memos import Memos, compared

REPORT = """---
published: 2024-05-02
---
The United States delivered ATACMS missiles to Ukraine in March 2024.
"""
# Gives the shape of figures the real scorer prints: right where gold and reading agree on event and item.
MEMO = """---
published: {published}
---
Memorandum for the Secretary of State

By the authority vested in me as President by the Constitution and the laws of the United States of America,
including section 621 of the Foreign Assistance Act of 1961, I hereby delegate to the Secretary of State the
authority under section 506(a)(1) to direct the drawdown of up to an aggregate value of ${millions} million in
defense articles to provide assistance to Ukraine.
"""


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def label(event: str, path: str = "a.txt") -> str:
    evidence = {"start": 0, "end": len(REPORT.strip())}
    return json.dumps({"path": path, "event": event, "item": "atacms", "evidence": evidence}) + "\n"


def floors(folder: Path, **figures: float) -> Path:
    named = {name.replace("_", " "): value for name, value in figures.items()}
    return write(folder / "floors.json", json.dumps({"labels": "", **named}))


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """An invented folder of labelled texts, with one that is sealed."""
    folder = tmp_path / "labelled"
    for part, name in (("seeds", "a"), ("sealed", "last")):
        write(folder / "reports" / part / f"{name}.txt", REPORT)
        write(folder / "gold" / part / f"{name}.jsonl", label("delivered", f"{name}.txt"))
    return folder


def run(labelled: Path, floor: Path, *more: str) -> int:
    out, kept = labelled.parent / "out", labelled.parent / "sealed.json"
    files = ["--shared", labelled, "--out", out, "--floor", floor, "--sealed-figures", kept]
    return score.main([*map(str, files), *more])


def test_without_labelled_texts_one_plain_line_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path / "labelled", tmp_path / "floors.json") == 0
    assert capsys.readouterr().out.count("\n") == 1


def test_a_score_at_its_floor_passes(
    labelled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(labelled, floors(tmp_path, evidence_exact=1.0, **{"strict F1, all": 1.0})) == 0
    assert "all 2 figures" in capsys.readouterr().out


def test_a_score_below_its_floor_fails_and_is_named(
    labelled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(labelled / "gold" / "seeds" / "a.jsonl", label("refused"))
    assert run(labelled, floors(tmp_path, **{"strict F1, all": 0.5})) == 1
    assert "strict F1, all is 0, below its floor of 0.5" in capsys.readouterr().err


def test_a_figure_that_was_not_measured_fails(labelled: Path, tmp_path: Path) -> None:
    assert run(labelled, floors(tmp_path, memos=27)) == 1


def test_sealed_texts_are_neither_read_nor_copied(
    labelled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(labelled / "gold" / "sealed" / "last.jsonl", "this would be refused")
    assert run(labelled, floors(tmp_path)) == 0
    assert "sealed" not in capsys.readouterr().out
    made = [file for file in (tmp_path / "out").rglob("*") if file.is_file()]
    assert made
    assert [file for file in made if "last" in file.name or "last" in file.read_text("utf-8")] == []
    assert not (tmp_path / "sealed.json").exists()


def test_sealed_texts_are_scored_alone_where_they_are_asked_for(
    labelled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(labelled / "gold" / "seeds" / "a.jsonl", label("refused"))
    assert run(labelled, tmp_path / "no-floors.json", "--sealed") == 0
    assert "seeds" not in capsys.readouterr().out
    kept = json.loads((tmp_path / "sealed.json").read_text("utf-8"))
    assert (kept["texts"], kept["labels"], kept["strict f1"]) == (1, 1, 1.0)


def test_changed_labels_are_mentioned(
    labelled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(labelled, floors(tmp_path))
    assert "measure again" in capsys.readouterr().out


def test_evidence_that_is_not_exact_lowers_its_figure(labelled: Path) -> None:
    row = json.loads(label("delivered")) | {"evidence": {"start": 0, "end": 5, "text": "other"}}
    found = score.figures(
        scoring.score(in_sets(labelled, ["seeds"]), {"a": [scoring.label(row)]}, {"a": REPORT})
    )
    assert found["evidence exact"] == 0
    assert score.below(found, {"evidence exact": 1.0}) == ["evidence exact is 0, below its floor of 1"]


def memos(folder: Path, listed: str, **millions: int) -> Memos:
    for stem, sum_ in millions.items():
        write(folder / f"{stem}.txt", MEMO.format(published="2022-03-16", millions=sum_))
    gold = write(folder.parent / "memos.csv", "report,published,authority,qualifier,usd\n" + listed)
    reader = Reader()
    return compared((c for one in reports([folder]) for c in reader.read(one).claims), gold)


def test_a_memorandum_read_with_its_sum_and_date_counts(tmp_path: Path) -> None:
    found = memos(tmp_path / "memos", "one.txt,2022-03-16,506(a)(1),up to,350000000\n", one=350)
    assert (found.right, found.expected, found.besides) == (1, 1, 0)
    assert found.usd == found.usd_expected == 350e6


def test_a_memorandum_with_another_sum_or_date_does_not_count(tmp_path: Path) -> None:
    listed = "one.txt,2022-03-16,506(a)(1),up to,200000000\ntwo.txt,2022-03-17,506(a)(1),up to,350000000\n"
    found = memos(tmp_path / "memos", listed, one=350, two=350)
    assert (found.right, found.expected) == (0, 2)


def test_a_drawdown_in_a_text_that_has_none_is_counted_against_the_reading(tmp_path: Path) -> None:
    listed = "one.txt,2022-03-16,506(a)(1),up to,350000000\n"
    assert memos(tmp_path / "memos", listed, one=350, another=100).besides == 1


def test_the_floors_of_the_project_name_every_figure(root: Path) -> None:
    pinned = json.loads((root / "evaluation" / "floors.json").read_text("utf-8"))
    sets = {f"strict F1, {name}" for name in ("all", *SETS)}
    assert pinned.keys() == sets | {
        "evidence exact",
        "memos",
        "labels",
        "precision in briefs",
        "attributions",
    }
    assert pinned["attributions"].keys() == {"source.exact", "cue.exact", "content.fragment"}
    assert (pinned["evidence exact"], pinned["memos"]) == (1.0, 27)


def test_the_reading_holds_its_floors_on_the_labelled_texts(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert score.main(["--shared", str(shared), "--out", str(tmp_path / "out")]) == 0, capsys.readouterr().err
