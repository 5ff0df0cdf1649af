"""What holds of changes whatever the claims are."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.brief.since.model import Since
from tests.brief.since.two import by, changed
from tests.reconcile.made import OFFICIALS, RECORDED, count, entry

DAYS = ("2023-05-02", "2023-07-18", "2023-07", "2023-09-22", "2024-04-25")
FIRST, MIDDLE, LAST = date(1900, 1, 1), date(2023, 7, 18), date(2030, 1, 1)
EVENTS = ("requested", "refused", "authorised", "delivered", "used", "produced", "held")
SORTS = ("facts", "steps", "turns", "conflicts", "reports")


@st.composite
def archives(draw):
    """Up to a dozen claims of up to six reports, recorded in an order that is not that of publication."""
    made = []
    out = {f"r{number}": draw(st.sampled_from(DAYS)) for number in range(6)}
    for number in range(draw(st.integers(1, 12))):
        report = draw(st.sampled_from(sorted(out)))
        pieces = draw(st.sampled_from((None, 10, 20, 300)))
        event = draw(st.sampled_from(EVENTS))
        one = entry(
            f"c{number:03}",
            event,
            report=report,
            item=draw(st.sampled_from(("atacms", "patriot"))),
            published=out[report],
            happened=draw(st.sampled_from((None, "2023-06", "2023-09-20", "2024-04"))),
            quantity=None if pieces is None else count(pieces),
            status=draw(st.sampled_from(("actual", "actual", "planned"))),
            party="US" if event in ("produced", "held") else None,
            speaker=draw(st.sampled_from((OFFICIALS, entry("x").claim.speaker))),
        )
        made.append(replace(one, recorded=RECORDED + timedelta(minutes=number)))
    return made


def told(found: Since) -> Counter[tuple[object, ...]]:
    """The changes, whatever their order and the ids of what they are about."""
    return Counter(
        (topic.key, one.kinds, one.text, frozenset(one.claims), one.early)
        for topic in found.topics
        for one in topic.changes
    )


@settings(max_examples=25, deadline=None)
@given(archives())
def test_since_a_day_before_everything_all_is_new(archive):
    found = changed(archive, by(archive, FIRST))
    for sort in SORTS:
        assert (found.counts[sort].changed, found.counts[sort].same, found.counts[sort].gone) == (0, 0, 0), (
            sort
        )
    assert found.counts["facts"].new
    assert found.counts["reports"].new
    assert {claim for topic in found.topics for one in topic.changes for claim in one.claims} >= {
        one.claim.id for one in archive
    }


@settings(max_examples=25, deadline=None)
@given(archives(), st.sampled_from((FIRST, MIDDLE, LAST)))
def test_since_the_day_asked_nothing_changed(archive, day):
    standing = by(archive, day)
    found = changed(standing, standing)
    assert found.topics == ()
    assert {sort: (one.new, one.changed, one.gone) for sort, one in found.counts.items()} == dict.fromkeys(
        found.counts, (0, 0, 0)
    )


@settings(max_examples=40, deadline=None)
@given(archives())
def test_what_is_new_and_what_was_there_is_what_there_is(archive):
    then = by(archive, MIDDLE)
    found = changed(archive, then)
    everything = changed(archive, archive)
    for sort in SORTS:
        now = found.counts[sort]
        assert now.new + now.changed + now.same == everything.counts[sort].same, sort
        assert now.repeated <= now.same


@settings(max_examples=40, deadline=None)
@given(archives())
def test_new_rests_on_a_claim_not_known_then_and_every_change_cites(archive):
    then = by(archive, MIDDLE)
    known = {one.claim.id for one in then}
    for topic in changed(archive, then).topics:
        for one in topic.changes:
            assert one.claims
            assert one.text
            assert one.kinds != ("new",) or not known.issuperset(one.claims)


@settings(max_examples=40, deadline=None)
@given(archives(), st.randoms(use_true_random=False))
def test_the_order_of_recording_makes_nothing_new(archive, chance: Random):
    shuffled = archive.copy()
    chance.shuffle(shuffled)
    recorded = [
        replace(one, recorded=RECORDED + timedelta(minutes=number)) for number, one in enumerate(shuffled)
    ]
    assert told(changed(recorded, by(recorded, MIDDLE))) == told(changed(archive, by(archive, MIDDLE)))


@settings(max_examples=25, deadline=None)
@given(archives(), st.integers(0, 11))
def test_a_report_that_only_repeats_makes_no_new_fact(archive, number):
    first = archive[number % len(archive)]
    again = replace(
        first,
        claim=replace(first.claim, id="again", report="z", path="z.md"),
        recorded=RECORDED + timedelta(days=1),
    )
    found = changed([*archive, again], archive)
    assert found.counts["facts"].new == 0
    assert found.counts["reports"].new == 1
