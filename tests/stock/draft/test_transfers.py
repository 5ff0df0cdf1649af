from tests.stock.draft.facts import SUPPLIER, count, drafted, exactly, fact, vague

TO_UA = {"supplier": "US", "recipient": "UA"}


def scenario(*facts, **more):
    return drafted(SUPPLIER, *facts, **more).mapping


def test_a_dated_delivery_after_the_start_is_a_transfer():
    sent = fact("delivered", exactly(20), "2024-08-03", instrument="drawdown", id="d", **TO_UA)
    (transfer,) = scenario(sent)["transfers"]
    assert (transfer["on"], transfer["quantity"]["value"]) == ("2024-08", 20)
    assert transfer["quantity"]["claims"] == ["cd"]


def test_a_delivery_after_the_scenario_is_left_out():
    assert "transfers" not in scenario(fact("delivered", exactly(20), "2031-08", **TO_UA))


def test_procurement_says_so():
    sent = fact("delivered", exactly(20), "2024-08", instrument="procurement", **TO_UA)
    assert scenario(sent)["transfers"][0]["instrument"] == "procurement"


def test_what_was_delivered_before_the_start_is_no_longer_in_stock():
    assert "transfers" not in scenario(fact("delivered", exactly(20), "2024-05", **TO_UA))


def test_a_running_total_is_no_transfer_and_is_asked_about():
    made = drafted(SUPPLIER, fact("delivered", exactly(20), "2022-02/2024-08", **TO_UA))
    assert "transfers" not in made.mapping
    assert any("When did 20 go to Ukraine?" in question for question in made.questions)


def test_undisclosed_quantities_are_questions_and_never_zero():
    made = drafted(SUPPLIER, fact("delivered", vague("a significant number"), "2024-08", **TO_UA))
    assert "transfers" not in made.mapping
    (asked,) = [question for question in made.questions if "went to Ukraine" in question]
    assert "“a significant number”, 2024-08" in asked


def test_a_promise_is_an_option_beside_sending_nothing():
    options = scenario(fact("announced", exactly(31), "2024-05", id="p", **TO_UA))["options"]
    assert list(options) == ["hold", "send-UA"]
    (transfer,) = options["send-UA"]["transfers"]
    assert (transfer["on"], transfer["quantity"]["value"], transfer["quantity"]["claims"]) == (
        "2024-06", 31, ["cp"],
    )  # fmt: skip
    assert "no report says that it was delivered" in transfer["quantity"]["note"]


def test_several_promises_are_options_of_their_own():
    poland = {"supplier": "US", "recipient": "PL"}
    options = scenario(
        fact("announced", exactly(31), "2024-05", **TO_UA),
        fact("requested", exactly(45), "2024-03", **poland),
        fact("announced", exactly(12), "2024-04", **TO_UA),
    )["options"]
    assert list(options) == ["hold", "send-UA", "send-UA-2", "send-PL"]


def test_a_promise_that_was_kept_is_no_option():
    kept = fact("delivered", exactly(31), "2024-05", **TO_UA)
    assert "options" not in scenario(fact("announced", exactly(31), "2024-04", **TO_UA), kept)


def test_a_promise_that_was_kept_in_part_still_is():
    part = fact("delivered", exactly(8), "2024-05", **TO_UA)
    assert "send-UA" in scenario(fact("announced", exactly(31), "2024-04", **TO_UA), part)["options"]


def test_an_earlier_delivery_keeps_no_promise():
    before = fact("delivered", exactly(31), "2023-01", **TO_UA)
    assert "send-UA" in scenario(fact("announced", exactly(31), "2024-04", **TO_UA), before)["options"]


def test_a_band_stays_a_range():
    asked = fact("requested", count(100, 999, "missile", approximate=True), "2024-05", **TO_UA)
    assert scenario(asked)["options"]["send-UA"]["transfers"][0]["quantity"]["value"] == [100, 999]


def test_what_others_send_is_not_the_owners():
    theirs = fact("announced", exactly(31), "2024-05", supplier="GB", recipient="UA")
    assert "options" not in scenario(theirs, of="US")


def test_of_many_promises_the_newest_are_options_and_the_rest_is_named():
    promises = [fact("announced", exactly(n), f"2024-0{1 + n % 5}", id=str(n), **TO_UA) for n in range(1, 10)]
    made = drafted(SUPPLIER, *promises)
    assert len(made.mapping["options"]) == 7
    assert sum("left out of the options" in question for question in made.questions) == 3


def test_options_are_what_is_decided_between():
    asks = scenario(fact("announced", exactly(31), "2024-05", **TO_UA))["ask"]
    assert asks[-1] == {"value_of_information": {"decision": "options"}}
    assert scenario()["ask"][-1]["value_of_information"]["decision"] == "largest_transfer"


def test_totals_are_asked_about_in_years_of_production():
    asks = scenario(
        fact("produced", exactly(500, per="year"), "2024-05", party="lockheed-martin"),
        fact("produced", exactly(4000), "1980/2023", party="lockheed-martin"),
        fact("sold", exactly(900), recipient="allies"),
    )["ask"]
    totals = [ask["years_of_production"]["quantity"] for ask in asks if "years_of_production" in ask]
    assert [total["value"] for total in totals] == [900, 4000]


def test_what_was_made_in_one_year_is_no_total():
    asks = scenario(fact("produced", exactly(420), "2023", party="lockheed-martin"))["ask"]
    assert not any("years_of_production" in ask for ask in asks)


def test_what_another_party_sent_is_no_total_of_the_owner():
    made = fact("produced", exactly(500, per="year"), "2024-05", party="lockheed-martin")
    sent = fact("delivered", exactly(70), "2023-05", supplier="UK", recipient="UA")
    asks = scenario(made, sent, of="US")["ask"]
    assert not any("years_of_production" in ask for ask in asks)
