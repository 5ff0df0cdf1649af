import pytest

from tests.reading.told import of, one


@pytest.mark.parametrize(
    ("text", "party", "recipient"),
    [
        ("France has trained 200 Iraqi soldiers on the Caesar howitzer.", "FR", "IQ"),
        ("The Spanish army taught 55 Iraqis to drive the Leopard 2.", "ES", "IQ"),
        ("Iraqi crews were trained by Spain on the Leopard 2.", "ES", "IQ"),
        ("Some 40 Iraqi airmen began training on the Mirage 2000.", None, "IQ"),
        ("Pilots from Iraq learn to fly the Mirage 2000 in Greece.", None, "IQ"),
    ],
)
def test_who_trains_whom(text, party, recipient):
    found = one("trained", text)
    assert (found.party, found.recipient, found.quantity) == (party, recipient, None)


def test_training_offered_is_planned_and_refused_is_denied():
    assert one("trained", "Spain offered to train Iraqi crews on the Leopard 2.").status != "denied"
    assert one("trained", "Spain refused to train Iraqi crews on the Leopard 2.").status == "denied"


def test_what_crews_are_trained_on_and_nothing_beside_it():
    found = one("trained", "Iraq has Leopard 2 tanks on which crews are already trained, and mortars.")
    assert found.item.id == "leopard-2"
    two = of("trained", "Spain trains Iraqi crews on the Leopard 2 and the M113.")
    assert [claim.item.id for claim in two] == ["leopard-2", "m113"]


def test_who_made_it_need_not_train():
    text = "Egypt has U.S.-produced Patriot batteries, on which Egyptian crews are trained."
    assert one("trained", text).party is None


def test_who_is_trained_is_of_the_noun_and_who_hosts_trains():
    claim = one("trained", "Lithuania is to host the training of Iraqi crews on the M113.")
    assert (claim.party, claim.recipient) == ("LT", "IQ")
    claim = one("trained", "The training of Iraqi pilots on the F-16 by Denmark began in August.")
    assert (claim.party, claim.recipient) == ("DK", "IQ")


def test_who_begins_to_train_others_is_no_trainee():
    claim = one("trained", "Norway will begin to train Iraqi crews on the M113.")
    assert (claim.party, claim.recipient) == ("NO", "IQ")
    assert one("trained", "Iraqi crews will begin training on the M113.").recipient == "IQ"
