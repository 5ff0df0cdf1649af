import pytest

from tests.stock.draft.facts import SUPPLIER, claim, count, drafted, exactly, fact

LM = "lockheed-martin"


def rate(number, happened, status="actual", **more):
    return fact(
        "produced", exactly(number, "missile", "year"), happened, status=status, **({"party": LM} | more)
    )


def suggested(*facts, **more):
    return drafted(SUPPLIER, *facts, **more).suggested


def test_a_plan_and_its_outcome_suggest_what_share_comes_true():
    found = suggested(rate(460, "2023", "planned", id="plan"), rate(420, "2023", id="made"))
    (pair,) = found.pairs
    assert pair.ratio == pytest.approx(420 / 460)
    assert set(pair.claims) == {"cplan", "cmade"}
    assert found.number["value"] == [round(420 / 460, 4), 1]
    assert set(found.number["claims"]) == {"cplan", "cmade"}
    assert "1 earlier plan" in found.number["note"]
    assert "one is few" in found.number["note"]


def test_the_share_is_of_the_rise_where_the_rate_before_is_known():
    found = suggested(rate(56, "2021", id="was"), rate(460, "2023", "planned"), rate(420, "2023"))
    (pair,) = found.pairs
    assert pair.ratio == pytest.approx((420 - 56) / (460 - 56))
    assert "of the rise from 56" in pair.words
    assert "cwas" in pair.claims


def test_what_was_made_in_the_year_by_which_it_was_planned_is_the_outcome():
    (pair,) = suggested(rate(96, "../2023", "planned"), rate(80, "2023")).pairs
    assert pair.ratio == pytest.approx(80 / 96)


def test_several_pairs_span_a_range():
    found = suggested(
        rate(100, "2021", "planned"), rate(50, "2021"), rate(100, "2023", "planned", party="raytheon"),
        rate(90, "2023", party="raytheon"),
    )  # fmt: skip
    assert found.number["value"] == [0.5, 0.9]
    assert "2 earlier plans" in found.number["note"]


def test_pairs_of_other_items_count_and_are_marked():
    found = suggested(rate(100, "2021", "planned", item="himars"), rate(50, "2021", item="himars"))
    (pair,) = found.pairs
    assert pair.words.startswith("M142 HIMARS: ")


def test_what_is_suggested_stands_at_the_plan_that_is_open():
    made = drafted(
        SUPPLIER, rate(100, "2021", "planned"), rate(50, "2021"), rate(200, "../2026", "planned")
    ).mapping["production"]
    assert made[-1]["realised"]["value"] == [0.5, 1]


@pytest.mark.parametrize(
    "outcome",
    [
        rate(50, "2022"),  # before its date
        rate(50, "2023", party="raytheon"),
        rate(50, "2023", item="himars"),
        rate(50, "2023", "possible"),
        fact("held", exactly(50), "2023", party=LM),
        fact("ordered", exactly(50, "missile", "year"), "2023", party=LM),
        fact("produced", exactly(50, "launcher", "year"), "2023", party=LM),
        fact("produced", count(50, None, "missile", "year"), "2023", party=LM),
        fact("produced", exactly(4000), "1980/2024", party=LM),
    ],
)
def test_what_is_another_thing_is_no_outcome(outcome):
    found = suggested(rate(100, "2023", "planned"), outcome)
    assert found.pairs == ()
    assert found.number["value"] == [0, 1]


def test_capacity_is_no_outcome():
    said = (claim("cx", "It has the capacity for 90 a year."),)
    assert suggested(rate(100, "2023", "planned"), rate(90, "2024", id="x"), claims=said).pairs == ()


def test_periods_are_converted():
    monthly = fact("produced", exactly(4, "missile", "month"), "2024-03", party=LM)
    (pair,) = suggested(rate(96, "2023", "planned"), monthly).pairs
    assert pair.ratio == pytest.approx(0.5)


def test_a_plan_of_nothing_gives_no_ratio():
    assert suggested(rate(0, "2023", "planned"), rate(5, "2023")).pairs == ()


def test_more_than_was_planned_counts_as_all_of_it():
    assert suggested(rate(100, "2023", "planned"), rate(150, "2023")).number["value"] == 1
