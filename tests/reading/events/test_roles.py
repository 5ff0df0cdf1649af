import pytest

from drawdown.catalogue import load_catalogue
from drawdown.reading.events.roles import Roles, roles
from drawdown.reading.names.parties import actors
from drawdown.reading.names.screen import Screen
from drawdown.reading.text.normal import normal
from tests.reading.told import of, one

SCREEN = Screen(load_catalogue())


@pytest.mark.parametrize(
    ("text", "cue", "passive", "receives", "suppliers", "recipients"),
    [
        ("Germany sent tanks to Ukraine.", "sent", False, False, ["DE"], ["UA"]),
        ("Tanks were sent to Ukraine by Germany.", "sent", True, False, ["DE"], ["UA"]),
        ("Ukraine received tanks from Poland.", "received", False, True, ["PL"], ["UA"]),
        ("It helped the Iraqi army acquire tanks.", "acquire", False, True, [], ["IQ"]),
        ("Norway gave Ukraine guns.", "gave", False, False, ["NO"], ["UA"]),
        ("Spain, Italy and Greece sent tanks to Egypt.", "sent", False, False, ["ES", "IT", "GR"], ["EG"]),
        ("France, like Spain, sent tanks to Egypt.", "sent", False, False, ["FR"], ["EG"]),
        ("India sold guns to Egypt and Morocco.", "sold", False, False, ["IN"], ["EG", "MA"]),
        ("The government of Japan sent guns to Qatar.", "sent", False, False, ["JP"], ["QA"]),
    ],
)
def test_who_sends_and_who_receives(text, cue, passive, receives, suppliers, recipients):
    view = normal(text)
    at = view.index(cue)
    found = roles(
        view, actors(view, SCREEN.names(view)), 0, len(view), (at, at + len(cue)), passive, receives
    )
    assert found == Roles(tuple(suppliers), tuple(recipients))


@pytest.mark.parametrize(
    ("text", "cue", "suppliers"),
    [
        ("India works with Norway to send guns to Qatar.", "send", ["NO"]),
        ("India will join Norway in sending guns to Qatar.", "sending", ["IN"]),
        ("The guns India sends arrive late.", "sends", ["IN"]),
    ],
)
def test_who_acts_among_two(text, cue, suppliers):
    view = normal(text)
    at = view.index(cue)
    found = roles(view, actors(view, SCREEN.names(view)), 0, len(view), (at, at + len(cue)), False, False)
    assert found.suppliers == tuple(suppliers)


def test_whose_thing_is_named_behind_a_verb_receives_nothing():
    view = normal("Iraq used the weapons India had sent.")
    found = roles(view, actors(view, SCREEN.names(view)), 0, len(view), (5, 9), False, False)
    assert found.recipients == ()


@pytest.mark.parametrize(
    ("text", "giver", "taker"),
    [
        ("Norway has asked Germany for parts and will send Jordan eight Leopards.", "NO", "JO"),
        ("Oman, which borders Yemen, has sent Jordan eight Leopards.", "OM", "JO"),
        ("The king thanked Norway for sending Jordan eight Leopards.", "NO", "JO"),
        ("Chile will stand with its Peruvian partners and send Peru eight Leopards.", "CL", "PE"),
    ],
)
def test_who_does_what_stands_in_the_clause_before(text, giver, taker):
    claim = one("delivered", text)
    assert (claim.supplier, claim.recipient) == (giver, taker)


def test_whom_somebody_helps_to_acquire_receives():
    found = one("delivered", "Spain is helping Chile acquire howitzers.")
    assert (found.supplier, found.recipient, found.status) == ("ES", "CL", "planned")


def test_neither_of_two():
    found = of("authorised", "Neither Spain nor Portugal has approved the transfer of howitzers.")
    assert {(claim.supplier, claim.status) for claim in found} == {("ES", "denied"), ("PT", "denied")}


def test_whose_refusal_it_is():
    found = one("refused", "Spain's rejection of the Chilean request for howitzers drew protests.")
    assert found.supplier == "ES"


@pytest.mark.parametrize(
    ("event", "text", "giver", "taker"),
    [
        ("announced", "Portugal joined Spain and Norway in promising Leopards to Jordan.", {"PT"}, {"JO"}),
        ("announced", "Britain's promise of 14 Challengers spurred Berlin on.", {"GB"}, {None}),
        ("delivered", "Warsaw's transfer of 14 MiG-29s was followed by Bratislava's.", {"PL"}, {None}),
        ("delivered", "Norway wants Leopards for the eight Leopards it gave Jordan.", {"NO"}, {"JO"}),
        ("authorised", "Seoul agreed to lend the United States 500,000 artillery shells.", {"KR"}, {"US"}),
    ],
)
def test_parties_beside_a_verb_or_noun(event, text, giver, taker):
    found = of(event, text)
    assert found
    assert {claim.supplier for claim in found} == giver
    assert {claim.recipient for claim in found} == taker


def test_who_only_comments_on_a_sale_sells_nothing():
    claim = one("delivered", "Cairo condemned the delivery of Turkish drones to Ethiopia.")
    assert (claim.supplier, claim.recipient) == ("TR", "ET")
