from tests.reading.told import of, one


def test_two_who_ask_and_one_who_is_asked():
    found = of("requested", "Lithuania and Latvia asked Germany for Patriot batteries.")
    assert [(claim.party, claim.supplier, claim.recipient) for claim in found] == [
        ("LT", "DE", "LT"),
        ("LV", "DE", "LV"),
    ]


def test_a_request_is_of_whom_it_is_said_to_be():
    text = "The United States fulfils Egypt's priority Patriot battery requests."
    assert one("requested", text).party == "EG"


def test_who_asks_does_not_give():
    found = one("requested", "Egypt's request for Patriot batteries was made in May.")
    assert (found.party, found.supplier, found.recipient) == ("EG", None, "EG")
