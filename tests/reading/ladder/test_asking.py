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


def test_whom_somebody_asks_gives():
    for text in (
        "Chile appealed to Spain for howitzers.",
        "Chile has long sought howitzers from Spain.",
        "In a letter to Spain, Chile asked for howitzers.",
        "Chile has submitted a request to buy howitzers from Spain.",
        "Chile is pressing Spain to sell it howitzers.",
    ):
        found = one("requested", text)
        assert (found.party, found.supplier, found.recipient) == ("CL", "ES", "CL"), text


def test_where_somebody_asks_is_not_whom():
    assert one("requested", "Chile repeated its call for howitzers during a visit to Rome.").supplier is None


def test_a_plea_from_somebody_is_theirs():
    found = one("requested", "Spain has heard the pleas from Chile for howitzers.")
    assert found.party == "CL"
