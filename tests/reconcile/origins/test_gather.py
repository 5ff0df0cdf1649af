"""Accounts gathered into origins."""

import random
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.account import AccountLink
from drawdown.bounds import DateBounds
from drawdown.catalogue import load_catalogue
from drawdown.dating import Dating
from drawdown.ground import Ground
from drawdown.origin import Origins
from drawdown.reconcile.origins import by_people, copied, gather
from drawdown.reconcile.origins.rows import rows
from drawdown.speaker import Speaker
from drawdown.story import Link
from tests.reconcile.made import OFFICIALS, count, day, said
from tests.reconcile.origins.build import MINISTER, OTHER, POST, QUOTE, gathered, linked, one

DAY = "2023-10-11"


def link(a, b, verdict="same", weight=1.0, by=None):
    low, high = sorted((a.id, b.id))
    return AccountLink(low, high, verdict, (Ground("outlet", weight, "said"),), by)


def groups(origins):
    return sorted(sorted(account.path for account in one.accounts) for one in origins.all)


def three():
    return [one(id, published=DAY) for id in "abc"]


def test_clusters_grow_through_same_only():
    a, b, c = three()
    found = gathered(a, b, c, links=[link(a, b), link(b, c, "unsure", 0.7)])
    assert groups(found) == [["report-a.md", "report-b.md"], ["report-c.md"]]
    (of_c,) = [origin for origin in found.all if len(origin.accounts) == 1]
    assert list(found.possible(of_c)) == [origin.id for origin in found.all if origin.id != of_c.id]


def test_a_person_joins_what_nothing_else_does():
    a, b, _ = three()
    assert groups(gathered(a, b, links=[link(a, b, by="Ann"), link(a, b, "different", -1.0)])) == [
        ["report-a.md", "report-b.md"]
    ]


def test_a_person_keeps_apart_and_the_weakest_link_is_cut_and_told():
    a, b, c = three()
    found = gathered(
        a, b, c, links=[link(a, b, weight=1.4), link(b, c, weight=1.1), link(a, c, "different", by="Ann")]
    )
    assert groups(found) == [["report-a.md", "report-b.md"], ["report-c.md"]]
    of_c = next(origin for origin in found.all if len(origin.accounts) == 1)
    (told,) = of_c.unsure
    assert "kept apart" in {ground.name for ground in told.grounds}


def test_a_persons_unsure_undoes_a_same():
    a, b, _ = three()
    found = gathered(a, b, links=[link(a, b, "unsure", 0.5, by="Ann"), link(a, b)])
    assert len(found.all) == 2
    assert found.all[0].unsure


LINKS = st.lists(
    st.tuples(
        st.integers(0, 6), st.integers(0, 6), st.sampled_from(("same", "different", "unsure")),
        st.sampled_from((0.6, 1.0, 1.3)), st.sampled_from((None, None, "Ann")),
    ),
    max_size=20,
)  # fmt: skip
MADE = [one(str(number), published=f"2023-10-{10 + number}") for number in range(7)]


def as_links(rows):
    return [link(MADE[a], MADE[b], verdict, weight, by) for a, b, verdict, weight, by in rows if a != b]


@given(LINKS, st.integers(0, 1000))
def test_the_order_of_accounts_and_links_does_not_matter(rows, seed):
    links, made = as_links(rows), list(MADE)
    before = gather(made, links, {})
    random.Random(seed).shuffle(links)
    random.Random(seed).shuffle(made)
    assert gather(made, links, {}) == before


@given(LINKS)
def test_every_account_stands_in_one_origin_and_no_person_is_overruled(rows):
    links = as_links(rows)
    found = gather(MADE, links, {})
    of = {account.id: origin.id for origin in found.all for account in origin.accounts}
    assert sorted(of) == sorted(account.id for account in MADE)
    assert sum(len(origin.accounts) for origin in found.all) == len(MADE)
    for one_link in links:
        if one_link.by and one_link.verdict == "different":
            assert of[one_link.a] != of[one_link.b]
    for origin in found.all:
        assert len(origin.links) == len(origin.accounts) - 1


@given(LINKS)
def test_there_are_at_least_as_many_origins_apart_as_to_rely_on(rows):
    found = gather(MADE, as_links(rows), {})
    counted = found.independent([account.claims[0] for account in MADE])
    assert 1 <= counted.least <= counted.most <= len(found.all)


def test_a_label_names_the_outlet_and_the_month_in_which_it_was_cited():
    a = one("a", published="2023-07-23", speaker=OFFICIALS, via=("Washington Post",))
    b = one("b", published="2023-07-23", speaker=POST)
    (origin,) = gathered(a, b).all
    assert origin.label == "Washington Post, July 2023"


def test_a_label_names_the_person_and_the_day():
    (origin,) = gathered(one("a", occasion=said("2024-04-24"), speaker=MINISTER)).all
    assert origin.label == "Ingrid Solberg, 24 April 2024"


def test_an_undated_report_takes_the_month_from_its_hypotheses():
    a = one("a", speaker=POST)
    datings = {
        a.report: (
            Dating(DateBounds.parse("2023-07-18/2023-08-02").unsure(), ("it says so",), 0.9),
            Dating(DateBounds.parse("2022-05").unsure(), ("it may say so",), 0.1),
        )
    }
    (origin,) = gather([a], [], datings).all
    assert origin.label == "Washington Post, July 2023"
    assert str(origin.on and origin.on.qualifier) == "?"
    assert gather([a], [], {}).all[0].label == "Washington Post, undated"


def test_the_chain_runs_from_the_source_through_every_outlet():
    post = one("a", published=DAY, outlet="Washington Post", speaker=OFFICIALS, supplier="US")
    telegraph = one("b", published=DAY, outlet="Telegraph", speaker=POST, supplier="US")
    citing = one("c", published=DAY, outlet="Gazette", speaker=Speaker("Telegraph", "report"), supplier="US")
    (origin,) = gathered(post, telegraph, citing).all
    assert set(origin.chains) == {
        "anonymous officials -> Washington Post",
        "anonymous officials -> Washington Post -> Telegraph",
        "anonymous officials -> Washington Post -> Telegraph -> Gazette",
    }


def test_two_statements_of_one_government_on_one_day_count_once():
    a = one("a", occasion=said(DAY), speaker=MINISTER)
    b = one("b", occasion=said("2023-10"), speaker=OTHER)
    c = one("c", occasion=said("2023-11-20"), speaker=OTHER)
    found = gathered(a, b, c)
    assert len(found.all) == 3
    of_a = found.by_id[found.of["a"][0]]
    assert of_a.same_voice == found.of["b"]
    assert found.independent(["a", "b"]).most == 1
    assert found.independent(["a", "b", "c"]).most == 2


def test_one_government_on_one_day_on_two_items_counts_twice():
    a = one("a", occasion=said(DAY), speaker=MINISTER)
    b = one("b", occasion=said(DAY), speaker=OTHER, item="f-16")
    assert gathered(a, b).independent(["a", "b"]).most == 2


def test_a_month_stands_with_one_of_its_days_and_does_not_join_two():
    days = [one(str(number), occasion=said(f"2023-10-{number}"), speaker=MINISTER) for number in (11, 27)]
    month = one("m", occasion=said("2023-10"), speaker=OTHER)
    assert gathered(*days, month).independent(["11", "27", "m"]).most == 2


def test_an_estimate_of_an_undated_report_is_no_day_of_speaking():
    a, b = one("a", speaker=MINISTER), one("b", speaker=OTHER)
    datings = {x.report: (Dating(DateBounds.parse("2023-10").unsure(), ("so",), 1.0),) for x in (a, b)}
    assert not any(origin.same_voice for origin in gather([a, b], [], datings).all)


def test_what_may_be_one_counts_once_to_rely_on():
    a, b, c = three()
    found = gathered(a, b, c, links=[link(a, b, "unsure", 0.7)])
    counted = found.independent(["a", "b", "c"])
    assert (counted.least, counted.most) == (2, 3)


def test_an_origin_of_other_claims_does_not_stand_between_two():
    a, b, c = three()
    found = gathered(a, b, c, links=[link(a, b, "unsure", 0.7), link(b, c, "unsure", 0.7)])
    assert found.independent(["a", "c"]).least == 2
    assert found.independent(["a", "b", "c"]).least == 1


def test_claims_that_nobody_knows_have_no_origins():
    assert gathered(*three()).independent(["z"]).most == 0
    assert gather([], [], {}).all == ()


def test_reports_of_one_story_share_their_sources_and_the_authors_voice():
    a = one("a", published=DAY, outlet="Gazette")
    b = one("b", published="2023-10-12", outlet="Herald")
    story = Link(a.path, b.path, "same", (Ground("same words", 1.0, "the same"),))
    found = gathered(a, b, links=list(copied(story, [a], [b])))
    assert len(found.all) == 1
    assert found.all[0].chains[-1].endswith("repost")


def test_reports_that_may_be_one_story_share_nothing_for_sure():
    a, b = one("a"), one("b")
    story = Link(a.path, b.path, "unsure", (Ground("same words", 1.0, "the same"),))
    assert [made.verdict for made in copied(story, [a], [b])] == ["unsure"]


def test_in_one_story_two_persons_stay_two():
    a, b = one("a", speaker=MINISTER), one("b", speaker=OTHER)
    story = Link(a.path, b.path, "same", ())
    assert copied(story, [a], [b]) == ()


def test_a_person_may_name_claims_or_reports():
    a, b, c = one("a", speaker=MINISTER, words=QUOTE), one("b", speaker=MINISTER), one("c")
    rows = [
        ("claim:a", "claim:c", "same", "Ann", "both from the ministry"),
        (f"report:{a.report}", f"report:{b.report}", "different", "Ben", None),
        ("claim:a", "claim:nowhere", "same", "Ann", None),
    ]
    links = by_people(rows, [a, b, c])
    assert {(made.verdict, made.by) for made in links} == {("same", "Ann"), ("different", "Ben")}
    assert all(made.grounds[0].name == "person" for made in links)


def test_the_latest_word_on_two_counts():
    a, b, _ = three()
    rows = [("claim:a", "claim:b", verdict, "Ann", None) for verdict in ("same", "different")]
    assert [made.verdict for made in by_people(rows, [a, b])] == ["different"]


def test_other_reports_change_no_verdict_of_a_pair():
    made = [one(str(number), published=DAY, speaker=POST) for number in range(6)]
    made += [one(f"x{number}", published=DAY, speaker=MINISTER) for number in range(6)]
    all_ = {(x.a, x.b): x for x in linked(*made)}
    for x in linked(*made[:3]):
        assert all_[x.a, x.b] == x


def test_the_day_of_an_origin_is_what_its_occasions_share():
    a = one("a", occasion=said("2024-04"), speaker=MINISTER)
    b = one("b", occasion=said("2024-04-24"), speaker=MINISTER)
    (origin,) = gathered(a, b, links=[link(a, b)]).all
    assert origin.on == day("2024-04-24")


def test_two_notices_of_one_form_are_two_statements():
    a, b = one("a", published=DAY, quantity=count(200)), one("b", published=DAY, quantity=count(350))
    assert copied(Link(a.path, b.path, "same", ()), [a], [b]) == ()


def test_the_same_words_of_one_outlet_weeks_later_may_be_a_form():
    a, b = one("a", published=DAY, outlet="Gazette"), one("b", published="2023-12-01", outlet="Gazette")
    assert [made.verdict for made in copied(Link(a.path, b.path, "same", ()), [a], [b])] == ["unsure"]


@pytest.mark.parametrize(
    ("hypotheses", "words", "on"),
    [
        (
            {"2021-05/2023-10": 0.86, "2024-01": 0.14},
            "between May 2021 and October 2023",
            "2021-05?/2023-10?",
        ),
        ({"2024-01": 0.4, "2023-06": 0.35, "2021-01": 0.25}, "between June 2023 and January 2024", None),
        ({"2024-01": None, "2023-12": None, "2021-01": None}, "between January 2021 and December 2023", None),
        ({"2023-04-20/2023-05-10": 1.0}, "April or May 2023", "2023-04-20?/2023-05-10?"),
        ({"2023-05-02/2023-06-12": 1.0}, "May 2023", "2023-05-02?/2023-06-12?"),
        ({"2023-05-02/2023-05-03": 1.0}, "May 2023", "2023-05-02?/2023-05-03?"),
        ({"2023": 0.9, "2024": 0.1}, "2023", "2023?"),
        ({"2023-05-02/..": 0.6, "../2022-01": 0.4}, "after May 2023", "2023-05-02?/.."),
        ({"2023-05-02/..": 0.4, "../2022-01": 0.4}, "before January 2022", "../2022-01-31?"),
        ({"../2023-05-02": 1.0}, "before May 2023", "../2023-05-02?"),
    ],
)
def test_an_estimate_names_no_month_that_is_probably_wrong(hypotheses, words, on):
    a = one("a", speaker=POST)
    told = [Dating(DateBounds.parse(edtf).unsure(), ("so",), share) for edtf, share in hypotheses.items()]
    (origin,) = gather([a], [], {a.report: tuple(told)}).all
    assert origin.label == f"Washington Post, {words}"
    assert origin.on
    assert on in (None, origin.on.edtf())


@given(
    st.lists(
        st.tuples(st.dates(), st.dates(), st.sampled_from((None, 0.1, 0.3, 0.6))), min_size=1, max_size=4
    )
)
def test_a_month_that_is_named_has_most_of_the_days_that_are_likely(found):
    a = one("a", speaker=POST)
    told = tuple(Dating(DateBounds(min(x, y), max(x, y), "?"), ("so",), p) for x, y, p in found)
    (origin,) = gather([a], [], {a.report: told}).all
    on, words = origin.on, origin.label.removeprefix("Washington Post, ")
    assert on
    assert on.lower
    assert on.upper
    if not words.startswith("between") and " or " not in words and not words.isdigit():
        days = [on.lower + timedelta(days=number) for number in range((on.upper - on.lower).days + 1)]
        assert 2 * sum(f"{day:%B} {day.year}" == words for day in days) > len(days)


def test_an_origin_is_matched_in_words_that_name_items_and_parties():
    a, b = (one(id, "refused", published=DAY, speaker=POST, recipient="UA", supplier="US") for id in "ab")
    (link,) = linked(a, b)
    (told,) = [ground.detail for ground in link.grounds if ground.name == "matter"]
    assert told == "refused: NASAMS, the United States to Ukraine"


def test_two_wide_estimates_that_share_a_month_name_it():
    a, b = one("a", speaker=POST), one("b", speaker=POST)
    datings = {
        x.report: (Dating(DateBounds.parse(bounds).unsure(), ("so",), 1.0),)
        for x, bounds in ((a, "2023-05/2023-07"), (b, "2023-07/2023-09"))
    }
    (origin,) = gather([a, b], [link(a, b)], datings).all
    assert origin.label == "Washington Post, July 2023"


def test_a_link_to_an_account_that_is_not_among_these_is_nothing():
    a, b, c = three()
    whole = gathered(a, b, c, links=[link(a, b, "unsure", 0.7)])
    part = Origins(tuple(origin for origin in whole.all if origin.accounts != (b,)), whole.of)
    assert [row["certainty"] for row in rows(part, load_catalogue())] == ["same", "same"]
    assert part.independent(["a", "b", "c"]).least == 2
