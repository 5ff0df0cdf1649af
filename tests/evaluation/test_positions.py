from collections import Counter
from dataclasses import replace

from evaluation.positions.measure import PARTS, load, tell
from evaluation.told import measure


def test_positions_on_the_histories_to_develop_on_are_told_with_little_that_is_not_true():
    told = tell(one for one in load() if not one.held_out)
    found = {one.part: one for one in measure(told)}
    assert found["steps"].found == found["steps"].true > 10
    assert found["turns"].found == found["turns"].true > 5
    assert found["forecasts"].found == found["forecasts"].true > 4
    assert not any(one.wrong for one in found.values())


def test_a_truth_that_is_not_told_is_missed_and_what_is_told_without_one_is_wrong():
    history = next(one for one in load() if one.truth["turns"])
    other = replace(history, truth={part: Counter(["nobody nothing"]) for part in PARTS})
    found = {one.part: one for one in measure(tell([other]))}
    assert [one.found for one in found.values()] == [0, 0, 0, 0]
    assert found["turns"].wrong == 1


def test_there_are_as_many_histories_held_out_as_to_develop_on():
    held = [one.held_out for one in load()]
    assert len(held) >= 20
    assert held.count(True) == held.count(False)
