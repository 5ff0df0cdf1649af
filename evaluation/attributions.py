"""Scores attributions on PolNeAR and holds them above pinned floors: ``python evaluation/attributions.py``.

The annotated texts lie beside the checkout and are no part of it; where they are missing, nothing is scored.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from drawdown import workflow
from drawdown.problem import Problem
from evaluation import labelled
from evaluation.score import below

FLOORS = "attributions"  # their place in floors.json


def main(arguments: Sequence[str] | None = None) -> int:
    """Scores, prints, and returns 1 where a figure is below its floor."""
    asked = _parser().parse_args(arguments)
    split = asked.shared / "polnear" / asked.split
    if not split.is_dir():
        print(
            f"attributions: no annotated texts in {asked.shared.name}/ beside the checkout, nothing is scored"
        )
        return 0
    found = {name: row["f"] for name, row in scored(asked.shared, split, asked.out).items()}
    floors = json.loads(asked.floor.read_text(encoding="utf-8"))[FLOORS] if asked.split == "dev" else {}
    wrong = below(found, floors)
    for line in wrong:
        print(f"floors: {line}", file=sys.stderr)
    return 1 if wrong else 0


def scored(shared: Path, split: Path, out: Path, quiet: bool = False) -> dict[str, dict[str, float]]:
    """The figures of a split by role and measure, each with ``p``, ``r`` and ``f``."""
    out.mkdir(parents=True, exist_ok=True)
    predicted, figures = out / "attributions.jsonl", out / "attributions.json"
    predicted.write_text("".join(rows_of(split / "text")), encoding="utf-8")
    scorer = [sys.executable, str(shared / "tools" / "polnear_score.py"), str(split), str(predicted)]
    subprocess.run(
        [*scorer, "--json", str(figures)], check=True, stdout=subprocess.DEVNULL if quiet else None
    )
    found: dict[str, dict[str, float]] = json.loads(figures.read_text(encoding="utf-8"))
    return found


def rows_of(folder: Path) -> Iterator[str]:
    """The attributions of every text in a folder, one JSON line each."""
    for one in workflow.attributions([folder]):
        if isinstance(one, Problem):
            print(f"problem: {one}", file=sys.stderr)
        else:
            yield json.dumps(one.to_row(), ensure_ascii=False) + "\n"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Score attributions on the annotated texts.")
    for name, default, what in (
        ("--shared", labelled.SHARED, "folder of the annotated texts"),
        ("--out", ROOT / "build" / "evaluation", "folder to work in"),
        ("--floor", ROOT / "evaluation" / "floors.json", "figures that must not be fallen below"),
    ):
        parser.add_argument(name, type=Path, default=default, help=what)
    parser.add_argument("--split", default="dev", help="which texts")
    return parser


if __name__ == "__main__":
    sys.exit(main())
