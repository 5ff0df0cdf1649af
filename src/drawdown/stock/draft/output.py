"""Rates of output that facts tell: whose line, since when, output or only what could be made."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drawdown.amount import MONTHS_PER
from drawdown.fact import Fact
from drawdown.quantity import in_range
from drawdown.stock.draft import times
from drawdown.stock.draft.figures import Figure, figure
from drawdown.stock.draft.known import Known

_COULD = re.compile(
    r"\b(?:capacit(?:y|ies)|can(?: currently)? (?:produce|make|build|manufacture)"
    r"|(?:could|able to|capable of) (?:\w+ )?(?:produc|mak|build|manufactur)\w+)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rate:
    """What one fact tells of a rate.

    Attributes:
        fact, figure: Where it is from, and pieces by ``figure.per``.
        first, last: Months within which it holds, or is to be reached; infinite where open.
        capacity: Whether its sentences tell what could be made, not what is.
    """

    fact: Fact
    figure: Figure
    first: float
    last: float
    capacity: bool

    def words(self, known: Known) -> str:
        """``about 500 a year (Lockheed Martin, 2022-03 to 2024-02)``."""
        who = known.party(self.fact.party)
        return f"{self.figure.words()} ({who}, {times.words(self.fact.happened)})"


def rates(known: Known, facts: Sequence[Fact]) -> Iterator[Rate]:
    """The rates that facts on production tell, whatever they count; counts of a whole year are rates too."""
    for fact in facts:
        told = figure(fact, known.claims)
        if told is None or fact.quantity is None:
            continue
        if told.per is None and (per := times.period(fact.happened)):
            made = in_range(told.low, told.high)
            told = replace(told, per=per, notes=(*told.notes, f"{made} in {times.words(fact.happened)}"))
        if told.per:
            first, last = times.span(fact.happened)
            yield Rate(fact, told, first, last, speaks_of_capacity(known, fact))


def speaks_of_capacity(known: Known, fact: Fact) -> bool:
    """Whether every sentence behind a fact tells of what could be made."""
    said = [known.claims[id].evidence.text for id in fact.claims if id in known.claims]
    return bool(said) and all(_COULD.search(text) for text in said)


def per(told: Figure, period: str) -> Figure:
    """The same rate in another period."""
    if told.per is None or told.per == period:
        return told
    more = MONTHS_PER[period] / MONTHS_PER[told.per]
    ends = (told.low, told.high, told.centre)
    low, high, centre = (None if one is None else one * more for one in ends)
    return replace(told, low=low, high=high, centre=centre, per=period)
