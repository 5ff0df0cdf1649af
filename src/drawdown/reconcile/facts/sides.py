"""The figures that claims on one matter give, each origin heard once, and the sides that do not agree."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from drawdown.reconcile.facts.ranges import Range, of_money, of_quantity, together
from drawdown.reconcile.facts.spans import gathered
from drawdown.reconcile.facts.told import Told

Read = Callable[[Told], Range | None]


@dataclass(frozen=True, slots=True)
class Voice:
    """What one origin gives as the figure.

    Attributes:
        range: By its most direct wording.
        told: Claims of this origin that agree, the most direct first.
    """

    range: Range
    told: list[Told]


@dataclass(frozen=True, slots=True)
class Stand:
    """Voices that agree.

    Attributes:
        range: What they leave together.
        told: Their claims, each once.
    """

    range: Range
    told: list[Told]

    @property
    def reports(self) -> set[str]:
        """Ids of the reports that say so."""
        return {one.claim.report for one in self.told}


@dataclass(frozen=True, slots=True)
class Heard:
    """All figures of one sort on one matter.

    Attributes:
        stands: Those that do not agree with each other; one where all agree, none without a figure.
        wide: Claims so wide that they agree with several: they decide nothing.
        drifted: Claims whose origin, told more directly, gives another figure.
    """

    stands: list[Stand] = field(default_factory=list)
    wide: list[Told] = field(default_factory=list)
    drifted: list[Told] = field(default_factory=list)


def counted(one: Told) -> Range | None:
    """The count or rate that a claim states."""
    quantity = one.claim.quantity
    return of_quantity(quantity) if quantity and one.counts else None


def summed(currency: str) -> Read:
    """How to read sums in one currency."""

    def read(one: Told) -> Range | None:
        money = one.claim.money
        stated = money and money.currency == currency and not (money.min is None and money.max is None)
        return of_money(money) if money and stated else None

    return read


def heard(claims: Sequence[Told], read: Read) -> Heard:
    """The figures of claims on one matter."""
    found = Heard()
    figures = [(one, range_) for one in claims if (range_ := read(one)) is not None]
    if len(figures) < 2:
        # Most things are told once.
        found.stands.extend(Stand(range_, [one]) for one, range_ in figures)
        return found
    voices = _voices(figures, found.drifted)
    gather = gathered([voice.range.meant for voice in voices])
    for group in gather.groups:
        agreeing = [voices[number] for number in sorted(group.numbers)]
        told = {one.id: one for voice in agreeing for one in voice.told}
        found.stands.append(Stand(together([voice.range for voice in agreeing]), list(told.values())))
    found.wide.extend(one for number in sorted(gather.apart) for one in voices[number].told)
    return found


def _voices(figures: Sequence[tuple[Told, Range]], drifted: list[Told]) -> list[Voice]:
    by_origin: dict[str, list[tuple[Told, Range]]] = defaultdict(list)
    for figure in sorted(figures, key=lambda told: told[0].nearness):
        for origin in figure[0].origins:
            by_origin[origin].append(figure)
    voices = []
    for _, alike in sorted(by_origin.items()):
        nearest = alike[0][0].claim.report
        for group in gathered([one.meant for _, one in alike], range(len(alike))).groups:
            numbers = sorted(group.numbers)
            agreeing = [alike[number][0] for number in numbers]
            # One report that gives two figures tells of two things; another that differs has drifted.
            if any(one.claim.report == nearest for one in agreeing):
                voices.append(Voice(alike[numbers[0]][1], agreeing))
            else:
                drifted += agreeing
    return voices
