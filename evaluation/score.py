"""Scores the reading on the labelled texts and holds it above pinned floors: ``python evaluation/score.py``.

The labelled texts lie beside the checkout and are no part of it; where they are missing, nothing is scored.
Texts kept sealed for a last test are never opened, and are not copied to where the scorer looks.
"""

import argparse
import csv
import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drawdown import workflow
from drawdown.claim import Claim
from drawdown.problem import Problem

ROOT = Path(__file__).resolve().parent.parent
SETS = ("seeds", "dev", "whitehouse")
EVIDENCE, MEMOS, LABELS = "evidence exact", "memos", "labels"


@dataclass(frozen=True)
class Memos:
    """How the drawdown memoranda were read.

    Attributes:
        expected: Memoranda, each with one drawdown.
        right: Those read as exactly one drawdown authorisation, with its sum and its date.
        besides: Drawdown authorisations read beyond one a memorandum, or in a text that has none.
        usd: Sum over all drawdown authorisations read.
        usd_expected: Sum over the memoranda.
    """

    expected: int
    right: int
    besides: int
    usd: float
    usd_expected: float

    def __str__(self) -> str:
        return (
            f"memos: {self.right} of {self.expected} drawdown authorisations found, "
            f"each once with its sum and date; ${self.usd / 1e9:.3f} of ${self.usd_expected / 1e9:.3f} "
            f"billion; {self.besides} besides"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Scores, prints, and returns 1 where a figure is below its floor."""
    asked = _parser().parse_args(arguments)
    shared, out = asked.shared, asked.out
    if not (shared / "gold").is_dir():
        print(f"score: no labelled texts in {shared.name}/ beside the checkout, so nothing is scored")
        return 0
    shutil.rmtree(out, ignore_errors=True)
    sets = [
        name for name in SETS if (shared / "gold" / name).is_dir() and (shared / "reports" / name).is_dir()
    ]
    for name in sets:
        shutil.copytree(shared / "gold" / name, out / "gold" / name)
        shutil.copytree(shared / "reports" / name, out / "texts" / name)
    predicted = out / "claims.jsonl"
    predicted.write_text("".join(rows_of([out / "texts" / name for name in sets])), encoding="utf-8")
    scorer = [sys.executable, str(shared / "tools" / "claim_score.py"), str(out / "gold"), str(predicted)]
    scorer += ["--texts", str(out / "texts")]
    print(_output(scorer), end="")
    found = figures(json.loads(_output([*scorer, "--json"])))
    if (shared / "gold" / "memos.csv").is_file():
        memos = read_memos(shared / "reports" / "memos", shared / "gold" / "memos.csv")
        print(memos)
        found[MEMOS] = memos.right - memos.besides
    return _gate(found, fingerprint(out / "gold"), asked.floor)


def rows_of(folders: Sequence[Path]) -> Iterator[str]:
    """The claims drawdown reads in these folders, one JSON line each."""
    for folder in folders:
        for claim in claims_in(folder):
            yield json.dumps(claim.to_row(), ensure_ascii=False) + "\n"


def claims_in(folder: Path) -> Iterator[Claim]:
    """The claims of every report in a folder; what cannot be read is named on standard error."""
    for one in workflow.read([folder]):
        if isinstance(one, Problem):
            print(f"problem: {one}", file=sys.stderr)
        else:
            yield from one.claims


def figures(scores: Mapping[str, Any]) -> dict[str, float]:
    """The figures that floors are set on, from what the scorer printed as JSON."""
    found = {f"strict F1, {name}": float(each["strict"]["f1"]) for name, each in scores["sets"].items()}
    evidence = scores["evidence"]
    found[EVIDENCE] = evidence["exact"] / evidence["of"] if evidence["of"] else 0.0
    return found


def read_memos(reports: Path, gold: Path) -> Memos:
    """Reads the memoranda and compares their drawdowns with the list of them."""
    with gold.open(encoding="utf-8", newline="") as file:
        expected = {row["report"]: (float(row["usd"]), row["published"]) for row in csv.DictReader(file)}
    read: dict[str, list[tuple[float, str]]] = {name: [] for name in expected}
    for claim in claims_in(reports):
        if claim.event == "authorised" and claim.instrument == "drawdown":
            usd = (claim.money.max or 0.0) if claim.money and claim.money.currency == "USD" else 0.0
            happened = claim.happened.edtf() if claim.happened else ""
            read.setdefault(claim.path, []).append((usd, happened))
    return Memos(
        expected=len(expected),
        right=sum(read[name] == [one] for name, one in expected.items()),
        besides=sum(max(0, len(found) - (name in expected)) for name, found in read.items()),
        usd=sum(usd for found in read.values() for usd, _ in found),
        usd_expected=sum(usd for usd, _ in expected.values()),
    )


def below(found: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """One line for each figure that is under its floor, or was not measured at all."""
    wrong = []
    for name, floor in floors.items():
        if name not in found:
            wrong.append(f"{name} was not measured, and its floor is {floor:g}")
        elif found[name] < floor:
            wrong.append(f"{name} is {found[name]:.4g}, below its floor of {floor:g}")
    return wrong


def fingerprint(gold: Path) -> str:
    """A hash of all labels, so that a floor is not compared with a score on other labels unawares."""
    digest = hashlib.sha256()
    for file in sorted(gold.rglob("*.jsonl")):
        digest.update(file.relative_to(gold).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _gate(found: Mapping[str, float], labels: str, floor: Path) -> int:
    pinned = json.loads(floor.read_text(encoding="utf-8"))
    if pinned[LABELS] != labels:
        print(f"floors: set on labels {pinned[LABELS]}, these are {labels}: measure again, set them by hand")
    wrong = below(found, {name: value for name, value in pinned.items() if name != LABELS})
    for line in wrong:
        print(f"floors: {line}", file=sys.stderr)
    if not wrong:
        print(f"floors: all {len(pinned) - 1} figures are at or above those in {floor.name}")
    return 1 if wrong else 0


def _output(command: Sequence[str]) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Score the reading on the labelled texts.")
    for name, default, what in (
        ("--shared", ROOT.parent / "shared", "folder of the labelled texts"),
        ("--out", ROOT / "build" / "evaluation", "folder to work in, emptied first"),
        ("--floor", ROOT / "evaluation" / "floors.json", "figures that must not be fallen below"),
    ):
        parser.add_argument(name, type=Path, default=default, help=what)
    return parser


if __name__ == "__main__":
    sys.exit(main())
