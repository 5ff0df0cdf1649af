"""Stretches of a line, of days or of numbers, gathered by what they may have in common."""

from bisect import bisect_left, insort
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import NamedTuple


class Span(NamedTuple):
    """From ``low`` to ``high``, both in it; infinite where open."""

    low: float
    high: float

    def meets(self, other: "Span") -> bool:
        """Whether they have a point in common."""
        return self.low <= other.high and other.low <= self.high

    def within(self, other: "Span") -> "Span":
        """What both have in common; they must meet."""
        return Span(max(self.low, other.low), min(self.high, other.high))


EVERYWHERE = Span(-inf, inf)


@dataclass(slots=True)
class Group:
    """Spans that share a point.

    Attributes:
        common: What they have in common.
        numbers: Which spans they are.
    """

    common: Span
    numbers: list[int]


@dataclass(slots=True)
class Gathered:
    """What became of spans, by their numbers.

    Attributes:
        groups: They never meet each other.
        apart: Spans that meet several groups and belong to none.
    """

    groups: list[Group] = field(default_factory=list)
    apart: list[int] = field(default_factory=list)


def gathered(spans: Sequence[Span], eager: Container[int] = ()) -> Gathered:
    """Gathers spans, the narrow ones first: each joins the one group that it meets, or opens a group.

    All spans of a group share a point, so a wide span never ties together what is apart. A span that meets
    several groups stays apart, but an ``eager`` one joins the first. The order given does not matter.
    """
    if len(spans) == 1:
        return Gathered([Group(spans[0], [0])])
    found = Gathered()
    # As groups do not meet, they stand in one order by their starts and by their ends.
    line: list[tuple[float, int]] = []
    for number in sorted(range(len(spans)), key=lambda n: (spans[n].high - spans[n].low, spans[n])):
        span = spans[number]
        met = _first_two(span, line, found.groups)
        if not met:
            insort(line, (span.low, len(found.groups)))
            found.groups.append(Group(span, [number]))
        elif len(met) == 1 or number in eager:
            group = found.groups[met[0]]
            del line[bisect_left(line, (group.common.low, met[0]))]
            group.common = group.common.within(span)
            group.numbers.append(number)
            insort(line, (group.common.low, met[0]))
        else:
            found.apart.append(number)
    return found


def _first_two(span: Span, line: list[tuple[float, int]], groups: list[Group]) -> list[int]:
    """The first groups on the line that a span meets, two at most: more need not be told apart."""
    place = bisect_left(line, (span.low, -1))
    before = [line[place - 1]] if place else []
    near = [group for _, group in (*before, *line[place : place + 2])]
    return [group for group in near if groups[group].common.meets(span)][:2]
