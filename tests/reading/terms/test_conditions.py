import pytest

from tests.reading.told import events, of, one


@pytest.mark.parametrize(
    "text",
    [
        "Britain gave Storm Shadow to Ukraine on the condition that it would not be used abroad.",
        "SCALP missiles were sent to Ukraine after an assurance by Kyiv.",
        "Ukraine may use ATACMS only within its borders, on conditions set by Washington.",
    ],
)
def test_a_limit_on_use_is_a_condition_on_the_item(text):
    found = of("conditioned", text)
    assert len(found) == 1
    assert found[0].item.id in ("storm-shadow", "scalp", "atacms")


def test_a_condition_on_two_items_is_a_condition_on_each():
    text = "Assured by Kyiv of care, Britain and France have supplied Storm Shadow and SCALP to Ukraine."
    assert {claim.item.id for claim in of("conditioned", text)} == {"storm-shadow", "scalp"}


def test_a_wording_of_a_condition_tells_of_no_use():
    assert events("NASAMS will not be used against targets in Belarus, Latvia assured Norway.") == {
        "conditioned"
    }


def test_no_restrictions_are_a_condition_denied():
    assert one("conditioned", "Norway placed no restrictions on the use of the NASAMS.").status == "denied"


def test_a_promise_not_to_do_something_is_no_commitment_to_send():
    assert events("Latvia promised not to fire NASAMS at targets across the border.") == {"conditioned"}
