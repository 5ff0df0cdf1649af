"""Ways between boxes: every box and way is there, wide and narrow, and what is not certain is dashed."""

from itertools import pairwise
from xml.etree import ElementTree as Xml

import pytest

from drawdown.charts import drawn
from drawdown.charts.sheet import SVG
from drawdown.drawing import Edge, Map, Node

NODES = (
    Node("o1", "US officials", 0), Node("o2", "Jake Sullivan", 0), Node("p", "Washington Post", 1),
    Node("r1", "a.txt", 2), Node("r2", "b.txt", 2),
)  # fmt: skip
EDGES = (Edge("o1", "p"), Edge("p", "r1"), Edge("o2", "r1"), Edge("o2", "r2"), Edge("o1", "o2", sure=False))


def chart(nodes=NODES, edges=EDGES):
    return drawn(Map("m", "Where it comes from", "", ("Source", "Through", "Report"), nodes, edges))


def texts(svg):
    return [node.text for node in Xml.fromstring(svg).iter(f"{{{SVG}}}text")]


def boxes(svg):
    """Upper and lower edge of each box of a column, by its left edge."""
    found: dict[str, list[tuple[float, float]]] = {}
    for node in Xml.fromstring(svg).iter(f"{{{SVG}}}rect"):
        if node.get("rx"):
            top = float(node.attrib["y"])
            found.setdefault(node.attrib["x"], []).append((top, top + float(node.attrib["height"])))
    return found


def test_every_box_is_drawn_wide_and_narrow():
    found = chart()
    for node in NODES:
        assert node.label in texts(found.wide)
        assert node.label in texts(found.narrow)


def test_boxes_of_a_column_do_not_cover_each_other_and_stay_on_the_sheet():
    many = tuple(Node(f"o{at}", f"source {at}", 0) for at in range(30)) + NODES[2:]
    edges = tuple(Edge(f"o{at}", "r1" if at % 3 else "p") for at in range(30)) + EDGES[1:2]
    svg = chart(many, edges).wide
    height = float(Xml.fromstring(svg).attrib["height"])
    for column in boxes(svg).values():
        column.sort()
        assert all(a[1] < b[0] for a, b in pairwise(column))
        assert column[0][0] >= 0
        assert column[-1][1] <= height


def test_a_way_that_passes_a_column_by_runs_clear_of_its_boxes():
    svg = chart().wide
    middle = sorted(boxes(svg), key=float)[1]
    ((top, bottom),) = boxes(svg)[middle]
    level = [
        float(node.attrib["d"].split(",")[1].split(" ")[0])
        for node in Xml.fromstring(svg).iter(f"{{{SVG}}}path")
        if node.attrib["d"].startswith(f"M{middle},")
    ]
    assert level
    assert all(y < top or y > bottom for y in level)


def test_what_may_be_one_is_dashed_and_said_on_a_phone():
    found, sure = chart(), chart(edges=EDGES[:-1])
    assert "stroke-dasharray" in found.wide
    assert "stroke-dasharray" not in sure.wide
    assert "may be one with: Jake Sullivan" in texts(found.narrow)
    assert found.rows[-1] == ("US officials", "Jake Sullivan", "no")


def test_on_a_phone_a_source_of_two_reports_stands_below_both():
    assert texts(chart().narrow).count("Jake Sullivan") == 2


def test_a_way_to_a_box_that_is_not_there_is_not_drawn():
    found = chart(edges=(*EDGES, Edge("o1", "gone")))
    assert len(found.rows) == len(EDGES)


def test_a_map_without_boxes_cannot_be_drawn():
    with pytest.raises(ValueError, match="no boxes to draw"):
        chart((), ())


def test_hostile_names_stand_there_as_text():
    hostile = "<script>alert(1)</script>\u202e\x00\ud800 "
    made = chart((Node("x", hostile, 0), Node("y", hostile * 20, 2)), (Edge("x", "y"),))
    for svg in (made.svg, made.wide, made.narrow):
        assert not [node for node in Xml.fromstring(svg).iter() if node.tag.endswith("script")]
        assert "\u202e" not in svg
