"""Facts of two days: what is new rests on a new claim, what is put together otherwise is told as that."""

from dataclasses import replace

from drawdown.brief.since.facts import facts
from drawdown.brief.since.gather import _once
from drawdown.brief.since.model import Change
from drawdown.brief.since.two import Two, fresh, matched
from tests.brief.judged import BUILT, FEWER, fact
from tests.brief.since.two import NAMES
from tests.reconcile.made import count


def changes(now, then, had=(BUILT, FEWER)):
    shown, before = ({one.claim.id: one for one in some} for some in ((BUILT, FEWER), had))
    two = Two(shown, before, fresh(shown, before), frozenset(), frozenset(shown), NAMES)
    changed, new, _, counts = facts(now, then, two)
    return [one.kinds[0] for one in changed], [one.kinds[0] for one in new], counts


def test_without_a_new_claim_nothing_is_a_new_fact():
    told = fact(BUILT, quantity=count(4000))
    assert changes([told], [])[:2] == (["regrouped"], [])
    assert changes([told], [], had=())[:2] == ([], ["new"])


def test_facts_that_were_one_stand_apart_and_those_that_were_two_are_one():
    both = fact(BUILT, FEWER, quantity=count(3700, 4000))
    apart = [fact(BUILT, id="1"), fact(FEWER, id="2")]
    assert changes(apart, [both])[0] == ["apart", "apart"]
    assert changes([both], apart)[0][0] == "joined"


def test_what_shares_most_claims_stands_for_what_is_now():
    then = [("b",), ("a", "c"), ("d",), ("e",)]
    pairs, gone = matched([("a", "b", "c"), ("d",)], then, lambda _: 0, lambda one: one)
    assert [had for _, had in pairs] == [(("a", "c"), ("b",)), (("d",),)]
    assert gone == [("e",)]


def test_facts_that_one_step_tells_together_are_not_told_again():
    step = Change(("new",), "new step", "It was sent.", ("c1", "c2"))
    plain = [replace(step, label="new", claims=(claim,), plain=True) for claim in step.claims]
    counted = replace(plain[0], plain=False, claims=("c3",))
    steps, told, note = _once([step], [*plain, counted])
    assert [one.shown for one in steps] == [True]
    assert {one.claims for one in told if one.shown} == {("c3",)}
    assert note
    assert _once([], [counted])[2] == ""
