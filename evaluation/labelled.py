"""The labelled texts beside the checkout, read by drawdown and scored. They are no part of the project."""

import hashlib
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from drawdown import scoring
from drawdown.claim import Claim
from drawdown.problem import Problem
from drawdown.reading import Reader, find, take_in
from drawdown.report import Report
from drawdown.scoring import Label, Scores

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SETS = ("seeds", "dev", "whitehouse")
SEALED = ("sealed",)  # for one last test; opened only where it is asked for by name
Labels = dict[str, tuple[str, list[Label]]]


def present(shared: Path, sets: Sequence[str] = SETS) -> list[str]:
    """Those of the sets of which both texts and labels are there."""
    return [name for name in sets if all((shared / kind / name).is_dir() for kind in ("gold", "reports"))]


def reports(folders: Sequence[Path]) -> Iterator[Report]:
    """Every report in the folders; what cannot be read is named on standard error."""
    for one in take_in(find(folders)):
        if isinstance(one, Problem):
            print(f"problem: {one}", file=sys.stderr)
        else:
            yield one


def labels(shared: Path, sets: Sequence[str]) -> Labels:
    """The labels of each text, with its set."""
    found: Labels = {}
    for name in sets:
        told = scoring.read_labels(shared / "gold" / name)
        found |= {text: (name, claims) for text, (_, claims) in told.items()}
    return found


def stored(shared: Path, sets: Sequence[str]) -> dict[str, Report]:
    """The texts of the sets, by the stem of their files."""
    return {Path(one.path).stem: one for one in reports([shared / "reports" / name for name in sets])}


def scored(
    shared: Path, sets: Sequence[str], read: Callable[[Report], Sequence[Claim]] | None = None
) -> Scores:
    """The scores of what is read in the texts of the sets, by default by drawdown's reader as it is."""
    if read is None:
        reader = Reader()

        def read(report: Report) -> Sequence[Claim]:
            return reader.read(report).claims

    texts = stored(shared, sets)
    told = {name: [scoring.label(claim.to_row()) for claim in read(one)] for name, one in texts.items()}
    return scoring.score(labels(shared, sets), told, {name: one.text for name, one in texts.items()})


def fingerprint(shared: Path, sets: Sequence[str]) -> str:
    """A hash of all labels, so that a floor is not compared with a score on other labels unawares."""
    gold = shared / "gold"
    digest = hashlib.sha256()
    for file in sorted(file for name in sets for file in (gold / name).rglob("*.jsonl")):
        digest.update(file.relative_to(gold).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
