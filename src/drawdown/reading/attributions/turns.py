"""Speech that its layout attributes: turns of a transcript, and quotations signed behind a dash."""

import re
from collections.abc import Iterator, Sequence

from drawdown.attribution import Attribution, Span
from drawdown.reading.attributions.quotations import Quotation
from drawdown.reading.text.sentences import Sentence

_LABEL = re.compile(
    r"(Q|(?<=\n)[A-Z][^\n:()]{1,80}|[A-Z][A-Z.'’ -]{2,40}[A-Z.])(?:\s\([^)\n]{1,40}\))?((?<=Q)[.:]?|:)\**\s+$"
)
_REACH = 90  # characters before a turn in which its label stands
_NAME = r"(?:[A-Z][\w'’.]*|d[aeu]|von|van|bin)"
_SIGNED = re.compile(rf"\s*([—–―-]{{1,2}})\s*({_NAME}(?: {_NAME}){{0,4}})[ .\xa0]*(?=\n|$)")


def turns(text: str, paragraphs: Sequence[Sequence[Sentence]]) -> Iterator[Attribution]:
    """Each turn of a transcript with the speaker whose label opens it."""
    label: re.Match[str] | None = None
    content: list[Span] = []
    at = 0
    for paragraph in paragraphs:
        first = paragraph[0]
        opens = _LABEL.search(text[max(0, first.start - _REACH) : first.start]) if first.turn else None
        if opens or not first.turn:
            yield from _turn(label, at, content) if label else ()
            label, content, at = opens, [], max(0, first.start - _REACH)
        if label:
            content.append((first.start, paragraph[-1].end))
    yield from _turn(label, at, content) if label else ()


def _turn(label: re.Match[str], at: int, content: Sequence[Span]) -> Iterator[Attribution]:
    source = (at + label.start(1), at + label.end(1))
    cue = (at + label.start(2), at + label.end(2))
    yield Attribution((source,), (cue,) if label[2] else (), tuple(content))


def signed(text: str, quoted: Sequence[Quotation]) -> Iterator[Attribution]:
    """Quotations with a dash and a name behind them, at the end of a line."""
    for quote in quoted:
        name = _SIGNED.match(text, quote.end) if quote.closed and quote.whole else None
        if name:
            yield Attribution((name.span(2),), (name.span(1),), ((quote.start, quote.end),))
