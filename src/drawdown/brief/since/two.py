"""Two days compared: which claims are new between them, and what of one day stands for what of the other."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from drawdown.brief.naming import Names
from drawdown.claim import Claim
from drawdown.entry import Entry

_One = TypeVar("_One")
_HOW = frozenset({"path", "reader", "confidence", "why_missing", "happened_basis", "disclosed_basis"})
"""What another reader may give otherwise without the claim saying anything else."""


@dataclass(frozen=True)
class Two:
    """The claims that a brief shows now, and those that it would have shown then, by id.

    Attributes:
        fresh: Ids of claims shown now that were not then, or said something else.
        early: Of these, ids of those that may have been known then.
        cited: Ids of claims that a number may lead to.
        names: Names of items and parties.
    """

    now: Mapping[str, Entry]
    then: Mapping[str, Entry]
    fresh: frozenset[str]
    early: frozenset[str]
    cited: frozenset[str]
    names: Names

    def citable(self, claims: Iterable[str]) -> tuple[str, ...]:
        """Of these, those that the brief can lead to."""
        return tuple(claim for claim in claims if claim in self.cited)

    def is_early(self, claims: Iterable[str]) -> bool:
        """Whether all that is new of these may have been known then."""
        new = [claim for claim in claims if claim in self.fresh]
        return bool(new) and self.early.issuperset(new)

    def is_fresh(self, claims: Iterable[str]) -> bool:
        """Whether any of these is new."""
        return not self.fresh.isdisjoint(claims)


def fresh(now: Mapping[str, Entry], then: Mapping[str, Entry]) -> frozenset[str]:
    """Ids of claims that are shown now and were not then, or said something else."""
    return frozenset(
        id for id, entry in now.items() if id not in then or said(then[id].claim) != said(entry.claim)
    )


def said(claim: Claim) -> dict[str, object]:
    """What a claim says, without how it was read."""
    return {name: value for name, value in claim.to_row().items() if name not in _HOW}


def matched(
    now: Sequence[_One],
    then: Sequence[_One],
    kind: Callable[[_One], Hashable],
    claims: Callable[[_One], Collection[str]],
) -> tuple[list[tuple[_One, tuple[_One, ...]]], list[_One]]:
    """What there is now, each with what stood for it then; and what stood for nothing there is now.

    Two of one kind stand for each other if they share a claim. An id would not do: it is that of the claim
    recorded first, and which of two claims is recorded first says nothing of which was known first.

    Returns: Each of ``now`` in its order, with those of ``then`` that share most claims first.
    """
    by_claim: dict[tuple[Hashable, str], list[int]] = defaultdict(list)
    for at, one in enumerate(then):
        for claim in set(claims(one)):
            by_claim[kind(one), claim].append(at)
    pairs = []
    used: set[int] = set()
    for one in now:
        shared = Counter(at for claim in set(claims(one)) for at in by_claim.get((kind(one), claim), ()))
        order = sorted(shared, key=lambda at: (-shared[at], len(claims(then[at])), sorted(claims(then[at]))))
        used.update(order)
        pairs.append((one, tuple(then[at] for at in order)))
    return pairs, [one for at, one in enumerate(then) if at not in used]
