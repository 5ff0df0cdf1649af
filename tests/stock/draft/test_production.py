import pytest

from drawdown.month import month
from tests.stock.draft.facts import SUPPLIER, claim, count, drafted, exactly, fact, vague

LM = "lockheed-martin"


def rate(number, happened="2024-05", per="year", **more):
    return fact("produced", exactly(number, "missile", per), happened, **({"party": LM} | more))


def entries(*facts, **more):
    return drafted(SUPPLIER, *facts, **more).mapping.get("production", [])


def test_a_rate_is_cited_and_its_share_is_open():
    (entry,) = entries(rate(500, id="r"))
    assert (entry["line"], entry["from"], entry["per"]) == (LM, "2024-05", "year")
    assert (entry["rate"]["value"], entry["rate"]["claims"]) == (500, ["cr"])
    assert entry["share"]["value"] == [0, 1]
    assert "nothing is known of it" in entry["share"]["note"]


def test_where_the_output_goes_is_asked():
    asked = drafted(SUPPLIER, rate(500)).questions
    assert "Where do the 500 a year go? No report says how many reach the United States." in asked


@pytest.mark.parametrize(
    "text",
    [
        "It still makes 500 a year, all of them intended for sale to other countries.",
        "All 500 built each year are for export.",
        "The entire output goes to foreign customers.",
    ],
)
def test_output_that_all_goes_abroad_reaches_nobody_at_home(text):
    (entry,) = entries(rate(500, id="r"), claims=(claim("cr", text),))
    assert (entry["share"]["value"], entry["share"]["claims"]) == (0, ["cr"])


def test_what_goes_abroad_may_reach_an_owner_abroad():
    facts, told = (rate(500, id="r"),), (claim("cr", "All 500 built each year are for export."),)
    (entry,) = entries(*facts, claims=told, of="PL")
    assert (entry["share"]["value"], entry["share"].get("claims")) == ([0, 1], None)
    (entry,) = entries(*facts, claims=told, of="US")
    assert entry["share"]["value"] == 0


@pytest.mark.parametrize(
    "text",
    ["Some of that capacity went to partner nations.", "It makes 500 a year for export and for the Army."],
)
def test_part_of_the_output_abroad_leaves_the_share_open(text):
    (entry,) = entries(rate(500, id="r"), claims=(claim("cr", text),))
    assert entry["share"]["value"] == [0, 1]


def test_output_made_for_the_owner_reaches_it():
    assert entries(rate(500, destination="US"))[0]["share"]["value"] == 1


def test_output_for_the_owner_that_is_also_said_to_go_abroad_leaves_the_share_open():
    made = drafted(
        SUPPLIER,
        rate(500, id="r", destination="US"),
        claims=(claim("cr", "All 500 built each year are for export."),),
    )
    assert made.mapping["production"][0]["share"]["value"] == [0, 1]
    assert "Where do the 500 a year go? Reports do not agree." in made.questions


def test_the_newest_rate_holds_at_the_start():
    (entry,) = entries(rate(300, "2021"), rate(500, "2023"))
    assert entry["rate"]["value"] == 500


def test_rates_whose_times_cannot_be_told_apart_are_a_range():
    (entry,) = entries(rate(300, "2022-01/2024-02", id="a"), rate(500, "2023", id="b"))
    assert (entry["rate"]["value"], entry["rate"]["claims"]) == ([300, 500], ["cb", "ca"])


def test_rates_in_other_periods_are_converted():
    (entry,) = entries(rate(10, "2024-05/2024-06", "month", id="a"), rate(600, "2024-05", id="b"))
    assert (entry["rate"]["value"], entry["per"]) == ([10, 50], "month")


def test_a_rate_told_of_later_months_takes_over_then():
    first, second = entries(rate(300, "2022"), rate(500, "2023-05"), start=month("2023-01"))
    assert (first["from"], first["rate"]["value"]) == ("2022-01", 300)
    assert (second["from"], second["rate"]["value"]) == ("2023-05", 500)
    assert "share" not in second


def test_a_line_known_of_later_only_is_taken_to_hold_from_the_start():
    (entry,) = entries(rate(500, "2023-05"), start=month("2023-01"))
    assert entry["from"] == "2023-01"
    assert "taken to hold from the start" in entry["rate"]["note"]


def test_what_was_made_in_a_whole_year_is_a_rate():
    (entry,) = entries(fact("produced", exactly(420), "2023", party=LM))
    assert (entry["rate"]["value"], entry["per"]) == (420, "year")
    assert "420 in 2023" in entry["rate"]["note"]


def test_what_was_ever_made_is_no_rate():
    assert entries(fact("produced", exactly(4000), "1980/2023", party=LM)) == []


def test_capacity_is_no_output():
    could = rate(2100, "2024-04", id="could")
    said = (claim("ccould", "They can produce up to 2,100 a year."),)
    (entry,) = entries(could, rate(1000, "2023"), claims=said)
    assert entry["rate"]["value"] == 1000
    asked = drafted(SUPPLIER, could, rate(1000, "2023"), claims=said).questions
    assert any("capacity is not output" in question for question in asked)


def test_capacity_alone_only_bounds_output():
    said = (claim("ccould", "Capacity was raised to 2,100 a year."),)
    (entry,) = entries(rate(2100, id="could"), claims=said)
    assert entry["rate"]["value"] == [0, 2100]
    assert "capacity" in entry["rate"]["note"]


def test_figures_of_one_maker_and_of_nobody_named_are_one_line():
    assert len(entries(rate(500, "2023"), rate(480, "2022", party=None))) == 1


def test_makers_add_up():
    made = entries(rate(500, party="raytheon"), rate(300))
    assert [entry["line"] for entry in made] == [LM, "raytheon"]


def test_a_state_and_its_firm_do_not_add_up():
    made = drafted(SUPPLIER, rate(500, party="US"), rate(300))
    assert [entry["line"] for entry in made.mapping["production"]] == ["US"]
    assert any(question.startswith("May be part of the lines above") for question in made.questions)


def test_what_another_state_makes_is_asked_about():
    made = drafted(SUPPLIER, rate(500, party="RU"))
    assert "production" not in made.mapping
    assert any("Made elsewhere" in question and "Russia" in question for question in made.questions)


def test_vague_words_leave_the_rate_unknown_and_are_asked_about():
    made = drafted(SUPPLIER, fact("produced", vague("a significant number"), "2024-04", id="v"))
    (entry,) = made.mapping["production"]
    assert (entry["rate"]["value"], entry["rate"]["claims"]) == ("unknown", ["cv"])
    assert "How many are made a year? Reports say only “a significant number”." in made.questions


def test_other_pieces_are_left_out_and_named():
    made = drafted(SUPPLIER, rate(500), rate(8, party="raytheon", id="x"),
                   fact("produced", exactly(60, "launcher", "year"), "2024-05", party=LM))  # fmt: skip
    assert len(made.mapping["production"]) == 2
    assert any("another unit (launcher)" in question for question in made.questions)


@pytest.mark.parametrize("number", [0, 1e12])
def test_any_rate_is_taken_as_it_is(number):
    assert entries(rate(number))[0]["rate"]["value"] == number


def test_a_plan_is_a_later_entry_with_an_open_outcome():
    now, plan = entries(rate(60, "2023"), rate(96, "../2025", status="planned", id="p"))
    assert (plan["from"], plan["rate"]["value"], plan["rate"]["claims"]) == ("2025-12", 96, ["cp"])
    assert plan["realised"]["value"] == [0, 1]
    assert "share" in now
    assert "share" not in plan


def test_how_output_rises_is_asked():
    asked = drafted(SUPPLIER, rate(60, "2023"), rate(96, "../2025", status="planned")).questions
    assert any("How does output rise to 96 a year" in question for question in asked)


def test_a_plan_without_a_date_leaves_the_ramp_unknown():
    _, plan = entries(rate(60, "2023"), rate(96, None, status="planned"))
    assert plan["ramp"]["value"] == "unknown"


def test_a_plan_for_after_the_scenario_is_only_named():
    made = drafted(SUPPLIER, rate(60, "2023"), rate(96, "../2035", status="planned"))
    assert len(made.mapping["production"]) == 1
    assert any("after the scenario" in question for question in made.questions)


def test_a_rate_of_old_holds_from_the_earliest_month_that_can_be_named():
    assert entries(rate(60, "1850"))[0]["from"] == "1900-01"


def test_a_plan_that_was_due_says_that_nobody_tells_of_its_outcome():
    _, plan = entries(rate(60, "2022"), rate(96, "../2023", status="planned"))
    assert plan["from"] == "2024-06"
    assert "no report says that it was reached" in plan["rate"]["note"]


def test_a_plan_whose_outcome_is_known_is_history():
    (entry,) = entries(rate(96, "../2023-06", status="planned"), rate(80, "2024-01"))
    assert entry["rate"]["value"] == 80


def test_a_plan_alone_leaves_what_is_made_now_unknown():
    now, plan = entries(rate(96, "../2025", status="planned"))
    assert now["rate"]["value"] == "unknown"
    assert plan["rate"]["value"] == 96


def test_two_plans_for_one_month_and_one_at_the_start_do_not_collide():
    made = entries(
        rate(60, "2024-06"),
        rate(96, "../2023", status="planned", id="a"),
        rate(90, "2024-01", status="planned", id="b"),
        count_plan(),
    )
    assert len({entry["from"] for entry in made}) == len(made)


def count_plan():
    return fact("produced", count(100, 120, "missile", "year"), "2024-06", status="planned", party=LM, id="c")
