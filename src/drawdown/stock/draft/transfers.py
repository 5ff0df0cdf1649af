"""What the owner sent after the start, and what it promised and may still send."""

from collections.abc import Iterator
from math import inf
from typing import Any

from drawdown.fact import Fact
from drawdown.month import month_text
from drawdown.scenario import FROM_STOCK
from drawdown.stock.draft import times
from drawdown.stock.draft.figures import Figure, figure
from drawdown.stock.draft.known import Known

Transfer = dict[str, Any]
_PROMISES = (
    ("announced", "actual"), ("announced", "planned"), ("authorised", "actual"), ("notified", "actual"),
    ("delivered", "planned"), ("requested", "actual"), ("sold", "planned"),
)  # fmt: skip
_MOST = 6  # options: each costs a run of its own
_WIDEST = 2  # months between the bounds of a dated delivery


def sent(known: Known) -> tuple[list[Transfer], list[str]]:
    """Deliveries with a number and a date after the start, and what to ask about the others."""
    found: list[Transfer] = []
    questions: list[str] = []
    for fact in _by(known, "delivered", "actual"):
        first, last = times.span(fact.happened)
        told = _count(known, fact)
        if told is None:
            questions.append(_undisclosed(known, fact))
        elif first >= known.start and last - first < _WIDEST:
            found.append(_transfer(known, fact, told, int(last)))
            if fact.instrument is None:
                questions.append(
                    f"Did the {told.words()} sent to {known.party(fact.recipient)} "
                    f"({times.words(fact.happened)}) come from stock? They are taken to."
                )
        elif last > known.start:
            questions.append(
                f"When did {told.words()} go to {known.party(fact.recipient)}? "
                f"Reports date it {times.words(fact.happened)}, so it is left out."
            )
    return found, list(dict.fromkeys(questions))


def options(known: Known) -> tuple[dict[str, Any], list[str]]:
    """Promised and not yet delivered quantities, each as an option, beside sending nothing."""
    promised = [
        (fact, told)
        for event, status in _PROMISES
        for fact in _by(known, event, status)
        if (told := _count(known, fact)) and not _delivered(known, fact)
    ]
    vague = [
        _undisclosed(known, fact)
        for event, status in _PROMISES
        for fact in _by(known, event, status)
        if fact.quantity and fact.quantity.vague
    ]
    # The newest first: what was promised long ago has come or will not.
    promised.sort(key=lambda one: (-times.span(one[0].happened)[1], one[0].id))
    questions = [
        f"Promised, and left out of the options for their number: {_words(known, fact, told)}."
        for fact, told in promised[_MOST:]
    ]
    made: dict[str, Any] = {"hold": {}}
    for fact, told in promised[:_MOST]:
        name = "send" if len(promised) == 1 else _name(made, fact)
        note = f"{_words(known, fact, told)}; no report says that it was delivered"
        made[name] = {"transfers": [_transfer(known, fact, told, known.start, note)]}
    return (made if len(made) > 1 else {}), [*dict.fromkeys([*vague, *questions])]


def _by(known: Known, event: str, status: str) -> list[Fact]:
    """Facts of transfers from the owner; a request names whom it asks, or nobody."""
    return [
        fact
        for fact in known.told(event, status=status)
        if known.owner and fact.supplier == known.owner and fact.recipient != known.owner
    ]


def _count(known: Known, fact: Fact) -> Figure | None:
    told = figure(fact, known.claims)
    if told is None or told.per or not known.same_unit(fact.quantity and fact.quantity.unit):
        return None
    return told


def _transfer(known: Known, fact: Fact, told: Figure, month: int, note: str = "") -> Transfer:
    to = known.party(fact.recipient)
    made = {
        "on": month_text(month),
        "quantity": told.number(note or f"delivered to {to}, {times.words(fact.happened)}"),
    }
    if fact.instrument and fact.instrument != FROM_STOCK:
        made["instrument"] = fact.instrument
    return made


def _delivered(known: Known, promise: Fact) -> bool:
    """Whether a delivery to the same party covers what was promised, or cannot be told from it."""
    wanted = _count(known, promise)
    since = times.span(promise.happened)[0]
    for fact in _by(known, "delivered", "actual"):
        told = _count(known, fact)
        least = told.low or 0.0 if told else 0.0
        if fact.recipient != promise.recipient or times.span(fact.happened)[1] < max(since, -inf):
            continue
        if wanted and least >= (wanted.low or wanted.high or 0.0):
            return True
    return False


def _undisclosed(known: Known, fact: Fact) -> str:
    """A question for what has no number, or one in other pieces; never a zero."""
    told = fact.quantity
    to = f"to {known.party(fact.recipient)} ({fact.event}, {times.words(fact.happened)})"
    if told is None or not told.text:
        return f"How many {to}? No report gives a number."
    if told.vague:
        return f"How many are “{told.text}” {to}? No report gives a number."
    return f"How many {known.unit}s are “{told.text}” {to}? They are counted in {told.unit or 'other pieces'}."


def _words(known: Known, fact: Fact, told: Figure) -> str:
    status = "" if fact.status == "actual" else f", {fact.status}"
    to = known.party(fact.recipient)
    return f"{told.words()} {fact.event} for {to} ({times.words(fact.happened)}{status})"


def _name(made: dict[str, Any], fact: Fact) -> str:
    base = f"send-{fact.recipient or 'unsaid'}"
    return next(name for name in _names(base) if name not in made)


def _names(base: str) -> Iterator[str]:
    yield base
    place = 2
    while True:
        yield f"{base}-{place}"
        place += 1
