"""When the stock is first down to its floor, where numbers are uncertain or use has noise."""

import math

import pytest

from tests.stock.answers.asked import asked, line, use

MONTHS = {"in": "month"}


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


def test_what_was_sent_in_the_months_with_noise_is_not_sent_again_after_them():
    sent = {"start": "2024-01", "transfers": [{"on": "2024-06", "quantity": 200}]}
    found = asked("runs_out", MONTHS, opening=1_000, use=use(10, noise=0.2), months=24, **sent)
    assert found.value == pytest.approx(80, rel=1e-2)


def test_pieces_used_one_by_one_at_random_run_out_at_random():
    found = asked("runs_out", MONTHS, opening=50, use=use(5, noise="poisson"))
    assert found.value == pytest.approx(10, rel=0.05)
    assert found.low < found.value < found.high


def test_noise_of_an_option_does_not_touch_the_stock_as_it_stands():
    options = {"hold": {}, "more": {"use": use(20, noise=0.5)}}
    found = asked("runs_out", MONTHS, opening=100, use=use(10), options=options)
    assert (found.value, found.standard_error) == (10.0, 0.0)
