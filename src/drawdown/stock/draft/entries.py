"""Entries of a production line: what is made now and from when on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Any

from drawdown.month import month_text
from drawdown.stock.draft import times
from drawdown.stock.draft.figures import Figure, together
from drawdown.stock.draft.known import Known
from drawdown.stock.draft.output import Rate, per
from drawdown.stock.draft.share import share

Entry = dict[str, Any]


@dataclass(frozen=True)
class Production:
    """What is made.

    Attributes:
        entries: As a scenario has them.
        questions: What to ask about them.
        shares: By line, what to ask about the share that reaches the owner.
    """

    entries: list[Entry] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    shares: dict[str, list[str]] = field(default_factory=dict)

    def asked(self) -> dict[str, list[str]]:
        """By address of a share, the questions that giving it answers."""
        first = {entry["line"]: place for place, entry in reversed([*enumerate(self.entries)])}
        return {f"production.{first[line]}.share": asked for line, asked in self.shares.items() if asked}


def current(known: Known, name: str, told: Sequence[Rate], found: Production) -> list[Entry]:
    """What is made: the newest figure at the start, and every later one from its month on."""
    output = [rate for rate in told if not rate.capacity]
    capacity = [rate for rate in told if rate.capacity]
    if output and capacity:
        newest = max(capacity, key=lambda rate: (rate.last, rate.fact.id))
        found.questions.append(
            f"What is really made? Capacity is reported as {newest.words(known)}; "
            "capacity is not output, so it is left out."
        )
    groups = in_time(output or capacity)
    begun = [group for group in groups if max(rate.first for rate in group) <= known.start]
    later = [group for group in groups if known.start < _since(group) <= known.end]
    entries = []
    for place, group in enumerate((*begun[-1:], *later)):
        since = min(known.start, max(rate.first for rate in group)) if place == 0 else _since(group)
        entries.append(_entry(known, name, group, since, first=place == 0))
        if place == 0:
            made = "" if group[-1].capacity else together_in(group).words()
            entries[0]["share"], found.shares[name] = share(known, [rate.fact for rate in group], made)
    return entries


def _entry(known: Known, name: str, group: Sequence[Rate], since: float, *, first: bool) -> Entry:
    rate = together_in(group)
    notes = [f"told of {times.words(group[-1].fact.happened)}"]
    if all(one.capacity for one in group):
        # What could be made bounds what is made; nothing says where below it lies.
        notes.append("capacity, which is only an upper end of output; evenly from 0 is an assumption")
        top = rate.high if rate.high is not None else rate.low
        rate = type(rate)(0.0, top, None, rate.claims, rate.notes, rate.per)
    if first and _since(group) > known.start:
        notes.append("taken to hold from the start")
    begins = max(int(since), times.FIRST) if since > -inf else known.start
    return {"line": name, "from": month_text(begins), "rate": rate.number(*notes), "per": rate.per}


def together_in(group: Sequence[Rate]) -> Figure:
    """The figure of several rates, in the period of the newest."""
    return together([per(one.figure, group[-1].figure.per or "year") for one in group])


def _since(group: Sequence[Rate]) -> float:
    return max(rate.first for rate in group)


def in_time(told: Iterable[Rate]) -> list[list[Rate]]:
    """Rates in order of time; those whose times cannot be told apart stand together."""
    return times.in_time(told, lambda rate: (rate.first, rate.last, rate.fact.id))
