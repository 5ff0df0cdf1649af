"""Numbers as they are known: never narrower, never a number that nobody gave."""

import re
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drawdown.charts import drawn
from drawdown.charts.numbers import numbers, short
from drawdown.charts.palette import DARK, DEEP, FLOOR
from drawdown.charts.sheet import SVG
from drawdown.drawing import Range, Ranges

ENDS = st.one_of(st.none(), st.floats(0, 1e12), st.integers(0, 10_000_000).map(float))


def chart(*rows: Range, unit: str = "missile"):
    return drawn(Ranges("r", "ATACMS: how many", "As said.", unit, rows, ("a source",)))


def texts(svg: str) -> list[str]:
    return [node.text or "" for node in Xml.fromstring(svg).iter(f"{{{SVG}}}text")]


def drawn_in(svg: str, colour: str) -> list[str]:
    """Paths of the shapes filled with a colour, without those of the key, which come last."""
    return [
        node.attrib["d"]
        for node in Xml.fromstring(svg).iter(f"{{{SVG}}}path")
        if node.attrib.get("fill") == colour
    ]


def test_one_number_is_a_dot_two_are_a_bar_and_an_end_nobody_gives_is_a_point():
    def corners(low, high):
        return drawn_in(chart(Range("held", low, high, "x")).wide, DEEP)[0].count(",")

    assert corners(100, 200) == 4
    assert corners(100, None) == corners(None, 100) == 3
    assert "A" in drawn_in(chart(Range("held", 100, 100, "x")).wide, DEEP)[0]


def test_a_number_nobody_gives_is_told_in_words_and_not_drawn():
    found = chart(Range("sent", None, None, "“many”"))
    assert drawn_in(found.wide, DEEP) == []
    assert "“many”: no number" in texts(found.wide)
    assert found.rows[0][2:4] == ("", "")
    assert "no number" in found.alt


def test_what_is_not_finite_is_no_number():
    found = chart(Range("sent", float("nan"), float("inf"), "x"), Range("held", 5, 5, "5"))
    assert found.rows[0][2:4] == ("", "")
    assert "x: no number" in texts(found.wide)


def test_five_orders_of_magnitude_have_an_axis_of_powers_of_ten_and_it_is_said():
    found = chart(Range("asked", 1, 1, "1"), Range("built", 100_000, 100_000, "100,000"))
    assert "powers of ten" in found.note
    assert {"1", "10", "100,000"} <= set(texts(found.wide))
    near = chart(Range("asked", 100, 100, "100"), Range("built", 4000, 4000, "4,000"))
    assert "powers" not in near.note


def test_zero_stands_on_an_axis_of_powers_of_ten_too():
    axis = numbers([0, 1, 100_000], 0, 300)
    assert axis.powers
    assert axis.at(0) == 0 < axis.at(1) < axis.at(10) < axis.at(100_000) == 300
    assert axis.at(100) - axis.at(10) == pytest.approx(axis.at(10_000) - axis.at(1000))


def test_numbers_below_zero_have_room():
    axis = numbers([-30, 400], 0, 300)
    assert not axis.powers
    assert 0 <= axis.at(-30) < axis.at(0) < axis.at(400) <= 300


def test_what_is_disputed_has_words_and_a_pattern_beside_its_colour():
    found = chart(Range("built", 3700, 4000, "3,700 to 4,000", disputed=True))
    assert "3,700 to 4,000 (disputed)" in texts(found.wide)
    assert drawn_in(found.wide, FLOOR)
    assert found.wide.count("<path") > chart(Range("built", 3700, 4000, "x")).wide.count("<path") + 2


def test_what_is_worked_out_is_dashed():
    assert "stroke-dasharray" in chart(Range("held", None, 3100, "up to 3,100", basis="judgement")).wide
    assert "stroke-dasharray" not in chart(Range("held", None, 3100, "up to 3,100")).wide


def test_the_table_has_every_row_with_its_ends_and_claims():
    found = chart(Range("built", 3700, None, "at least 3,700", "Reuters", claims=("c1",)))
    assert found.rows == (("built", "at least 3,700", "3,700", "", "missile", "Reuters", "fact", "no"),)
    assert found.claims == (("c1",),)


def test_nothing_at_all_cannot_be_drawn():
    with pytest.raises(ValueError, match="no numbers to draw"):
        chart()


def test_large_numbers_are_told_short():
    assert [short(number) for number in (999, 12_500, 3e6, 1.5e9, 0.25)] == [
        "999", "12,500", "3 million", "1.5 billion", "0.25",
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@example([(5e-324, None)])
@given(st.lists(st.tuples(ENDS, ENDS), max_size=8))
def test_every_number_lies_on_its_axis_in_order(pairs):
    told = [end for pair in pairs for end in pair if end is not None]
    axis = numbers(told, 10, 300)
    places = [axis.at(number) for number in sorted(told)]
    assert places == sorted(places)
    assert all(10 <= place <= 300 for place in places)
    assert all(10 - 1e-6 <= place <= 300 + 1e-6 for place, _ in axis.ticks())
    assert 2 <= len(axis.ticks()) <= 9


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=90), ENDS, ENDS, st.text(max_size=60), st.booleans()), min_size=1))
def test_whatever_is_drawn_is_valid_and_runs_nothing(found):
    rows = []
    for label, low, high, said, disputed in found:
        if low is not None and high is not None:
            low, high = sorted((low, high))
        rows.append(Range(label, low, high, said, said, disputed=disputed))
    made = chart(*rows, unit=found[0][0])
    for svg in (made.svg, made.wide, made.narrow):
        tags = {node.tag.removeprefix(f"{{{SVG}}}") for node in Xml.fromstring(svg).iter()}
        assert tags <= {"svg", "title", "desc", "style", "rect", "g", "path", "text"}
        assert set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]+)"', svg)) <= DARK.keys()
    assert len(made.rows) == len(rows)
