"""Whether two claims, of two readings of one report, say the same thing in the same place."""

from collections.abc import Iterable, Sequence

from drawdown.claim import Claim
from drawdown.correction import decided
from drawdown.decision import Decision

# What a better reader may do without touching what a person decided on.
_ABOUT_READING = frozenset({"id", "reader", "confidence", "why_missing", "path", "evidence"})


def at_same_place(old: Claim, before: str, claims: Iterable[Claim], now: str) -> list[Claim]:
    """Claims whose sentence overlaps the old one's; in a text stripped otherwise, whose sentence is its."""
    at = old.evidence
    if before == now:
        return [new for new in claims if new.evidence.start < at.end and at.start < new.evidence.end]
    same = [new for new in claims if new.evidence.text == at.text]
    # A sentence may stand twice in a report: what counts is how often it stood before it.
    nth = before.count(at.text, 0, at.start)
    return [new for new in same if now.count(at.text, 0, new.evidence.start) == nth]


def says_same(new: Claim, old: Claim, decisions: Sequence[Decision]) -> bool:
    """Whether they agree in event, item and parties, as the old one was read or as it was put right."""
    return _matter(new) in (_matter(old), _matter(decided(old, decisions)))


def differ(before: Claim, now: Claim) -> tuple[str, ...]:
    """Names of the fields that say something else than before."""
    old, new = before.to_row(), now.to_row()
    return tuple(name for name in new if name not in _ABOUT_READING and old[name] != new[name])


def _matter(claim: Claim) -> tuple[str | None, ...]:
    return claim.event, claim.item.id, claim.supplier, claim.recipient, claim.party
