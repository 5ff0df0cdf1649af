from collections import Counter
from dataclasses import replace

from evaluation.facts.__main__ import main
from evaluation.facts.measure import PARTS, load, tell
from evaluation.told import measure


def test_facts_of_the_histories_to_develop_on_are_told_and_no_bound_or_dispute_is_false():
    found = {one.part: one for one in measure(tell(one for one in load() if not one.held_out))}
    assert found["facts"].found >= 16
    assert (found["disputed"].wrong, found["bounds"].wrong) == (0, 0)
    assert found["disputed"].found == found["disputed"].true


def test_a_truth_that_is_not_told_is_missed_and_what_is_told_without_one_is_wrong():
    history = next(one for one in load() if one.truth["disputed"])
    other = replace(history, truth={part: Counter(["nothing"]) for part in PARTS})
    found = {one.part: one for one in measure(tell([other]))}
    assert [one.found for one in found.values()] == [0, 0, 0]
    assert (found["facts"].wrong, found["disputed"].wrong) == (None, 1)


def test_there_are_as_many_histories_held_out_as_to_develop_on():
    held = [one.held_out for one in load()]
    assert held.count(True) == held.count(False) >= 15


def test_the_figures_are_printed(capsys):
    assert main(["--wrong"]) == 0
    assert "histories held out" in capsys.readouterr().out
