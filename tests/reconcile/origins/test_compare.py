"""Two accounts compared."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drawdown.reconcile.origins import compare, keys, meets, pairs
from drawdown.speaker import AUTHOR, Speaker
from tests.reconcile.made import OFFICIALS, count, entry, said
from tests.reconcile.origins.build import MINISTER, OTHER, POST, QUOTE, linked, names, of, one

US_OFFICIALS = Speaker("US officials", "anonymous", "officials")
DAY = "2023-10-11"


def verdict(a, b):
    return compare(a, b).verdict


def test_two_agencies_at_one_press_conference_have_one_origin():
    a = one("a", speaker=MINISTER, published=DAY, outlet="Reuters", words=QUOTE)
    b = one("b", speaker=MINISTER, published=DAY, outlet="AFP", words=QUOTE)
    link = compare(a, b)
    assert link.verdict == "same"
    assert {"speaker", "dates", "quotation", "matter"} <= names(link)


def test_one_person_on_two_days_has_two_origins_in_the_same_words():
    a = one("a", occasion=said("2023-10-11"), speaker=MINISTER, words=QUOTE)
    b = one("b", occasion=said("2023-10-19"), speaker=MINISTER, words=QUOTE)
    assert verdict(a, b) == "different"


def test_two_persons_have_two_origins_in_the_same_words():
    a = one("a", speaker=MINISTER, published=DAY, words=QUOTE)
    b = one("b", speaker=OTHER, published=DAY, words=QUOTE)
    assert verdict(a, b) == "different"


def test_one_person_on_two_occasions_of_one_day_is_unsure():
    a = one("a", occasion=said(DAY, "interview with CNN"), speaker=MINISTER, words=QUOTE)
    b = one("b", occasion=said(DAY, "speech"), speaker=MINISTER, words=QUOTE)
    assert verdict(a, b) == "unsure"


def test_a_briefing_and_a_news_conference_may_be_one_occasion():
    a = one("a", occasion=said(DAY, "briefing"), speaker=MINISTER, words=QUOTE)
    b = one("b", occasion=said(DAY, "news conference"), speaker=MINISTER, words=QUOTE)
    assert verdict(a, b) == "same"


def test_one_outlet_cited_on_one_day_for_one_matter_is_one_origin():
    a, b = one("a", speaker=POST, published=DAY), one("b", speaker=POST, published="2023-10-12")
    assert verdict(a, b) == "same"
    assert "outlet" in names(compare(a, b))


def test_one_outlet_cited_months_apart_is_not():
    a, b = one("a", speaker=POST, published=DAY), one("b", speaker=POST, published="2024-03-12")
    assert verdict(a, b) == "different"


def test_one_outlet_cited_on_one_day_for_two_items_is_not_one_origin():
    a, b = one("a", speaker=POST, published=DAY), one("b", speaker=POST, published=DAY, item="f-16")
    assert verdict(a, b) != "same"


def test_one_outlet_without_dates_is_unsure_until_rare_words_are_in_both():
    a, b = one("a", speaker=POST), one("b", speaker=POST)
    assert verdict(a, b) == "unsure"
    rare = "There is no “gravitational pull” towards a yes."
    assert verdict(one("a", speaker=POST, words=rare), one("b", speaker=POST, words=rare)) == "same"


def test_what_an_outlet_reports_and_what_cites_it_is_one_origin():
    own = one("a", speaker=US_OFFICIALS, outlet="Reuters", published=DAY, supplier="US")
    citing = one("b", speaker=Speaker("Reuters", "report"), outlet="Gazette", published=DAY, supplier="US")
    assert verdict(own, citing) == "same"


def test_two_reports_of_one_outlet_have_no_tie_by_it():
    a, b = (one(id, outlet="Reuters", published=DAY) for id in "ab")
    assert verdict(a, b) == "different"


def test_unnamed_officials_of_one_state_are_at_most_unsure():
    a, b = (one(id, speaker=US_OFFICIALS, published=DAY, quantity=count(1473)) for id in "ab")
    assert verdict(a, b) == "unsure"


def test_unnamed_officials_in_the_same_long_words_are_one_origin():
    a, b = (one(id, speaker=US_OFFICIALS, published=DAY, words=QUOTE) for id in "ab")
    assert verdict(a, b) == "same"


def test_the_same_event_on_the_same_day_is_no_tie():
    a, b = one("a", published=DAY), one("b", published=DAY)
    assert verdict(a, b) == "different"
    assert "no tie" in names(compare(a, b))


def test_figures_in_common_are_at_most_unsure():
    a, b = (one(id, published=DAY, quantity=count(1473)) for id in "ab")
    assert verdict(a, b) == "unsure"


def test_a_figure_repeated_for_months_is_no_origin():
    a, b = (one(id, published=on, quantity=count(1473)) for id, on in (("a", DAY), ("b", "2024-02-11")))
    assert verdict(a, b) == "different"


def test_an_old_saying_recalled_without_its_day_is_never_the_same():
    a = one("a", speaker=MINISTER, published=DAY, words=QUOTE)
    b = one("b", speaker=MINISTER, published="2024-02-11", words=QUOTE)
    assert verdict(a, b) != "same"


def test_an_old_saying_recalled_with_its_day_is():
    a = one("a", occasion=said(DAY), speaker=MINISTER, published=DAY, words=QUOTE)
    b = one("b", occasion=said(DAY), speaker=MINISTER, published="2024-02-11", words=QUOTE)
    assert verdict(a, b) == "same"


def test_nobody_has_spoken_after_the_report_that_passes_it_on():
    a = one("a", occasion=said("2023-10-20"), speaker=MINISTER, words=QUOTE)
    b = one("b", speaker=MINISTER, published=DAY, words=QUOTE)
    assert verdict(a, b) == "different"


def test_a_long_run_of_words_shows_a_copy():
    words = (
        "After months of wrangling in the old capital the council agreed to hand over all of the launchers."
    )
    a, b = (one(id, published=DAY, words=words) for id in "ab")
    assert verdict(a, b) == "same"
    assert "wording" in names(compare(a, b))


def test_a_quotation_that_drifted_still_speaks_for_one_origin():
    a = one(
        "a", speaker=MINISTER, published=DAY, words="“We found half a million shells outside Europe already.”"
    )
    b = one(
        "b",
        speaker=MINISTER,
        published=DAY,
        words="“Half a million shells we have found, outside of Europe.”",
    )
    assert "quotation" in names(compare(a, b))


def test_in_one_report_only_an_outlet_cited_twice_is_one_source():
    made = of(
        entry("a", "refused", speaker=POST),
        entry("b", "held", speaker=OFFICIALS, via=("Washington Post",)),
        entry("c", "refused", speaker=MINISTER),
    )
    assert len(made) == 3
    same = [link for link in linked(*made) if link.verdict == "same"]
    assert len(same) == 1
    assert "one report" in names(same[0])


def test_grounds_add_up_to_the_verdict():
    a, b = (one(id, speaker=US_OFFICIALS, published=DAY, quantity=count(1473)) for id in "ab")
    link = compare(a, b)
    assert 0.5 <= sum(ground.weight for ground in link.grounds) < 1.0


@pytest.mark.parametrize("published", [DAY, None])
def test_what_may_have_one_origin_meets_by_a_key(published):
    other = "2023-10-12" if published else None
    for fields in (
        {"speaker": MINISTER, "words": QUOTE},
        {"speaker": POST},
        {"speaker": US_OFFICIALS},
        {"quantity": count(1473)},
    ):
        a, b = one("a", published=published, **fields), one("b", published=other, **fields)
        assert len(list(pairs([a, b]))) == 1, fields


def test_the_dated_and_the_undated_meet_and_the_far_apart_do_not():
    a, b = one("a", speaker=POST, published=DAY), one("b", speaker=POST)
    far = one("c", speaker=POST, published="2024-06-01")
    assert {frozenset((x.id, y.id)) for x, y in pairs([a, b, far])} == {
        frozenset((a.id, b.id)),
        frozenset((b.id, far.id)),
    }


def test_what_an_outlet_printed_itself_does_not_meet_by_the_outlet():
    made = [one(str(number), published=DAY, outlet="Reuters") for number in range(20)]
    assert list(pairs(made)) == []


SPEAKERS = (MINISTER, OTHER, POST, US_OFFICIALS, OFFICIALS, AUTHOR)
ACCOUNTS = st.builds(
    lambda id, speaker, published, words, outlet: one(
        str(id), speaker=speaker, published=published, words=words, outlet=outlet, quantity=count(1473)
    ),
    st.integers(0, 10_000),
    st.sampled_from(SPEAKERS),
    st.sampled_from((DAY, "2023-10-12", "2024-03-01", "2023-10", None)),
    st.sampled_from((QUOTE, "Eight launchers.", "“No gravitational pull.”")),
    st.sampled_from(("Reuters", "Washington Post", None)),
)


@given(ACCOUNTS, ACCOUNTS)
def test_the_order_of_two_does_not_matter(a, b):
    assume(a.id != b.id)
    assert compare(a, b) == compare(b, a)


@given(st.lists(ACCOUNTS, max_size=8))
def test_an_index_of_keys_finds_the_same_partners_as_all_at_once(made):
    made = list({account.id: account for account in made}.values())
    index: dict[str, list[str]] = {}
    found = set()
    for account in made:
        own = keys(account)
        for key in own:
            for other in (other for met in meets(key) for other in index.get(met, ())):
                found.add(frozenset((account.id, other)))
        for key in own:
            index.setdefault(key, []).append(account.id)
    assert found == {frozenset((a.id, b.id)) for a, b in pairs(made)}


@given(st.lists(ACCOUNTS, max_size=8))
def test_no_pair_with_one_origin_is_left_out(made):
    made = list({account.id: account for account in made}.values())
    met = {frozenset((a.id, b.id)) for a, b in pairs(made)}
    for a in made:
        for b in made:
            if a.id < b.id and compare(a, b).verdict == "same":
                assert frozenset((a.id, b.id)) in met


def test_one_outlet_that_has_somebody_speak_on_two_days_is_unsure():
    days = ("2023-10-11", "2023-10-12")
    a, b = (
        one(id, speaker=MINISTER, published=on, outlet="Gazette") for id, on in zip("ab", days, strict=True)
    )
    late = one("c", speaker=MINISTER, published=days[1], outlet="Herald")
    assert verdict(a, b) == "unsure"
    assert verdict(a, late) == "same"


def test_the_numbers_of_a_law_are_no_rare_figures_and_other_sums_speak_against():
    form = "Under section 506 of the Act and 1473 of it I hereby direct the drawdown of all that is {}."
    a, b = (
        one(id, published=on, outlet="Gazette", words=form.format(f"{sum_} missiles"), quantity=count(sum_))
        for id, on, sum_ in (("a", "2023-10-11", 200), ("b", "2023-10-15", 350))
    )
    assert verdict(a, b) == "different"
    assert "other numbers" in names(compare(a, b))


def test_a_title_is_no_part_of_a_name():
    plain, titled, short = (
        one(id, speaker=Speaker(name, "named"), published=DAY)
        for id, name in (("a", "Ann Lee"), ("b", "President Ann Lee"), ("c", "Ms. Lee"))
    )
    assert verdict(plain, titled) == verdict(plain, short) == verdict(titled, short) == "same"


def test_a_body_is_one_with_its_abbreviation_and_its_spokespeople():
    whole, short, spokes = (
        one(id, speaker=Speaker(name, "organisation"), published=DAY)
        for id, name in (
            ("a", "the Harbour Defence Board (HDB)"),
            ("b", "HDB"),
            ("c", "a spokesperson for the Harbour Defence Board"),
        )
    )
    assert verdict(whole, short) == verdict(whole, spokes) == "same"
    assert verdict(short, spokes) != "same"


def test_somebody_two_days_apart_without_words_in_common_is_unsure():
    a = one("a", speaker=MINISTER, published="2023-10-11", outlet="Gazette")
    b = one("b", speaker=MINISTER, published="2023-10-13", outlet="Herald")
    assert verdict(a, b) == "unsure"
    quoting = one("c", speaker=MINISTER, published="2023-10-13", outlet="Herald", words=QUOTE)
    assert verdict(one("d", speaker=MINISTER, published="2023-10-11", words=QUOTE), quoting) == "same"
