import pytest

from tests.reading.told import claims, of, one, reader, report

ASKED = "Japan met the Philippines in Tokyo. "


def parties(event, text):
    found = one(event, text)
    return found.supplier, found.recipient


def test_we_is_the_side_of_whoever_is_quoted_and_us_too():
    text = 'He met Saudi Arabia. "We will send Caesar howitzers to Morocco," Emmanuel Macron said.'
    assert parties("delivered", text) == ("FR", "MA")


def test_our_allies_are_not_us():
    text = '"Our allies will send Caesar howitzers to Morocco," Emmanuel Macron said.'
    assert one("delivered", text).supplier == "allies"


@pytest.mark.parametrize("subject", ["It", "The country", "The government", "He"])
def test_a_stand_in_means_the_subject_of_the_sentence_before(subject):
    text = f"Sweden has changed its mind. {subject} has sent RBS 70 and Patriot systems to Egypt."
    assert {claim.supplier for claim in of("delivered", text)} == {"SE"}


def test_both_countries_are_the_two_named_before():
    text = "Spain and Italy met on Monday. Both countries have sent Leopard 2 tanks to Egypt."
    assert [claim.supplier for claim in of("delivered", text)] == ["ES", "IT"]


def test_a_thing_that_is_or_contains_is_no_party():
    text = "Spain has a package for Egypt. It includes Leopard 2 tanks. They were sent from Italy."
    assert {claim.supplier for claim in of("delivered", text)} == {"IT"}


def test_a_journalist_says_we_for_nobody():
    assert one("delivered", "We saw Leopard 2 tanks that were delivered to Egypt.").supplier is None


def test_whoever_publishes_a_transcript_speaks_in_it():
    text = "MS. MILLER: We have sent Harpoon missiles to Taiwan."
    found = reader().read(report(text, outlet="U.S. Department of State")).claims
    assert [(claim.supplier, claim.recipient) for claim in found] == [("US", "TW")]


def test_an_outlet_named_after_a_city_is_no_party():
    found = reader().read(report("We saw Harpoon missiles delivered to Taiwan.", outlet="Washington Post"))
    assert [claim.supplier for claim in found.claims] == [None]


def test_stand_ins_without_anyone_named_are_left_open():
    assert {claim.supplier for claim in claims("They have sent Harpoon missiles to Taiwan.")} == {None}


def test_we_of_a_label_in_capitals_is_the_party_it_names():
    text = (
        "Q And NASAMS?\n\nNORWEGIAN DEFENCE MINISTER BERG: It is late.\n\n"
        "We have sent NASAMS batteries to Egypt."
    )
    (claim,) = [claim for claim in claims(text) if claim.status == "actual"]
    assert claim.supplier == "NO"


def test_it_may_be_who_speaks_where_words_are_not_quoted_as_said():
    (claim,) = claims("Oslo said it would send NASAMS batteries to Egypt.")
    assert claim.supplier == "NO"


def test_a_reporter_asks_whoever_holds_the_briefing():
    text = "Q: Have they asked you for howitzers, and will you send Ukraine tanks?\n\nMR. DALE: Not yet."
    held = report(text, outlet="The White House")
    told = {claim.event: claim for claim in reader().read(held).claims}
    assert told["delivered"].supplier == "US"
    assert told["requested"].party == "UA"


def test_the_president_of_a_briefing_is_its_own():
    text = "MR. DALE: We met Greece. The President's announcement of military aid to Ukraine was yesterday."
    (told,) = reader().read(report(text, outlet="The White House")).claims
    assert (told.supplier, told.recipient) == ("US", "UA")
