"""What a copy and the reports it rests on say about one item."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from drawdown.claim import Claim
from drawdown.degraded import Drift

_Parties: TypeAlias = tuple[str | None, str | None, str | None]


@dataclass(frozen=True, slots=True)
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

    def by_event(self) -> Iterator[tuple[str, "Sides"]]:
        """The claims on each event that both tell, between parties that may be the same."""
        mine, theirs = _by_event(self.copy), _by_event(self.origin)
        for event in sorted(mine.keys() & theirs.keys()):
            copy, origin = met(mine[event], theirs[event]), met(theirs[event], mine[event])
            if copy and origin:
                yield event, Sides(copy, origin, self.later)


def _by_event(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for one in claims:
        found.setdefault(one.event, []).append(one)
    return found


def met(claims: Sequence[Claim], others: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims that may be between the same parties as one of the others; what is not said may be any."""
    theirs = {_parties(one) for one in others}
    may = {mine: any(_meet(mine, other) for other in theirs) for mine in {_parties(one) for one in claims}}
    return tuple(one for one in claims if may[_parties(one)])


def _parties(claim: Claim) -> _Parties:
    return claim.supplier, claim.recipient, claim.party


def _meet(one: _Parties, other: _Parties) -> bool:
    return all(a is None or b is None or a == b for a, b in zip(one, other, strict=True))


def drift(kind: str, copy: Claim, origin: Claim, detail: str) -> Drift:
    """Two claims side by side."""
    return Drift(kind, copy.id, origin.id, copy.evidence.text, origin.evidence.text, detail)


def told(claims: Sequence[Claim]) -> str:
    """All their words, each sentence once."""
    return " ".join(dict.fromkeys(one.evidence.text for one in claims))
