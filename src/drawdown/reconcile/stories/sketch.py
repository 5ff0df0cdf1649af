"""A report reduced to its words as numbers: all that is kept of it while stories are looked for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from drawdown.bounds import DateBounds
from drawdown.reconcile.stories.words import Worded, worded
from drawdown.report import Report

_LABEL = 80  # characters of a label taken from the text
_LOT = 250_000  # characters whose words are numbered together, so that they stay in the cache
_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@]*@)?(?:www\.)?([^/?#:@\s]+)", re.I)
_MARKUP = str.maketrans("#*_", "   ")


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """One report, without its furniture.

    Attributes:
        id: Id of the report.
        path: Its label.
        published: When it was published; None where not stated.
        site: Host of its address, else its outlet; None where neither is stated.
        label: Its title, or the words it opens with.
        text: Its words and passages.
    """

    id: str
    path: str
    published: DateBounds | None
    site: str | None
    label: str
    text: Worded


def sketches(reports: Iterable[Report]) -> Iterator[Sketch]:
    """The sketch of each report, in order; each depends on its report alone, and is the same in every run."""
    lot: list[tuple[Report, str]] = []
    size = 0
    for report in reports:
        lot.append((report, report.body))
        size += len(report.text)
        if size >= _LOT:
            yield from _sketched(lot)
            lot, size = [], 0
    yield from _sketched(lot)


def _sketched(lot: list[tuple[Report, str]]) -> Iterator[Sketch]:
    texts = worded([text for _, text in lot]) if lot else []
    for (report, text), words in zip(lot, texts, strict=True):
        told = report.metadata
        site = _host(told.url) if told.url else None
        yield Sketch(
            report.id, report.path, told.published, site or told.outlet, _label(told.title or text), words
        )


def _label(text: str) -> str:
    line = " ".join(text[: 2 * _LABEL].translate(_MARKUP).split())
    return line if len(line) <= _LABEL else line[: _LABEL - 1].rsplit(" ", 1)[0] + "…"


@lru_cache(4_096)
def _host(url: str) -> str | None:
    found = _HOST.match(url)
    return found[1].lower() if found else None
