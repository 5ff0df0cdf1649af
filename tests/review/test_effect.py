from dataclasses import replace

from drawdown.quantity import Quantity
from drawdown.review import effect

from .made import entry


def figure(of, number):
    return replace(of.claim, quantity=Quantity(number, number, "launcher"))


def test_rejecting_one_of_three_leaves_two_and_narrows_the_range():
    mine, *others = entry("a", 100), entry("b", 300), entry("c", 300)
    told = effect(mine, "reject", [mine, *others])
    assert told == "leaves 2 of 3 reports that say so; 100 to 300 becomes 300"


def test_rejecting_the_only_claim_says_so():
    mine = entry("a", 100)
    assert (
        effect(mine, "reject", [mine, entry("b", 100, event="sold")]) == "it is the only claim that says so"
    )


def test_what_was_said_of_another_time_does_not_say_so():
    mine = entry("a", 100, happened="2023-03")
    told = effect(mine, "reject", [mine, entry("b", 100, happened="2024-03")])
    assert told == "it is the only claim that says so"


def test_a_rejected_claim_does_not_count_as_saying_so():
    mine = entry("a", 100)
    told = effect(mine, "reject", [mine, entry("b", 300, decided="reject")])
    assert told == "it is the only claim that says so"


def test_rejecting_one_of_two_claims_of_a_report_leaves_the_report():
    mine, beside = entry("a", 100), entry("a", 100, confidence=0.8)
    assert effect(mine, "reject", [mine, beside]) == "its own report says so elsewhere too"
    told = effect(mine, "reject", [mine, beside, entry("b", 100)])
    assert told == "still 2 reports say so"


def test_rejecting_the_only_figure_leaves_none():
    mine = entry("a", 100)
    told = effect(mine, "reject", [mine, entry("b")])
    assert told == "leaves 1 of 2 reports that say so; no figure is left of 100"


def test_accepting_a_doubtful_claim_puts_it_into_briefs():
    assert "briefs show it" in effect(entry("a", confidence=0.5), "accept", [])
    assert "stays as it is" in effect(entry("a", confidence=0.9), "accept", [])


def test_accepting_a_rejected_claim_makes_it_count_again():
    mine = entry("a", decided="reject")
    assert effect(mine, "accept", [mine, entry("b")]) == "it counts again: 2 reports say so"
    assert effect(mine, "reject", [mine, entry("b")]) == "it is rejected already"


def test_a_corrected_figure_moves_the_range():
    mine, other = entry("a", 100), entry("b", 300)
    assert effect(mine, "correct", [mine, other], figure(mine, 200)) == "100 to 300 becomes 200 to 300"
    assert effect(mine, "correct", [mine, other], mine.claim) == "it says so already"


def test_a_rejected_claim_counts_again_as_corrected_and_did_not_before():
    mine, *others = entry("a", 300, decided="reject"), entry("b", 100), entry("c", 250)
    told = effect(mine, "correct", [mine, *others], figure(mine, 400))
    assert told == "it counts again: 3 reports say so; 100 to 250 becomes 100 to 400"
    told = effect(mine, "correct", [mine, *others], mine.claim)
    assert told == "it counts again: 3 reports say so; 100 to 250 becomes 100 to 300"


def test_a_correction_to_another_matter_leaves_one_and_joins_the_other():
    mine, here, there = entry("a", 100), entry("b", 300), entry("c", 50, supplier="SY")
    told = effect(mine, "correct", [mine, here, there], replace(mine.claim, supplier="SY"))
    assert told == (
        "as it was: leaves 1 of 2 reports that say so; 100 to 300 becomes 300. "
        "As corrected: 2 reports say so; 50 becomes 50 to 100"
    )


def test_a_correction_nobody_else_speaks_of_says_so():
    mine = entry("a", 100)
    told = effect(mine, "correct", [mine], replace(mine.claim, supplier="SY"))
    assert told == "no other claim says the one or the other"


def test_an_open_bound_stays_open():
    mine, other = entry("a", (None, 100)), entry("b", 300)
    told = effect(mine, "reject", [mine, other])
    assert told == "leaves 1 of 2 reports that say so; up to 300 becomes 300"
