"""What a copy and the reports it rests on say about one item."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from drawdown.claim import Claim
from drawdown.degraded import Drift

_Parties: TypeAlias = tuple[str | None, str | None, str | None]


@dataclass(frozen=True)
class Sides:
    """Claims on one item, or within one family, in order of their passages.

    Attributes:
        copy: Those of the copy.
        origin: Those of the reports that it rests on or may rest on.
        later: Whether the copy came out so much later that what was planned then may have been done.
    """

    copy: tuple[Claim, ...]
    origin: tuple[Claim, ...]
    later: bool = False

    @cached_property
    def by_event(self) -> tuple[tuple[str, "Sides"], ...]:
        """The claims on each event that both tell, between parties that may be the same."""
        found = []
        mine, theirs = _by_event(self.copy), _by_event(self.origin)
        for event in sorted(mine.keys() & theirs.keys()):
            copy, origin = met(mine[event], theirs[event]), met(theirs[event], mine[event])
            if copy and origin:
                found.append((event, Sides(copy, origin, self.later)))
        return tuple(found)


def _by_event(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for one in claims:
        found.setdefault(one.event, []).append(one)
    return found


def met(claims: Sequence[Claim], others: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims that may be between the same parties as one of the others; what is not said may be any."""
    mine = [_parties(one) for one in claims]
    theirs = {_parties(one) for one in others}
    may = {parties: parties in theirs or any(_meet(parties, its) for its in theirs) for parties in set(mine)}
    return tuple(one for one, parties in zip(claims, mine, strict=True) if may[parties])


def _parties(claim: Claim) -> _Parties:
    return claim.supplier, claim.recipient, claim.party


def _meet(one: _Parties, other: _Parties) -> bool:
    for mine, its in zip(one, other, strict=True):
        if mine is not None and its is not None and mine != its:
            return False
    return True


def drift(kind: str, copy: Claim, origin: Claim, detail: str) -> Drift:
    """Two claims side by side."""
    return Drift(kind, copy.id, origin.id, copy.evidence.text, origin.evidence.text, detail)


def told(claims: Sequence[Claim]) -> str:
    """All their words, each sentence once."""
    return " ".join(dict.fromkeys(one.evidence.text for one in claims))
