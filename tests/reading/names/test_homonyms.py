import pytest

from drawdown.catalogue import load_catalogue
from drawdown.reading.names.homonyms import Homonyms
from drawdown.reading.names.screen import Screen
from drawdown.reading.text.normal import normal
from tests.reading.told import one

CATALOGUE = load_catalogue()
SCREEN, HOMONYMS = Screen(CATALOGUE), Homonyms(CATALOGUE.words)


def parties(text):
    view = normal(text)
    found = HOMONYMS.without(view, SCREEN.names(view))
    return [name.id for name in found if name.kind in ("party", "adjective")]


@pytest.mark.parametrize(
    "text",
    [
        "Washington state bought buses.",
        "George Washington bought cannon.",
        "Paris Saint-Germain sold a player.",
        "The Moscow metro bought trains.",
        "They sold Thanksgiving Turkey and Turkey sandwiches.",
        "Savannah, Georgia, bought boats.",
        "Georgia Republicans asked for money.",
        "Jim Jordan opposed the bill.",
        "Jordan Peterson wrote a book.",
        "Chad Smith ordered rifles.",
        "The Niger Delta was calm.",
        "The Budapest Memorandum gave assurances.",
        "Under the Minsk agreements heavy arms went back.",
        "The Ottawa Convention bans mines.",
        "The Warsaw Pact had many tanks.",
        "New Mexico bought helicopters.",
        "A ship in the Gulf of Oman carried missiles.",
        "The South China Sea is wide.",
        "The National People's Congress met.",
        "During the Cuban missile crisis ships turned back.",
        "He carried a Swiss Army knife and a Danish pastry.",
        "The Stockholm International Peace Research Institute counted tanks.",
    ],
)
def test_a_name_that_holds_a_states_name_is_no_state(text):
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Washington bought buses.", ["US"]),
        ("Paris and Moscow talked.", ["FR", "RU"]),
        ("Turkey sold drones to Chad, Niger and Mali.", ["TR", "TD", "NE", "ML"]),
        ("Georgia asked for Javelins.", ["GE"]),
        ("Jordan received Black Hawks.", ["JO"]),
        ("Budapest refused.", ["HU"]),
        ("Congress and the Senate agreed.", ["US", "US"]),
        ("The Kremlin, the Élysée and Downing Street talked.", ["RU", "FR", "GB"]),
        ("The Quai d'Orsay, Palazzo Chigi and the Moncloa agreed.", ["FR", "IT", "ES"]),
        ("Foggy Bottom told the Blue House and the Knesset.", ["US", "KR", "IL"]),
        ("Whitehall, the Sejm and the Storting agreed.", ["GB", "PL", "NO"]),
        ("The Poles, the Danes, the Finns and the Swedes agreed.", ["PL", "DK", "FI", "SE"]),
        ("The Emiratis, the Saudis and the Qataris agreed.", ["AE", "SA", "QA"]),
        ("The Filipinos, the Greeks and the Turks agreed.", ["PH", "GR", "TR"]),
        ("Ghanaian and Senegalese officers went to Nepal.", ["GH", "SN", "NP"]),
    ],
)
def test_states_are_found_by_name_people_capital_and_building(text, expected):
    assert parties(text) == expected


def test_the_contact_group_gives_as_allies_do():
    told = one("announced", "The Ramstein group pledged tanks to Ukraine.")
    assert (told.supplier, told.recipient) == ("allies", "UA")


def test_a_party_gives_and_gets_whatever_it_is_called():
    told = one("delivered", "The Quai d'Orsay said that the Emiratis had given 12 Mirage 2000 jets to Ghana.")
    assert (told.supplier, told.recipient) == ("AE", "GH")
