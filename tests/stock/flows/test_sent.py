"""What is sent from stock, and what never was in it."""

from typing import Any

from drawdown.stock.draws import Sample
from drawdown.stock.flows import dated, flowing
from tests.stock.made import scenario


def leaving(*transfers: dict[str, Any]) -> tuple[dict[int, Any], list[Any]]:
    of = scenario(transfers=list(transfers), months=4)
    sample = Sample(1, {})
    return dated(of.transfers, of.start, sample), flowing(of.transfers, of.start, 4, sample)


def test_a_dated_transfer_leaves_in_its_month_and_a_rate_in_each() -> None:
    once, evenly = leaving(
        {"on": "2023-02", "quantity": 50}, {"from": "2023-03", "to": "2023-04", "rate": 7, "per": "month"}
    )
    assert once == {1: 50}
    assert evenly == [0, 0, 7, 7]


def test_two_in_one_month_add_up() -> None:
    assert leaving({"on": "2023-02", "quantity": 50}, {"on": "2023-02", "quantity": 5})[0] == {1: 55}


def test_procurement_leaves_the_stock_alone() -> None:
    new = {"instrument": "procurement"}
    once, evenly = leaving(
        {"on": "2023-02", "quantity": 50, **new},
        {"from": "2023-01", "to": "2023-04", "rate": 7, "per": "month", **new},
    )
    assert (once, evenly) == ({}, [0, 0, 0, 0])


def test_what_was_sent_before_the_start_is_no_longer_in_the_opening() -> None:
    sent = [
        {"on": "2023-01", "quantity": 50},
        {"from": "2023-01", "to": "2023-03", "rate": 7, "per": "month"},
    ]
    of = scenario(transfers=sent, months=4)
    later = of.start + 1
    assert dated(of.transfers, later, Sample(1, {})) == {}
    assert flowing(of.transfers, later, 4, Sample(1, {})) == [7, 7, 0, 0]
