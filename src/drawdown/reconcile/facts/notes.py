"""What a reader should know of a fact beside its grades."""

from collections.abc import Iterator

from drawdown.claim import Claim
from drawdown.query import MIN_CONFIDENCE
from drawdown.reconcile.facts.settle import Settled


def notes(part: Settled) -> Iterator[str]:
    """Decisions of people, totals that run, copies that say otherwise, doubtful readings."""
    for one in part.told:
        decision = one.entry.decision
        if decision and decision.verdict in ("accept", "correct"):
            yield f"{decision.in_words()}; that is no origin"
    if part.first.running:
        yield "a running total: it takes in earlier ones and is never added to others"
    heard = (part.counts, part.sums)
    for one in (one for some in heard for one in some.drifted):
        yield f"a copy says otherwise than what it rests on: {_figure(one.claim)} ({one.claim.path})"
    for one in (one for some in heard for one in some.wide):
        yield f"fits several sides, so it decides nothing: {_figure(one.claim)}"
    best = max(one.claim.confidence for one in part.told)
    if best < MIN_CONFIDENCE:
        yield f"read with little confidence ({best:.2f} at best)"


def _figure(claim: Claim) -> str:
    told = claim.quantity or claim.money
    return told.text if told else ""
