"""A specification or a drawing becomes a chart: for a page, for a phone, and standing alone."""

import re
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as Xml

from drawdown.chart import Chart
from drawdown.charts.frame import framed
from drawdown.charts.palette import DARK, PAPER, WHITE
from drawdown.charts.sheet import SVG, written
from drawdown.charts.style import CONFIG, WIDE, Spec
from drawdown.visible import visible

# One version of the language, whatever newer ones the drawing package brings along.
_VERSION = "5.20"
_LONG = re.compile(r"(\.\d\d)\d+")
_DRAWN = ("d", "transform", "x", "y", "x2", "y2", "width", "height")
_NOT_DRAWN = ("class", "role", "pointer-events", "display")


def chart(
    name: str,
    title: str,
    alt: str,
    note: str,
    specs: tuple[Spec, Spec],
    table: tuple[Sequence[str], Sequence[Sequence[str]]],
    sources: Sequence[str],
) -> Chart:
    """A chart of a wide and a narrow specification, without configuration, with its table.

    Args:
        name, title, alt, note, sources: As of the chart.
        specs: For a page and for a phone; figures as data in them, never an address.
        table: Columns and rows.
    """
    wide, narrow = specs
    return finished(name, title, alt, note, (_bare(wide), _bare(narrow)), table, sources)


def finished(
    name: str,
    title: str,
    alt: str,
    note: str,
    drawings: tuple[Xml.Element, Xml.Element],
    table: tuple[Sequence[str], Sequence[Sequence[str]]],
    sources: Sequence[str],
    claims: Sequence[Sequence[str]] = (),
    for_programs: Sequence[str] = (),
) -> Chart:
    """A chart of a wide and a narrow drawing; ``claims`` has those of each row of the table."""
    title, alt, note, *told = map(visible, (title, alt, note, *sources))
    wide, narrow = drawings
    alone = framed(wide, title, note, told, WIDE)
    return Chart(
        name=name,
        title=title,
        alt=alt,
        note=note,
        svg=_text(alone, title, alt),
        wide=_text(wide, title, alt),
        narrow=_text(narrow, title, alt),
        columns=tuple(table[0]),
        rows=tuple(tuple(visible(cell) for cell in row) for row in table[1]),
        sources=tuple(told),
        claims=tuple(map(tuple, claims)),
        for_programs=frozenset(for_programs),
    )


def _bare(spec: Spec) -> Xml.Element:
    """The drawing alone, with nothing in it that draws nothing."""
    from vl_convert import vegalite_to_svg

    # No address is allowed: all figures are in the specification, and the network is never asked.
    drawn = vegalite_to_svg({**spec, "config": CONFIG}, vl_version=_VERSION, allowed_base_urls=[])
    root = Xml.fromstring(drawn)
    _clean(root)
    root.attrib.pop("version", None)
    return root


def _clean(node: Xml.Element) -> None:
    for name in list(node.attrib):
        if name in _NOT_DRAWN or name.startswith("aria-"):
            del node.attrib[name]
        elif name in _DRAWN:
            node.attrib[name] = _LONG.sub(r"\1", node.attrib[name])
    for child in list(node):
        if _draws_nothing(child):
            node.remove(child)
        else:
            _clean(child)


def _draws_nothing(node: Xml.Element) -> bool:
    """Whether it is a background or a frame without colour, or a label that had no room."""
    of = node.attrib
    if node.tag == f"{{{SVG}}}path" and not ("fill" in of or "stroke" in of):
        return True
    return of.get("display") == "none" or of.get("opacity") == "0"


def _text(root: Xml.Element, title: str, alt: str) -> str:
    """The drawing as a file: with words for those who do not see it, and colours for the dark."""
    head = Xml.Element(f"{{{SVG}}}svg", {**root.attrib, "role": "img"})
    Xml.SubElement(head, f"{{{SVG}}}title").text = title
    Xml.SubElement(head, f"{{{SVG}}}desc").text = alt
    Xml.SubElement(head, f"{{{SVG}}}style").text = _style(DARK)
    Xml.SubElement(head, f"{{{SVG}}}rect", {"width": "100%", "height": "100%", "fill": PAPER})
    head.extend(root)
    return written(head)


def _style(dark: Mapping[str, str]) -> str:
    """Colours stand as plain values, for programs that know no style; browsers in the dark replace them."""
    rules = "".join(f"[fill='{of}']{{fill:{to}}}[stroke='{of}']{{stroke:{to}}}" for of, to in dark.items())
    paper = f"@media print{{[fill='{PAPER}']{{fill:{WHITE}}}}}"
    return f"svg{{color-scheme:light dark}}{paper}@media screen and (prefers-color-scheme:dark){{{rules}}}"
