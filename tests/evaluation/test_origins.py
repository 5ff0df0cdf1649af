"""The scenarios of origins, and what is measured on them."""

import pytest

from drawdown.reading import Reader
from evaluation.origins.measure import measure
from evaluation.origins.scenario import load, see


@pytest.fixture(scope="module")
def seen():
    reader = Reader()
    return [see(one, reader) for one in load()]


def test_there_are_sixty_scenarios_and_half_of_them_are_traps():
    scenarios = load()
    assert len(scenarios) >= 60
    assert 2 * sum(one.trap for one in scenarios) == len(scenarios)
    assert all(one.pairs and len(one.reports) > 1 for one in scenarios)


def test_every_phenomenon_stands_in_both_halves():
    names = {half: {one.name for one in load() if one.held_out is half} for half in (True, False)}
    assert names[True] == names[False]


@pytest.mark.parametrize("held_out", [False, True])
def test_same_is_told_precisely_and_of_most(seen, held_out):
    figures = measure([one for one in seen if one.scenario.held_out is held_out])
    assert figures.precision >= 0.95
    assert figures.recall >= 0.80
    assert figures.traps[1] <= 1
