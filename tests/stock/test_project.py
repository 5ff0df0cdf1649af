"""A scenario projected: what the row holds, and what a missing number takes away."""

import json
from typing import Any

import pytest

from drawdown.projection import Projection
from drawdown.stock.project import project
from tests.stock.made import scenario

ALL: dict[str, Any] = {
    "opening": [900, 1400],
    "months": 12,
    "production": [{"line": "a", "rate": [10, 40], "per": "month"}],
    "use": {"rate": [40, 90], "per": "month", "noise": 0.3},
    "floor": [300, 500],
    "options": {"hold": {}, "send": {"transfers": [{"on": "2023-03", "quantity": 200}]}},
    "ask": [
        {"below_floor": {"by": "2023-09"}},
        {"largest_transfer": {"on": "2023-03", "alpha": 0.05}},
        {"replenish": {"quantity": 100}},
        {"required_rate": {"quantity": 100, "by": "2023-12"}},
        {"years_of_production": {"quantity": 100}},
        {"runs_out": {}},
        {"sobol": {"of": "below_floor"}},
        {"value_of_information": {"decision": "options"}},
    ],
    "paths": 1024,
    "seed": 3,
}


def made(**data: Any) -> Projection:
    """A projection of all of it with these changes; None leaves a part out."""
    return project(scenario(**{key: value for key, value in {**ALL, **data}.items() if value is not None}))


def row(**data: Any) -> dict[str, Any]:
    """As JSON gives it back, so that nothing in it is more than JSON."""
    back: dict[str, Any] = json.loads(json.dumps(made(**data).to_row(), allow_nan=False))
    return back


def test_the_row_holds_what_the_format_says() -> None:
    found = row()
    assert found["seed"] == 3
    assert found["stock"]["months"][0] == "2023-01"
    assert list(found["stock"]["quantiles"]) == ["0.05", "0.25", "0.5", "0.75", "0.95"]
    assert {len(values) for values in found["stock"]["quantiles"].values()} == {12}
    assert list(found["options"]) == ["hold", "send"]
    for answer in found["answers"]:
        assert list(answer)[:9] == [
            "ask", "value", "low", "high", "never", "standard_error", "unit", "working", "inputs",
        ]  # fmt: skip
    assert [answer["ask"] for answer in found["answers"]] == ALL["ask"]
    assert found["given"][0] == {
        "name": "opening", "said": "900 to 1,400", "basis": "assumed", "claims": [], "note": "",
    }  # fmt: skip


def test_indices_and_worth_have_their_values_by_input() -> None:
    sobol, worth = row()["answers"][-2:]
    assert set(sobol["value"]["opening"]) == {"first", "total", "first_error", "total_error"}
    assert set(sobol["indices"]) == {"below_floor", "minimum"}
    assert sobol["value"] == sobol["indices"]["below_floor"]
    assert set(worth["value"]) == set(worth["errors"]) >= {"all", "opening"}


def test_quantiles_rise_with_their_level_and_are_never_negative() -> None:
    found = row(use={"rate": [90, 200], "per": "month", "noise": 1})["stock"]["quantiles"]
    for low, high in zip(list(found.values())[:-1], list(found.values())[1:], strict=True):
        assert all(0 <= one <= other for one, other in zip(low, high, strict=True))


def test_nothing_is_asked_and_nothing_is_drawn_where_all_is_plain() -> None:
    found = row(opening=100, production=[], use={"rate": 10, "per": "month"}, floor=45, ask=[], options=None)
    assert found["paths"] == 1
    assert set(map(tuple, found["stock"]["quantiles"].values())) == {(*range(90, -1, -10), 0, 0)}
    assert (found["stock"]["below_floor"], found["stock"]["below_floor_error"]) == (1, 0)
    assert found["floor"] == {"0.05": 45, "0.5": 45, "0.95": 45}


def test_equal_seeds_give_equal_rows() -> None:
    assert row() == row()
    assert row()["stock"] != row(seed=4)["stock"]


def test_without_an_opening_what_needs_none_is_still_answered() -> None:
    found = row(opening="unknown")
    assert found["stock"] is None
    assert found["options"] == {}
    told = {next(iter(answer["ask"])): (answer["value"], answer["note"]) for answer in found["answers"]}
    for kind in ("below_floor", "largest_transfer", "runs_out", "sobol", "value_of_information"):
        assert told[kind][0] is None, kind
        assert "opening is unknown: give one" in told[kind][1], kind
    assert all(told[kind][0] is not None for kind in ("required_rate", "years_of_production", "replenish"))


def test_an_unknown_floor_takes_away_the_risk_and_not_the_stock() -> None:
    found = row(floor="unknown")
    assert found["stock"]["below_floor"] is None
    assert found["stock"]["quantiles"] == row(floor=400)["stock"]["quantiles"]
    assert found["floor"] == {}
    assert found["answers"][0]["note"] == "floor is unknown: give one, e.g. --set floor=2000"


def test_an_option_that_lacks_a_number_is_named_and_left_out() -> None:
    options = {**ALL["options"], "rent": {"transfers": [{"on": "2023-03", "quantity": "unknown"}]}}
    found = row(options=options, ask=[])
    assert list(found["options"]) == ["hold", "send"]
    assert found["questions"] == [
        "option rent: options.rent.transfers.0.quantity is unknown: "
        "give one, e.g. --set options.rent.transfers.0.quantity=2000"
    ]


def test_without_anything_there_is_a_projection_that_says_so() -> None:
    found = project(scenario(ask=[{"below_floor": {}}]))
    assert found.stock is None
    assert found.answers[0].note == "opening is missing: give one, e.g. --set opening=2000"


def test_progress_is_told_to_the_end() -> None:
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int, claims: int = 0, /) -> None:
        told.append((done, total))

    project(scenario(**{**ALL, "ask": ALL["ask"][:2]}), progress)
    assert told == sorted(told)
    assert (told[0], told[-1]) == ((0, 3), (3, 3))


@pytest.mark.parametrize("part", ["production", "transfers", "use", "training", "expiry"])
def test_an_option_changes_what_it_names(part: str) -> None:
    changes: dict[str, Any] = {
        "production": [{"line": "b", "rate": 15, "per": "month"}],
        "transfers": [{"from": "2023-02", "to": "2023-05", "rate": 10, "per": "month"}],
        "use": {"rate": [10, 20], "per": "month", "noise": "poisson"},
        "training": {"rate": 5, "per": "month"},
        "expiry": {"share": 0.02, "per": "month"},
    }
    found = made(options={"other": {part: changes[part]}}, ask=[])
    assert found.stock is not None
    assert found.options["other"].quantiles[0.5] != found.stock.quantiles[0.5]
    alone = (
        {part: changes[part] + ALL.get(part, [])}
        if isinstance(changes[part], list)
        else {part: changes[part]}
    )
    # The same changes made in the scenario itself; draws differ where the numbers they are of do.
    itself = made(**alone, options=None, ask=[])
    assert itself.stock is not None
    middle = found.options["other"].quantiles[0.5][-1]
    assert itself.stock.quantiles[0.5][-1] == pytest.approx(middle, rel=0.02)
