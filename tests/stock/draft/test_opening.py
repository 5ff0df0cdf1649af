from dataclasses import replace

from tests.stock.draft.facts import SUPPLIER, count, drafted, exactly, fact, side, vague

BOUND = fact(
    "held", count(None, 3100, "missile"), "2023-08", party="US", derived=True, claims=("built", "sold"),
    working="at most 3,100 left: 4,000 built (5082613a) less 900 sold to allies (b72b22e3)",
)  # fmt: skip


def opening(*facts, **more):
    return drafted(SUPPLIER, *facts, **more).mapping["opening"]


def test_a_count_that_a_report_gives_is_cited():
    told = opening(fact("held", exactly(2000), "2024-05", party="US", id="h"))
    assert (told["value"], told["claims"]) == (2000, ["ch"])


def test_the_newest_count_wins():
    old, new = fact("held", exactly(9), "2021", party="US"), fact("held", exactly(7), "2024-05", party="US")
    assert opening(new, old)["value"] == 7


def test_counts_whose_times_cannot_be_told_apart_are_a_range():
    facts = [fact("held", exactly(n), f"2024-05-0{n}", party="US", id=str(n)) for n in (2, 5)]
    told = opening(*facts)
    assert (told["value"], set(told["claims"])) == ([2, 5], {"c2", "c5"})


def test_a_bound_is_a_range_from_zero_with_its_arithmetic_and_both_claims():
    told = opening(BOUND)
    assert (told["value"], told["claims"]) == ([0, 3100], ["built", "sold"])
    assert "4,000 built less 900 sold to allies" in told["note"]
    assert "no report says what is held" in told["note"]
    assert "assumption" in told["note"]


def test_a_bound_does_not_stop_the_question():
    assert "How many does the United States hold? No report says it." in drafted(SUPPLIER, BOUND).questions


def test_a_count_wins_over_a_bound():
    assert opening(BOUND, fact("held", exactly(2000), "2022", party="US"))["value"] == 2000


def test_a_bound_on_all_that_is_left_holds_for_the_owner_too():
    assert opening(replace(BOUND, party=None))["value"] == [0, 3100]


def test_a_bound_on_all_that_is_left_says_nothing_of_an_owner_who_does_not_supply_it():
    assert opening(replace(BOUND, party=None), of="PL")["value"] == "unknown"


def test_a_bound_on_the_stock_of_another_says_nothing():
    assert opening(replace(BOUND, party="PL"))["value"] == "unknown"


def test_vague_words_and_shares_are_questions_and_no_stock():
    words = fact("held", vague("a lot"), "2024-05", party="US")
    share = fact("held", exactly(0.25, "share of stock depleted", text="a quarter"), "2024-05", party="US")
    made = drafted(SUPPLIER, words, share)
    assert made.mapping["opening"]["value"] == "unknown"
    (asked,) = [question for question in made.questions if "words" in question]
    assert "“a lot”" in asked
    assert "“a quarter” (share of stock depleted)" in asked


def test_what_is_denied_or_planned_is_not_held():
    denied = fact("held", exactly(2000), "2024-05", party="US", status="denied")
    assert opening(denied)["value"] == "unknown"


def test_disputed_counts_are_a_range_that_cites_all_sides():
    told = opening(
        fact("held", count(1000, 3000, "missile"), "2024-05", party="US", claims=("a", "b"), disputed=True,
             sides=(side("1,000", "a"), side("3,000", "b"))),
    )  # fmt: skip
    assert (told["value"], told["claims"]) == ([1000, 3000], ["a", "b"])
    assert "disputed: 1,000 against 3,000" in told["note"]


def test_batteries_are_no_missiles():
    battery = fact("held", exactly(3, "battery"), "2024-05", party="US")
    assert opening(fact("sold", exactly(9)), battery)["value"] == "unknown"
