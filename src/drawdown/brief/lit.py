"""A text cut into runs: lit where evidence is, marked where the site's furniture is."""

from collections.abc import Sequence
from itertools import pairwise

from drawdown.brief.model import Run
from drawdown.report import Furniture

Span = tuple[int, int, str]


def lit(text: str, spans: Sequence[Span], furniture: Sequence[Furniture] = ()) -> tuple[Run, ...]:
    """Cut ``text`` into runs that put together are ``text`` again.

    Args:
        text: The stored text.
        spans: Start, end and claim id of each piece of evidence; they may nest, overlap and repeat.
        furniture: Parts of the site, in order; where evidence lies in one, the evidence wins.

    Every claim is the anchor of exactly one run, also where its span is empty or outside the text: then a run
    without characters holds the anchor, so that no citation leads nowhere.
    """
    held = sorted((*_within(start, end, len(text)), claim) for start, end, claim in spans)
    parts = [(*_within(part.start, part.end, len(text)), part.kind) for part in furniture]
    edges = {0, len(text)}
    for start, end, _ in (*held, *parts):
        edges |= {start, end}
    # A point twice in the list is a run without characters, for evidence without any.
    points = sorted([*edges, *{start for start, end, _ in held if start == end}])
    if len(points) == 1:
        points *= 2
    runs: list[Run] = []
    at = 0
    waiting, open_ = held[::-1], list[tuple[int, str]]()
    for start, end in pairwise(points):
        begun = []
        while waiting and waiting[-1][0] == start:
            _, stop, claim = waiting.pop()
            begun.append(claim)
            open_.append((stop, claim))
        if start < end:
            open_ = [(stop, claim) for stop, claim in open_ if stop > start]
        claims = tuple(dict.fromkeys(claim for _, claim in open_))
        while at < len(parts) and (parts[at][1] < end or parts[at][1] <= start):
            at += 1
        kind = parts[at][2] if at < len(parts) and parts[at][0] <= start else None
        runs.append(Run(start, text[start:end], claims, tuple(begun), None if claims else kind))
    return tuple(runs)


def _within(start: int, end: int, length: int) -> tuple[int, int]:
    start = min(max(start, 0), length)
    return start, min(max(end, start), length)
