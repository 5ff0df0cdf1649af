"""What holds of facts whatever the claims are."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.conflict import VERDICTS, Conflict
from drawdown.degraded import Degraded
from drawdown.grade import CREDIBILITY, RELIABILITY
from drawdown.quantity import Money, Quantity
from drawdown.reconcile.facts import facts
from drawdown.reconcile.facts.spans import Span, gathered
from drawdown.speaker import AUTHOR, Speaker
from tests.reconcile.made import OFFICIALS, RECORDED, dossier, entry, resting, said

ITEMS = ("atacms", "atacms/cluster", "himars", None)
DATES = (
    None,
    "2022",
    "2023-03",
    "2023-03-10",
    "2023-03-10?",
    "2023-04-12",
    "2022-02-24/..",
    "../2023-05",
    "202X",
)
OUT = (None, "2022-05-01", "2023-03-10", "2023-03-20", "2023-05-01?/2023-08-01?")
NUMBERS = st.sampled_from((None, 0.0, 5.0, 20.0, 21.0, 300.0, 4000.0, 1e12))

quantities = st.none() | st.builds(
    lambda ends, unit, per, approximate: (
        Quantity(None, None, unit, per, vague=True, text="many")
        if ends == (None, None)
        else Quantity(ends[0], ends[1], unit, per, approximate, text="so many")
    ),
    st.tuples(NUMBERS, NUMBERS).map(lambda ends: ends if None in ends else tuple(sorted(ends))),
    st.sampled_from((None, "missile", "launcher")),
    st.sampled_from((None, None, "year")),
    st.booleans(),
)
sums = st.none() | st.builds(Money, NUMBERS, st.none(), st.sampled_from(("USD", "EUR")))


@st.composite
def claims(draw, numbers):
    """A claim with the next number as its id."""
    number = next(numbers)
    event = draw(st.sampled_from(("delivered", "refused", "held", "produced", "sold", "announced", "rated")))
    made = entry(
        f"c{number:03}",
        event,
        report=f"r{draw(st.integers(0, 5))}",
        item=draw(st.sampled_from(ITEMS)),
        published=draw(st.sampled_from(OUT)),
        happened=draw(st.sampled_from(DATES)),
        supplier=draw(st.sampled_from(("US", None))),
        recipient=draw(st.sampled_from(("UA", "PL", None))),
        party=draw(st.sampled_from(("US", "lockheed-martin"))) if event in ("held", "produced") else None,
        status=draw(st.sampled_from(("actual", "actual", "planned", "asked"))),
        instrument=draw(st.sampled_from((None, None, "loan", "sale"))),
        speaker=draw(st.sampled_from((AUTHOR, OFFICIALS, Speaker("The Pentagon", "organisation")))),
        quoted=draw(st.sampled_from(("none", "direct"))),
        quantity=draw(quantities),
        money=draw(sums),
    )
    return replace(made, recorded=RECORDED + timedelta(days=number))


@st.composite
def dossiers(draw):
    """Claims with origins, occasions, degraded copies and conflicts among them."""
    entries = draw(st.lists(claims(iter(range(1000))), min_size=1, max_size=10))
    groups: dict[int, list] = {}
    for one in entries:
        groups.setdefault(draw(st.integers(0, 6)), []).append(one)
    ids = [one.claim.id for one in entries]
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(lambda pair: pair[0] < pair[1])
    judged = st.builds(Conflict, pairs, st.sampled_from(VERDICTS), st.just(()))
    made = dossier(
        *entries,
        origins=resting(*groups.values()),
        occasions={ids[0]: said("2023-03-12")},
        degraded={"r1": Degraded("r1", "r1.md", 1, draw(st.sampled_from(("degraded", "unsure", "sound"))))},
    )
    return made, draw(st.lists(judged, max_size=4)) if len(ids) > 1 else []


@settings(max_examples=40)
@given(dossiers())
def test_every_claim_but_a_question_is_in_one_fact_that_is_not_worked_out(case):
    told, conflicts = case
    found = Counter(id for fact in facts(told, conflicts) if not fact.derived for id in fact.claims)
    assert found == {one.claim.id: 1 for one in told.entries if one.claim.status != "asked"}


@settings(max_examples=40)
@given(dossiers())
def test_facts_on_one_item_depend_on_the_claims_on_it_alone(case):
    told, conflicts = case
    parts = {one.claim.item.base for one in told.entries}
    apart = [
        fact
        for base in parts
        for fact in facts(
            replace(told, entries=[one for one in told.entries if one.claim.item.base == base]), conflicts
        )
    ]
    whole = facts(told, conflicts)
    assert sorted(map(repr, apart)) == sorted(map(repr, whole))


@settings(max_examples=40)
@given(dossiers(), st.randoms(use_true_random=False))
def test_the_order_of_claims_and_conflicts_does_not_matter(case, chance):
    told, conflicts = case
    entries, judged = list(told.entries), list(conflicts)
    chance.shuffle(entries)
    chance.shuffle(judged)
    assert facts(replace(told, entries=entries), judged) == facts(told, conflicts)


@settings(max_examples=40)
@given(dossiers())
def test_ids_are_unique_and_grades_within_the_code(case):
    found = facts(*case)
    assert len({fact.id for fact in found}) == len(found)
    assert {fact.credibility for fact in found} <= set(CREDIBILITY)
    assert {fact.reliability for fact in found} <= set(RELIABILITY)


@settings(max_examples=40)
@given(dossiers())
def test_origins_never_outnumber_what_they_may_be(case):
    for fact in facts(*case):
        assert 1 <= fact.origins <= fact.origins_most
        assert fact.reports >= 1


@settings(max_examples=40)
@given(dossiers())
def test_only_what_is_worked_out_goes_beyond_what_somebody_said(case):
    told, conflicts = case
    by_id = {one.claim.id: one.claim for one in told.entries}
    for fact in facts(told, conflicts):
        stated = {
            end
            for id in fact.claims
            if (quantity := by_id[id].quantity)
            for end in (quantity.min, quantity.max)
        }
        if fact.quantity and not fact.derived:
            assert {fact.quantity.min, fact.quantity.max} <= stated
        if fact.derived:
            assert fact.working
            assert fact.quantity is not None
            assert (fact.quantity.min is None) != (fact.quantity.max is None)


@settings(max_examples=40)
@given(dossiers())
def test_a_report_that_repeats_everything_changes_no_id(case):
    told, conflicts = case
    again = [
        replace(
            one,
            claim=replace(one.claim, id=f"d{one.claim.id}", report=f"again {one.claim.report}"),
            recorded=one.recorded + timedelta(days=2000),
        )
        for one in told.entries
    ]
    of = {f"d{claim}": origins for claim, origins in told.origins.of.items()}
    more = replace(
        told,
        entries=[*told.entries, *again],
        origins=replace(told.origins, of={**told.origins.of, **of}),
        occasions={**told.occasions, **{f"d{claim}": on for claim, on in told.occasions.items()}},
        degraded={**told.degraded, "again r1": told.degraded["r1"]},
    )
    before = {fact.id for fact in facts(told, conflicts) if not fact.derived}
    assert before == {fact.id for fact in facts(more, conflicts) if not fact.derived}


lines = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from((0, 1, 3, 10, float("inf")))).map(
        lambda pair: Span(pair[0], pair[0] + pair[1])
    ),
    max_size=30,
)


@given(lines)
def test_spans_gathered_share_a_point_and_groups_do_not_meet(spans):
    found = gathered(spans)
    placed = [number for group in found.groups for number in group.numbers]
    assert sorted([*found.apart, *placed]) == list(range(len(spans)))
    for group in found.groups:
        assert group.common.low <= group.common.high
        assert all(group.common.within(spans[number]) == group.common for number in group.numbers)
    assert all(
        one.high < other.low for one, other in pairwise(sorted(group.common for group in found.groups))
    )


@given(lines, st.randoms(use_true_random=False))
def test_the_order_of_spans_does_not_matter(spans, chance):
    shuffled = list(spans)
    chance.shuffle(shuffled)
    one, other = gathered(spans), gathered(shuffled)
    assert sorted(group.common for group in one.groups) == sorted(group.common for group in other.groups)
    assert sorted(spans[n] for n in one.apart) == sorted(shuffled[n] for n in other.apart)
