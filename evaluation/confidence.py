"""Fits the confidence of claims on the labelled texts, says whether it keeps its word: ``make confidence``.

Every confidence that is judged here was given by a model that had not seen the text of its claim: the texts
are dealt into ten folds, and each fold is judged by a model fitted on the other nine. What is written to
src/drawdown/reading/finish/confidence.json is then fitted on all of them.
"""

import argparse
import json
import math
import random
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from drawdown.claim import Claim
from drawdown.query import MIN_CONFIDENCE
from drawdown.reading import Reader
from drawdown.reading.finish.confidence import MODEL, confidences
from drawdown.reading.finish.signs import signs
from drawdown.reading.passages.draft import Draft
from drawdown.report import Report
from drawdown.scoring import Rate, Scores, reliability
from evaluation import labelled, logistic

FOLDS = 10
PENALTIES = (4.0, 8.0, 16.0)
_MET = 3  # claims in which a feature must hold, else it tells of one sentence only


@dataclass(frozen=True)
class Case:
    """One claim read in a labelled text.

    Attributes:
        text: The text it is read in; claims of one text are never parted by a fold.
        features: What holds for it.
        right: Whether it matches a label; ``full``: whether status, supplier and recipient are right too.
    """

    text: str
    features: Collection[str]
    right: bool
    full: bool


@dataclass
class Read:
    """Reads reports and keeps the features of every claim read."""

    features: dict[str, Collection[str]] = field(default_factory=dict)
    _last: list[Collection[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._reader = Reader(judge=self._judge)

    def _judge(self, drafts: Sequence[Draft]) -> list[float]:
        self._last = list(signs(drafts))
        return confidences(drafts)

    def __call__(self, report: Report) -> Sequence[Claim]:
        """The claims of a report."""
        self._last = []
        claims = self._reader.read(report).claims
        self.features |= {claim.id: names for claim, names in zip(claims, self._last, strict=True)}
        return claims


def cases(shared: Path, sets: Sequence[str]) -> tuple[list[Case], Scores]:
    """Every claim read in the labelled texts, and the scores of the reading."""
    read = Read()
    scores = labelled.scored(shared, sets, read)
    found = []
    for text in scores.texts:
        right = {id(claim) for _, claim in text.pairs}
        full = {id(claim) for _, claim in text.full_pairs}
        found += [
            Case(text.name, read.features[claim.row["id"]], id(claim) in right, id(claim) in full)
            for claim in text.predicted
        ]
    return found, scores


def fitted(told: Sequence[Case], penalty: float) -> tuple[float, dict[str, float]]:
    """Bias and weights fitted on these cases, features met in too few of them left out."""
    met: dict[str, int] = {}
    for case in told:
        for name in case.features:
            met[name] = met.get(name, 0) + 1
    kept = [{name for name in case.features if met[name] >= _MET} for case in told]
    return logistic.fit(kept, [case.right for case in told], penalty)


def cross_validated(told: Sequence[Case], penalty: float) -> list[float]:
    """The confidence of each case from a model fitted without its text."""
    names = sorted({case.text for case in told})
    random.Random(1).shuffle(names)
    fold = {name: number % FOLDS for number, name in enumerate(names)}
    models = [fitted([case for case in told if fold[case.text] != one], penalty) for one in range(FOLDS)]
    return [logistic.predict(*models[fold[case.text]], case.features) for case in told]


def penalty() -> float:
    """The penalty of the model in use."""
    return float(json.loads(MODEL.read_text("utf-8"))["penalty"])


def loss(stated: Sequence[float], right: Sequence[bool]) -> float:
    """Mean surprise in nats; lower is better, and stating the base rate always is what to beat."""
    told = zip(stated, right, strict=True)
    return -sum(math.log(max(1e-9, p if ok else 1 - p)) for p, ok in told) / len(right)


def kept(told: Sequence[Case], stated: Sequence[float], threshold: float, labels: int) -> Rate:
    """The strict rate if only claims of at least this confidence were made."""
    shown = [case.right for case, p in zip(told, stated, strict=True) if p >= threshold]
    return Rate(sum(shown), len(shown), labels)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fits, prints, and writes the model unless ``--check`` asks only what the one in use is worth."""
    parser = argparse.ArgumentParser(description="Fit the confidence of claims on the labelled texts.")
    parser.add_argument("--shared", type=Path, default=labelled.SHARED, help="folder of the labelled texts")
    parser.add_argument("--model", type=Path, default=MODEL, help="file to write the weights to")
    parser.add_argument("--check", action="store_true", help="write nothing")
    asked = parser.parse_args(arguments)
    sets = labelled.present(asked.shared)
    if not sets:
        print(f"confidence: no labelled texts in {asked.shared.name}/ beside the checkout, nothing to fit on")
        return 0
    told, scores = cases(asked.shared, sets)
    right = [case.right for case in told]
    tried = {penalty: cross_validated(told, penalty) for penalty in PENALTIES}
    best = min(PENALTIES, key=lambda one: loss(tried[one], right))
    stated = tried[best]
    base = sum(right) / len(right)
    always = loss([base] * len(right), right)
    print(f"{len(told)} claims in {len(scores.texts)} texts, {base:.1%} right; penalty {best:g}")
    print(f"loss {loss(stated, right):.3f} nats; stating {base:.2f} always: {always:.3f}")
    _print_reliability(told, stated)
    _print_thresholds(told, stated, scores.rate().labelled)
    if not asked.check:
        _write(asked.model, told, best, labelled.fingerprint(asked.shared, sets))
        print(f"written: {asked.model.name}")
    return 0


def _print_reliability(told: Sequence[Case], stated: Sequence[float]) -> None:
    print("\nconfidence    claims  stated   right    full")
    strict = reliability(zip(stated, (case.right for case in told), strict=True))
    full = reliability(zip(stated, (case.full for case in told), strict=True))
    for one, other in zip(strict, full, strict=True):
        shares = f"{one.stated:8.2f}{one.right:8.2f}{other.right:8.2f}"
        print(f"{one.low:.1f} to {one.high:.1f} {one.claims:9}{shares}")


def _print_thresholds(told: Sequence[Case], stated: Sequence[float], labels: int) -> None:
    print("\nclaims kept from     n  precision  recall  strict F1")
    for step in range(0, 85, 5):
        rate = kept(told, stated, step / 100, labels)
        figures = f"{rate.predicted:11}{rate.precision:11.3f}{rate.recall:8.3f}{rate.f1:11.3f}"
        print(f"{step / 100:11.2f}{figures}{'  shown in briefs' if step / 100 == MIN_CONFIDENCE else ''}")


def _write(file: Path, told: Sequence[Case], penalty: float, labels: str) -> None:
    bias, weights = fitted(told, penalty)
    model = {
        "about": "Log odds that a claim matches a label, fitted by make confidence; see docs/accuracy.md.",
        "labels": labels,
        "claims": len(told),
        "penalty": penalty,
        "bias": round(bias, 3),
        "weights": {name: round(weight, 3) for name, weight in sorted(weights.items())},
    }
    file.write_text(json.dumps(model, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
