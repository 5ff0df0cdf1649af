import pytest

from drawdown.brief.summary.plain import Plain
from tests.brief.made import catalogue, entry, number, report
from tests.brief.summary.made import TRANSFER, said

PLAIN = Plain(catalogue())


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("delivered", "The United States has sent ATACMS to Ukraine."),
        ("delivered", "Ukraine has received ATACMS from the United States."),
        ("refused", "The United States will not send ATACMS to Ukraine, which it has refused for a year."),
        ("refused", "The United States refused Ukraine ATACMS because that might widen the war."),
        ("authorised", "The United States has approved ATACMS for Ukraine."),
    ],
)
def test_a_sentence_that_names_item_parties_and_deed_is_plain(event, words):
    assert PLAIN(said(event, words))


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("delivered", "The United States has sent the missiles to Ukraine."),  # which missiles
        ("delivered", "ATACMS have been sent to Ukraine."),  # by whom
        ("delivered", "The United States has sent ATACMS."),  # to whom
        ("delivered", "Has the United States sent ATACMS to Ukraine?"),
        ("delivered", "The United States may have sent ATACMS to Ukraine."),
        ("delivered", "The United States has not sent ATACMS to Ukraine."),
        ("delivered", "Ukraine thanked the United States for sending ATACMS."),  # perhaps to come
        ("delivered", "The United States hopes that Ukraine, once sent ATACMS, wins."),
        ("authorised", "The United States has authorised Ukraine to use ATACMS in Russia."),  # not to send
        ("announced", "That includes ATACMS, which the United States announced for Ukraine."),
    ],
)
def test_a_sentence_that_leaves_it_to_others_or_open_is_not(event, words):
    assert not PLAIN(said(event, words))


def test_what_was_read_with_less_confidence_is_not_plain_unless_a_person_accepted_it():
    words = "The United States has sent ATACMS to Ukraine."
    assert not PLAIN(said("delivered", words, confidence=0.8))
    assert PLAIN(said("delivered", words, confidence=0.8, decision="accept"))


def test_who_says_we_is_named_by_being_the_one_who_does_it():
    assert PLAIN(said("delivered", "We have sent ATACMS to Ukraine."))
    assert not PLAIN(said("delivered", "We have sent ATACMS."))


def test_a_party_may_stand_in_the_sentences_beside_which_the_citation_shows():
    words = "The United States has sent ATACMS."
    near = report(f"Ukraine waited. {words}", published="2023")
    far = report(f"Ukraine waited. {'Nothing was said. ' * 30}{words}", published="2023")
    for source, plain in ((near, True), (far, False)):
        texts = {source.id: source.text}
        assert Plain(catalogue(), texts=texts)(entry("delivered", source, words, **TRANSFER)) is plain


def test_a_line_of_a_list_is_plain_only_where_it_was_read_with_much_confidence():
    words = "20 ATACMS missiles;"
    assert PLAIN(said("announced", words, confidence=0.96, quantity=number(20, 20, text="20")))
    assert not PLAIN(said("announced", words, confidence=0.9, quantity=number(20, 20, text="20")))


@pytest.mark.parametrize(
    ("words", "text", "plain"),
    [
        ("The United States has sent Ukraine 20 ATACMS.", "20", True),
        ("The United States has sent Ukraine ATACMS.", "20", False),
        ("The United States has sent Ukraine 20 ATACMS for every tank.", "20", False),
        ("The United States has sent Ukraine 20 missile battalions with ATACMS.", "20", False),
    ],
)
def test_a_number_stands_in_the_sentence_and_counts_the_item(words, text, plain):
    quantity = number(20, 20, unit="missile", text=text)
    assert PLAIN(said("delivered", words, quantity=quantity)) is plain


def test_one_of_the_weapons_sent_is_no_count_of_them():
    words = "It is one of the ATACMS that the United States has sent to Ukraine."
    assert not PLAIN(said("delivered", words, quantity=number(1, 1, text="one")))


def test_a_degraded_copy_says_nothing_plainly():
    one = said("delivered", "The United States has sent ATACMS to Ukraine.")
    assert not Plain(catalogue(), {one.claim.report})(one)
