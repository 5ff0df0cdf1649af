"""When the stock is first down to its floor, where all is plain and nothing expires."""

import math

import pytest

from tests.stock.answers.asked import asked, line, use, value

MONTHS = {"in": "month"}


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
