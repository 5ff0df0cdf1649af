"""Takes the text out of a page that marks of direction turn round, wherever on it they stand."""

from typing import TYPE_CHECKING

from drawdown.reading.intake.left_out import LeftOut
from drawdown.reading.intake.turned import OPENERS, turned

if TYPE_CHECKING:
    from lxml.html import HtmlElement

GAP = " […] "
_WITHIN_LINES = frozenset(
    ["a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "ins", "label", "mark", "nobr", "q", "small",
     "span", "strong", "sub", "sup", "time", "u"]
)  # fmt: skip
"""Elements that do not end what a mark in them began; others do, as the end of a paragraph does."""


def has_marks(root: "HtmlElement") -> bool:
    """Whether there is any mark that could turn text round."""
    return any(mark in text for text in root.itertext() for mark in OPENERS)


def without_turned(element: "HtmlElement", left: LeftOut) -> None:
    """Takes away what is turned round of the text directly in an element, by marks in those before it too."""
    element.text, open_ = _straight(element.text, left)
    for child in element:
        if open_:  # the mark goes on through what stands in the same paragraph
            left.add("turned", len(words(child)))
            child.clear(keep_tail=True)
            child.tag = "span"
            child.tail = None
        else:
            before = "".join(child.itertext()) if child.tag in _WITHIN_LINES else ""
            child.tail, open_ = _straight(child.tail, left, before)


def words(element: "HtmlElement") -> str:
    """All words in an element, with single blanks."""
    return " ".join("".join(element.itertext()).split())


def _straight(text: str | None, left: LeftOut, before: str = "") -> tuple[str | None, bool]:
    """A text without what is turned round, by marks ``before`` it too, and whether that goes on behind it."""
    text = text or ""
    found = [one for one in turned(before + text) if one.end > len(before) or not one.closed]
    if not found:
        return text or None, False
    kept, at = [], 0
    for stretch in found:
        start, end = max(stretch.start - len(before), 0), stretch.end - len(before)
        kept += [text[at:start], GAP]
        at = end
        left.add("turned", end - start)
    return "".join([*kept, text[at:]]), not found[-1].closed
