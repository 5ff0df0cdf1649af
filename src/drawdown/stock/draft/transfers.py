"""What the owner sent after the start, and what it promised and may still send."""

import re
from collections.abc import Iterator
from itertools import count
from math import inf
from typing import Any

from drawdown.fact import Fact
from drawdown.month import month_text
from drawdown.plural import plural
from drawdown.scenario import FROM_STOCK
from drawdown.stock.draft import times
from drawdown.stock.draft.figures import Figure, bare, figure
from drawdown.stock.draft.known import Known

Transfer = dict[str, Any]
_PROMISES = (
    ("announced", "actual"), ("announced", "planned"), ("authorised", "actual"), ("notified", "actual"),
    ("delivered", "planned"), ("requested", "actual"), ("sold", "planned"),
)  # fmt: skip
_MOST = 6  # options: each is simulated of its own
_WIDEST = 2  # months between the bounds of a dated delivery
_NO_NAME = re.compile(r"[^\w-]+")


def sent(known: Known) -> tuple[list[Transfer], list[str]]:
    """Deliveries with a number and a date after the start, and what to ask about the others."""
    found: list[Transfer] = []
    questions: list[str] = []
    for fact in _by(known, "delivered", "actual"):
        first, last = times.span(fact.happened)
        told = _count(known, fact)
        if told is None:
            continue
        to, when = known.party(fact.recipient), times.words(fact.happened)
        if known.start <= first and last <= known.end and last - first < _WIDEST:
            found.append(_transfer(fact, int(last), told.number(f"delivered to {to}, {when}")))
            if fact.instrument is None:
                questions.append(
                    f"Did the {told.words()} sent to {to} ({when}) come from stock? It is assumed."
                )
        elif last > known.start:
            questions.append(
                f"When did {told.words()} go to {to}? Reports date it {when}, so it is left out."
            )
    return found, questions


def options(known: Known) -> tuple[dict[str, Any], list[str]]:
    """Promised and not yet delivered quantities, each as an option, beside sending nothing."""
    promised = [
        (fact, told)
        for event, status in _PROMISES
        for fact in _by(known, event, status)
        if (told := _count(known, fact)) and not _delivered(known, fact, told)
    ]
    # The newest first: what was promised long ago has come or will not.
    promised.sort(key=lambda one: (-times.span(one[0].happened)[1], one[0].id))
    made: dict[str, Any] = {"hold": {}}
    for fact, told in promised[:_MOST]:
        name = _name(made, fact)
        note = f"{_words(known, fact, told)}; no report says that it was delivered"
        if fact.instrument is None:
            note += "; that it comes from stock is assumed"
        made[name] = {"transfers": [_transfer(fact, known.start, told.number(note))]}
    questions = [
        f"Promised, and left out of the options for their number: {_words(known, fact, told)}."
        for fact, told in promised[_MOST:]
    ]
    return (made if len(made) > 1 else {}), questions


def undisclosed(known: Known) -> list[str]:
    """What went or was promised without a number of these pieces: a question each, never a zero."""
    asked: dict[tuple[str | None, str], dict[str, None]] = {}
    for event, status in (("delivered", "actual"), *_PROMISES):
        for fact in known.facts:
            if _from_owner(known, fact) and (fact.event, fact.status) == (event, status):
                told = figure(fact, known.claims)
                if told is None and (event == "delivered" or fact.quantity):
                    words = times.words(fact.happened)
                    if fact.quantity and fact.quantity.text:
                        words = f"“{bare(fact.quantity.text)}”, {words}"
                    if fact.item != known.item:
                        words += f", {known.catalogue.item_in_sentence(fact.item)}"
                    asked.setdefault((fact.recipient, event), {})[words] = None
                elif told and fact.item == known.item and not _count(known, fact):
                    said = fact.quantity
                    words = f"{told.words()} {plural(said.unit)}, " if said and said.unit else ""
                    asked.setdefault((fact.recipient, event), {})[words + times.words(fact.happened)] = None
    pieces = plural(known.unit)
    return [
        f"How many {pieces} {_went(event)} {known.party(to)}? Reports say only: {'; '.join(words)}."
        for (to, event), words in asked.items()
    ]


def _went(event: str) -> str:
    return "went to" if event == "delivered" else f"were {event} for"


def _from_owner(known: Known, fact: Fact) -> bool:
    """Whether it is about the item or its variants, from the owner to somebody else."""
    mine = fact.item is not None and (fact.item == known.item or fact.item.startswith(f"{known.item}/"))
    return bool(mine and known.owner and fact.supplier == known.owner and fact.recipient != known.owner)


def _by(known: Known, event: str, status: str) -> list[Fact]:
    return [fact for fact in known.told(event, status=status) if _from_owner(known, fact)]


def _count(known: Known, fact: Fact) -> Figure | None:
    told = figure(fact, known.claims)
    if told is None or told.per or not known.same_unit(fact):
        return None
    return told


def _transfer(fact: Fact, month: int, quantity: dict[str, Any]) -> Transfer:
    made: Transfer = {"on": month_text(month), "quantity": quantity}
    if fact.instrument and fact.instrument != FROM_STOCK:
        made["instrument"] = fact.instrument
    return made


def _delivered(known: Known, promise: Fact, wanted: Figure) -> bool:
    """Whether a delivery to the same party, not before the promise, is as large at least."""
    since = times.span(promise.happened)[0]
    enough = wanted.low or wanted.high or 0.0
    return any(
        (told := _count(known, fact)) is not None and (told.low or 0.0) >= enough
        for fact in _by(known, "delivered", "actual")
        if fact.recipient == promise.recipient and times.span(fact.happened)[1] >= max(since, -inf)
    )


def _words(known: Known, fact: Fact, told: Figure) -> str:
    done = "to be delivered to" if fact.event == "delivered" else f"{fact.event} for"
    planned = ", planned" if fact.status == "planned" else ""
    return f"{told.words()} {done} {known.party(fact.recipient)} ({times.words(fact.happened)}{planned})"


def _name(made: dict[str, Any], fact: Fact) -> str:
    """A name of its own for an option, such as ``send-UA``."""
    base = f"send-{_NO_NAME.sub('-', fact.recipient or 'unsaid').strip('-')[:40]}"
    return next(name for name in _names(base) if name not in made)


def _names(base: str) -> Iterator[str]:
    yield base
    yield from (f"{base}-{place}" for place in count(2))
