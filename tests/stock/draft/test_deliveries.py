import pytest

from tests.stock.draft.facts import SUPPLIER, count, drafted, exactly, fact

TO_PL = {"supplier": "US", "recipient": "PL"}
PLANNED = fact("delivered", exactly(10), "2023-03", status="planned", id="plan", **TO_PL)


def told(*facts):
    return [one for one in drafted(SUPPLIER, *facts).questions if "How much of what is promised" in one]


def test_what_came_of_a_promised_delivery_is_told_with_its_claims():
    (words,) = told(PLANNED, fact("delivered", exactly(8), "2023-09", id="sent", **TO_PL))
    assert "8 delivered to Poland (2023-09) of 10 planned (2023-03), a ratio of 0.80" in words
    assert "claims cplan, csent" in words


def test_of_another_item_it_is_marked():
    facts = (
        fact("delivered", exactly(10, "launcher"), "2023-03", status="planned", item="himars", **TO_PL),
        fact("delivered", exactly(5, "launcher"), "2023-09", item="himars", **TO_PL),
    )
    assert "M142 HIMARS: 5 delivered" in told(*facts)[0]


def test_deliveries_say_nothing_of_output():
    made = drafted(SUPPLIER, PLANNED, fact("delivered", exactly(8), "2023-09", **TO_PL))
    assert made.suggested.pairs == ()


@pytest.mark.parametrize(
    "sent",
    [
        [fact("delivered", exactly(8), "2022-09", **TO_PL)],  # before it was promised
        [fact("delivered", exactly(8), None, **TO_PL)],
        [fact("delivered", count(8, None, "missile"), "2023-09", **TO_PL)],
        [fact("delivered", exactly(8, "launcher"), "2023-09", **TO_PL)],
        [fact("delivered", exactly(8), "2023-09", supplier="US", recipient="UA")],
        [fact("delivered", exactly(8), "2023-09", id=id, **TO_PL) for id in ("a", "b")],
        [fact("announced", exactly(8), "2023-09", **TO_PL)],
    ],
)
def test_what_may_be_another_transfer_is_no_outcome(sent):
    assert told(PLANNED, *sent) == []
