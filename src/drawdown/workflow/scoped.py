"""The claims that a brief is on: of the items and parties asked for, and of what happened within a period."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace

from drawdown.bounds import DateBounds
from drawdown.entry import Entry
from drawdown.fact import Fact
from drawdown.ledger import Ledger
from drawdown.query import Answer, Query
from drawdown.scope import Scope
from drawdown.workflow.ask import as_told, asked


@dataclass(frozen=True, slots=True)
class Asked:
    """Claims on the items and parties asked for, at whatever time they happened.

    Attributes:
        known: Known on the days asked for, in order of recording.
        undated: Without a date on a clock asked for.
        unnamed: How many would be among them, but leave open the supplier or recipient asked for.
    """

    known: list[Entry]
    undated: list[Entry]
    unnamed: int = 0


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The claims asked for by whether they lie within a period.

    Attributes:
        known, undated: As of those asked for; among the known, those that are not shown whatever their date,
            unless they are dated outside.
        placed: Of the undated, ids of those that lie within it.
        maybe: Known ones dated so loosely that they may lie within it.
        no_day: Known ones of which nothing tells when it happened or held.
        outside: How many do not lie within it.
    """

    known: list[Entry]
    undated: list[Entry]
    placed: frozenset[str]
    maybe: tuple[Entry, ...]
    no_day: tuple[Entry, ...]
    outside: int


def scope_as_told(scope: Scope) -> Scope:
    """The scope with ids as claims tell them, each once."""
    items = (as_told(Query(item=item)).item or item for item in scope.items)
    return replace(scope, items=tuple(dict.fromkeys(items)))


def asked_for(opened: Ledger, query: Query, scope: Scope, reports: Container[str]) -> Asked:
    """The claims of some reports on the items and parties asked for, whenever it happened.

    Raises: UserMistake for an item or party that nobody knows.
    """
    questions = list(scope.questions(query))
    answers = [asked(one, opened.answer(one)) for one in questions]
    unnamed = sum(_unnamed(opened, one, reports) for one in questions)
    return replace(_together(answers, reports), unnamed=unnamed)


def asked_then(opened: Ledger, query: Query, scope: Scope, reports: Container[str]) -> Asked:
    """The same as known on other days, when a name that is known now may not have been."""
    return _together([opened.answer(one) for one in scope.questions(query)], reports)


def _together(answers: Iterable[Answer], reports: Container[str]) -> Asked:
    answers = list(answers)
    return Asked(
        _of_reports((entry for answer in answers for entry in answer.known), reports),
        _of_reports((entry for answer in answers for entry in answer.undated), reports),
    )


def within(
    period: DateBounds, possible: bool, asked: Asked, shown: Iterable[Entry], days: Mapping[str, DateBounds]
) -> Narrowed:
    """The claims asked for, narrowed to what happened or held within a period.

    Args:
        period: First and last day, both included.
        possible: Whether what may lie within it counts as within.
        asked: The claims.
        shown: Those that a brief shows; the others are neither told nor listed apart.
        days: By claim, when it happened or held by all that is known; a claim's own date comes before that.
    """
    ids = {entry.claim.id for entry in shown}
    sure, maybe, no_day, outside = _split(
        [entry for entry in asked.known if entry.claim.id in ids], period, possible, days
    )
    others = _split([entry for entry in asked.known if entry.claim.id not in ids], period, True, days)
    undated = _split(asked.undated, period, possible, days)
    return Narrowed(
        known=[*sure, *others[0], *others[2]],
        undated=[*undated[0], *undated[1], *undated[2]],
        placed=frozenset(entry.claim.id for entry in undated[0]),
        maybe=tuple(maybe),
        no_day=tuple(no_day),
        outside=sum(map(len, (outside, others[3], undated[3]))),
    )


def _split(
    entries: Iterable[Entry], period: DateBounds, possible: bool, days: Mapping[str, DateBounds]
) -> tuple[list[Entry], ...]:
    """Those within, those that may be, those without a date, those outside."""
    sure: list[Entry] = []
    maybe: list[Entry] = []
    no_day: list[Entry] = []
    outside: list[Entry] = []
    for entry in entries:
        on = entry.claim.happened or days.get(entry.claim.id)
        if on is None:
            no_day.append(entry)
        elif not on.possibly_within(period):
            outside.append(entry)
        else:
            (sure if possible or on.certainly_within(period) else maybe).append(entry)
    return sure, maybe, no_day, outside


def days_of(facts: Iterable[Fact]) -> dict[str, DateBounds]:
    """By claim, when the facts that rest on it happened or held: all of their days together."""
    found: dict[str, DateBounds | None] = {}
    for fact in facts:
        if fact.happened and not fact.derived:
            for claim in fact.claims:
                found[claim] = _spanning(found[claim], fact.happened) if claim in found else fact.happened
    return {claim: when for claim, when in found.items() if when}


def _spanning(one: DateBounds | None, other: DateBounds) -> DateBounds | None:
    """All days of both; None where that is open at both ends and says nothing."""
    if one is None:
        return None
    low = min(one.lower, other.lower) if one.lower and other.lower else None
    high = max(one.upper, other.upper) if one.upper and other.upper else None
    return DateBounds(low, high, "?") if low or high else None


def _of_reports(entries: Iterable[Entry], reports: Container[str]) -> list[Entry]:
    """Those of these reports, each once, in order of recording."""
    found = {entry.claim.id: entry for entry in entries if entry.claim.report in reports}
    return sorted(found.values(), key=lambda entry: entry.recorded)


def _unnamed(opened: Ledger, query: Query, reports: Container[str]) -> int:
    """How many claims would be asked for if they named a supplier or recipient that they leave open."""
    ends = [name for name in ("supplier", "recipient") if getattr(query, name)]
    if not ends:
        return 0
    anyone = opened.answer(replace(query, supplier=None, recipient=None))
    return sum(entry.claim.report in reports and _may_be(entry, query, ends) for entry in anyone.known)


def _may_be(entry: Entry, query: Query, ends: list[str]) -> bool:
    told = [(getattr(entry.claim, name), getattr(query, name)) for name in ends]
    return any(said is None for said, _ in told) and all(said in (None, wanted) for said, wanted in told)
