"""What a copy and the reports it rests on say about one item."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drawdown.claim import Claim
from drawdown.degraded import Drift


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

    def on(self, base: str) -> "Sides":
        """The claims on one item, by its id without variant, or "" for aid."""
        return Sides(_on(base, self.copy), _on(base, self.origin), self.later)

    def by_event(self) -> Iterator[tuple[str, "Sides"]]:
        """The claims on each event that both tell, between parties that may be the same."""
        for event in sorted({one.event for one in self.copy} & {one.event for one in self.origin}):
            copy = [one for one in self.copy if one.event == event]
            origin = tuple(
                one for one in self.origin if one.event == event and any(meet(one, mine) for mine in copy)
            )
            met = tuple(mine for mine in copy if any(meet(one, mine) for one in origin))
            if met:
                yield event, Sides(met, origin, self.later)


def _on(base: str, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple(one for one in claims if (one.item.base or "") == base)


def meet(one: Claim, other: Claim) -> bool:
    """Whether two claims may be between the same parties; what is not said may be any."""
    pairs = ((one.supplier, other.supplier), (one.recipient, other.recipient), (one.party, other.party))
    return all(a is None or b is None or a == b for a, b in pairs)


def drift(kind: str, copy: Claim, origin: Claim, detail: str) -> Drift:
    """Two claims side by side."""
    return Drift(kind, copy.id, origin.id, copy.evidence.text, origin.evidence.text, detail)


def told(claims: Sequence[Claim]) -> str:
    """All their words, each sentence once."""
    return " ".join(dict.fromkeys(one.evidence.text for one in claims))
