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
    text = "Assured by Kyiv of care, Italy and Spain have sent Stingers and Javelins to Ukraine."
    assert {claim.item.id for claim in of("conditioned", text)} == {"stinger", "javelin"}


def test_a_wording_of_a_condition_tells_of_no_use():
    assert events("NASAMS will not be used against targets in Belarus, Latvia assured Norway.") == {
        "conditioned"
    }


def test_no_restrictions_are_a_condition_denied():
    assert one("conditioned", "Norway placed no restrictions on the use of the NASAMS.").status == "denied"


def test_a_promise_not_to_do_something_is_no_commitment_to_send():
    assert events("Latvia promised not to fire NASAMS at targets across the border.") == {"conditioned"}


def test_whom_a_limit_binds_receives():
    for text in (
        "Under the contract, Peru may not pass the Javelin missiles on to anybody else.",
        "The agreement bars Peru from transferring its Javelin missiles to others.",
        "Peru may have its Javelin missiles only if it gives up its old ones.",
    ):
        assert one("conditioned", text).recipient == "PE", text


def test_who_lets_somebody_use_a_thing_sets_the_limit():
    found = one(
        "conditioned", "Spain lets Peru fire its Javelin missiles only at targets within its borders."
    )
    assert (found.supplier, found.recipient, found.party) == ("ES", "PE", "ES")


def test_what_may_not_be_passed_on_without_leave_is_no_delivery():
    assert not of("delivered", "Without Spain's consent, no Javelin missile may be re-exported.")
