"""Marks over time: by shape and pattern what colour tells too, nothing lost, nothing over anything else."""

import re
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.bounds import DateBounds
from drawdown.charts import drawn
from drawdown.charts.days import days
from drawdown.charts.palette import AGAINST, DARK, PAPER, TOWARD
from drawdown.charts.rows_of_marks import in_order, rows
from drawdown.charts.shapes import draw, look, shape
from drawdown.charts.sheet import SVG, Sheet
from drawdown.drawing import Lane, Mark, Timeline

HOSTILE = "\"'><script>alert(1)</script>&amp; url(https://example.org/x)\u202e\x00\ud800"
DAYS = st.dates(date(1950, 1, 1), date(2060, 12, 31))
STANCES = st.sampled_from(("toward", "against", "open"))
BASES = st.sampled_from(("fact", "judgement", "assumption"))


@st.composite
def bounds(pick) -> DateBounds:
    low = pick(DAYS)
    high = low + timedelta(days=pick(st.sampled_from((0, 0, 1, 3, 30, 365, 4000))))
    kind = pick(st.sampled_from(("both", "both", "low", "high")))
    return DateBounds(low if kind != "high" else None, high if kind != "low" else None)


MARKS = st.builds(
    Mark,
    bounds(),
    st.text(max_size=80),
    st.text(max_size=20),
    STANCES,
    BASES,
    st.booleans(),
    st.just(("c1",)),
)


def mark(when: str, label: str = "refused", **fields) -> Mark:
    return Mark(DateBounds.parse(when), label, when, **fields)


def chart(*marks: Mark, **fields):
    return drawn(
        Timeline("t", "ATACMS", "How to read it.", (Lane("a lane", marks),), ("a source",), **fields)
    )


def elements(one: Mark) -> list[dict[str, str]]:
    """Attributes of what is drawn for a mark."""
    sheet = Sheet(700)
    axis = days([one.bounds], 50, 650)
    assert axis is not None
    draw(sheet, shape(one, axis), 20, look(one))
    return [dict(node.attrib) for node in sheet.done(40)]


def corners(one: Mark) -> int:
    return elements(one)[0]["d"].count(",")


def test_an_exact_day_is_a_dot_and_other_days_are_a_bar_over_all_of_them():
    axis = days([DateBounds.parse("2023-01-01/2023-12-31")], 0, 365)
    assert axis is not None
    dot, month = shape(mark("2023-07-02"), axis), shape(mark("2023-07"), axis)
    assert dot.day
    assert not month.day
    # July begins after 181 days; the axis has some days more at each end.
    scale = 365 / (axis.last + 1 - axis.first)
    assert month.right - month.left == pytest.approx(31 * scale)
    assert dot.middle == pytest.approx(month.left + 1.5 * scale)


def test_an_open_end_runs_to_a_point_and_a_known_one_does_not():
    assert corners(mark("2023-07")) == 4
    assert corners(mark("../2023-07-31")) == 3
    assert corners(mark("2023-07-31/..")) == 3
    by_then, from_then = (elements(mark(when))[0]["d"] for when in ("../2023-07-31", "2023-07-31/.."))
    assert by_then != from_then


def test_what_is_inferred_is_dashed_what_is_assumed_dotted_and_what_is_hedged_hollow():
    for when in ("2023-07-02", "2023-07", "../2023-07"):
        fact, judged, assumed, hedged = (
            elements(mark(when, stance="toward", **fields))[0]
            for fields in ({}, {"basis": "judgement"}, {"basis": "assumption"}, {"hedged": True})
        )
        assert fact["fill"] == TOWARD
        assert "stroke-dasharray" not in fact
        assert (
            len({fact.get("stroke-dasharray"), judged["stroke-dasharray"], assumed["stroke-dasharray"]}) == 3
        )
        assert hedged["fill"] == PAPER
        assert "stroke-dasharray" not in hedged


def test_towards_and_against_differ_without_colour():
    for when in ("2023-07-02", "2023-07"):
        shapes = {
            stance: [{name: one[name] for name in ("d",)} for one in elements(mark(when, stance=stance))]
            for stance in ("toward", "against", "open")
        }
        assert shapes["toward"] != shapes["against"]
    hatched = [one for one in elements(mark("2023-07", stance="against")) if one["stroke"] == PAPER]
    assert hatched
    assert elements(mark("2023-07", stance="against", hedged=True))[1]["stroke"] == AGAINST


def test_the_table_has_every_mark_with_its_days_and_claims():
    found = chart(
        mark("2023-07-02", "sent", claims=("c1", "c2")), mark("../2023-08", "used", basis="judgement")
    )
    assert found.columns[:5] == ("line", "what", "when", "from", "to")
    assert found.rows[0][:5] == ("a lane", "sent", "2023-07-02", "2023-07-02", "2023-07-02")
    assert found.rows[1][3:] == ("", "2023-08-31", "open", "judgement", "no")
    assert found.claims == (("c1", "c2"), ())


def test_the_words_for_those_who_do_not_see_it_tell_what_and_when():
    assert chart(mark("2023-07-02", "sent")).alt == "Timeline: ATACMS. a lane: sent, 2023-07-02."


def test_a_key_names_what_occurs_and_nothing_else():
    plain, full = (
        " ".join(Xml.fromstring(one.wide).itertext())
        for one in (
            chart(mark("2023-07-02", stance="toward")),
            chart(mark("2023-07-02", stance="toward"), mark("../2023-08", stance="against", hedged=True)),
        )
    )
    assert "an exact day" in plain
    for words in ("by then", "against it", "planned, possible", "worked out"):
        assert words not in plain
    assert "by then, since when is not known" in full
    assert "towards it" in full
    assert "against it" in full
    assert "planned, possible, denied or only asked" in full
    assert "worked out" not in full


def test_in_a_position_what_is_towards_it_stands_above_what_is_against_it_and_an_arrow_leads_to_the_turn():
    marks = (mark("2023-07-02", "no", stance="against"), mark("2024-07-02", "yes", stance="toward"))
    lane = Lane("US", marks, turns=((0, 1),))
    svg = drawn(Timeline("t", "ATACMS", "", (lane,), levels=True)).wide
    height = {node.text: float(node.attrib["y"]) for node in Xml.fromstring(svg).iter(f"{{{SVG}}}text")}
    assert height["yes"] < height["no"]
    without = drawn(Timeline("t", "ATACMS", "", (Lane("US", marks),), levels=True)).wide
    assert svg.count("<path") == without.count("<path") + 2


def test_a_day_far_from_all_others_is_left_out_of_the_axis_and_its_days_are_told_in_words():
    near = [mark(f"2023-0{month}-15") for month in range(1, 9)]
    svg = chart(*near, mark("1980-01-01/2023-05-05", "produced")).wide
    assert "produced (1980-01-01/2023-05-05)" in svg
    assert "1990" not in svg
    assert "goes on beyond the axis" in svg


def test_an_axis_of_one_day_and_one_of_forty_years_tell_their_days():
    for spans, told in ((("2023-07-02",), "Jun 2023"), (("1983", "2023-05-05"), "2000")):
        words = " ".join(Xml.fromstring(chart(*map(mark, spans)).wide).itertext())
        assert told in words


@settings(max_examples=60, deadline=None)
@given(st.lists(MARKS, min_size=1, max_size=12), st.sampled_from((340.0, 720.0)))
def test_marks_and_words_of_a_row_stay_on_the_sheet_and_clear_of_each_other(marks, width):
    axis = days([one.bounds for one in marks], 36, width - 36)
    assert axis is not None
    found = rows(in_order(marks), axis, (0.0, width))
    placed = [one for row in found for one in row.marks]
    assert sorted(one.place for one in placed) == list(range(len(marks)))
    for row in found:
        spans = sorted(one.ends for one in row.marks)
        assert all(first[1] <= second[0] for first, second in pairwise(spans))
        assert all(low >= -0.01 and high <= width + 0.01 for low, high in spans)


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.tuples(st.text(max_size=60), st.lists(MARKS, max_size=3)), min_size=1, max_size=6),
    st.booleans(),
)
def test_whatever_is_drawn_is_valid_and_runs_nothing(lanes, levels):
    given_ = tuple(Lane(label, tuple(marks)) for label, marks in lanes)
    if not any(lane.marks for lane in given_):
        with pytest.raises(ValueError, match="no marks to draw"):
            drawn(Timeline("t", "t", "", given_, levels=levels))
        return
    made = drawn(Timeline("t", "t", "", given_, levels=levels))
    for svg in (made.svg, made.wide, made.narrow):
        tags = {node.tag.removeprefix(f"{{{SVG}}}") for node in Xml.fromstring(svg).iter()}
        assert tags <= {"svg", "title", "desc", "style", "rect", "g", "path", "text"}
        assert set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]+)"', svg)) <= DARK.keys()
    assert len(made.rows) == sum(len(lane.marks) for lane in given_)


def test_hostile_words_stand_there_as_text():
    made = drawn(Timeline("t", HOSTILE, HOSTILE, (Lane(HOSTILE, (mark("2023", HOSTILE),)),), (HOSTILE,)))
    for svg in (made.svg, made.wide, made.narrow):
        assert not [node for node in Xml.fromstring(svg).iter() if node.tag.endswith("script")]
        assert not re.search("[\u202e\x00\ud800]", svg)


def test_sixty_lanes_are_all_there_and_as_wide_as_one():
    lanes = tuple(Lane(f"lane {at}", (mark("2023-07"),)) for at in range(60))
    many = Xml.fromstring(drawn(Timeline("t", "t", "", lanes)).wide)
    assert many.attrib["width"] == Xml.fromstring(chart(mark("2023-07")).wide).attrib["width"]
    assert {f"lane {at}" for at in range(60)} <= set(many.itertext())


def test_a_page_leaves_out_what_words_beside_it_say_already():
    found = chart(mark("2023-07-02", "sent"))
    assert found.page_columns == ("line", "what", "when", "points", "basis")
    assert found.page_rows == (("a lane", "sent", "2023-07-02", "open", "fact"),)
