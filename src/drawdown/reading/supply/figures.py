"""A figure or word about supply at its place, and the items that stand near a place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drawdown.quantity import Money, Quantity
from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.passage import Passage


@dataclass(frozen=True, slots=True)
class Figure:
    """What a few words say of the supply of an item.

    Attributes:
        start, end: Character offsets of the words.
        event: ``produced``, ``held``, ``replaced``, ``rated``, or ``ordered`` for stocks filled up again.
        item: The item; None for arms or funds as a whole.
        status: Where the words themselves tell it; None where their surroundings do.
        rule: The end of the rule's name, where it is not the event's.
    """

    start: int
    end: int
    event: str
    item: Mention | None
    quantity: Quantity | None = None
    money: Money | None = None
    status: str | None = None
    successor: str | None = None
    rule: str | None = None


def nearest(passage: Passage, start: int, end: int, reach: int, aid: bool = False) -> Mention | None:
    """The item closest to some words within so many characters and no semicolon; specific ones first."""
    near = [
        mention
        for mention in passage.mentions
        if (aid or mention.kind != "aid") and _gap(mention, start, end) <= reach
        if ";" not in passage.view[min(mention.end, end) : max(mention.start, start)]
    ]
    return min(
        near, key=lambda one: (one.kind == "aid", one.kind != "specific", _gap(one, start, end)), default=None
    )


def first_behind(mentions: Sequence[Mention], start: int, high: int) -> Mention | None:
    """The first item in a stretch."""
    return next((mention for mention in mentions if start <= mention.start and mention.end <= high), None)


def last_before(mentions: Sequence[Mention], low: int, end: int) -> Mention | None:
    """The last item in a stretch."""
    return next((one for one in reversed(mentions) if low <= one.start and one.end <= end), None)


def topic(passage: Passage, start: int, end: int) -> Mention | None:
    """The item under discussion, where the sentence goes on about it."""
    return replace(passage.topic, start=start, end=end, anaphor=True) if passage.topic else None


def _gap(mention: Mention, start: int, end: int) -> int:
    return max(mention.start - end, start - mention.end, 0)
