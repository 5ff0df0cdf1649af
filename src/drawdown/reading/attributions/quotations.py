"""Quotations: where quotation marks open and close, and which of them hold whole utterances."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile("[“”„«»\"]|''|``")
_OPENING = frozenset("“„«")
_CLOSING = frozenset("”»")
_WHOLE_END = re.compile(r"[.,?!…:;—–-]\W{0,2}$")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks, marks included.

    Attributes:
        start, end: Character offsets.
        closed: Whether its closing mark stands in the same paragraph.
        whole: Whether it is an utterance of its own rather than words worked into a sentence.
        stop: The last character before the closing mark.
    """

    start: int
    end: int
    closed: bool
    whole: bool
    stop: str


def quotations(text: str, start: int, end: int) -> Iterator[Quotation]:
    """The quotations of a paragraph, in order; one left open runs to its end.

    Args:
        text: The stored text, with its own quotation marks.
        start, end: The paragraph.
    """
    opened = -1
    for mark in _MARK.finditer(text, start, end):
        sign = mark[0]
        before = text[mark.start() - 1] if mark.start() > start else " "
        behind = text[mark.end()] if mark.end() < end else " "
        starts_word = (before.isspace() or before in "([—–-/") and not behind.isspace()
        # A mark of the wrong kind is told by the blanks around it.
        misprinted = sign == "“" and opened >= 0 and not starts_word and not before.isspace()
        if not misprinted and (
            sign in _OPENING or sign == "``" or (sign not in _CLOSING and (opened < 0 or starts_word))
        ):
            if opened >= 0:
                yield _quotation(text, start, opened, mark.start(), False)
            opened = mark.start()
        elif opened >= 0:
            yield _quotation(text, start, opened, mark.end(), True)
            opened = -1
    if opened >= 0:
        yield _quotation(text, start, opened, end, False)


def _quotation(text: str, paragraph: int, start: int, end: int, closed: bool) -> Quotation:
    while end > start and text[end - 1].isspace():
        end -= 1
    inner = text[start:end].strip("“”„«»\"'`").strip()
    before = text[max(paragraph, start - 40) : start].rstrip()
    introduced = not before or before[-1] in ',:.?!—–”"'
    begins = inner[:1].isupper() or not inner[:1].isalpha()
    ended = bool(_WHOLE_END.search(inner)) or text[end : end + 1] in (",",)
    words = len(inner.split())
    whole = not closed or (ended and (begins or introduced)) or (introduced and begins and words > 3)
    return Quotation(start, end, closed, whole, inner[-1:])
