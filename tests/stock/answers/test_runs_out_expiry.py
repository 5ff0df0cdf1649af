"""When a stock of which part expires is down to its floor."""

import math

import pytest

from tests.stock.answers.asked import asked, line, use

MONTHS = {"in": "month"}


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
