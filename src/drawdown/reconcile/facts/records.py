"""What became of what each source said, by what independent origins say of the same things."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from drawdown.reconcile.facts.settle import Settled
from drawdown.reconcile.facts.sources import NO_RECORD, Record, Sources
from drawdown.reconcile.facts.told import Told, sound

Count = Callable[[Sequence[Told]], int]


@dataclass(frozen=True)
class Records:
    """How sources did, by name.

    Attributes:
        total: Over all facts.
        within: In each fact, by its number.
    """

    total: Mapping[str, Record]
    within: Sequence[Mapping[str, Record]]

    @classmethod
    def of(
        cls,
        parts: Sequence[Settled],
        sources: Sources,
        count: Count,
        contrary: Callable[[int], Iterable[int]],
    ) -> "Records":
        """The records that the facts on one item give.

        Args:
            count: Independent origins of claims for which somebody answers by name.
            contrary: Numbers of the facts that conflict with one.
        """
        confirmed, failed = Counter[str](), Counter[str]()
        within: list[Mapping[str, Record]] = []
        for number, part in enumerate(parts):
            right, wrong = _outcome(part, sources, count, [parts[other] for other in contrary(number)])
            within.append({name: Record(name in right, name in wrong) for name in right | wrong})
            if within[-1]:
                confirmed.update(right)
                failed.update(wrong)
        names = confirmed.keys() | failed.keys()
        return cls({name: Record(confirmed[name], failed[name]) for name in names}, within)

    def beside(self, name: str | None, number: int) -> Record:
        """The record of a source without what it says in this very fact."""
        if name is None:
            return NO_RECORD
        return self.total.get(name, NO_RECORD).less(self.within[number].get(name, NO_RECORD))


def _outcome(
    part: Settled, sources: Sources, count: Count, against: Sequence[Settled]
) -> tuple[set[str], set[str]]:
    """Names of those whom independent origins bear out in a fact, and of those whom they contradict."""
    stands = [stand.told for stand in part.stands] or [part.told]
    right: set[str] = set()
    wrong: set[str] = set()
    borne_out = [count(told) >= 2 for told in stands]
    if not any(borne_out) and not any(count(other.told) >= 2 for other in against):
        return right, wrong
    for told, agreed in zip(stands, borne_out, strict=True):
        by_name = {one.id: name for one in sound(told) if (name := sources.name(one))}
        if agreed:
            right |= {name for name in set(by_name.values()) if _others(told, by_name, name)}
        else:
            wrong |= set(by_name.values())
    return right - wrong, wrong - right


def _others(told: Sequence[Told], by_name: Mapping[str, str], name: str) -> bool:
    """Whether an origin in which that source has no part says the same."""
    own = {origin for one in told if by_name.get(one.id) == name for origin in one.origins}
    return any(own.isdisjoint(one.origins) for one in sound(told))
