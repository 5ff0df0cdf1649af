"""Where the marks of a drawing lie: months, bands and errors as the figures say."""

import pytest

from drawdown.charts.compared import panels
from drawdown.charts.fan_layers import over_time
from drawdown.charts.style import WIDE
from drawdown.month import month
from tests.charts.made import WORDS, options, projection


def values(spec, kind):
    """What each mark of a kind is drawn from, in the order drawn."""
    parts = [*spec.get("layer", ()), *spec.get("hconcat", ()), *spec.get("vconcat", ())]
    own = [spec["data"]["values"]] if spec.get("mark", {}).get("type") == kind else []
    return own + [found for part in parts for found in values(part, kind)]


def test_bands_of_the_fan_lie_between_their_levels_at_the_end_of_each_month():
    made = projection(2000, 1500)
    broad, narrow = values(over_time(made, WORDS, None, WIDE), "area")
    end = month("2023-10") + 1
    assert broad == [{"m": end, "v": 1600, "to": 2400}, {"m": end + 1, "v": 1200, "to": 1800}]
    assert narrow == [{"m": end, "v": 1840, "to": 2160}, {"m": end + 1, "v": 1380, "to": 1620}]


def test_the_line_through_a_risk_is_where_it_truly_lies_in_95_of_100_cases():
    (_, errors, *_) = values(panels(projection(options=options(hold=0.5)), WIDE), "rule")
    assert (errors[0]["low"], errors[0]["high"]) == (pytest.approx(0.4804), pytest.approx(0.5196))
