"""How many, as ranges: a drawing for each unit, a row for each fact, and for each side of a disputed one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from drawdown.brief.citations import said_by
from drawdown.brief.drawn.labels import who
from drawdown.brief.drawn.resting import source_lines
from drawdown.brief.figures import count, sum_of
from drawdown.brief.judged.model import FactLine
from drawdown.brief.judged.steps import words
from drawdown.brief.naming import Names
from drawdown.brief.sentences import capital
from drawdown.drawing import Range, Ranges
from drawdown.entry import Entry
from drawdown.fact import Fact
from drawdown.plural import plural
from drawdown.quantity import Money, Quantity
from drawdown.when import in_words

FEWEST = 2
"""Rows with a number from which a drawing tells more than the table."""
MOST = 24
_CURRENCIES = {"USD": "US dollar", "EUR": "euro", "GBP": "pound"}
_NOTE = (
    "As reports give them, nothing added up. A bar is all that lies between the ends given; where nobody "
    "gives a number, it is told in words."
)


def amounts(
    stem: str, title: str, lines: Sequence[FactLine], entries: Mapping[str, Entry], names: Names
) -> tuple[Ranges, ...]:
    """The drawings of these facts, of the unit with most rows first.

    Args:
        stem: Beginning of the names of their files.
        title: Name of the item.
        lines: Its facts.
        entries: By id, the claims that the brief shows.
        names: Names of items and parties.
    """
    by_unit: dict[str, list[Range]] = {}
    for line in lines:
        for unit, row in _rows(line, entries, names):
            by_unit.setdefault(unit, []).append(row)
    drawn = [(unit, rows) for unit, rows in by_unit.items() if sum(map(_numbered, rows)) >= FEWEST]
    drawn.sort(key=lambda one: -len(one[1]))
    return tuple(_drawing(stem, title, unit, rows, entries) for unit, rows in drawn)


def _drawing(stem: str, title: str, unit: str, rows: Sequence[Range], entries: Mapping[str, Entry]) -> Ranges:
    # Rows without a number are kept as far as there is room for all that have one.
    kept = sorted(range(len(rows)), key=lambda at: (not _numbered(rows[at]), at))[:MOST]
    told = tuple(rows[at] for at in sorted(kept))
    left = len(rows) - len(told)
    note = f"{_NOTE} {left} more in the table." if left else _NOTE
    sources = source_lines((claim for row in told for claim in row.claims), entries)
    file = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in unit)
    how = "how much, in" if unit in _CURRENCIES.values() else "how many"
    title = f"{title}: {how} {plural(unit)}"
    return Ranges(f"{stem}-how-many-{file}", title, note, unit, told, sources)


def _numbered(row: Range) -> bool:
    return row.low is not None or row.high is not None


def _rows(line: FactLine, entries: Mapping[str, Entry], names: Names) -> Iterator[tuple[str, Range]]:
    fact = line.fact
    if fact.event == "rated" or not (fact.quantity or fact.money):
        return
    when = in_words(replace(fact.happened, qualifier="")) if fact.happened else ""
    label = ", ".join(filter(None, (capital(words(fact.event, fact.status)), who(fact, names), when)))
    basis = "judgement" if fact.derived else "fact"
    for claims, quantity, money in _values(fact, entries):
        by = "" if fact.derived else said_by([entries[claim] for claim in claims if claim in entries])
        of = (by, basis, fact.disputed, claims)
        if quantity:
            low, high, number = quantity.min, quantity.max, count(quantity)
            yield (
                _unit(quantity, fact, names),
                Range(label, low, high, number, by, basis, fact.disputed, claims),
            )
        if money:
            unit = _CURRENCIES.get(money.currency, money.currency)
            yield unit, Range(label, money.min, money.max, sum_of(money), *of)


def _values(
    fact: Fact, entries: Mapping[str, Entry]
) -> Iterator[tuple[tuple[str, ...], Quantity | None, Money | None]]:
    """What the fact gives, or for a disputed one what each of its sides gives, with the claims."""
    sides = []
    for side in fact.sides if fact.disputed else ():
        said = next((entries[claim].claim for claim in side.claims if claim in entries), None)
        if said and (said.quantity or said.money):
            sides.append((side.claims, said.quantity, said.money))
    yield from sides or [(fact.claims, fact.quantity, fact.money)]


def _unit(quantity: Quantity, fact: Fact, names: Names) -> str:
    """What is counted; what is just a unit is a piece of the item."""
    said = quantity.unit if quantity.unit not in (None, "unit") else None
    unit = said or names.unit(fact.item) or "piece"
    return f"{unit} per {quantity.per}" if quantity.per else unit
