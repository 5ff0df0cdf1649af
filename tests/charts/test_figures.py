"""What the charts say: numbers, months, labels, tables."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.charts import acceptability, compared, courses, fan, source_lines, tornado, worth
from drawdown.charts.fan_notes import placed
from drawdown.charts.figures import pieces, spread_out, ticks, top
from drawdown.percent import percent
from drawdown.projection import Given
from tests.charts.made import WORDS, indices, options, outlook, projection, weighed, worths


@pytest.mark.parametrize(
    ("value", "said"),
    [(0, "0"), (3.0, "3"), (3.4, "3.4"), (12.4, "12"), (1234.5, "1,234"), (2_000_000, "2,000,000")],
)
def test_pieces_have_separators_and_fractions_only_where_they_are_few(value, said):
    assert pieces(value) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [(0, "0%"), (0.0004, "<0.1%"), (0.025, "2.5%"), (0.05, "5%"), (0.314, "31%"), (0.995, "99.5%"),
     (0.9996, ">99.9%"), (1, "100%")],
)  # fmt: skip
def test_only_what_is_certain_is_said_to_be_0_or_100_percent(share, said):
    assert percent(share) == said


@given(st.integers(24_000, 25_000), st.integers(1, 600), st.integers(4, 8))
def test_months_below_an_axis_are_never_more_than_there_is_room_for(first, months, most):
    named = ticks(first, first + months, most)
    assert len(named) <= most + 1
    assert all(first <= number <= first + months for number, _ in named)


@given(st.lists(st.floats(0, 1e9), min_size=1))
def test_an_axis_reaches_above_every_value_and_not_far_above(values):
    assert max(values) <= top(values) <= max(1.5, 1.5 * max(values))


@given(st.lists(st.floats(0, 300), min_size=1, max_size=6))
def test_labels_moved_apart_keep_their_distance_and_their_order(wanted):
    places = spread_out(wanted, 14, 4, 340)
    ordered = sorted(places)
    assert all(b - a >= 14 - 1e-6 for a, b in pairwise(ordered))
    assert sorted(range(len(wanted)), key=lambda at: (wanted[at], at)) == sorted(
        range(len(wanted)), key=lambda at: places[at]
    )


@given(st.lists(st.tuples(st.integers(0, 119), st.text("abc ", max_size=40)), max_size=6))
def test_no_note_above_the_fan_covers_another(told):
    notes = placed(sorted(told), 0, 120, 560)
    spans: dict[int, list[tuple[float, float]]] = {}
    for note in notes:
        at, long = note.at / 120 * 560, len(note.said) * 6.2
        spans.setdefault(note.row, []).append((at, at + long) if note.side == "left" else (at - long, at))
    for row in spans.values():
        assert all(end <= begin for (_, end), (begin, _) in pairwise(row))


def test_the_fan_names_the_floor_what_is_sent_and_the_month_the_median_crosses():
    chart = fan(projection(), WORDS, ())
    for said in ("floor 1,000", "200 sent", "median below the floor: Jan 2024"):
        assert said in chart.wide
        assert said in chart.narrow
    assert "falls below it in Jan 2024" in chart.alt


def test_a_median_at_the_floor_has_not_crossed_it():
    chart = fan(projection(1500, 1000, 1200), WORDS, ())
    assert "median below" not in chart.wide
    assert "stays at or above it" in chart.alt


def test_what_is_sent_outside_the_months_drawn_is_not_named():
    assert "200 sent" not in fan(projection(1500, 1400), WORDS, ()).wide


def test_a_stock_of_which_all_is_certain_is_a_line_and_no_band():
    made = projection(stock=outlook(2000, 1900, 1800, spread=0), months=("2023-10", "2023-11", "2023-12"))
    chart = fan(made, WORDS, ())
    assert ">stock<" in chart.wide
    assert "95%" not in chart.wide
    assert chart.note.startswith("Nothing in it is uncertain")


def test_the_table_of_the_fan_has_every_month_and_level():
    chart = fan(projection(), WORDS, ())
    assert chart.columns == ("month", "5%", "25%", "median", "75%", "95%", "floor")
    assert chart.rows[0] == ("2023-10", "1,600", "1,840", "2,000", "2,160", "2,400", "1,000")
    assert len(chart.rows) == 6


def test_years_without_a_number_are_counted():
    months = tuple(f"{at // 12:04}-{at % 12 + 1:02}" for at in range(36))
    chart = fan(projection(stock=outlook(*range(2000, 2036)), months=months), WORDS, ())
    assert "year 2" in chart.wide
    assert "month 12 of year 3" in chart.alt


def test_options_are_told_with_their_probability_and_its_error():
    chart = compared(projection(options=options(hold=0.02, send=0.4)), WORDS, ())
    assert [row[:3] for row in chart.rows] == [("hold", "2%", "0.0100"), ("send", "40%", "0.0100")]
    assert "hold: 2% to fall below the floor" in chart.alt


def test_options_over_time_are_told_apart_without_colour():
    chart = courses(projection(options=options(hold=0.02, send=0.4, more=0.6)), WORDS, ())
    dashes = set(re.findall(r'stroke-dasharray="([^"]*)"', chart.wide))
    assert len(dashes) == 4  # the floor has its own
    assert chart.columns[:4] == ("month", "hold, 5%", "hold, median", "hold, 95%")


def test_options_that_end_in_one_point_keep_a_name_each():
    chart = courses(projection(options=options(hold=0.2, send=0.2)), WORDS, ())
    places = re.findall(r'translate\(([\d.]+),([\d.]+)\)"[^>]*>(?:hold|send)<', chart.wide)
    assert abs(float(places[0][1]) - float(places[1][1])) > 12


def test_one_month_alone_is_drawn_over_all_of_it():
    chart = fan(projection(2000), WORDS, ())
    assert re.search(r'd="M[\d.]+,[\d.]+L[\d.]+,[\d.]+"[^>]*stroke="#0f4a57"', chart.wide)


def test_inputs_are_called_by_what_they_are_and_the_largest_comes_first():
    chart = tornado(indices(opening=0.3, **{"production.0.rate": 0.6}), WORDS, ())
    assert [row[1] for row in chart.rows[:2]] == ["rate of line us from 2023-01", "opening stock"]
    assert chart.wide.index("rate of line us") < chart.wide.index("opening stock")


def test_of_many_inputs_ten_are_drawn_and_all_are_in_the_table():
    chart = tornado(indices(**{f"input{at}": at / 20 for at in range(1, 16)}), WORDS, ())
    assert "input15" in chart.wide
    assert "input5<" not in chart.wide
    assert len(chart.rows) == 30
    assert "10 with the largest shares of 15" in chart.alt


def test_the_worth_of_everything_stands_last_whatever_it_is():
    chart = worth(worths(all=900.0, opening=20.0, floor=100.0), WORDS, "missile", ())
    assert [row[0] for row in chart.rows] == ["floor", "opening stock", "all of them together"]


def test_ranks_after_the_fifth_are_drawn_together():
    shares = (0.1, 0.1, 0.1, 0.1, 0.2, 0.4)
    chart = acceptability(weighed(**dict.fromkeys("abcdef", shares)), ())
    assert "60%" in chart.wide
    assert "fifth or later" in chart.note
    assert chart.rows[0][-2] == "0.4000"


def test_a_rank_that_is_never_taken_has_no_segment():
    chart = acceptability(weighed(hold=(1.0, 0.0), send=(0.0, 1.0)), ())
    assert chart.wide.count(">100%<") == 3  # two segments and the end of the scale
    assert chart.alt == "Bars of the ranks that options take. First place: hold 100%, send 0%."


def test_sources_name_who_says_what_and_put_together_what_nobody_says():
    made = projection(
        given=(
            Given("opening", "1,000 to 3,100", "claims", ("c1", "c2")),
            Given("floor", "1,000", "assumed"),
            Given("use.rate", "unknown", "unknown"),
        )
    )
    assert source_lines(made, WORDS, {"c1": "Post → a.txt"}) == (
        "opening stock: 1,000 to 3,100. Source: Post → a.txt; claim c2",
        "Assumed, not reported: floor.",
    )
