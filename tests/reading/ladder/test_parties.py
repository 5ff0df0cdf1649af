import pytest

from tests.reading.told import events, of, one


def test_suppliers_named_side_by_side_give_a_claim_each():
    found = of("delivered", "Spain and the Netherlands have sent M777 howitzers to Egypt.")
    assert [(claim.supplier, claim.recipient) for claim in found] == [("ES", "EG"), ("NL", "EG")]


def test_one_supplier_beside_another_country_is_one_claim():
    found = one("delivered", "Spain, unlike the Netherlands, has sent M777 howitzers to Egypt.")
    assert found.supplier == "ES"


def test_who_is_allowed_to_send_supplies_and_who_allows_is_the_party():
    found = one("authorised", "Berlin has allowed Spain to send Leopard 2 tanks to Morocco.")
    assert (found.party, found.supplier, found.recipient) == ("DE", "ES", "MA")


def test_who_is_urged_to_send_would_supply():
    found = one("requested", "Taiwan urged Japan to send Patriot batteries.")
    assert (found.party, found.supplier, found.recipient) == ("TW", "JP", "TW")


def test_items_and_givers_in_the_same_order_belong_together():
    found = of("delivered", "Spain and Italy have sent Patriot and SAMP/T systems to Egypt.")
    assert [(claim.supplier, claim.item.id) for claim in found] == [("ES", "patriot"), ("IT", "samp-t")]


def test_getting_something_to_somebody_is_giving():
    found = one("delivered", "Spain and Italy met. Spain is getting Leopard 2 tanks to Egypt.")
    assert (found.supplier, found.recipient) == ("ES", "EG")


def test_a_participle_has_the_subject_of_its_sentence():
    found = of("delivered", "Egypt has rearmed, while receiving Leopard 2 tanks from Spain and Italy.")
    assert [(claim.supplier, claim.recipient) for claim in found] == [("ES", "EG"), ("IT", "EG")]


def test_who_gives_is_who_does_not_where_it_has_the_thing_from():
    assert one("delivered", "Egypt has sent Iraq T-72 tanks from Russia.").supplier == "EG"
    assert one("delivered", "Egypt has welcomed the delivery of T-72 tanks from Russia.").supplier == "RU"


def test_a_relative_pronoun_means_who_stands_before_it():
    text = "Denmark, which has sent Caesar howitzers to Egypt, met Israel."
    assert one("delivered", text).supplier == "DK"


def test_who_approves_what_another_gives_is_the_party():
    found = one("authorised", "Berlin authorised transfers of Leopard 2 tanks from more than 14 countries.")
    assert (found.party, found.supplier) == ("DE", "countries")
    found = one("authorised", "Spain sent Egypt Leopard 2 tanks, with approval from Berlin.")
    assert (found.party, found.supplier) == ("DE", "ES")


@pytest.mark.parametrize(
    "text",
    [
        "Berlin has allowed Egypt to fire Taurus missiles across the border.",
        "Germany authorised Egypt to use Taurus missiles.",
    ],
)
def test_who_may_use_something_has_it_from_who_allows_it(text: str) -> None:
    found = one("authorised", text)
    assert (found.party, found.supplier, found.recipient) == ("DE", "DE", "EG")
    assert "used" not in events(text)


def test_who_announces_a_purchase_buys():
    found = one("announced", "Norway announced the conclusion of a deal worth $495 million for 54 tanks.")
    assert (found.supplier, found.recipient) == (None, "NO")


def test_who_only_reports_a_use_has_supplied_nothing():
    text = "Italy sent SAMP/T systems to Egypt. Egypt fired four SAMP/T, the Libyan Defence Ministry said."
    assert one("used", text).supplier == "IT"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("It noted that Berlin had turned down Egypt's requests for NASAMS.", "refused"),
        ("Berlin rejected a request from Egypt for NASAMS.", "refused"),
        ("Berlin is weighing Egypt's plea for NASAMS.", "considered"),
        ("Berlin approved Egypt's request to buy NASAMS.", "authorised"),
    ],
)
def test_whose_request_it_is_would_receive(text: str, event: str) -> None:
    found = one(event, f"Poland has NASAMS. {text}")
    assert (found.supplier, found.recipient) == ("DE", "EG")


def test_lawmakers_of_the_giver_who_press_for_a_transfer_do_not_receive_it():
    text = "Egypt has NASAMS supplied by Spain. Spain would keep pressing for NASAMS."
    assert one("delivered", text).supplier == "ES"


def test_who_builds_an_item_does_not_give_it():
    text = "Spain has approved the delivery of Lockheed Martin F-16 jets to Egypt from Norway and Denmark."
    found = of("authorised", text)
    assert {(claim.supplier, claim.party) for claim in found} == {("NO", "ES"), ("DK", "ES")}


def test_a_clause_that_leaves_its_verb_unsaid_has_its_own_giver():
    text = "Chile sent six Leopards to Jordan, and Norway eight howitzers."
    assert {(claim.item.id, claim.supplier, claim.recipient) for claim in of("delivered", text)} == {
        ("leopard-2", "CL", "JO"),
        ("howitzer", "NO", "JO"),
    }


def test_two_that_are_given_a_number_are_no_givers():
    assert {claim.recipient for claim in of("delivered", "Peru gave Jordan and Oman 12 howitzers.")} == {
        "JO",
        "OM",
    }
