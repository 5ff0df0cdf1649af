"""What is made of the words of an undated text and of the claims of a ledger."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.bounds import DateBounds
from drawdown.catalogue import load_occasions
from drawdown.dating import Dating
from drawdown.reconcile.dates import anchors, weigh
from tests.reconcile.made import count, entry

OCCASIONS = load_occasions()
NL_KR: dict[str, Any] = {"supplier": "NL", "recipient": "KR", "item": "caesar"}


def dated(text="", own=(), entries=(), ledger=(), copied=()):
    return weigh(tuple(own), text, entries, anchors([*entries, *ledger]), copied, OCCASIONS)


def holds(dating, day):
    return dating.bounds.possibly_by(date.fromisoformat(day)) and (
        dating.bounds.upper is None or date.fromisoformat(day) <= dating.bounds.upper
    )


def width(dating):
    return (dating.bounds.upper - dating.bounds.lower).days


def test_nothing_told_gives_no_hypothesis():
    assert dated("Officials spoke of the howitzers.") == ()


def test_a_summit_lies_close_behind_what_names_it():
    (only,) = dated("The two presidents discussed the howitzers at the Nato summit in Vilnius.")
    assert holds(only, "2023-07-14")
    assert not holds(only, "2023-07-10")
    assert width(only) < 90
    assert only.probability == 1.0
    assert "NATO summit (11 to 12 July 2023) lies behind it" in only.grounds


def test_a_forum_held_every_year_gives_a_hypothesis_a_year():
    found = dated("Speaking at the Shangri-La Dialogue, the minister said that the jets were on their way.")
    assert len(found) > 2
    assert sum(one.probability for one in found) == pytest.approx(1)


def test_the_year_beside_an_occasion_leaves_one():
    (only,) = dated("The pledge was made at the 2024 Shangri-La Dialogue.")
    assert holds(only, "2024-06-05")


def test_an_occasion_ahead_is_an_upper_bound():
    (only,) = dated("The ministers will decide at the upcoming NATO summit in Madrid.")
    assert holds(only, "2022-06-20")
    assert not holds(only, "2022-07-05")


def test_who_is_in_office_bounds_it_on_both_sides():
    (only,) = dated("Prime Minister Liz Truss and Defence Secretary Ben Wallace promised more.")
    assert (only.bounds.lower, only.bounds.upper) == (date(2022, 9, 6), date(2022, 10, 25))


def test_a_former_minister_has_left():
    (only,) = dated("Former Prime Minister Liz Truss had promised more.")
    assert only.bounds.edtf() == "2022-10-25%/.."


def test_what_speaks_against_the_best_hypothesis_is_said():
    found = dated(
        "At last week's NATO summit in Vilnius, Prime Minister Rishi Sunak met Secretary of State Blinken. "
        "Former Chancellor Olaf Scholz was there."
    )
    assert found[0].bounds.lower == date(2023, 7, 13)
    assert any(ground.startswith("against it: Olaf Scholz") for ground in found[0].grounds)


def test_last_weeks_summit_was_last_week():
    (only,) = dated("At last week's G7 summit in Hiroshima the allies agreed to train crews.")
    assert (only.bounds.lower, only.bounds.upper) == (date(2023, 5, 18), date(2023, 5, 28))


def test_a_refusal_lies_before_the_delivery_that_the_ledger_knows():
    ledger = [entry("d", "delivered", report="b", happened="2019-05-10", published="2019-06-01", **NL_KR)]
    (only,) = dated(entries=[entry("r", "refused", report="u", **NL_KR)], ledger=ledger)
    assert only.bounds.upper == date(2019, 5, 10)
    assert "still refused: before CAESAR howitzer was delivered on 10 May 2019" in only.grounds


def test_a_refusal_of_an_unsaid_variant_may_be_of_the_one_given_first_or_later():
    lane: dict[str, Any] = {"supplier": "NL", "recipient": "KR", "report": "b", "published": "2020-03-01"}
    ledger = [
        entry("short", "delivered", item="caesar/short", happened="2018-05", **lane),
        entry("long", "authorised", item="caesar/long", happened="2019-11", **lane),
    ]
    first, second = dated(entries=[entry("r", "considered", report="u", **NL_KR)], ledger=ledger)
    assert first.bounds.upper == date(2018, 5, 31)
    assert first.probability > second.probability
    assert second.bounds.lower > date(2018, 5, 31)
    assert second.bounds.upper == date(2019, 11, 30)


def test_a_refusal_of_a_variant_knows_nothing_of_another():
    lane: dict[str, Any] = {"supplier": "NL", "recipient": "KR", "report": "b", "published": "2020-03-01"}
    ledger = [entry("short", "delivered", item="caesar/short", happened="2018-05", **lane)]
    assert (
        dated(entries=[entry("r", "refused", report="u", **NL_KR | {"item": "caesar/long"})], ledger=ledger)
        == ()
    )


def test_a_refusal_to_one_recipient_knows_nothing_of_a_delivery_to_another():
    ledger = [
        entry(
            "d",
            "delivered",
            report="b",
            happened="2019-05",
            published="2019-06-01",
            **NL_KR | {"recipient": "PL"},
        )
    ]
    assert dated(entries=[entry("r", "refused", report="u", **NL_KR)], ledger=ledger) == ()


def test_more_of_what_was_given_may_be_considered_any_time_later():
    ledger = [entry("d", "delivered", report="b", happened="2019-05", published="2019-06-01", **NL_KR)]
    more = entry("r", "considered", report="u", words="The Dutch weigh sending more howitzers.", **NL_KR)
    assert dated(entries=[more], ledger=ledger) == ()


def test_a_report_that_tells_of_the_delivery_too_lies_after_it():
    ledger = [entry("d", "delivered", report="b", happened="2019-05-10", published="2019-06-01", **NL_KR)]
    own = [entry("r", "refused", report="u", **NL_KR), entry("s", "delivered", report="u", **NL_KR)]
    (only,) = dated(entries=own, ledger=ledger)
    assert only.bounds.lower == date(2019, 5, 10)


def test_a_successor_still_to_come_lies_before_its_service():
    ledger = [
        entry("d", "replaced", report="b", item="caesar", happened="2019-05", supplier=None, recipient=None)
    ]
    own = [entry("r", "replaced", report="u", item="caesar", supplier=None, recipient=None, status="planned")]
    (only,) = dated(entries=own, ledger=ledger)
    assert only.bounds.upper == date(2019, 5, 31)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("The howitzers will arrive later this year.", "2020-01-01", "2020-09-05"),
        ("The howitzers will arrive early next year.", "2019-01-01", "2019-12-31"),
    ],
)
def test_what_was_expected_this_year_or_next_lies_in_its_year(words, low, high):
    ledger = [entry("d", "delivered", report="c", happened="2020-09-05", **NL_KR)]
    own = [entry("p", "delivered", report="u", status="planned", words=words, **NL_KR)]
    best, other = dated(entries=own, ledger=ledger)
    assert (best.bounds.lower.isoformat(), best.bounds.upper.isoformat()) == (low, high)
    assert other.bounds.upper.year == best.bounds.upper.year - 1
    assert "came a year late" in other.grounds[0]


def test_what_is_expected_shortly_lies_nearer():
    ledger = [entry("d", "delivered", report="c", happened="2020-09-05", **NL_KR)]
    found = [
        dated(
            entries=[entry("p", "delivered", report="u", status="planned", words=words, **NL_KR)],
            ledger=ledger,
        )
        for words in ("They will arrive.", "They will arrive in the coming weeks.")
    ]
    assert width(found[1][0]) < width(found[0][0]) / 3


def test_what_was_promised_may_not_have_been_delivered_yet():
    ledger = [
        entry("a", "authorised", report="b", happened="2019-05-10", **NL_KR),
        entry("d", "delivered", report="c", happened="2020-02-03", **NL_KR),
    ]
    own = [
        entry("a", "authorised", report="u", **NL_KR),
        entry("n", "delivered", report="u", status="denied", **NL_KR),
    ]
    (only,) = dated(entries=own, ledger=ledger)
    assert date(2019, 5, 10) <= only.bounds.lower
    assert only.bounds.upper == date(2020, 2, 3)


def test_a_delivery_of_last_month_lies_in_the_month_after_the_known_one():
    ledger = [entry("d", "delivered", report="b", happened="2019-05-10", published="2019-05-12", **NL_KR)]
    own = [
        entry(
            "s",
            "delivered",
            report="u",
            why_missing={"happened": "ambiguous, report-undated: last month"},
            **NL_KR,
        )
    ]
    (only,) = dated(entries=own, ledger=ledger)
    assert only.bounds.edtf() == "2019-06%"
    assert only.grounds[0] == 'delivered "last month": CAESAR howitzer was delivered on 10 May 2019'


def test_two_years_after_an_event_is_two_years_after_it():
    best = dated("Two years after the fall of Kabul the helicopters still fly.")[0]
    assert holds(best, "2023-08-20")
    assert width(best) < 365


def test_its_own_claims_date_nothing():
    own = [
        entry("r", "refused", report="u", **NL_KR),
        entry("s", "delivered", report="u", happened="2019-05-10", **NL_KR),
    ]
    assert dated(entries=own) == ()


def test_an_estimate_of_another_undated_report_dates_nothing():
    ledger = [entry("d", "delivered", report="b", **NL_KR)]
    assert dated(entries=[entry("r", "refused", report="u", **NL_KR)], ledger=ledger) == ()


def test_what_is_copied_from_a_dated_report_came_out_within_days():
    (only,) = dated(copied=[(DateBounds.parse("2021-09-14"), "the same 40 words as a report of 2021-09-14")])
    assert holds(only, "2021-09-15")
    assert width(only) < 60


def test_a_figure_that_a_dated_report_tells_brings_it_near():
    ledger = [entry("a", "announced", report="b", published="2021-03-02", quantity=count(37), **NL_KR)]
    own = [entry("u", "announced", report="u", quantity=count(37), **NL_KR)]
    (only,) = dated(entries=own, ledger=ledger)
    assert holds(only, "2021-03-03")


def test_a_total_stands_between_a_smaller_and_a_larger_one():
    words = "In total, more than {} howitzers have been sent."
    ledger = [
        entry(
            f"t{n}",
            report=f"b{n}",
            published=day,
            quantity=count(n, None, approximate=True),
            words=words.format(n),
            **NL_KR,
        )
        for n, day in ((100, "2021-01-10"), (200, "2021-04-10"), (300, "2021-07-10"), (400, "2021-10-10"))
    ]
    own = [
        entry("u", report="u", quantity=count(250, None, approximate=True), words=words.format(250), **NL_KR)
    ]
    (only,) = dated("It was the biggest transfer of 2021.", entries=own, ledger=ledger)
    assert holds(only, "2021-05-20")
    said = "above the 200 told on 10 April 2021 and below the 300 told on 10 July 2021"
    assert any(said in ground for ground in only.grounds)


def test_what_the_reading_found_stands_where_the_ledger_is_silent():
    own = Dating(DateBounds.parse("2022-03-01?/2022-03-09?"), ("the line is a date",))
    (only,) = dated(own=[own])
    assert only.bounds.edtf() == "2022-03-01%/2022-03-09%"
    assert only.grounds == ("the line is a date",)


def test_what_is_older_than_is_weighed_stands_as_read():
    own = (Dating(DateBounds.parse("1961-03?"), ("the dateline",)),)
    assert dated(own=own) == own


WORDS = st.sampled_from(
    [
        "May 7",
        "31 June",
        "on February 30",
        "in 2999",
        "since 0001",
        "NATO summit",
        "next week's",
        "counteroffensive Ukraine",
        ".",
        "Monday, March 3",
        "9/11 attacks",
        "by December 2031",
        "the 400th drawdown",
        "Ramstein meeting",
        "last year",
    ]
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(WORDS, max_size=12),
    st.sampled_from(["0001-01-01/2030", "2031/9999", "../1990", "1979-12-30/1980-01-02"]),
)
def test_no_text_and_no_reading_of_it_can_break_it(words, edtf):
    own = (Dating(DateBounds.parse(edtf), ("told",)),)
    for entries in ((), (entry("r", "refused", report="u", **NL_KR),)):
        found = dated(" ".join(words), own=own, entries=entries)
        assert found
        assert all(one.grounds for one in found)


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(4)), st.text(max_size=300))
def test_order_changes_nothing_and_probabilities_add_up(order, noise):
    lane: dict[str, Any] = {"supplier": "NL", "recipient": "KR", "published": "2020-03-01"}
    ledger = [
        entry("a", "delivered", report="b", item="caesar/short", happened="2018-05", **lane),
        entry("b", "used", report="c", item="caesar/short", happened="2018-09", **lane),
        entry("c", "authorised", report="d", item="caesar/long", happened="2019-11", **lane),
        entry("d", "delivered", report="e", item="caesar/long", happened="2020-01", **lane),
    ]
    text = f"They met at the Nato summit. {noise}"
    own = [entry("r", "considered", report="u", **NL_KR), entry("q", "refused", report="u", **NL_KR)]
    found = dated(text, entries=own, ledger=ledger)
    mixed = dated(text, entries=own[::-1], ledger=[ledger[place] for place in order])
    assert found == mixed
    assert sum(one.probability for one in found) == pytest.approx(1)
    assert [one.probability for one in found] == sorted((one.probability for one in found), reverse=True)
