import re
from dataclasses import replace
from typing import Any

import pytest

from drawdown.brief.naming import Names
from drawdown.brief.sentences import sentence, topic
from drawdown.brief.what import what
from drawdown.catalogue import load_catalogue
from drawdown.claim import EVENTS, REASONS, STATUSES
from drawdown.item import Item
from drawdown.plural import plural
from drawdown.speaker import Speaker
from tests.brief.made import catalogue, dollars, entry, number, report, vague

NAMES = Names(catalogue())
US_TO_UA: dict[str, Any] = {"supplier": "US", "recipient": "UA"}
FULL: dict[str, Any] = {
    **US_TO_UA,
    "party": "US",
    "quantity": number(2, 2, unit="battery"),
    "money": dollars(3e8),
}


def said(event, **fields):
    return sentence(entry(event, report("Words."), **fields).claim, NAMES)


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("fields", [{}, {"supplier": "US"}, {"party": "allies"}, {"item": None}, FULL])
def test_every_event_in_every_status_is_a_sentence(event, status, fields):
    text = said(event, status=status, **fields)
    assert re.fullmatch(r"[A-Z].*[^. ]\.", text)
    assert "None" not in text
    assert "  " not in text
    assert "{" not in text
    about = topic(entry(event, report("Words."), status=status, **fields).claim, NAMES)
    assert re.match(r"[A-Z]", about)
    assert "None" not in about


@pytest.mark.parametrize(
    ("event", "fields", "expected"),
    [
        ("refused", US_TO_UA, "The United States refused to send ATACMS to Ukraine."),
        ("delivered", US_TO_UA, "The United States sent ATACMS to Ukraine."),
        ("delivered", {"recipient": "UA"}, "There was a delivery of ATACMS to Ukraine."),
        ("delivered", US_TO_UA | {"status": "planned"}, "The United States is to send ATACMS to Ukraine."),
        (
            "delivered",
            {"supplier": "allies", "status": "planned"},
            "Allies and partners are to send ATACMS.",
        ),
        (
            "authorised",
            US_TO_UA | {"status": "possible"},
            "The United States may or may not authorise sending ATACMS to Ukraine.",
        ),
        (
            "considered",
            US_TO_UA | {"status": "denied"},
            "It is said not to be so that the United States has weighed sending ATACMS to Ukraine.",
        ),
        (
            "delivered",
            {"recipient": "UA", "status": "denied"},
            "It is said not to be so that there was a delivery of ATACMS to Ukraine.",
        ),
        (
            "authorised",
            US_TO_UA | {"secret": True},
            "The United States authorised sending ATACMS to Ukraine, in secret.",
        ),
        (
            "refused",
            {"supplier": "GB", "recipient": "UA", "party": "US"},
            "The United States refused to allow the sending of ATACMS from the United Kingdom to Ukraine.",
        ),
        (
            "authorised",
            {"supplier": "GB", "party": "US", "status": "possible"},
            "The United States may or may not allow the sending of ATACMS from the United Kingdom.",
        ),
        (
            "requested",
            US_TO_UA | {"party": "UA", "quantity": number(100, 999, approximate=True, text="hundreds")},
            "Ukraine asked the United States for hundreds (100 to 999) of ATACMS.",
        ),
        (
            "requested",
            US_TO_UA | {"party": "US"},
            "Voices in the United States asked for ATACMS for Ukraine.",
        ),
        (
            "produced",
            {
                "party": "lockheed-martin",
                "quantity": number(500, 500, unit="unit", per="year", approximate=True),
            },
            "Lockheed Martin produces about 500 ATACMS a year.",
        ),
        (
            "produced",
            {"party": "lockheed-martin", "quantity": number(4000, 4000, unit="missile", approximate=True)},
            "Lockheed Martin produced about 4,000 ATACMS.",
        ),
        (
            "held",
            {"party": "US", "quantity": vague("severely limited")},
            "The United States had a stock of ATACMS described as “severely limited”.",
        ),
        (
            "ordered",
            {"party": "US", "quantity": vague('A "significant number"')},
            "The United States ordered ATACMS (“a significant number”).",
        ),
        (
            "ordered",
            {"supplier": "lockheed-martin", "recipient": "UA", "quantity": number(45, 45, unit="missile")},
            "Ukraine ordered 45 ATACMS from Lockheed Martin.",
        ),
        ("used", {"party": "UA", "item": "atacms/cluster"}, "Ukraine used ATACMS (cluster variant)."),
        (
            "replaced",
            {"successor": "prsm", "status": "planned"},
            "Precision Strike Missile is to take the place of ATACMS.",
        ),
        (
            "conditioned",
            {"party": "UA", "recipient": "UA", "supplier": "GB"},
            "Ukraine gave an assurance on the use of ATACMS supplied by the United Kingdom.",
        ),
        (
            "argued",
            US_TO_UA | {"party": "US", "leaning": "against", "reason": "escalation"},
            "The United States argued against sending ATACMS to Ukraine, "
            "giving the risk of escalation as the reason.",
        ),
        (
            "trained",
            {"party": "allies", "recipient": "UA", "status": "denied"},
            "Allies and partners refused to train crews from Ukraine on ATACMS, or did not.",
        ),
        (
            "rated",
            {"quantity": number(190, 190, unit="mile")},
            "There is a performance figure for ATACMS: 190 miles.",
        ),
        (
            "announced",
            {"item": None, "supplier": "US", "money": dollars(3e8)},
            "The United States announced aid worth $300 million.",
        ),
        (
            "delivered",
            {"supplier": "US", "money": dollars(3e8), "instrument": "drawdown", "authority": "section 506"},
            "The United States sent ATACMS, with $300 million named as the sum, from stock (drawdown), "
            "under section 506.",
        ),
        (
            "ordered",
            {"party": "US", "destination": "US"},
            "The United States ordered ATACMS, meant for the United States.",
        ),
        (
            "delivered",
            {"supplier": "US", "item": "patriot", "quantity": number(1, 1, unit="battery")},
            "The United States sent 1 battery of Patriot.",
        ),
        (
            "delivered",
            {"supplier": "US", "item": "155mm", "quantity": number(None, 5000, unit="round")},
            "The United States sent up to 5,000 155 mm artillery rounds.",
        ),
        (
            "delivered",
            {"supplier": "US", "item": "long-range-missile", "quantity": number(1, 1)},
            "The United States sent 1 long-range missile.",
        ),
        (
            "delivered",
            {"supplier": "US", "item": "air-defence", "quantity": number(20, 20, unit="radar")},
            "The United States sent 20 radars (air defence).",
        ),
        (
            "delivered",
            {"supplier": "US", "item": None, "quantity": number(5000, 5000, unit="helmet")},
            "The United States sent 5,000 helmets.",
        ),
        ("delivered", {"supplier": "US", "item": "unheard-of"}, "The United States sent unheard-of."),
    ],
)
def test_a_claim_reads_as_plain_english(event, fields, expected):
    assert said(event, **fields) == expected


def test_what_a_reporter_asks_is_no_statement_of_fact():
    asked = said("delivered", **US_TO_UA, status="asked", speaker=Speaker("Q", "anonymous", "reporter"))
    assert asked == "A reporter asked about a delivery of ATACMS to Ukraine by the United States."


@pytest.mark.parametrize("leaning", ["for", "against", None])
@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_is_spelled_out(reason, leaning):
    text = said("argued", **US_TO_UA, party="US", reason=reason, leaning=leaning)
    assert text.endswith("as the reason.")


def test_a_vague_word_never_becomes_a_number():
    for event in EVENTS:
        assert not re.search(
            r"\d", said(event, **US_TO_UA, party="US", quantity=vague("a significant number"))
        )


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("battery", "batteries"),
        ("box", "boxes"),
        ("foot", "feet"),
        ("air defence", "air defence"),
        ("per tank", "per tank"),
        ("ship or boat", "ships or boats"),
        ("machine gun", "machine guns"),
        ("boats", "boats"),
        ("relay", "relays"),
    ],
)
def test_a_noun_takes_its_plural(one, many):
    assert plural(one) == many


@pytest.mark.parametrize(
    ("item", "many", "unit", "words"),
    [
        ("kit", 25000, "helmet", "25,000 helmets (body armour or helmets)"),
        ("kit", 25000, "set", "25,000 sets of body armour or helmets"),
        ("boat", 3, "boat", "3 ships or boats"),
        ("arms", 200, "rifle", "200 rifles (small arms or their ammunition)"),
    ],
)
def test_a_class_of_several_things_is_not_said_to_be_all_of_them(item, many, unit, words):
    items = {
        "kit": Item("kit", "Body armour or helmets", "class", (), "set"),
        "boat": Item("boat", "Ship or boat", "class", (), "boat"),
        "arms": Item("arms", "Small arms or their ammunition", "class", (), "weapon"),
    }
    claim = entry("delivered", report("Words."), item=item, quantity=number(many, many, unit=unit)).claim
    assert what(claim, Names(replace(catalogue(), items=items))) == words


def test_no_class_of_the_catalogue_joins_several_things_with_and():
    assert not [item.name for item in load_catalogue().items.values() if " and " in item.name]


def test_who_argues_about_what_another_sends_is_not_said_to_send_it():
    text = said("argued", **US_TO_UA, party="GB", leaning="for", reason="need")
    assert text.startswith("The United Kingdom argued for sending ATACMS from the United States to Ukraine, ")
    text = said("argued", **US_TO_UA, party="UA", leaning="for", reason="need")
    assert text.startswith("Ukraine argued for sending ATACMS from the United States, ")
    assert " from " not in said("argued", **US_TO_UA, party="US", leaning="for", reason="need")
