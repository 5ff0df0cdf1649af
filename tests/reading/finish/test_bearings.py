from tests.reading.told import of, one

TWO = "The United States sent Harpoon missiles to Taiwan. Germany sent Leopard 2 tanks to Greece. "


def test_an_item_goes_to_whom_the_text_says_it_goes():
    found = of("considered", f"{TWO}More Leopard 2 tanks are under consideration.")
    assert [(claim.supplier, claim.recipient) for claim in found] == [("DE", "GR")]


def test_who_gives_more_often_than_it_takes_is_no_default_recipient():
    text = "Germany sent Leopard 2 tanks to Greece. Germany received thanks. The Patriot sale was approved."
    assert {claim.recipient for claim in of("authorised", text)} <= {"GR", None}


def test_who_uses_what_it_was_given_has_it_from_who_gives():
    found = one("used", "Sweden sent Archer howitzers to Iraq. Iraq has used the Archer howitzers.")
    assert (found.party, found.supplier, found.recipient) == ("IQ", "SE", "IQ")


def test_who_uses_its_own_has_it_from_nobody():
    found = one("used", "Sweden sent Archer howitzers to Iraq. Iraq used its Patriot missiles.")
    assert (found.party, found.supplier, found.recipient) == ("IQ", None, None)


def test_crews_may_be_trained_by_others_than_who_gives():
    found = one("trained", "Sweden sent Archer howitzers to Iraq. Crews were trained on the howitzers.")
    assert (found.party, found.supplier, found.recipient) == (None, None, "IQ")
