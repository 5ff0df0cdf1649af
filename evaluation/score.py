"""Scores the reading on the labelled texts and holds it above pinned floors: ``python evaluation/score.py``.

The labelled texts lie beside the checkout and are no part of it; where they are missing, nothing is scored.
Texts kept sealed for a last test are opened by ``--sealed`` alone, which scores nothing else, has no floors
and keeps what it measured in evaluation/sealed.json, for docs/accuracy.md.
"""

import argparse
import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from drawdown import scoring
from drawdown.cli.options import Format
from drawdown.cli.rows import rounded, show
from drawdown.query import MIN_CONFIDENCE
from drawdown.scoring import MEASURES, Rate, Scores, interval
from evaluation import confidence, labelled, memos

EVIDENCE, MEMOS, LABELS, BRIEFS = "evidence exact", "memos", "labels", "precision in briefs"


def main(arguments: Sequence[str] | None = None) -> int:
    """Scores, prints, and returns 1 where a figure is below its floor."""
    asked = _parser().parse_args(arguments)
    shared = asked.shared
    sets = labelled.present(shared, labelled.SEALED if asked.sealed else labelled.SETS)
    if not sets:
        print(f"score: no labelled texts in {shared.name}/ beside the checkout, so nothing is scored")
        return 0
    told, scores = confidence.cases(shared, sets)
    show(rounded(scoring.rows(scores)), Format.table, scoring.COLUMNS)
    if asked.sealed:
        asked.sealed_figures.write_text(json.dumps(sealed(scores), indent=1) + "\n", encoding="utf-8")
        return 0
    _keep(scores, asked.out)
    shown = in_briefs(told, scores)
    print(
        f"briefs: {shown.precision:.3f} of the {shown.predicted} claims shown are right, by confidences "
        f"given without sight of the text; {len(told) - shown.predicted} below {MIN_CONFIDENCE:g} left out"
    )
    found = figures(scores) | {BRIEFS: shown.precision}
    if memos.present(shared):
        told_memos = memos.read(shared)
        print(told_memos)
        found[MEMOS] = told_memos.right - told_memos.besides
    return _gate(found, labelled.fingerprint(shared, sets), asked.floor)


def figures(scores: Scores) -> dict[str, float]:
    """The figures that floors are set on."""
    found = {f"strict F1, {part}": scoring.total(texts, "strict").f1 for part, texts in scores.parts()}
    return found | {EVIDENCE: scores.exact().precision}


def in_briefs(told: Sequence[confidence.Case], scores: Scores) -> Rate:
    """The strict rate of the claims that a brief shows, by confidences that have not seen their text."""
    stated = confidence.cross_validated(told, confidence.penalty())
    return confidence.kept(told, stated, MIN_CONFIDENCE, scores.rate().labelled)


def sealed(scores: Scores) -> dict[str, float]:
    """What is kept of a test on sealed texts: figures, no words."""
    low, high = interval(scores.texts)
    rates = {measure: scores.rate(measure) for measure in MEASURES}
    found: dict[str, float] = {"texts": len(scores.texts), "labels": rates["strict"].labelled}
    for measure, rate in rates.items():
        for name in ("precision", "recall", "f1"):
            found[f"{measure} {name}"] = round(getattr(rate, name), 4)
    return found | {"low": round(low, 4), "high": round(high, 4)}


def below(found: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """One line for each figure that is under its floor, or was not measured at all."""
    wrong = []
    for name, floor in floors.items():
        if name not in found:
            wrong.append(f"{name} was not measured, and its floor is {floor:g}")
        elif found[name] < floor:
            wrong.append(f"{name} is {found[name]:.4g}, below its floor of {floor:g}")
    return wrong


def _keep(scores: Scores, out: Path) -> None:
    """Writes the claims, to look at what a change did to single ones."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    rows = [claim.row for text in scores.texts for claim in text.predicted]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (out / "claims.jsonl").write_text(lines, encoding="utf-8")


def _gate(found: Mapping[str, float], labels: str, floor: Path) -> int:
    pinned = json.loads(floor.read_text(encoding="utf-8"))
    if pinned[LABELS] != labels:
        print(f"floors: set on labels {pinned[LABELS]}, these are {labels}: measure again, set them by hand")
    floors = {name: value for name, value in pinned.items() if isinstance(value, int | float)}
    wrong = below(found, floors)
    for line in wrong:
        print(f"floors: {line}", file=sys.stderr)
    if not wrong:
        print(f"floors: all {len(floors)} figures are at or above those in {floor.name}")
    return 1 if wrong else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Score the reading on the labelled texts.")
    for name, default, what in (
        ("--shared", labelled.SHARED, "folder of the labelled texts"),
        ("--out", ROOT / "build" / "evaluation", "folder to write the claims to, emptied first"),
        ("--floor", ROOT / "evaluation" / "floors.json", "figures that must not be fallen below"),
        ("--sealed-figures", ROOT / "evaluation" / "sealed.json", "where --sealed keeps what it measured"),
    ):
        parser.add_argument(name, type=Path, default=default, help=what)
    parser.add_argument(
        "--sealed", action="store_true", help="score the sealed texts instead: once, when work is done"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
