"""When the stock is first down to its floor."""

import math

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.stock.answers.asked import asked, value

MONTHS = {"in": "month"}


def use(rate, per="month", **more):
    return {"rate": rate, "per": per, **more}


def line(rate, per="month", **more):
    return {"rate": rate, "per": per, **more}


def test_it_is_the_stock_over_its_use():
    found = asked("runs_out", MONTHS, opening=1_000_000, use=use(500_000))
    assert (found.value, found.unit, found.standard_error) == (2.0, "months", 0.0)
    assert found.working == "1000000 / 500000"
    assert found.note == "no floor is set, so it is until nothing is left"
    assert found.inputs == ("opening", "use.rate")


def test_a_day_is_a_365_25th_of_a_year():
    found = asked("runs_out", opening=1_000_000, use=use(10_000, "day"))
    assert found.value == pytest.approx(100 / 365.25, rel=1e-12)
    assert found.working == "1000000 / 10000 / 365.25"
    assert value("runs_out", {"in": "day"}, opening=1_000_000, use=use(10_000, "day")) == pytest.approx(100)


def test_only_what_is_above_the_floor_can_go():
    found = asked(
        "runs_out", MONTHS, opening=20_000, floor=5_000, production=[line(1_000)], use=use(2_500),
        training={"rate": 12_000, "per": "year"},
    )  # fmt: skip
    assert found.value == pytest.approx(6.0, rel=1e-12)
    assert found.working == "(20000 - 5000) / (12000 / 12 + 2500 - 1000)"
    assert found.note == ""


@pytest.mark.parametrize("opening", [100, 99])
def test_a_stock_at_or_below_its_floor_is_there_at_once(opening):
    found = asked("runs_out", opening=opening, floor=100, production=[line(5)])
    assert (found.value, found.working) == (0.0, f"{opening} are no more than the floor of 100")


def test_a_stock_one_piece_above_its_floor_that_grows_never_runs_out():
    found = asked("runs_out", opening=101, floor=100, production=[line(5)], use=use(60, "year"))
    assert (found.value, found.working) == ("never", "5 - 60 / 12 = 0 a month: never")


def test_nothing_that_goes_is_never():
    assert asked("runs_out", opening=100).value == "never"


def test_a_dated_transfer_leaves_at_the_beginning_of_its_month():
    about = {"opening": 1_000, "use": use(100)}
    sent = [{"on": "2023-04", "quantity": 300}]
    found = asked("runs_out", MONTHS, **about, transfers=sent)
    assert found.value == pytest.approx(7.0, rel=1e-12)
    assert found.working == (
        "3 months at 100 a month take 300; 300 leave at the beginning of 2023-04;"
        " 3 months + (1000 - 300 - 300) / 100"
    )
    all_of_it = asked("runs_out", MONTHS, **about, transfers=[{"on": "2023-04", "quantity": 700}])
    assert all_of_it.value == 3.0
    assert all_of_it.working.endswith("700 leave at the beginning of 2023-04; 3 months")


def test_two_transfers_of_one_month_leave_together():
    sent = [{"on": "2023-04", "quantity": 300}, {"on": "2023-04", "quantity": 400}]
    assert value("runs_out", MONTHS, opening=1_000, use=use(100), transfers=sent) == 3.0


def test_what_is_newly_made_for_the_recipient_leaves_no_stock():
    sent = [{"on": "2023-04", "quantity": 300, "instrument": "procurement"}]
    found = asked("runs_out", MONTHS, opening=1_000, use=use(100), transfers=sent)
    assert (found.value, found.inputs) == (10.0, ("opening", "use.rate"))


def test_a_transfer_at_a_rate_lasts_to_the_end_of_its_month():
    sent = [{"from": "2023-03", "to": "2023-06", "rate": 100, "per": "month"}]
    assert value("runs_out", MONTHS, opening=1_000, use=use(50), transfers=sent) == pytest.approx(12.0)


def test_flows_of_the_last_month_go_on_after_it_and_the_note_says_so():
    sent = [{"from": "2023-03", "rate": 100, "per": "month"}]
    found = asked("runs_out", MONTHS, opening=1_000, months=6, transfers=sent)
    assert found.value == pytest.approx(12.0)
    assert "after the last month of the scenario its flows go on" in found.note
    ended = [{"from": "2023-03", "to": "2023-05", "rate": 100, "per": "month"}]
    assert asked("runs_out", MONTHS, opening=1_000, months=6, transfers=ended).value == "never"
    to_the_last = [{"from": "2023-03", "to": "2023-06", "rate": 100, "per": "month"}]
    assert asked("runs_out", MONTHS, opening=1_000, months=6, transfers=to_the_last).value == "never"
    assert value("runs_out", MONTHS, opening=800, months=6, transfers=sent + to_the_last) == pytest.approx(
        6.0
    )
    assert value("runs_out", MONTHS, opening=900, months=6, transfers=sent + to_the_last) == pytest.approx(
        7.0
    )
    later = [{"from": "2023-03", "to": "2023-08", "rate": 100, "per": "month"}]
    assert asked("runs_out", MONTHS, opening=1_000, months=6, transfers=later).value == "never"
    assert value("runs_out", MONTHS, opening=500, months=6, transfers=later) == pytest.approx(7.0)


def test_a_ramp_that_overtakes_use_may_come_too_late():
    ramp = [line(0, **{"from": "2022-12"}), line(200, ramp=20)]
    about = {"use": use(100), "production": ramp}
    # Lowest at month 10, 100*10 - 10*100/2 = 500 below the start.
    assert asked("runs_out", MONTHS, opening=501, **about).value == "never"
    found = asked("runs_out", MONTHS, opening=480, **about)
    assert found.value == pytest.approx(10 - math.sqrt(4), rel=1e-12)
    assert found.working == (
        "in 20 months from 100 to 100 - 200 = -100 a month, - 10 a month each month:"
        " 100 t - 10 / 2 t^2 = 480 for t = 8 months"
    )


def test_expiry_is_a_constant_share_of_what_is_there_in_continuous_time():
    expiry = {"share": 0.02, "per": "month"}
    found = asked("runs_out", MONTHS, opening=1_000, floor=100, use=use(50), expiry=expiry)
    assert found.value == pytest.approx(math.log(3_500 / 2_600) / 0.02, rel=1e-12)
    assert found.working == "ln((1000 + 50 / 0.02) / (100 + 50 / 0.02)) / 0.02"
    by_year = {"share": 0.24, "per": "year"}
    again = asked("runs_out", MONTHS, opening=1_000, floor=100, use=use(50), expiry=by_year)
    assert again.value == pytest.approx(found.value, rel=1e-12)
    assert again.working == "ln((1000 + 50 / (0.24 / 12)) / (100 + 50 / (0.24 / 12))) / (0.24 / 12)"


def test_expiry_alone_halves_a_stock_but_never_takes_the_last_piece():
    expiry = {"share": 0.1, "per": "month"}
    half = asked("runs_out", MONTHS, opening=100, floor=50, expiry=expiry)
    assert half.value == pytest.approx(math.log(2) / 0.1, rel=1e-12)
    assert half.working == "ln(100 / 50) / 0.1"
    last = asked("runs_out", MONTHS, opening=100, expiry=expiry)
    assert (last.value, last.working) == ("never", "expiry alone never takes the last piece: never")


def test_a_stock_that_settles_above_its_floor_never_gets_there():
    about = {"expiry": {"share": 0.1, "per": "month"}, "production": [line(12)], "use": use(2)}
    found = asked("runs_out", MONTHS, opening=500, floor=100, **about)
    assert found.value == "never"
    assert found.working == "12 - 2 = 10 a month come, so with 0.1 expiring it settles at 100: never"
    assert asked("runs_out", MONTHS, opening=500, floor=101, **about).value != "never"


def test_expiry_and_what_is_sent_are_told_step_by_step():
    found = asked(
        "runs_out", MONTHS, opening=1_000, floor=100, use=use(50), expiry={"share": 0.02, "per": "month"},
        transfers=[{"on": "2023-06", "quantity": 50}],
    )  # fmt: skip
    left = 3_500 * math.exp(-0.1) - 2_500
    assert found.value == pytest.approx(5 + math.log((left + 2_450) / 2_600) / 0.02, rel=1e-12)
    assert found.working == (
        "5 months at 50 a month out and 0.02 of the stock expiring each month leave 666.931;"
        " 50 leave at the beginning of 2023-06, 616.931 are left;"
        " 5 months + ln((616.931 + 50 / 0.02) / (100 + 50 / 0.02)) / 0.02"
    )


def test_expiry_with_a_ramp_is_found_too():
    ramp = [line(0, **{"from": "2022-12"}), line(40, ramp=20)]
    found = asked(
        "runs_out", MONTHS, opening=500, use=use(50), production=ramp, expiry={"share": 0.02, "per": "month"}
    )
    # dS/dt = -50 + 2 t - 0.02 S from 500: S = 100 t - 7500 + 8000 e^(-0.02 t).
    t = found.value
    assert 100 * t - 7_500 + 8_000 * math.exp(-0.02 * t) == pytest.approx(0, abs=1e-6)
    assert 10 < t < 20
    assert found.working == f"{t:.6g} months until 500 are down to 0"


@pytest.mark.parametrize("missing", ["opening", "floor", "use.rate", "transfers.0.rate"])
def test_a_number_that_nobody_knows_is_named(missing):
    opening, floor, rate, sent = (
        "unknown" if missing == name else 5 for name in ("opening", "floor", "use.rate", "transfers.0.rate")
    )
    transfers = [{"rate": sent, "per": "month"}]
    found = asked("runs_out", opening=opening, floor=floor, use=use(rate), transfers=transfers)
    assert (found.value, found.standard_error) == (None, None)
    assert found.note == f"{missing} is unknown: give one, e.g. --set {missing}=2000"


def test_without_an_opening_stock_the_answer_asks_for_it():
    found = asked("runs_out", use=use(5))
    assert (found.value, found.note) == (None, "opening is missing: give one, e.g. --set opening=2000")


def test_a_lead_that_nobody_knows_does_not_matter():
    assert value("runs_out", MONTHS, opening=100, use=use(10), lead="unknown") == 10.0


def test_uncertain_numbers_give_a_range_of_times():
    found = asked("runs_out", MONTHS, opening=1_200, use=use([50, 150]), paths=65_536)
    assert found.value == pytest.approx(12, rel=1e-3)
    assert (found.low, found.high) == (
        pytest.approx(1200 / 145, rel=1e-3),
        pytest.approx(1200 / 55, rel=1e-3),
    )
    assert found.working == "with each uncertain number at its middle: 1200 / 100 = 12 months"


def test_a_range_of_no_width_answers_as_the_plain_number():
    plain = asked("runs_out", opening=1_000, use=use(30), expiry={"share": 0.01, "per": "month"})
    narrow = asked(
        "runs_out", opening=[1_000, 1_000], use=use(30), expiry={"share": [0.01, 0.01], "per": "month"}
    )
    assert plain == narrow
    nearly = asked(
        "runs_out", opening=[999.999, 1_000.001], use=use(30), expiry={"share": 0.01, "per": "month"}
    )
    assert nearly.value == pytest.approx(plain.value, rel=1e-5)


def test_the_share_of_draws_in_which_the_stock_grows_is_never():
    found = asked("runs_out", MONTHS, opening=100, use=use(10), production=[line([6, 11])])
    assert found.never == pytest.approx(0.2, abs=2e-3)
    assert found.high == "never"


def test_noise_is_drawn_month_by_month_and_the_working_says_that_it_has_none():
    found = asked("runs_out", MONTHS, opening=1_000, use=use(100, noise=0.3), paths=65_536)
    # Close to ten months: the sum of ten months of use has a standard deviation of 0.3 * 100 * sqrt(10).
    assert found.value == pytest.approx(10, abs=0.05)
    assert found.high - found.low == pytest.approx(2 * 1.645 * 0.3 * math.sqrt(10), rel=0.1)
    assert found.standard_error is not None
    assert 0 < found.standard_error < 0.02
    assert found.working == "with each uncertain number at its middle: 1000 / 100 = 10 months"
    assert "the working has use at its mean" in found.note
    assert found.inputs == ("opening", "use.rate", "use.noise")


def test_after_the_last_month_noise_ends_and_mean_use_goes_on():
    about = {"opening": 1_000, "use": use(10, noise=0.2)}
    found = asked("runs_out", MONTHS, **about, months=24)
    assert found.value == pytest.approx(100, rel=1e-2)
    # What 24 months of noise leave behind: a standard deviation of 0.2 * 10 * sqrt(24) pieces at 10 a month.
    assert found.high - found.low == pytest.approx(2 * 1.645 * 0.2 * math.sqrt(24), rel=0.1)


def test_pieces_used_one_by_one_at_random_run_out_at_random():
    found = asked("runs_out", MONTHS, opening=50, use=use(5, noise="poisson"))
    assert found.value == pytest.approx(10, rel=0.05)
    assert found.low < found.value < found.high


def test_noise_of_an_option_does_not_touch_the_stock_as_it_stands():
    options = {"hold": {}, "more": {"use": use(20, noise=0.5)}}
    found = asked("runs_out", MONTHS, opening=100, use=use(10), options=options)
    assert (found.value, found.standard_error) == (10.0, 0.0)


rates = st.integers(0, 5_000)


@given(st.integers(1, 10**6), rates, rates, st.integers(0, 10**6))
def test_it_runs_out_exactly_if_more_goes_than_comes_or_it_is_at_the_floor(opening, made, used, floor):
    found = asked("runs_out", MONTHS, opening=opening, production=[line(made)], use=use(used), floor=floor)
    if opening <= floor:
        assert found.value == 0.0
    elif made >= used:
        assert found.value == "never"
    else:
        assert found.value * (used - made) == pytest.approx(opening - floor, rel=1e-9)


@given(
    st.integers(100, 10**5),
    st.integers(1, 2_000),
    st.integers(0, 500),
    st.integers(1, 24),
    st.sampled_from([0.0, 0.001, 0.02, 0.08]),
)
@settings(max_examples=40)
def test_neither_units_nor_splitting_a_flow_change_the_time(opening, used, made, ramp, share):
    whole = asked(
        "runs_out", MONTHS, opening=opening, use=use(used),
        production=[line(0, **{"from": "2022-01"}), line(made, ramp=ramp)],
        expiry={"share": share, "per": "month"}, transfers=[{"on": "2023-04", "quantity": 60}],
    )  # fmt: skip
    parts = asked(
        "runs_out", MONTHS, opening=opening, use=use(0.5 * used * 12, "year"),
        training={"rate": 0.5 * used * 12 / 365.25, "per": "day"},
        production=[
            *(line(0, line=name, **{"from": "2022-01"}) for name in "ab"),
            *(line(6 * made, "year", line=name, ramp=ramp) for name in "ab"),
        ],
        expiry={"share": share * 12, "per": "year"},
        transfers=[{"on": "2023-04", "quantity": 20}, {"on": "2023-04", "quantity": 40}],
    )  # fmt: skip
    if "never" in (whole.value, parts.value):
        assert whole.value == parts.value
    else:
        assert parts.value == pytest.approx(whole.value, rel=1e-7)


@given(st.integers(100, 10**5), st.integers(1, 2_000), st.integers(0, 500), st.integers(0, 500))
def test_more_output_never_empties_a_stock_sooner(opening, used, made, more):
    def time(rate):
        found = asked("runs_out", MONTHS, opening=opening, use=use(used), production=[line(rate)]).value
        return math.inf if found == "never" else found

    assert time(made + more) >= time(made) * (1 - 1e-9)


@given(st.integers(1, 24), st.integers(1, 100), st.integers(0, 60))
@settings(max_examples=25)
def test_plain_and_month_by_month_agree_at_the_ends_of_months(months, used, sent):
    """A floor that the stock reaches at the end of a month is reached then whichever way it is worked out."""
    opening, floor = 10_000, 10_000 - used * months - sent
    assume(floor > 0)
    about = {
        "floor": floor, "use": use(used), "transfers": [{"on": "2023-01", "quantity": sent}], "paths": 64,
    }  # fmt: skip
    assert value("runs_out", MONTHS, opening=opening, **about) == pytest.approx(months, rel=1e-9)
    drawn = {**about, "use": use(used, noise=1e-12)}
    assert value("runs_out", MONTHS, opening=opening, **drawn) == pytest.approx(months, rel=1e-6)
