"""Draws in replicates: honest errors, the same for the same seed, untouched by how a scenario is written."""

import subprocess
import sys
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from drawdown.stock.study import Study, probability
from tests.stock.made import scenario

NOISY: dict[str, Any] = {
    "opening": {"normal": [1000, 30]},
    "months": 12,
    "use": {"rate": 50, "per": "month", "noise": 0.2},
    "floor": 380,
}


def risk(**data: Any) -> tuple[float, float]:
    return probability(Study(scenario(**data)).gap())


def test_normal_opening_and_noise_give_the_closed_form() -> None:
    # Use only lowers the stock, so its lowest is its last: normal, as noise of 0.2 is hardly ever cut off.
    sd = (30**2 + 12 * (50 * 0.2) ** 2) ** 0.5
    known = stats.norm.cdf((380 - 400) / sd)
    value, error = risk(**NOISY, paths=65_536)
    assert abs(value - known) < 4 * error
    assert 0 < error < 0.004


def test_errors_are_honest() -> None:
    known = stats.norm.cdf(-20 / (30**2 + 12 * 100) ** 0.5)
    found = [risk(**NOISY, paths=4096, seed=seed) for seed in range(40)]
    within = sum(abs(value - known) <= 2 * error for value, error in found)
    # Of 40 cases at 93%, which is what two errors out of eight replicates hold, fewer than 32 are one in 100.
    assert within >= 32
    spread = np.std([value for value, _ in found])
    assert np.mean([error for _, error in found]) == pytest.approx(spread, rel=0.3)


def test_whole_pieces_at_random_give_poisson() -> None:
    value, error = risk(
        opening=100, months=10, use={"rate": 8, "per": "month", "noise": "poisson"}, floor=15, paths=65_536
    )
    known = stats.poisson.sf(85, 80)  # below 15 is more than 85 used
    assert abs(value - known) < 4 * error


def test_an_uncertain_rate_of_pieces_at_random_mixes_poissons() -> None:
    value, error = risk(
        opening=100,
        months=10,
        use={"rate": [4, 12], "per": "month", "noise": "poisson"},
        floor=15,
        paths=65_536,
    )
    rates = np.linspace(40, 120, 10_001)
    assert abs(value - stats.poisson.sf(85, rates).mean()) < 4 * error


def test_nothing_uncertain_is_one_exact_path() -> None:
    study = Study(scenario(opening=100, months=10, use={"rate": 8, "per": "month"}, floor=20))
    assert (study.exact, study.paths) == (True, 1)
    assert study.gap()[0].tolist() == [0]
    assert probability(study.gap()) == (0.0, 0.0)


@pytest.mark.parametrize("paths", [1, 2, 16, 1000, 8192, 100_000])
def test_at_least_the_paths_asked_for_are_drawn_in_equal_powers_of_two(paths: int) -> None:
    study = Study(scenario(opening=[1, 2], months=1, paths=paths))
    sizes = {sample.n for sample in study.samples}
    assert study.paths >= paths
    assert len(study.samples) >= (8 if paths >= 16 else 2)
    assert len(sizes) == 1
    assert sizes.pop().bit_count() == 1


def test_equal_seeds_are_equal_also_in_another_process() -> None:
    once, again, other = (
        risk(**NOISY, paths=2048),
        risk(**NOISY, paths=2048),
        risk(**NOISY, paths=2048, seed=2),
    )
    assert once == again != other
    code = "from tests.stock.study.test_study import *; print(*map(repr, risk(**NOISY, paths=2048)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert tuple(map(float, done.stdout.split())) == once


LINES = [
    {"line": "a", "rate": [10, 20], "per": "month"},
    {"line": "b", "rate": [60, 240], "per": "year", "ramp": [0, 12]},
]
SENT = [{"on": "2023-03", "quantity": [50, 80]}, {"on": "2023-08", "quantity": [20, 300]}]
OPTIONS = {"send": {"transfers": [{"on": "2023-04", "quantity": [10, 90]}]}, "hold": {}}


def lowest(**data: Any) -> list[float]:
    study = Study(
        scenario(
            **{**NOISY, "paths": 256, "production": LINES, "transfers": SENT, "options": OPTIONS, **data}
        )
    )
    return [float(gap.sum()) for option in (None, "send", "hold") for gap in study.gap(None, option)]


@pytest.mark.parametrize(
    "data",
    [
        {"production": LINES[::-1]},
        {"transfers": SENT[::-1]},
        {"options": dict(reversed(OPTIONS.items()))},
        {"production": [{**LINES[0], "rate": [120, 240], "per": "year"}, LINES[1]]},
        {"use": {"rate": 600, "per": "year", "noise": 0.2}},
        {"training": {"rate": 0, "per": "year"}, "expiry": {"share": 0, "per": "month"}},
        {"ask": [{"replenish": {"quantity": 5}}, {"largest_transfer": {"on": "2023-04", "alpha": 0.1}}]},
    ],
)
def test_how_a_scenario_is_written_changes_nothing(data: dict[str, Any]) -> None:
    assert lowest(**data) == pytest.approx(lowest(), rel=1e-9)


def test_a_plain_flow_split_in_two_changes_nothing() -> None:
    whole = lowest(production=[{"line": "a", "rate": 30, "per": "month"}])
    split = [{"line": name, "rate": rate, "per": "year"} for name, rate in (("a", 240), ("b", 120))]
    assert lowest(production=split) == pytest.approx(whole, rel=1e-9)


def test_an_option_that_changes_nothing_is_the_stock_as_it_stands() -> None:
    study = Study(scenario(**NOISY, paths=40_000, options={"hold": {}}))
    for as_it_stands, hold in zip(study.gap(), study.gap(None, "hold"), strict=True):
        assert (as_it_stands == hold).all()
    assert study.outlook("hold") == study.outlook()


def test_an_option_is_told_as_the_same_stock_standing_by_itself_is() -> None:
    sent = {"transfers": [{"on": "2023-06", "quantity": 300}], "training": {"rate": 3, "per": "month"}}
    option = Study(scenario(**NOISY, paths=2048, options={"send": sent})).outlook("send")
    assert option == Study(scenario(**NOISY, **sent, paths=2048)).outlook()


def test_an_option_is_told_by_month_from_the_first_draws_and_its_risk_from_all() -> None:
    later = {"transfers": [{"on": "2023-12", "quantity": 0.001}]}  # too little to move anything
    study = Study(scenario(**NOISY, paths=65_536, options={"send": later}))
    stands, send = study.outlook(), study.outlook("send")
    assert stands is not None
    assert send is not None
    assert send.below_floor == pytest.approx(stands.below_floor, abs=1e-4)
    assert send.quantiles != stands.quantiles
    for level, months in stands.quantiles.items():
        assert send.quantiles[level] == pytest.approx(months, rel=0.01)


def test_options_meet_the_same_draws() -> None:
    more = {"transfers": [{"on": "2023-12", "quantity": 25}]}
    study = Study(scenario(**NOISY, paths=512, options={"send": more}))
    gaps = zip(study.gap(), study.gap(None, "send"), strict=True)
    assert all(kept - sent == pytest.approx(25) for kept, sent in gaps)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10), st.integers(0, 10))
def test_the_risk_rises_with_time(first: int, later: int) -> None:
    study = Study(scenario(**NOISY, paths=256))
    start = study.scenario.start
    early, late = sorted((first, first + later))
    assert probability(study.gap(start + early))[0] <= probability(study.gap(start + late))[0]


def test_a_month_not_asked_for_can_be_asked_later() -> None:
    of = {**NOISY, "floor": 700, "paths": 512}
    asked = Study(scenario(**of, ask=[{"below_floor": {"by": "2023-06"}}]))
    later = Study(scenario(**of))
    by = later.scenario.start + 5
    later.gap()
    assert [gap.tolist() for gap in later.gap(by)] == [gap.tolist() for gap in asked.gap(by)]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"opening": "unknown"}, "opening is unknown: give one, e.g. --set opening=2000"),
        ({"opening": None}, "opening is missing: give one, e.g. --set opening=2000"),
        (
            {"use": {"rate": "unknown", "per": "month"}},
            "use.rate is unknown: give one, e.g. --set use.rate=2000",
        ),
        ({"floor": "unknown"}, "floor is unknown: give one, e.g. --set floor=2000"),
    ],
)
def test_what_is_lacking_is_named_with_what_to_do(data: dict[str, Any], told: str) -> None:
    given_ = {key: value for key, value in {**NOISY, **data}.items() if value is not None}
    study = Study(scenario(**given_))
    assert study.lacks(floor=True) == told
    assert study.lacks() == ("" if "floor" in data else told)


def test_what_the_stock_does_not_need_may_be_unknown() -> None:
    sent = [{"on": "2023-03", "quantity": "unknown", "instrument": "procurement"}]
    assert Study(scenario(**NOISY, lead="unknown", transfers=sent)).lacks() == ""


def test_an_option_may_lack_what_the_stock_as_it_stands_does_not() -> None:
    study = Study(
        scenario(**NOISY, options={"send": {"transfers": [{"on": "2023-03", "quantity": "unknown"}]}})
    )
    assert study.lacks() == ""
    assert "options.send.transfers.0.quantity is unknown" in study.lacks("send")
    assert study.outlook("send") is None
    assert study.projected == []


def test_none_of_many_draws_is_no_proof_and_a_single_plain_path_is() -> None:
    never, always = np.ones(64), -np.ones(64)
    assert probability([never, never]) == (0.0, 1 / 128)
    assert probability([always, always]) == (1.0, 1 / 128)
    assert probability([np.ones(1)]) == (0.0, 0.0)


def test_an_option_can_be_told_where_the_scenario_as_it_stands_cannot() -> None:
    unknown = {"rate": "unknown", "per": "month"}
    options = {"hold": {}, "use little": {"use": {"rate": 1, "per": "month"}}}
    study = Study(scenario(opening=100, months=12, use=unknown, options=options))
    assert study.outlook() is None
    assert study.outlook("hold") is None
    told = study.outlook("use little")
    assert told is not None
    assert told.quantiles[0.5][-1] == 88
