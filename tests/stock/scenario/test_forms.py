"""Every form that a number may have, and where it is found again."""

from typing import Any

import pytest

from drawdown.amount import Amount
from drawdown.stock.scenario import parse, read_text
from tests.stock import made


def scenario(**data: Any) -> Any:
    """A scenario of which the test knows what is there."""
    return made.scenario(**data)


@pytest.mark.parametrize(
    ("said", "kind", "of"),
    [
        (5, "fixed", (5,)),
        (5.5, "fixed", (5.5,)),
        (0, "fixed", (0,)),
        ([5, 10], "uniform", (5, 10)),
        ([5, 5], "uniform", (5, 5)),
        ([5, 6, 10], "triangular", (5, 6, 10)),
        ({"normal": [100, 20]}, "normal", (100, 20)),
        ({"normal": [100, 0]}, "normal", (100, 0)),
        ({"lognormal": {"p5": 50, "p95": 200}}, "lognormal", (50, 200)),
        ("unknown", "unknown", ()),
    ],
)
def test_a_number_has_many_forms_plain_or_with_its_claims(said, kind, of) -> None:
    assert scenario(opening=said).opening == Amount("opening", kind, of)
    wrapped = scenario(opening={"value": said, "claims": ["a1", "b2"], "note": "as of March"}).opening
    assert wrapped == Amount("opening", kind, of)
    assert (wrapped.claims, wrapped.note) == (("a1", "b2"), "as of March")


def test_every_number_is_called_by_its_address() -> None:
    found = scenario(
        opening=10,
        production=[{"rate": 5, "per": "year", "share": [0, 1]}],
        use={"rate": 1, "per": "day", "noise": 0.1},
        expiry={"share": 0.02, "per": "year"},
        options={"send": {"transfers": [{"on": "2023-02", "quantity": 3}]}},
        ask=["runs_out", {"replenish": {"quantity": 7}}],
    )
    names = [amount.name for amount in found.amounts() if amount.name != "lead"]
    assert names == [
        "opening", "production.0.rate", "production.0.ramp", "production.0.realised", "production.0.share",
        "use.rate", "use.noise", "expiry.share", "options.send.transfers.0.quantity",
        "ask.1.replenish.quantity",
    ]  # fmt: skip


def test_a_rate_keeps_its_unit() -> None:
    assert scenario(training={"rate": 1200, "per": "year"}).training.scale * 1200 == 100


def test_all_of_a_stock_may_expire_within_a_year_and_nearly_all_within_a_month() -> None:
    assert scenario(expiry={"share": 1, "per": "year"}).expiry.of == (1,)
    assert scenario(expiry={"share": [0.5, 1], "per": "month"}).expiry.of == (0.5, 1)


def test_a_rate_that_nobody_knows_needs_no_unit() -> None:
    assert scenario(use={"rate": "unknown"}).use.rate.unknown


def test_pieces_used_one_by_one_have_no_spread_of_their_own() -> None:
    assert scenario(use={"rate": 1, "per": "day", "noise": "poisson"}).use.noise is None
    assert scenario(use={"rate": 1, "per": "day"}).use.noise.of == (0,)


def test_what_is_left_out_has_its_default() -> None:
    found: Any = parse({})
    assert (found.item, found.unit, found.months, found.paths, found.seed) == (
        "unnamed",
        "piece",
        120,
        100_000,
        1,
    )
    assert found.opening is found.floor is found.use is None
    assert found.lead.of == (0,)


def test_a_line_that_says_no_month_runs_from_the_start() -> None:
    assert scenario(production=[{"rate": 5, "per": "year"}]).production[0].since == 2023 * 12


def test_a_line_may_have_begun_before_the_start() -> None:
    found = scenario(production=[{"line": "us", "from": "2020-02", "rate": 5, "per": "year"}])
    assert found.production[0].since == 2020 * 12 + 1


def test_a_line_may_set_out_on_its_ramp_in_its_first_month() -> None:
    line = {"line": "us", "per": "year"}
    found = scenario(production=[{**line, "rate": 2100}, {**line, "rate": 4000, "ramp": 24}])
    assert [one.since for one in found.production] == [2023 * 12] * 2


def test_a_rate_is_sent_from_the_start_on_without_an_end_where_it_says_no_month() -> None:
    sent = scenario(months=6, transfers=[{"rate": 5, "per": "month"}]).transfers[0]
    assert (sent.first, sent.last) == (2023 * 12, None)


def test_an_empty_list_of_flows_options_or_questions_is_as_none_at_all() -> None:
    empty: dict[str, Any] = {"production": [], "transfers": [], "correlation": [], "options": {}, "ask": []}
    assert scenario(**empty) == scenario()


def test_newly_made_pieces_do_not_lower_the_stock() -> None:
    sent = {"on": "2023-02", "quantity": 5}
    assert scenario(transfers=[sent]).transfers[0].from_stock
    assert not scenario(transfers=[{**sent, "instrument": "procurement"}]).transfers[0].from_stock


def test_an_option_that_changes_nothing_may_be_left_empty() -> None:
    found: Any = read_text("options:\n  hold:\n  send: {training: {rate: 5, per: month}}\n", "x")
    assert list(found.options) == ["hold", "send"]
    assert found.options["send"].training.name == "options.send.training.rate"


def test_a_question_without_more_may_be_one_word() -> None:
    assert [dict(ask.said) for ask in scenario(ask=["runs_out"]).asks] == [{"runs_out": {}}]
    assert (
        scenario(ask=["runs_out"]) == scenario(ask=[{"runs_out": None}]) == scenario(ask=[{"runs_out": {}}])
    )


def test_a_largest_transfer_without_a_risk_accepts_one_in_twenty() -> None:
    (ask,) = scenario(ask=[{"largest_transfer": {"on": "2023-02"}}]).asks
    assert ask.alpha == 0.05


def test_a_required_rate_may_look_beyond_the_last_month() -> None:
    (ask,) = scenario(months=6, ask=[{"required_rate": {"quantity": 5, "by": "2031-12"}}]).asks
    assert ask.by == 2031 * 12 + 11


def test_without_a_month_no_start_is_needed() -> None:
    assert parse({"opening": 5, "ask": ["runs_out"]}).start == 0
