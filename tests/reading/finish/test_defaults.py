from tests.reading.told import claims, one

SENT = "The United States sent Javelin missiles to Ukraine."


def test_an_open_recipient_is_the_one_the_text_speaks_of():
    found = claims(f"{SENT} The United States has approved ATACMS.")
    assert {claim.recipient for claim in found} == {"UA"}


def test_an_open_supplier_is_the_one_who_gives_that_item_elsewhere():
    text = f"{SENT} Britain sent Storm Shadow to Ukraine. Last spring Storm Shadow was delivered."
    found = [claim for claim in claims(text) if claim.item.id == "storm-shadow"]
    assert {claim.supplier for claim in found} == {"GB"}


def test_what_is_nowhere_stated_says_so():
    found = one("delivered", "Storm Shadow missiles were delivered.")
    assert (found.supplier, found.recipient, found.happened) == (None, None, None)
    assert found.why_missing["supplier"] == found.why_missing["recipient"] == "not-stated"
    assert found.why_missing["happened"] == "not-stated"


def test_whoever_asks_is_who_would_receive():
    found = one("requested", "Ukraine pleaded for Storm Shadow missiles.")
    assert (found.party, found.recipient) == ("UA", "UA")


def test_we_is_the_side_of_the_one_who_speaks():
    text = 'Antony Blinken said the talks went well. "We have sent ATACMS to Ukraine," Antony Blinken said.'
    assert one("delivered", text).supplier == "US"


def test_nobody_supplies_itself():
    found = claims("Ukraine has asked for ATACMS. Ukraine's ATACMS were delivered. The ATACMS were sent.")
    assert not [claim for claim in found if claim.supplier and claim.supplier == claim.recipient]


def test_contents_have_the_giver_and_taker_of_the_package_before():
    text = "Canberra announced military aid for Jordan. It includes 20 howitzers and 40 tanks."
    found = [claim for claim in claims(text) if claim.item.id]
    assert {(claim.supplier, claim.recipient) for claim in found} == {("AU", "JO")}
