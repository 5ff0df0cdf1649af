"""What a chart draws, before it is drawn: spans of time, ranges of numbers, and ways between boxes."""

from collections.abc import Iterable
from dataclasses import dataclass

from drawdown.bounds import DateBounds


@dataclass(frozen=True, slots=True)
class Mark:
    """Something at a time: a dot for an exact day, a bar over all days that it may mean.

    Attributes:
        bounds: The days; an end may be open.
        label: What it is, in a few words: ``refused``.
        when: The days in words.
        stance: ``toward`` a transfer, ``against`` it, or ``open``; drawn by shape as well as by colour.
        basis: ``fact`` (a report says so), ``judgement`` (worked out or inferred) or ``assumption``.
        hedged: Whether it is planned, possible, denied or only asked.
        claims: Ids of the claims it rests on.
    """

    bounds: DateBounds
    label: str
    when: str
    stance: str = "open"
    basis: str = "fact"
    hedged: bool = False
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lane:
    """Marks that belong on one line, under one label.

    Attributes:
        label: What they have in common.
        marks: In any order.
        turns: Places of two marks, from 0, between which it turned; drawn as an arrow from one to the other.
    """

    label: str
    marks: tuple[Mark, ...]
    turns: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes over one axis of time.

    Attributes:
        name: File name without its ending.
        title, note: Heading, and how to read it.
        lanes: From top to bottom.
        sources: Where it comes from, one line each.
        levels: Whether each lane is a position: its marks stand higher the more they are toward it.
    """

    name: str
    title: str
    note: str
    lanes: tuple[Lane, ...]
    sources: tuple[str, ...] = ()
    levels: bool = False

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of the claims it rests on, each once."""
        return _once(mark.claims for lane in self.lanes for mark in lane.marks)


@dataclass(frozen=True, slots=True)
class Range:
    """A number as it is known.

    Attributes:
        label: What is counted.
        low, high: Least and most; None where that end is open. Both None is a number nobody gives, which is
            told in words and not drawn as 0.
        said: The number in words: ``about 4,000``, ``“many”``.
        by: Who says so.
        basis: As of a mark.
        disputed: Whether others say otherwise.
        claims: Ids of the claims it rests on.
    """

    label: str
    low: float | None
    high: float | None
    said: str
    by: str = ""
    basis: str = "fact"
    disputed: bool = False
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranges:
    """Ranges over one axis of numbers, all in one unit: ``missile``, ``day``."""

    name: str
    title: str
    note: str
    unit: str
    rows: tuple[Range, ...]
    sources: tuple[str, ...] = ()

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of the claims it rests on, each once."""
        return _once(row.claims for row in self.rows)


@dataclass(frozen=True, slots=True)
class Node:
    """A box of a map; ``layer`` counts the columns from 0."""

    id: str
    label: str
    layer: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A way from one box to another; not ``sure`` is drawn dashed."""

    start: str
    end: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Map:
    """Boxes in columns with the ways between them.

    Attributes:
        name, title, note, sources: As of a timeline.
        layers: Headings of the columns.
        nodes, edges: The boxes, from top to bottom in each column, and the ways.
        claims: Ids of the claims it rests on.
    """

    name: str
    title: str
    note: str
    layers: tuple[str, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    sources: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


def _once(claims: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim for some in claims for claim in some))


Drawing = Timeline | Ranges | Map
