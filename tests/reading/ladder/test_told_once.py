"""One act told by two words is one claim; an act told by none is none."""

import pytest

from tests.reading.told import claims, events, of, one


@pytest.mark.parametrize(
    "text",
    [
        "Spain announced on Monday that it will donate 12 Leopard 2 tanks to Ukraine.",
        "Monday's announcement that Spain is going to send 12 Leopard 2 tanks to Ukraine was welcomed.",
    ],
)
def test_an_announcement_with_what_it_announces_is_one_claim(text):
    assert [(claim.event, claim.item.id) for claim in claims(text)] == [("announced", "leopard-2")]


def test_an_announcement_of_what_was_done_leaves_it_done():
    assert (
        one("delivered", "Spain announced that it has sent 12 Leopard 2 tanks to Ukraine.").status == "actual"
    )


def test_what_was_not_announced_was_done_where_it_is_told_as_known():
    assert one("delivered", "Spain did not announce the delivery of the Leopard 2 tanks.").status == "actual"
    assert "delivered" not in events("Spain did not announce a delivery of Leopard 2 tanks.")


@pytest.mark.parametrize("words", ["delivery dates for", "delivery schedules of", "export controls on"])
def test_a_step_that_only_tells_which_dates_or_rules_is_none(words):
    assert not events(f"The ministers spoke of {words} Leopard 2 tanks.") & {"delivered", "sold"}


def test_to_replenish_or_backfill_stocks_is_an_order_of_no_item_named():
    text = "The money lets Spain send tanks and replenish its own stocks."
    assert [claim.item.id for claim in of("ordered", text)] == [None]


def test_to_backfill_an_ally_is_to_deliver():
    assert one("delivered", "Germany will backfill the Czech tanks with 14 Leopard 2s.").status == "planned"
