from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.ground import Ground
from drawdown.item import ItemMention
from drawdown.quantity import Money, Quantity
from drawdown.review import queue

from .made import entry


def grounds(entries, of):
    (found,) = [waiting for waiting in queue(entries) if waiting.claim == of.claim.id]
    return [ground.detail for ground in found.grounds]


def test_the_least_confident_claim_comes_first():
    sure, unsure = entry("a", confidence=0.9, event="used"), entry("b", confidence=0.5)
    assert [waiting.claim for waiting in queue([sure, unsure])] == [unsure.claim.id, sure.claim.id]


def test_equals_stay_as_recorded():
    entries = [entry("a", event="used"), entry("b", event="sold"), entry("c", event="held")]
    assert [waiting.claim for waiting in queue(entries)] == [one.claim.id for one in entries]


def test_every_ground_is_named_the_weightiest_first():
    entries = [entry("a", 100, confidence=0.52), entry("b", 300), entry("c")]
    assert grounds(entries, entries[0]) == ["disputed: 100 / 300", "confidence 0.52", "3 reports on this"]


def test_figures_that_overlap_are_no_dispute():
    entries = [entry("a", (100, 300)), entry("b", (300, None))]
    assert grounds(entries, entries[0]) == ["2 reports on this", "confidence 0.90"]


@pytest.mark.parametrize(
    "other",
    [
        entry("b", 300, event="announced"),
        entry("b", 300, item=ItemMention("lynx/long", "long Lynx")),
        entry("b", 300, supplier="SY"),
        entry("b", 300, status="planned"),
        entry("a", 300),
        entry("b", 300, quantity=Quantity(300, 300, "launcher", "year")),
        entry("b", 300, quantity=Quantity(300, 300, "battery")),
        entry("b", 300, decided="reject"),
        entry("b", quantity=Quantity(None, None, vague=True, text="many")),
        entry("b", quantity=None, money=Money(300, 300, "USD")),
    ],
    ids=lambda other: "",
)
def test_figures_on_something_else_are_no_dispute(other):
    mine = entry("a", 100)
    assert not any("disputed" in detail for detail in grounds([mine, other], mine))


def test_sums_dispute_each_other_in_one_currency():
    mine = entry("a", money=Money(3e8, 3e8, "USD"))
    assert "disputed: $300 million / $1 billion" in grounds(
        [mine, entry("b", money=Money(1e9, 1e9, "USD"))], mine
    )
    assert "disputed" not in str(grounds([mine, entry("b", money=Money(1e9, 1e9, "EUR"))], mine))


@pytest.mark.parametrize(
    ("mine", "other", "disputed"),
    [
        ({"happened": "2023-03"}, {"happened": "2023-03-14"}, True),
        ({"happened": "2023-03"}, {"happened": "2023-04"}, False),
        ({"happened": "2023-03"}, {}, True),
        ({}, {"published": "2024-05-20"}, True),
        ({}, {"published": "2024-08-20"}, False),
        ({}, {"published": None}, True),
    ],
)
def test_figures_of_other_times_are_no_dispute(mine, other, disputed):
    first, second = entry("a", 100, **mine), entry("b", 300, **other)
    assert ("disputed: 100 / 300" in grounds([first, second], first)) == disputed


def test_what_was_decided_waits_no_longer_and_still_weighs():
    decided, waiting = entry("a", 100, decided="accept"), entry("b", 300)
    (found,) = queue([decided, waiting])
    assert found.claim == waiting.claim.id
    assert found.grounds[0].detail == "disputed: 300 / 100"


def test_what_must_be_looked_at_again_comes_first_though_it_was_decided():
    again, unsure = entry("a", decided="reject"), entry("b", confidence=0.1)
    before = {again.claim.id: Ground("reread", 10, "read otherwise since Ann rejected it")}
    assert [waiting.claim for waiting in queue([unsure, again], before)] == [again.claim.id, unsure.claim.id]


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 5), st.floats(0, 1)), max_size=12))
def test_every_undecided_claim_waits_exactly_once_by_falling_score(said):
    entries = [entry(report, figure, confidence=sure) for report, figure, sure in said]
    entries = [replace(one, claim=replace(one.claim, id=str(number))) for number, one in enumerate(entries)]
    found = queue(entries)
    assert sorted(waiting.claim for waiting in found) == sorted(one.claim.id for one in entries)
    scores = [waiting.score for waiting in found]
    assert scores == sorted(scores, reverse=True)


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_a_dispute_is_seen_from_both_sides(a, b, c, d):
    one, other = entry("a", (min(a, b), max(a, b))), entry("b", (min(c, d), max(c, d)))
    seen = [any("disputed" in detail for detail in grounds([one, other], mine)) for mine in (one, other)]
    assert seen[0] == seen[1] == (max(a, b) < min(c, d) or max(c, d) < min(a, b))
