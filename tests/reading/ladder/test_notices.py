"""Notices of arms sales to a parliament, with the phrases that agencies repeat in all of them."""

from tests.reading.told import claims, of

_NOTICE = (
    "The State Department has made a determination approving a possible Foreign Military Sale to Peru of "
    "12 Gripen jets for an estimated cost of $900 million. "
)


def test_a_notice_is_notified_with_its_price():
    (told,) = of("notified", _NOTICE)
    assert (told.item.id, told.supplier, told.recipient) == ("gripen", "US", "PE")
    assert told.money
    assert told.money.max == 900e6


def test_that_parliament_was_told_is_of_the_same_sale():
    told = of(
        "notified",
        _NOTICE + "The agency delivered the certification notifying Congress of this possible sale.",
    )
    assert [claim.item.id for claim in told] == ["gripen", "gripen"]


def test_the_proposed_sale_is_no_further_sale_and_what_it_will_do_argues_for_it():
    text = (
        _NOTICE
        + "The proposed sale of these Gripen jets will not alter the basic military balance in the region."
    )
    last = [claim for claim in claims(text) if claim.evidence.text.startswith("The proposed")]
    assert [(claim.event, claim.reason, claim.leaning) for claim in last] == [("argued", "effect", "for")]


def test_training_among_the_services_of_a_package_trains_nobody():
    assert of("trained", _NOTICE + "Also included are spare parts, training and other support.") == []
    assert of("trained", "Sweden will give Peru support and training on the Gripen jets.")


def test_rounds_for_training_train_nobody():
    assert of("trained", _NOTICE + "The sale includes 40 training sabot rounds and 20 Leopard 2 tanks.") == []


def test_lines_that_are_sentences_of_their_own_are_no_pieces_of_a_list():
    text = (
        "Sweden announced a package of military aid for Peru:\n\n"
        "- 12 Gripen jets\n- Peru will be the first there to fly the Gripen."
    )
    assert [claim.evidence.text for claim in of("announced", text)][-1] == "12 Gripen jets"
