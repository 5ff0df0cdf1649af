"""A degraded copy: a report whose text was rewritten so that names, dates or meaning were lost."""

from dataclasses import dataclass
from typing import Any

from drawdown.ground import Ground


@dataclass(frozen=True, slots=True)
class Drift:
    """One thing that a copy says otherwise than its origin does.

    Attributes:
        kind: What drifted: ``quantifier``, ``modality``, ``event``, ``time``, ``number``, ``name``.
        claim, origin_claim: Ids of the two claims.
        words, origin_words: What each says, in its own words.
        detail: The change in plain words: ``"all" became "some"``.
    """

    kind: str
    claim: str
    origin_claim: str
    words: str
    origin_words: str
    detail: str


@dataclass(frozen=True, slots=True)
class Degraded:
    """What shows that a report is a degraded copy.

    Attributes:
        report, path: Id and label of the report.
        score: 0 (a report in its own words, with its sources) to 1 (rewritten beyond recognition).
        verdict: ``degraded``, ``unsure`` or ``sound``.
        signals: What was seen, with weights: above 0 speak for degraded, below 0 against it.
        drifts: What it says otherwise than the reports it may rest on.
    """

    report: str
    path: str
    score: float
    verdict: str
    signals: tuple[Ground, ...] = ()
    drifts: tuple[Drift, ...] = ()

    def to_row(self) -> dict[str, Any]:
        """The judgement as plain data."""
        return {
            "report": self.path,
            "score": round(self.score, 3),
            "verdict": self.verdict,
            "signals": [signal.to_row() for signal in self.signals],
            "drifts": [
                {
                    "kind": one.kind,
                    "claims": [one.claim, one.origin_claim],
                    "words": [one.words, one.origin_words],
                    "detail": one.detail,
                }
                for one in self.drifts
            ],
        }
