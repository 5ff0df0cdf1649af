"""How long it takes until a quantity is made up for."""

import pytest

from tests.stock.answers.asked import asked, line, value

NEVER = "never"


def test_it_is_the_lead_and_the_quantity_over_the_net_rate():
    found = asked(
        "replenish", {"quantity": 1_074_000}, lead=6, production=[line(14_000)],
        training={"rate": 8_000, "per": "month"},
    )  # fmt: skip
    assert found.value == pytest.approx(0.5 + 179 / 12, rel=1e-12)
    assert (found.low, found.high) == (found.value, found.value)
    assert (found.unit, found.standard_error, found.never) == ("years", 0.0, 0.0)
    assert found.working == "6 months + 1074000 / (14000 - 8000) / 12"
    assert found.inputs == ("ask.0.replenish.quantity", "lead", "production.0.rate", "training.rate")


def test_training_that_takes_all_output_leaves_never_and_says_the_net_rate():
    found = asked(
        "replenish", {"quantity": 2e6}, production=[line(14_000)], training={"rate": 168_000, "per": "year"}
    )
    assert (found.value, found.low, found.high, found.never) == (NEVER, NEVER, NEVER, 1.0)
    assert found.working == "14000 - 168000 / 12 = 0 a month: never"
    assert found.standard_error == 0.0


@pytest.mark.parametrize(
    ("rate", "per", "taken", "by"),
    [
        (4_600, "month", 4_600 * 12 / 365.25, "day"),
        (168_000, "year", 14_000, "month"),
        (0.1, "day", 36.525, "year"),
    ],
)
def test_what_is_nothing_by_any_unit_of_time_is_nothing(rate, per, taken, by):
    about = {"production": [line(rate, per)], "training": {"rate": taken, "per": by}}
    assert asked("replenish", {"quantity": 1}, **about).value == NEVER


def test_one_round_a_month_left_is_not_nothing():
    about = {"production": [line(14_000)], "training": {"rate": 167_988, "per": "year"}}
    assert value("replenish", {"quantity": 12}, **about) == pytest.approx(1.0, rel=1e-6)


def test_use_counts_at_its_mean_whatever_its_noise():
    about = {"production": [line(100)], "lead": 3}
    use = {"rate": 40, "per": "month"}
    quiet = value("replenish", {"quantity": 600, "in": "month"}, **about, use=use)
    noisy = asked("replenish", {"quantity": 600, "in": "month"}, **about, use={**use, "noise": 0.5})
    assert quiet == noisy.value == 13.0
    assert noisy.standard_error == 0.0


def test_only_what_reaches_the_owner_counts_and_the_note_says_so():
    found = asked("replenish", {"quantity": 1200, "in": "month"}, production=[line(200, share=0.5)])
    assert found.value == 12.0
    assert found.working == "1200 / (200 * 0.5)"
    assert found.note == "50% of what line all makes reaches the owner"


def test_a_line_that_is_all_exported_replaces_nothing():
    found = asked("replenish", {"quantity": 1}, production=[line(500, "year", share=0)])
    assert (found.value, found.working) == (NEVER, "500 * 0 = 0 a year: never")


def test_part_of_an_announced_rise_may_not_come_true_and_the_note_says_so():
    rise = [line(100, line="us"), line(200, line="us", **{"from": "2023-07"}, realised=0.4)]
    found = asked("replenish", {"quantity": 880, "in": "month"}, production=rise)
    # 6 months at 100, then 140 a month.
    assert found.value == pytest.approx(8.0, rel=1e-12)
    assert found.note.endswith("40% of the change of line us to 200 a month is taken to come true")
    assert found.working == "6 months at 100 a month make 600; 6 months + (880 - 600) / 140"


def test_transfers_are_not_counted_and_the_note_says_so():
    about = {"opening": 500, "production": [line(10)]}
    found = asked("replenish", {"quantity": 120}, transfers=[{"on": "2023-06", "quantity": 500}], **about)
    assert found.value == 1.0
    assert "transfers are not counted" in found.note
    new = asked(
        "replenish", {"quantity": 120}, **about,
        transfers=[{"on": "2023-06", "quantity": 500, "instrument": "procurement"}],
    )  # fmt: skip
    assert (new.value, "transfers" in new.note) == (1.0, False)


def test_that_nothing_is_taken_off_output_is_said():
    """Gross output is not what a stock gains: who leaves training out should read so."""
    about = {"quantity": 120}
    bare = asked("replenish", about, production=[line(10)])
    assert bare.note == "all output is counted: no training, use, expiry or share is given"
    none = {"training": {"rate": 0, "per": "month"}}
    assert asked("replenish", about, production=[line(10)], **none).note == bare.note
    trained = {"training": {"rate": 1, "per": "month"}}
    assert asked("replenish", about, production=[line(10)], **trained).note == ""


def test_expiry_is_a_constant_share_of_the_opening_stock():
    about = {"production": [line(100)], "expiry": {"share": 0.02, "per": "month"}}
    found = asked("replenish", {"quantity": 600, "in": "month"}, opening=2_000, **about)
    assert found.value == 10.0
    assert found.working == "600 / (100 - 0.02 * 2000)"
    assert "opening" in found.inputs
    lacking = asked("replenish", {"quantity": 600}, **about)
    assert (lacking.value, lacking.standard_error) == (None, None)
    assert lacking.note == "opening is missing: give one, e.g. --set opening=2000"


def test_a_ramp_is_integrated_from_the_start_and_the_lead_comes_on_top():
    ramp = [line(2_100, "year", **{"from": "2022-12"}), line(4_000, "year", ramp=24)]
    found = asked("replenish", {"quantity": 8_500, "in": "month"}, production=ramp, lead=32)
    assert found.value == pytest.approx(32 + 24 + 2400 / 4000 * 12, rel=1e-12)
    assert found.working == (
        "24 months from 2100 to 4000 a year make 6100; 32 months + 24 months + (8500 - 6100) / 4000 * 12"
    )


def test_a_quantity_reached_within_a_ramp_is_the_root_of_a_quadratic():
    ramp = [line(2_100, "year", **{"from": "2022-12"}), line(4_000, "year", ramp=24)]
    found = asked("replenish", {"quantity": 5_500}, production=ramp, lead=32)
    assert found.working == (
        "in 24 months from 2100 to 4000 a year, + 950 a year each year: 2100 t + 950 / 2 t^2 = 5500"
        " for t = 1.84723 years; 32 months + 1.84723 years"
    )
    t = found.value - 32 / 12
    assert 2100 * t + 475 * t * t == pytest.approx(5500, rel=1e-12)


def test_a_line_that_stops_in_time_still_reaches_the_quantity_and_one_too_early_never():
    stop = [line(100), line(0, **{"from": "2024-01"})]
    assert value("replenish", {"quantity": 1_200}, production=stop) == 1.0
    late = asked("replenish", {"quantity": 1_201}, production=stop)
    assert late.value == NEVER
    assert late.working == "12 months at 100 a month make 1200; then 0 a month: never"


def test_a_ramp_begun_before_the_start_is_partly_done():
    ramp = [line(0, **{"from": "2020-01"}), line(120, ramp=12, **{"from": "2022-07"})]
    # At the start it has come to 60 a month: 6 months make 60*6 + 10*36/2.
    assert value("replenish", {"quantity": 540, "in": "month"}, production=ramp) == pytest.approx(6.0)


def test_without_a_line_the_answer_asks_for_one():
    found = asked("replenish", {"quantity": 100})
    assert (found.value, found.note) == (None, "production is missing: give at least one line with its rate")


@pytest.mark.parametrize("unknown", ["production.0.rate", "production.0.share", "lead", "training.rate"])
def test_a_number_that_nobody_knows_is_named(unknown):
    rate, share, lead, training = (
        "unknown" if unknown.endswith(part) else given
        for part, given in (("0.rate", 10), ("share", 1), ("lead", 3), ("ning.rate", 1))
    )
    found = asked(
        "replenish", {"quantity": 100}, lead=lead, production=[line(rate, share=share)],
        training={"rate": training, "per": "month"},
    )  # fmt: skip
    assert found.value is None
    assert found.note.startswith(f"{unknown} is unknown: give one, e.g. --set {unknown}=")


def test_a_number_that_it_does_not_rest_on_may_be_unknown_or_uncertain():
    found = asked(
        "replenish", {"quantity": 120}, production=[line(10)], floor="unknown", opening=[100, 200],
        transfers=[{"rate": "unknown"}],
    )  # fmt: skip
    assert (found.value, found.standard_error) == (1.0, 0.0)


def test_a_range_of_rates_is_a_range_of_times():
    found = asked("replenish", {"quantity": 1200}, production=[line([50, 150])], paths=65_536)
    assert found.value == pytest.approx(1.0, rel=1e-3)
    assert found.low == pytest.approx(100 / 145, rel=1e-3)
    assert found.high == pytest.approx(100 / 55, rel=1e-3)
    assert found.standard_error is not None
    assert 0 < found.standard_error < 1e-3
    assert found.working == "with each uncertain number at its middle: 1200 / 100 / 12 = 1 years"


def test_the_share_of_draws_without_a_gain_is_never():
    training = {"rate": 100, "per": "month"}
    found = asked("replenish", {"quantity": 1200}, production=[line([90, 130])], training=training)
    assert found.never == pytest.approx(0.25, abs=2e-3)
    assert found.high == NEVER
    assert found.value == pytest.approx(10.0, rel=1e-2)
