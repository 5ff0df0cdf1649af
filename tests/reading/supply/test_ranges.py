import pytest

from drawdown.reading.supply.ranges import reach


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("With a range of more than 45 miles, it covers the strait.", 45, None, "mile"),
        ("It has a range in excess of 300 km.", 300, None, "kilometre"),
        ("It can hit a target 400 kilometres away.", 400, 400, "kilometre"),
        ("The launcher is able to fire rockets about 60 km.", 60, 60, "kilometre"),
        ("Both can strike up to 120 miles away.", None, 120, "mile"),
        ("The rocket flies 250 kilometres.", 250, 250, "kilometre"),
        ("It reaches targets 90 km away.", 90, 90, "kilometre"),
        ("Its 150-kilometre range is short.", 150, 150, "kilometre"),
    ],
)
def test_a_stated_range_is_read_with_its_bounds_and_unit(text, low, high, unit):
    found = reach(text)
    assert found
    start, end, figure = found
    assert (figure.min, figure.max, figure.unit) == (low, high, unit)
    assert text[start:end] == figure.text


@pytest.mark.parametrize(
    "text",
    [
        "The battery was fired 80 km from the border.",
        "They can hit a base 20 km from the coast.",
        "The convoy drove 300 kilometres.",
        "A range of 14 options was discussed.",
        "The village lies 12 miles away.",
    ],
)
def test_a_distance_on_the_map_is_no_range(text):
    assert reach(text) is None
