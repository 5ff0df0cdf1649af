from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.account import AccountLink
from drawdown.claim import EVENTS, STATUSES
from drawdown.degraded import Degraded
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.ground import Ground
from drawdown.origin import Origins
from drawdown.quantity import Quantity
from drawdown.reconcile.degraded import drifts
from drawdown.speaker import Speaker
from tests.reconcile.made import OFFICIALS, apart, count, entry, resting

SOME = Quantity(None, None, "missile", vague=True, text="some")


def rewritten(*reports: str) -> dict[str, Degraded]:
    """These reports judged degraded."""
    return {one: Degraded(one, f"{one}.md", 1.0, "degraded") for one in reports}


def held(*entries: Entry, origins: Origins | None = None, **fields) -> Dossier:
    """A dossier of one origin in which the report ``copy`` is degraded."""
    fields.setdefault("degraded", rewritten("copy"))
    return Dossier(entries, origins or resting(list(entries)), **fields)


def told(*entries: Entry, **fields) -> list[tuple[str, str]]:
    """Kinds and details of the drifts of the report ``copy``."""
    found = drifts(held(*entries, **fields))
    assert set(found) <= {"copy"}
    return [(one.kind, one.detail) for one in found.get("copy", ())]


def test_both_claims_stand_side_by_side_in_their_words():
    was = entry("o", report="origin", quantity=count(900), words="They delivered around 900.")
    copy = entry("c", report="copy", quantity=SOME, words="They delivered some.")
    (found,) = drifts(held(was, copy))["copy"]
    assert (found.claim, found.origin_claim) == ("c", "o")
    assert (found.words, found.origin_words) == ("They delivered some.", "They delivered around 900.")
    assert found.detail == '"900 missiles" became "some"'


def test_reports_of_other_origins_are_not_compared():
    was, copy = entry("o", report="origin", quantity=count(900)), entry("c", report="copy", quantity=SOME)
    assert not told(was, copy, origins=apart(was, copy))


def test_an_unsure_link_is_enough_to_compare():
    was, copy = entry("o", report="origin", quantity=count(900)), entry("c", report="copy", quantity=SOME)
    origins = apart(was, copy)
    link = AccountLink("origin0-origin", "origin1-copy", "unsure", (Ground("numbers", 0.3, "900"),))
    linked = Origins(tuple(replace(one, unsure=(link,)) for one in origins.all), origins.of)
    assert told(was, copy, origins=linked) == [("quantifier", '"900 missiles" became "some"')]


def test_nothing_is_said_where_nobody_can_tell_the_copy_from_the_origin():
    was, copy = entry("o", report="origin", quantity=count(900)), entry("c", report="copy", quantity=SOME)
    assert not told(was, copy, degraded={})
    assert not told(was, copy, degraded=rewritten("copy", "origin"))


def test_the_later_of_two_sound_reports_is_the_copy():
    was = entry("o", report="origin", quantity=count(900), published="2024-03-01")
    copy = entry("c", report="copy", quantity=SOME, published="2024-03-02")
    assert told(was, copy, degraded={}) == [("quantifier", '"900 missiles" became "some"')]


def test_the_later_of_two_sound_reports_is_no_copy_where_they_only_may_have_one_origin():
    was = entry("o", report="origin", quantity=count(900), published="2024-03-01")
    copy = entry("c", report="copy", quantity=SOME, published="2024-03-02")
    origins = apart(was, copy)
    link = AccountLink("origin0-origin", "origin1-copy", "unsure", ())
    linked = Origins(tuple(replace(one, unsure=(link,)) for one in origins.all), origins.of)
    assert not told(was, copy, origins=linked, degraded={})


@pytest.mark.parametrize("item", [None, "artillery"])
def test_figures_of_aid_and_of_classes_may_be_of_other_things(item):
    was = entry("o", report="origin", quantity=count(12), item=item, happened="2023-10")
    assert not told(was, entry("c", report="copy", quantity=count(21), item=item, happened="2023-12"))


def test_systems_told_as_variants_of_their_class_are_items_of_their_own():
    was = entry("o", report="origin", quantity=count(12), item="tank/k2")
    assert told(was, entry("c", report="copy", quantity=count(21), item="tank/k2"))
    assert not told(was, entry("c", report="copy", quantity=count(21), item="tank/t-14"))


def test_a_variant_and_the_item_are_one_matter():
    was = entry("o", report="origin", quantity=count(12), item="atacms/cluster")
    assert told(was, entry("c", report="copy", quantity=count(21), item="atacms"))


def test_the_one_that_cites_the_outlet_of_the_other_is_the_copy():
    was = entry("o", report="origin", quantity=count(900), outlet="Gazette")
    copy = entry("c", report="copy", quantity=SOME, via=("Gazette",))
    assert told(was, copy, degraded={}) == [("quantifier", '"900 missiles" became "some"')]


@pytest.mark.parametrize(
    ("was", "now", "detail"),
    [
        (count(12), count(21), '"12 missiles" became "21 missiles"'),
        (count(12), None, '"12 missiles" became no number'),
        (count(10, 20, text="10 to 20"), count(15), None),
        (count(2012), count(2000, approximate=True), None),
        (count(12), count(12, unit="launcher"), None),
        (count(500, per="year"), count(40), None),
    ],
)
def test_numbers_that_do_not_agree_are_drift(was, now, detail):
    found = told(entry("o", report="origin", quantity=was), entry("c", report="copy", quantity=now))
    assert [one for _, one in found] == ([detail] if detail else [])


def test_what_another_report_of_the_origin_says_too_is_no_drift():
    first = entry("o", report="origin", quantity=count(12))
    other = entry("p", report="other", quantity=count(21))
    copy = entry("c", report="copy", quantity=count(21))
    assert not told(first, other, copy)


def test_parts_that_were_added_up_are_no_drift():
    parts = [entry("o", report="origin", quantity=count(6)), entry("p", report="origin", quantity=count(12))]
    assert not told(*parts, entry("c", report="copy", quantity=count(18)))


def test_claims_between_other_parties_are_not_compared():
    was = entry("o", report="origin", quantity=count(12), recipient="PL")
    assert not told(was, entry("c", report="copy", quantity=count(21), recipient="UA"))


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("refused", "paused", True),
        ("considered", "authorised", True),
        ("requested", "delivered", True),
        ("delivered", "requested", False),
        ("refused", "argued", False),
    ],
)
def test_an_event_that_no_origin_tells_in_the_place_of_one_is_drift(was, now, expected):
    found = told(entry("o", was, report="origin"), entry("c", now, report="copy"))
    assert [kind for kind, _ in found] == (["event"] if expected else [])


def test_an_event_that_the_origin_tells_too_is_no_drift():
    origin = [entry("o", "refused", report="origin"), entry("p", "paused", report="origin")]
    assert not told(*origin, entry("c", "paused", report="copy"))


def test_what_followed_by_the_time_of_a_later_copy_is_no_drift():
    was = entry("o", "ordered", report="origin", published="2023-01-01")
    assert not told(was, entry("c", "delivered", report="copy", published="2024-01-01"))
    assert told(was, entry("c", "delivered", report="copy", published="2023-01-02"))


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("possible", "actual", True),
        ("denied", "actual", True),
        ("actual", "possible", True),
        ("planned", "planned", False),
    ],
)
def test_another_certainty_is_drift(was, now, expected):
    found = told(entry("o", report="origin", status=was), entry("c", report="copy", status=now))
    assert [kind for kind, _ in found] == (["modality"] if expected else [])


def test_a_plan_carried_out_by_the_time_of_a_later_copy_is_no_drift():
    was = entry("o", report="origin", status="planned", published="2023-01-01")
    assert not told(was, entry("c", report="copy", published="2023-02-01"))


def test_a_lost_day_and_another_month_are_drift():
    was = entry("o", report="origin", happened="2023-10-17", words="They came on 17 October 2023.")
    lost = entry("c", report="copy", words="They came some time ago.")
    other = entry("c", report="copy", happened="2023-12", words="They came in December 2023.")
    assert told(was, lost) == [("time", '"17 October 2023" is lost')]
    assert told(was, other) == [("time", '"17 October 2023" became "December 2023"')]


def test_a_day_that_nobody_could_count_is_not_lost():
    was = entry("o", report="origin", happened="2023-10-17", words="They came on 17 October 2023.")
    assert not told(was, entry("c", report="copy", words="They came on Tuesday."))


def test_talks_that_were_not_held_told_as_long_ones_are_drift():
    was = entry("o", "refused", report="origin", words="There was no serious discussion of it for months.")
    copy = entry("c", "refused", report="copy", words="They refused after months of deliberation.")
    assert told(was, copy) == [("time", '"no serious discussion" became "months of deliberation"')]
    held_too = entry("p", "refused", report="origin", words="It came after months of talks.")
    assert not told(was, held_too, copy)


def test_talks_may_be_told_of_the_item_or_of_its_class():
    none, long = "There was no discussion of it for months.", "They refused after months of talks."
    for was, now in (("long-range-missile", "atacms"), ("atacms", "long-range-missile")):
        origin = entry("o", "refused", report="origin", item=was, words=none)
        assert len(told(origin, entry("c", "refused", report="copy", item=now, words=long))) == 1
    origin = entry("o", "refused", report="origin", item="storm-shadow", words=none)
    assert not told(origin, entry("c", "refused", report="copy", item="atacms", words=long))


def test_a_name_is_lost_where_the_copy_has_it_nowhere():
    was = entry("o", report="origin", speaker=Speaker("Anna Lund", "named"), via=("Gazette",))
    copy = entry("c", report="copy", speaker=OFFICIALS)
    assert told(was, copy) == [
        ("name", '"Anna Lund" became "officials"'),
        ("name", '"Gazette" became "officials"'),
    ]
    kept = entry("c", report="copy", speaker=OFFICIALS, words="Lund was there, and the Gazette.")
    assert not told(was, kept)


def test_an_unnamed_report_is_no_name_to_lose():
    was = entry("o", report="origin", speaker=Speaker("It was reported", "report"))
    assert not told(was, entry("c", report="copy"))


def test_an_origin_of_many_reports_is_compared_with_few_of_them():
    many = [entry(f"o{n}", report=f"r{n:03}", quantity=count(900), outlet="Gazette") for n in range(60)]
    copies = [entry(f"c{n}", report=f"copy{n}", quantity=SOME) for n in range(60)]
    names = [one.claim.report for one in copies]
    found = drifts(held(*many, *copies, degraded=rewritten(*names)))
    assert sorted(found) == sorted(names)
    assert all(len(one) == 1 for one in found.values())


CLAIMS = st.builds(
    lambda report, event, item, status, quantity, words: (report, event, item, status, quantity, words),
    st.sampled_from(["a", "b", "copy"]),
    st.sampled_from(EVENTS),
    st.sampled_from(["atacms", "himars", "f-16", None]),
    st.sampled_from(STATUSES),
    st.sampled_from([None, SOME, count(3), count(9)]),
    st.sampled_from(
        ["All of it.", "No talks for months.", "After months of talks.", "On 3 May 2023, some atacms."]
    ),
)


def made(rows):
    return [
        entry(str(number), event, report=report, item=item, status=status, quantity=quantity, words=words)
        for number, (report, event, item, status, quantity, words) in enumerate(rows)
    ]


@given(st.lists(CLAIMS, max_size=9), st.randoms())
def test_the_order_of_claims_does_not_matter(rows, random):
    entries = made(rows)
    shuffled = random.sample(entries, len(entries))
    assert drifts(held(*entries)) == drifts(held(*shuffled, origins=resting(entries)))


@given(st.lists(CLAIMS, max_size=9))
def test_a_dossier_has_the_drifts_of_its_items(rows):
    entries = made(rows)
    whole = drifts(held(*entries))
    parts: list = []
    for item in ("atacms", "himars", "f-16", None):
        of_item = [one for one in entries if one.claim.item.id == item]
        parts += drifts(held(*of_item, origins=resting(entries))).get("copy", ())
    assert set(parts) == set(whole.get("copy", ()))


def test_a_drift_is_told_as_plain_data():
    was, copy = entry("o", report="origin", quantity=count(900)), entry("c", report="copy", quantity=SOME)
    found = replace(rewritten("copy")["copy"], drifts=drifts(held(was, copy))["copy"])
    assert found.to_row()["drifts"][0]["claims"] == ["c", "o"]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_nearest_report_is_shown_whatever_the_order(order):
    three = [
        entry("o", report="early", quantity=count(900), published="2024-01-01"),
        entry("p", report="late", quantity=count(900), published="2024-01-05"),
        entry("c", report="copy", quantity=SOME),
    ]
    (found,) = drifts(held(*(three[place] for place in order), origins=resting(three)))["copy"]
    assert found.origin_claim == "o"


def test_another_certainty_is_told_in_words():
    found = told(
        entry("o", "delivered", report="origin", status="possible"), entry("c", "delivered", report="copy")
    )
    assert found == [("modality", "delivered: possible became a fact")]
