"""What makes a report be weighed again."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.catalogue import load_occasions
from drawdown.reconcile.dates import anchors, bearing, weigh
from tests.reconcile.made import count, entry

LANE: dict[str, Any] = {"supplier": "NL", "recipient": "KR"}
OWN = [
    entry("r", "refused", report="u", item="caesar", **LANE),
    entry("n", "announced", report="u", item="caesar", quantity=count(37), **LANE),
]
LEDGER = [
    entry("a", "delivered", report="a", item="caesar", happened="2019-05", published="2019-06-01", **LANE),
    entry("b", "delivered", report="b", item="caesar", happened="2020-05", published="2020-06-01", **LANE),
    entry("c", "announced", report="c", item="caesar", published="2018-03-01", quantity=count(37), **LANE),
    entry("d", "announced", report="d", item="caesar", published="2018-04-01", quantity=count(99), **LANE),
    entry("e", "delivered", report="e", item="m777", happened="2017-05", published="2017-06-01", **LANE),
    entry(
        "f", "used", report="f", item="caesar/long", happened="2018-05", published="2018-06-01", party="KR"
    ),
    entry("g", "refused", report="g", item="caesar", published="2018-09-02", **LANE),
]


def hypotheses(ledger):
    return weigh((), "", OWN, anchors([*OWN, *ledger]), (), load_occasions())


def test_a_report_on_another_item_bears_on_nothing():
    assert bearing(OWN, anchors(LEDGER[:4])) == bearing(OWN, anchors(LEDGER[:5]))


def test_an_earlier_delivery_bears_on_a_refusal():
    assert bearing(OWN, anchors(LEDGER[1:2])) != bearing(OWN, anchors(LEDGER[:2]))


@settings(max_examples=60, deadline=None)
@given(st.sets(st.sampled_from(range(len(LEDGER)))), st.sets(st.sampled_from(range(len(LEDGER)))))
def test_what_bears_alike_is_weighed_alike(some, others):
    one, other = ([LEDGER[place] for place in sorted(places)] for places in (some, others))
    if bearing(OWN, anchors(one)) == bearing(OWN, anchors(other)):
        assert hypotheses(one) == hypotheses(other)
