"""Transfers in words, item by item: what facts and positions tell of each stage, and the days between."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from drawdown.bounds import DateBounds
from drawdown.brief import figures
from drawdown.brief.days import days
from drawdown.brief.naming import Names
from drawdown.brief.phrases import INSTRUMENTS
from drawdown.brief.transfers.model import StageCell, StageLine, TransferLine, Transfers
from drawdown.fact import Fact
from drawdown.position import Position, Step
from drawdown.transfer import COUNTED, Stage, Transfer
from drawdown.transfers import transfers
from drawdown.when import in_words

MOST = 20
_MOST_LINES = 5
# In the column of deliveries a delivery needs no word.
_WORDS = {
    ("announced", "actual"): "announced: ", ("authorised", "actual"): "authorised: ",
    ("notified", "actual"): "notified to parliament: ", ("delivered", "planned"): "to be delivered: ",
    ("ordered", "actual"): "ordered: ", ("sold", "actual"): "sold: ",
}  # fmt: skip

_Order = tuple[date, date]


def of_items(
    facts: Iterable[Fact], positions: Iterable[Position], shown: Collection[str], names: Names
) -> dict[str | None, Transfers]:
    """The transfers of each item, variants with it, those of many stages and claims first.

    Args:
        facts, positions: What they rest on.
        shown: Ids of the claims that the brief shows; nothing is told that rests on others.
        names: Names of items and parties.
    """
    told = [fact for fact in facts if _rests(fact, shown)]
    lines = [
        replace(one, steps=tuple(step for step in one.steps if _rests(step, shown))) for one in positions
    ]
    found: dict[str | None, list[TransferLine]] = {}
    for one in transfers(told, lines):
        item = one.item.split("/")[0] if one.item else None
        found.setdefault(item, []).append(_line(one, names))
    return {item: _first(own) for item, own in found.items()}


def _rests(one: Fact | Step, shown: Collection[str]) -> bool:
    return bool(one.claims) and all(claim in shown for claim in one.claims)


def _first(lines: Sequence[TransferLine]) -> Transfers:
    kept = sorted(lines, key=_rank)[:MOST]
    left = len(lines) - len(kept)
    return Transfers(
        tuple(kept), f"{left:,} more not shown here: the package has them all (transfers)." if left else ""
    )


def _rank(line: TransferLine) -> tuple[int, int, str]:
    return -sum(bool(cell.lines) for cell in line.cells), -len(line.claims), line.title


def _line(one: Transfer, names: Names) -> TransferLine:
    lag = one.lag
    said = days(lag) if lag else ""
    return TransferLine(
        title=_title(one, names),
        cells=tuple(_cell(one, one.stages[name]) for name in COUNTED),
        lag=said,
        lag_claims=lag.claims if lag and said else (),
        transfer=one,
    )


def _title(one: Transfer, names: Names) -> str:
    supplier = f"from {names.party(one.supplier)}" if one.supplier else "supplier not stated"
    recipient = f"to {names.party(one.recipient)}" if one.recipient else "recipient not stated"
    if one.supplier and one.recipient:
        return f"{names.heading(one.item)} {supplier} {recipient}"
    return f"{names.heading(one.item)}, {supplier}, {recipient}"


def _cell(one: Transfer, stage: Stage) -> StageCell:
    """What facts tell of a stage, and the steps that come before them or stand alone, in order of time."""
    told: list[tuple[_Order, StageLine]] = [
        (_order(fact.happened), StageLine(_said(fact, one), fact.claims, fact.disputed))
        for fact in stage.facts
    ]
    if not told:
        steps = [step for step in stage.steps if not step.inferred]
        told = [(_order(step.when), StageLine(_taken(step), step.claims)) for step in steps]
    first = min((order for order, _ in told), default=None)
    for step in stage.steps:
        order = _order(step.when)
        if step.inferred and (first is None or order < first):
            told.append((order, StageLine(_taken(step), step.claims, inferred=True)))
    alike: dict[tuple[str, bool, bool], list[str]] = {}
    for _, line in sorted(told, key=lambda pair: pair[0]):
        alike.setdefault((line.text, line.disputed, line.inferred), []).extend(line.claims)
    lines = [
        StageLine(text, tuple(dict.fromkeys(claims)), *marks) for (text, *marks), claims in alike.items()
    ]
    return StageCell(tuple(lines[:_MOST_LINES]), max(len(lines) - _MOST_LINES, 0))


def _taken(step: Step) -> str:
    when = in_words(step.when) if step.when else "date not stated"
    word = _WORDS.get((step.event, step.status), "")
    return f"{word}{when}" if step.inferred else f"{word}number not stated, {when}"


def _said(fact: Fact, one: Transfer) -> str:
    """How many, when and how: ``announced: 31 tanks, 25 January 2023, as a grant``."""
    return _WORDS.get((fact.event, fact.status), "") + ", ".join((*_pieces(fact), *_open(fact, one)))


def _pieces(fact: Fact) -> Iterator[str]:
    if fact.quantity:
        yield figures.figure(fact.quantity)
    if fact.money:
        yield f"{'' if fact.quantity else 'worth '}{figures.sum_of(fact.money)}"
    if not fact.quantity and not fact.money:
        yield "number not stated"
    yield in_words(fact.happened) if fact.happened else "date not stated"
    if fact.instrument and (fact.instrument, fact.event) != ("sale", "sold"):
        yield INSTRUMENTS.get(fact.instrument, f"as {fact.instrument}")


def _open(fact: Fact, one: Transfer) -> Iterator[str]:
    """The ends of the transfer that the claims themselves leave open."""
    for name in ("supplier", "recipient"):
        if getattr(one, name) and not getattr(fact, name):
            yield f"{name} not named there"


def _order(when: DateBounds | None) -> _Order:
    """In order of time, by the last day that it may mean; what has no date last."""
    high = (when.upper or when.lower) if when else None
    low = (when.lower or when.upper) if when else None
    return high or date.max, low or date.max
