"""Takes out of a page what its reader never sees, before the article is looked for in it.

Extractors read the words of a page, people its picture: what stands only in the words could put a sentence
into a brief that nobody can find on the page it cites.
"""

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from drawdown.reading.intake.left_out import LeftOut
from drawdown.reading.intake.sheets import Sheets
from drawdown.reading.intake.straight import GAP, has_marks, without_turned, words
from drawdown.reading.intake.styles import (
    Colour,
    Style,
    alike,
    colour,
    letters_vanish,
    removes,
    strikes,
    turns,
)  # fmt: skip

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_CELLS = 5_000  # of one table; a report's longest lists have some hundreds
_KINDS = {
    "script": "script", "style": "style", "iframe": "frame", "object": "frame", "embed": "frame",
    "applet": "frame", "frameset": "frame", "del": "struck", "s": "struck", "strike": "struck",
    "bdo": "turned",
    **dict.fromkeys(("template", "noscript", "noframes", "noembed", "datalist", "dialog", "canvas", "audio",
                     "video", "rp"), "hidden"),
}  # fmt: skip
_QUIET = {"noscript", "canvas", "audio", "video", "rp", "datalist"}  # worth a word only with words in them
_BODY = {"html", "body"}
_INK = {"body": "text"}
_DATA = ("javascript:", "vbscript:", "data:")
_UNKNOWN: Colour = (-1, -1, -1)


class _Look(NamedTuple):
    """How text looks that stands directly in an element."""

    shown: bool = True
    tiny: bool = False
    ink: Colour = (0, 0, 0)
    paper: Colour = (255, 255, 255)

    @property
    def seen(self) -> bool:
        return self.shown and not self.tiny and (self.paper == _UNKNOWN or not alike(self.ink, self.paper))


def without_large_tables(root: "HtmlElement", left: LeftOut) -> int:
    """Empties tables that no report has, in place, and tallies them; returns how many elements are left."""
    for table in list(root.iter("table")):
        if sum(1 for _ in islice(table.iter("td", "th"), MOST_CELLS + 1)) > MOST_CELLS:
            _empty(table, "table", left)
    return sum(1 for _ in root.iter())


def without_hidden(root: "HtmlElement", left: LeftOut) -> tuple[int, bool]:
    """Empties what is not seen, in place, and tallies it.

    Returns: How deep the elements are nested, and whether the style sheets could all be compared.
    """
    sheets = Sheets([style.text or "" for style in root.iter("style") if _on_screen(style)])
    # What is white may stand on any colour where a style sheet elsewhere says which.
    paper = (
        _UNKNOWN if any("stylesheet" in (one.get("rel") or "").lower() for one in root.iter("link")) else None
    )
    look = _Look(paper=paper or _Look().paper)
    waiting: list[tuple[HtmlElement, _Look, int]] = [(root, look, 1)]
    deepest, marked = 0, has_marks(root)
    while waiting:
        element, look, depth = waiting.pop()
        deepest = max(deepest, depth)
        _attributes(element, left)
        style = sheets.style(element)
        kind = _kind(element, style)
        if kind:
            _empty(element, kind, left)
            continue
        # The extractor drops whatever has "hidden" in its style, also "overflow: hidden".
        element.attrib.pop("style", None)
        element.attrib.pop("aria-hidden", None)
        look = _looks(element, style, look)
        if not look.seen:
            _blank(element, left)
        if marked:
            without_turned(element, left)
        waiting += [(child, look, depth + 1) for child in element if isinstance(child.tag, str)]
    return deepest, not sheets.too_many


def _kind(element: "HtmlElement", style: Style) -> str | None:
    """As what an element is emptied with all that is in it; None where it stays."""
    tag = str(element.tag)
    if tag in _KINDS and not (tag == "dialog" and element.get("open") is not None):
        return _KINDS[tag]
    if tag in _BODY:  # shown by a script as soon as the page is there; all of it cannot be hidden
        return None
    if turns(style):
        return "turned"
    if strikes(style):
        return "struck"
    hidden = element.get("hidden") is not None and style.get("display", "none") == "none"
    hidden = hidden or removes(style)
    return "hidden" if hidden or (element.get("aria-hidden") == "true" and not _main(element)) else None


def _main(element: "HtmlElement") -> bool:
    """Whether it holds the article: pages mark all of themselves as hidden while a dialog is open."""
    return element.tag in ("article", "main") or any(
        element.find(f".//{tag}") is not None for tag in ("article", "main", "h1")
    )


def _looks(element: "HtmlElement", style: Style, around: _Look) -> _Look:
    shown, tiny, ink, paper = around
    if element.tag not in _BODY:
        shown = style.get("visibility", "visible" if shown else "hidden") not in ("hidden", "collapse")
        vanish = letters_vanish(style)
        tiny = tiny if vanish is None else vanish
    said = style.get("-webkit-text-fill-color") or style.get("color")
    said = said or element.get(_INK.get(str(element.tag), "color"), "").lower()
    ink = (colour(said) or _UNKNOWN) if said and said not in ("inherit", "currentcolor") else ink
    behind = style.get("background-color") or style.get("background") or element.get("bgcolor", "").lower()
    if behind and behind not in ("none", "inherit", "transparent"):
        paper = colour(behind) or _UNKNOWN
    return _Look(shown, tiny, ink, paper)


def _empty(element: "HtmlElement", kind: str, left: LeftOut) -> None:
    told = "" if kind in ("script", "style") else words(element)
    if told or (element.tag not in _QUIET and kind != "hidden"):
        left.add(kind, len(told))
    element.clear(keep_tail=True)
    element.tag = "span"
    if kind == "turned":
        element.text = GAP


def _blank(element: "HtmlElement", left: LeftOut) -> None:
    """Takes away the text directly in an element, whose children may be seen all the same."""
    told = " ".join("".join([element.text or "", *(child.tail or "" for child in element)]).split())
    if told:
        left.add("hidden", len(told))
        element.text = None
        for child in element:
            child.tail = None


def _attributes(element: "HtmlElement", left: LeftOut) -> None:
    for name, value in element.attrib.items():
        if name.startswith("on"):
            left.add("handler")
        elif name in ("href", "action", "formaction", "xlink:href"):
            left.add("link", places="".join(value[:40].lower().split()).startswith(_DATA))
        elif name == "src" and value[:40].strip().lower().startswith("data:"):
            left.add("embedded", len(value))


def _on_screen(style: "HtmlElement") -> bool:
    media = (style.get("media") or "all").lower()
    return "screen" in media or "all" in media
