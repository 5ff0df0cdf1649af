import pytest

from drawdown.catalogue import load_catalogue
from drawdown.reading.names.mentions import mentions
from drawdown.reading.names.screen import Screen
from drawdown.reading.text.normal import normal
from tests.reading.told import claims, of

CATALOGUE = load_catalogue()
SCREEN = Screen(CATALOGUE)


def read(text):
    view = normal(text)
    return mentions(view, SCREEN.names(view), CATALOGUE)


def ids(text):
    return [found.id for found in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sent HIMARS.", ["himars"]),
        ("They sent ATACMS missiles.", ["atacms"]),
        ("The Army Tactical Missile System (ATACMS) came.", ["atacms"]),
        ("They sent Storm Shadow and SCALP missiles.", ["storm-shadow", "scalp"]),
        ("They sent a Patriot battery.", ["patriot"]),
        ("A patriotic song was sung.", []),
        ("Austria has handed over its Leopards.", ["leopard-2"]),
        ("They sent 155mm ammunition.", ["155mm"]),
        ("They sent Gepard ammunition.", ["gepard", "ammunition"]),
        ("The singer, a Leopard in her last show, bowed.", []),
        ("They sent HIMARS. The weapons arrived.", ["himars", "himars"]),
        ("Two counter-drone radars came.", ["radar"]),
        ("Anti-radar missiles came.", ["missile"]),
        ("Food came by truck.", []),
        ("A truck came.", ["vehicle"]),
        ("They sent mortar and howitzer shells.", ["mortar-round", "artillery-ammunition"]),
        ("They sent mortar, and artillery rounds.", ["mortar-round", "artillery-ammunition"]),
        ("They sent mortars and artillery rounds.", ["mortar", "artillery-ammunition"]),
    ],
)
def test_the_items_of_a_text(text, expected):
    assert ids(text) == expected


def test_what_stands_for_an_item_named_before_is_marked():
    assert [found.anaphor for found in read("They sent ATACMS. The missiles arrived.")] == [False, True]


def test_a_variant_is_named_beside_its_item():
    assert ids("They sent the cluster ATACMS.")[0] == "atacms/cluster"
    assert ids("They sent longer-range versions of the ATACMS.")[0] == "atacms/long-range"
    assert ids("They sent the ATACMS in a cluster version.")[0] == "atacms/cluster"
    assert ids("They sent ATACMS to clusters of troops.")[0] == "atacms"


def test_the_owner_of_an_item_is_whoever_stands_before_it():
    assert read("British Storm Shadow missiles flew.")[0].owner == "GB"


def test_the_missiles_are_the_missiles_named_before_and_not_the_radar_named_since():
    assert ids("They sent Storm Shadow. It can hit an S-400. The missiles came.")[-1] == "storm-shadow"
    assert ids("They sent an S-400. It can hit a Rafale. The missiles came.")[-1] == "missile"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Warsaw paid for K2 tanks and K9 howitzers.", ["k2", "k9"]),
        ("A THAAD battery and two S-400 divisions were seen.", ["thaad", "s-400"]),
        ("The air force flies Rafales, Eurofighter Typhoons and Su-35s.", ["rafale", "eurofighter", "su-35"]),
        ("Arrow 3, Iron Dome and David's Sling are made there.", ["arrow", "iron-dome", "davids-sling"]),
        ("Oslo sent RBS-70s, Piorun missiles and NSM batteries.", ["rbs-70", "piorun", "nsm"]),
        ("UH-60M Black Hawk helicopters and AH-64E Apaches landed.", ["black-hawk", "apache"]),
    ],
)
def test_systems_of_any_maker_are_found(text, expected):
    assert ids(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two frigates, a submarine and raiding craft came.", ["ship", "ship", "ship"]),
        ("Surface-to-air missile systems and anti-aircraft guns came.", ["air-defence", "air-defence"]),
        ("Surface-to-air missiles came.", ["air-defence-missile"]),
        ("ATGMs, recoilless rifles and rifles came.", ["anti-tank-weapon", "anti-tank-weapon", "small-arms"]),
        ("Self-propelled guns and towed guns came.", ["howitzer", "artillery"]),
        ("Naval mines came from a coal mine.", ["mine"]),
        ("Tank destroyers and troop carriers came.", ["armoured-vehicle", "armoured-vehicle"]),
        ("Submarine-launched missiles came.", ["missile"]),
        ("Mortar bombs and bombs came.", ["mortar-round", "bomb"]),
        ("He drove a classic Corvette.", []),
        ("They sent unitary ATACMS.", ["atacms/unitary"]),
    ],
)
def test_words_for_a_class(text, expected):
    assert ids(text) == expected


@pytest.mark.parametrize(
    ("words", "item"),
    [
        ("16 155 millimeter howitzers", "howitzer"),
        ("16 155mm self-propelled howitzers", "howitzer"),
        ("six 105mm light guns", "artillery"),
        ("2,000 155mm shells", "155mm"),
        ("2,000 artillery rounds of 155mm NATO standard ammunition", "155mm"),
    ],
)
def test_a_calibre_before_a_gun_tells_which_gun(words: str, item: str) -> None:
    assert [claim.item.id for claim in claims(f"Norway sent {words} to Chile.")] == [item]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Spain sent T-72B3 tanks to Egypt.", ["t-72"]),
        ("Spain sent Mi-17V5 helicopters to Egypt.", ["mi-17"]),
        ("Spain sent Switchblade Tactical Unmanned Aerial Systems to Egypt.", ["switchblade"]),
        ("Spain sent coastal defence cruise missiles to Egypt.", ["anti-ship-missile"]),
        ("Spain sent Claymore anti-personnel munitions to Egypt.", ["claymore"]),
        ("Spain sent munitions for Patriot air defence systems to Egypt.", ["ammunition"]),
        ("Spain sent ammunition for howitzers to Egypt.", ["artillery-ammunition"]),
    ],
)
def test_names_as_lists_of_packages_put_them(text: str, items: list[str]) -> None:
    assert [claim.item.id for claim in of("delivered", text)] == items


def test_a_class_word_stands_for_the_item_named_last():
    found = of("announced", "Spain has sent 5,000 Javelin missiles. Norway has pledged 5,500 missiles.")
    assert [claim.item.id for claim in found] == ["javelin"]
