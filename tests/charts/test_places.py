"""Where the marks of a drawing lie: months, bands and errors as the figures say."""

import sys

import pytest

from drawdown.charts import compared, fan, tornado, worth
from drawdown.month import month
from tests.charts.made import WORDS, indices, options, projection, worths


@pytest.fixture
def marks(monkeypatch):
    """What each mark of a kind on the wide drawing of a chart is drawn from, in the order drawn."""

    def drawn(kind, chart, *told):
        monkeypatch.setattr(sys.modules[chart.__module__], "chart", lambda *given: given[4])
        return list(values(chart(*told)[0], kind))

    return drawn


def values(spec, kind):
    if spec.get("mark", {}).get("type") == kind:
        yield spec["data"]["values"]
    for part in (*spec.get("layer", ()), *spec.get("hconcat", ())):
        yield from values(part, kind)


def test_bands_of_the_fan_lie_between_their_levels_at_the_end_of_each_month(marks):
    broad, narrow = marks("area", fan, projection(2000, 1500), WORDS, ())
    end = month("2023-10") + 1
    assert broad == [{"m": end, "v": 1600, "to": 2400}, {"m": end + 1, "v": 1200, "to": 1800}]
    assert narrow == [{"m": end, "v": 1840, "to": 2160}, {"m": end + 1, "v": 1380, "to": 1620}]


def test_lines_through_an_estimate_are_where_the_truth_lies_in_95_of_100_cases(marks):
    (_, risk, *_) = marks("rule", compared, projection(options=options(hold=0.5)), WORDS, ())
    assert (risk[0]["low"], risk[0]["high"]) == (pytest.approx(0.4804), pytest.approx(0.5196))
    (index, *_) = marks("rule", tornado, indices(opening=0.5), WORDS, ())
    assert (index[0]["low"], index[0]["high"]) == (pytest.approx(0.4608), pytest.approx(0.5392))
    (pieces, *_) = marks("rule", worth, worths(opening=100), WORDS, "missile", ())
    assert (pieces[0]["low"], pieces[0]["high"]) == (pytest.approx(90.2), pytest.approx(109.8))
