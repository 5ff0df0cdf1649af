"""Published calculations as scenarios: what was printed comes out, to the rounding it was printed in."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from drawdown.month import month, month_text
from drawdown.projection import Projection
from drawdown.stock.project import project
from tests.stock.made import scenario


@dataclass(frozen=True)
class Case:
    """One published case: the numbers it rests on and what its arithmetic gives."""

    id: str
    inputs: dict[str, Any]
    published: dict[str, Any]
    results: list[Any]

    def __getitem__(self, name: str) -> Any:
        return self.inputs[name]


@pytest.fixture(scope="module")
def cases(shared) -> dict[str, Case]:
    file = shared / "projection_examples.json"
    if not file.is_file():
        pytest.skip("needs ../shared/projection_examples.json, which is not part of this repository")
    found = json.loads(file.read_text("utf-8"))["cases"]
    return {
        one["id"]: Case(
            one["id"],
            {value["name"]: value["value"] for value in one["inputs"]},
            {value["name"]: value["value"] for value in one["published_outputs"]},
            [step["result"] for step in one["arithmetic"]],
        )
        for one in found
    }


def answer(kind: str, about: dict[str, Any] | None = None, **data: Any) -> Any:
    """The value of one question asked of a scenario."""
    return projected(kind, about, **data).answers[0].value


def projected(kind: str, about: dict[str, Any] | None = None, **data: Any) -> Projection:
    return project(scenario(**data, ask=[{kind: about or {}}]))


def stocks(kind: str, about: dict[str, Any] | None = None, **data: Any) -> tuple[float, ...]:
    """The stock at the end of each month."""
    seen = projected(kind, about, **data).stock
    assert seen
    return seen.quantiles[0.5]


def line(rate: Any, per: str = "year", **more: Any) -> dict[str, Any]:
    return {"rate": rate, "per": per, **more}


def since(first: str) -> dict[str, str]:
    return {"from": first}


def years_after(years: float, start: str = "2023-01") -> str:
    """The last month of so many years from the beginning of ``start``."""
    return month_text(month(start) + round(years * 12) - 1)


def printed(value: Any, as_: float) -> bool:
    """Whether a value is printed as ``as_``, with as many decimals as that has."""
    assert isinstance(value, float), value
    decimals = len(str(float(as_)).partition(".")[2].rstrip("0"))
    return abs(value - as_) <= float(0.5 * 10.0**-decimals) * (1 + 1e-9)


def test_e01_rounds_given_take_six_and_four_years_to_make_and_half_a_year_more_with_lead(cases):
    case = cases["E01"]
    recent, surge, with_lead = case.results
    rates = case["recent_rate"], case["surge_rate"]
    about = {"quantity": case["transferred"]}
    for rate, bare, later in zip(rates, (recent, surge), with_lead, strict=True):
        made = [line(rate, "month")]
        assert printed(answer("years_of_production", about, production=made), bare)
        assert printed(answer("replenish", about, production=made, lead=6), later)


def test_e02_eighteen_years_imply_89_a_year_or_100_after_two_years_of_lead(cases):
    case = cases["E02"]
    years = case.published["years_recent"], case.published["years_surge"]
    for lead, expected in ((0, case.results[:2]), (24, case.results[2:])):
        for after, rate in zip(years, expected, strict=True):
            about = {"quantity": case["transferred"], "by": years_after(after), "in": "year"}
            assert printed(answer("required_rate", about, lead=lead), rate)


def test_e03_a_third_of_the_stock_leaves_two_thirds_and_takes_seven_years_to_make(cases):
    case = cases["E03"]
    stock, left, years, other = case.results
    # Two quantities share one fraction, so there are two stocks before and two after.
    for before, given, after in ((stock, case["given"], left), (other, case["given_since_feb"], 11_000)):
        sent = [{"on": "2022-05", "quantity": given}]
        assert stocks("runs_out", start="2022-05", months=1, opening=before, transfers=sent) == (after,)
    about = {"quantity": case["given"]}
    assert answer("years_of_production", about, production=[line(case["rate"])]) == years


def test_e04_at_the_rate_said_it_is_66_months_and_at_capacity_about_the_32_of_the_senator(cases):
    case = cases["E04"]
    said, capacity, implied = case.results
    about = {"quantity": case["given"], "in": "month"}
    assert printed(answer("replenish", about, production=[line(case["rate_said"])]), said)
    assert printed(answer("replenish", about, production=[line(case["capacity"])]), capacity)
    claimed = case.published["months"]
    assert abs(answer("replenish", about, production=[line(case["rate_said"])]) - claimed) > 30
    rate = {"quantity": case["given"], "by": years_after(claimed / 12, "2022-05"), "in": "year"}
    assert printed(answer("required_rate", rate, start="2022-05"), implied)


def test_e05_and_e06_years_of_output_imply_its_rate(cases):
    javelin, raytheon = cases["E05"], cases["E06"]
    asked = (
        (javelin["given"], javelin.published["years"], javelin.results[0]),
        (raytheon["stinger"], raytheon.published["stinger_years"], raytheon.results[0]),
        (raytheon["javelin"], raytheon.published["javelin_years"], raytheon.results[1]),
    )
    for quantity, years, rate in asked:
        about = {"quantity": quantity, "by": years_after(years), "in": "year"}
        assert printed(answer("required_rate", about, lead=0), rate)


def test_e07_an_order_of_1468_replaces_1400_and_one_of_1300_does_not(cases):
    case = cases["E07"]
    before, more, fewer, _, monthly = case.results
    ends = case["complete_by"][:7]
    months = month(ends) + 1 - month("2022-06")
    about: dict[str, Any] = {"start": "2022-06", "opening": before - case["given"], "months": months}
    for order, expected in ((case["order_reuters"], more), (case["order_company"], fewer)):
        left = stocks("runs_out", **about, production=[line(order / months, "month")])
        assert left[-1] - before == pytest.approx(expected, abs=1e-6)
    rate = {"quantity": case["order_reuters"], "by": ends}
    assert printed(answer("required_rate", rate, start="2022-06"), monthly)


@pytest.mark.parametrize(("place", "quantity"), [(0, 5_500), (1, 7_000), (2, 8_500)])
def test_e08_the_ramp_from_2100_to_4000_makes_each_quantity_in_its_time(cases, place, quantity):
    case = cases["E08"]
    now = line(case["now"], **since("2022-04"))
    rise = line(case["target"], ramp=case["ramp"], **since("2022-05"))
    about: dict[str, Any] = {"start": "2022-05", "production": [now, rise]}
    assert printed(answer("years_of_production", {"quantity": quantity}, **about), case.results[1][place])
    assert printed(answer("replenish", {"quantity": quantity}, **about, lead=32), case.results[2][place])


def test_e09_a_hundred_thousand_a_month_drain_86_to_119_thousand(cases):
    case = cases["E09"]
    made = [line(case["output"], "month")]
    october = {"from": "2022-10", "to": "2022-10", "rate": case["given_oct"], "per": "month"}
    left = stocks("runs_out", start="2022-10", months=1, opening=1e6, production=made, transfers=[october])
    assert printed(1e6 - left[-1], case.results[0])
    half = {"from": "2022-04", "to": "2022-09", "rate": case["given_mar_sep"] / 6, "per": "month"}
    left = stocks("runs_out", start="2022-04", months=6, opening=1e6, production=made, transfers=[half])
    assert printed((1e6 - left[-1]) / 6, case.results[1])


def test_e12_four_thousand_are_eight_years_of_output_of_which_the_owner_gets_none(cases):
    case = cases["E12"]
    years, grows, left = case.results
    exported = [line(case["output"], share=0)]
    told = projected("years_of_production", {"quantity": case["built_total"]}, production=exported).answers[0]
    assert told.value == years
    assert "0% of what line all makes reaches the owner" in told.working
    opening = case["built_total"] - case["exported"]
    stock = stocks("replenish", {"quantity": 1}, production=exported, opening=opening)
    assert stock[0] == stock[-1] == left
    assert stock[-1] - opening == grows
    assert answer("replenish", {"quantity": 1}, production=exported) == "never"


def test_e13_a_year_of_output_lasts_four_days_at_500_a_day(cases):
    case = cases["E13"]
    about = {"opening": case["output"], "use": {"rate": case["use"], "per": "day"}}
    assert printed(answer("runs_out", {"in": "day"}, **about), case.results[0])


def test_e14_what_was_used_in_three_months_is_four_years_of_output(cases):
    case = cases["E14"]
    for used, rate in zip((case["used_low"], case["used_high"]), case.results[0], strict=True):
        about = {"quantity": used, "by": years_after(case.published["multiple"]), "in": "year"}
        assert printed(answer("required_rate", about), rate)


def test_e16_the_ramp_makes_9100_in_seven_years_and_the_objective_in_nine(cases):
    case = cases["E16"]
    _, _, made, years = case.results
    ramp = [line(case["rate"], **since("2025-12")), line(case["target"], ramp=84, **since("2026-01"))]
    about: dict[str, Any] = {"start": "2026-01", "production": ramp}
    assert stocks("runs_out", **about, opening=0, months=84)[-1] == pytest.approx(made, rel=1e-12)
    assert printed(answer("years_of_production", {"quantity": case["new_objective"]}, **about), years)


def test_e16_as_planned_the_year_before_it_takes_21_years(cases):
    case = cases["E16"]
    made = [line(case["older_plan"])]
    years = answer("years_of_production", {"quantity": case["new_objective"]}, production=made)
    assert printed(years, case.results[1])


def test_e17_training_stretches_29_years_to_never(cases):
    case = cases["E17"]
    about = {"quantity": case["donated"]}
    for rate, years in zip(("rate_a", "rate_b", "rate_c"), case.results, strict=False):
        made = {"production": [line(case[rate], "month")]}
        training = {"rate": case["training"], "per": "year"}
        assert printed(answer("replenish", about, **made, training=training), years)
    told = projected(
        "replenish", about, production=[line(case["rate_a"], "month")],
        training={"rate": case.results[3], "per": "year"},
    )  # fmt: skip
    assert told.answers[0].value == "never"


def test_e18_a_plan_that_came_true_to_91_percent_ends_at_what_was_made(cases):
    case = cases["E18"]
    before, plan, made = case["built_2021"], case["target_2023"], case["built_2023"]
    assert printed(made / plan, case.results[1])
    # 0.913 of the plan is 0.901 of the rise to it: ``realised`` is of the change.
    rise = line(plan, realised=(made - before) / (plan - before), **since("2023-01"))
    lines = [line(before, **since("2022-12")), rise]
    assert answer("years_of_production", {"quantity": made}, production=lines) == pytest.approx(1.0)


def test_e19_a_plan_that_came_true_to_98_percent_ends_at_what_was_made(cases):
    case = cases["E19"]
    realised = case["rusi_2024"] / case["rusi_plan_2024"]
    assert printed(realised, case.results[0])
    made = [line(case["rusi_plan_2024"], realised=realised)]
    assert answer("years_of_production", {"quantity": case["rusi_2024"]}, production=made) == pytest.approx(1)


def test_e20_a_million_rounds_last_two_months_or_three(cases):
    case = cases["E20"]
    implied, months = case.results
    about = {"opening": case["shells"]}
    two = answer("runs_out", {"in": "month"}, **about, use={"rate": implied, "per": "month"})
    assert two == case.published["months"]
    use = {"rate": 10_000, "per": "day"}
    assert printed(answer("runs_out", {"in": "month"}, **about, use=use), months)


def test_e21_output_meets_use_in_2025_and_only_then_the_stock_stops_falling(cases):
    case = cases["E21"]
    meets, decade = case.results
    lines = [
        line(case[rate], "month", **since(first))
        for rate, first in (("r_2023_03", "2023-03"), ("r_2024", "2024-01"), ("r_2025", "2025-01"))
    ]
    use = {"rate": case["use"], "per": "month"}
    left = stocks("runs_out", start="2023-03", months=36, opening=5e6, production=lines, use=use)
    falls = [at for at in range(1, len(left)) if left[at] < left[at - 1]]
    assert month_text(month("2023-03") + falls[-1]) == f"{meets - 1}-12"
    ordered = [line(case["ordered_decade"] / 10)]
    assert printed(answer("years_of_production", {"quantity": case["shipped"]}, production=ordered), decade)


def test_e22_fifteen_years_of_output_used_in_five_is_three_times_its_rate(cases):
    case = cases["E22"]
    times, used, slowest = case.results
    made = [line(case["us_rate"])]
    assert printed(answer("years_of_production", {"quantity": used}, production=made), case["output_used"])
    use = {"rate": times * case["us_rate"], "per": "year"}
    assert answer("runs_out", opening=used, use=use) == pytest.approx(case["window"])
    assert printed(answer("years_of_production", {"quantity": 1_000}, production=made), slowest)


def test_e24_500_missiles_in_eleven_months_are_45_a_month(cases):
    case = cases["E24"]
    about = {"quantity": case["made"], "by": "2023-01"}
    rate = answer("required_rate", about, start="2022-03")
    assert printed(rate, case.results[0])
    low, high = case.published["rate"]
    assert low <= rate <= high


def test_e25_at_the_rate_bought_the_javelins_given_take_twelve_years(cases):
    case = cases["E25"]
    bought, _, years = case.results
    rate = answer("required_rate", {"quantity": case["fy20_22"], "by": years_after(3), "in": "year"})
    assert printed(rate, bought)
    given = {"quantity": cases["E05"]["given"]}
    assert printed(answer("years_of_production", given, production=[line(bought)]), years)


def test_e26_thaad_output_quadruples(cases):
    case = cases["E26"]
    years = [
        answer("years_of_production", {"quantity": 960}, production=[line(case[name])])
        for name in ("rate", "target")
    ]
    assert printed(years[0] / years[1], case.results[0])
