"""Every field that is looked for and empty says why."""

import pytest

from drawdown.reading.finish.missing import LOOKED_FOR
from tests.reading.told import claims, one

WORDS = ("not-stated", "ambiguous", "out-of-catalogue")
TEXT = (
    "Denmark sent Harpoon missiles. It is weighing Caesar howitzers for Ukraine. Nobody knows how many "
    "Gepard guns were made. Kyiv asked for Marder vehicles in spring. The stock of Stinger missiles is low. "
    "Ministers argued against tanks because of escalation. Crews were trained on Patriot. "
    "The minister announced $200 million in military assistance. PrSM will replace ATACMS. "
    "Syldavia has sent 20 CV90 vehicles to Borduria, said officials on Friday."
)


def test_a_field_looked_for_is_filled_or_has_a_reason():
    found = claims(TEXT, published=None)
    assert len({claim.event for claim in found}) >= 6
    for claim in found:
        assert claim.happened or "happened" in claim.why_missing
        for name, events in LOOKED_FOR.items():
            other = "quantity" if claim.item.id is None else "money"
            if claim.event not in events or name == other:
                continue
            assert getattr(claim, name) is not None or name in claim.why_missing, (name, claim.event)


def test_every_reason_is_one_of_three():
    for claim in claims(TEXT, published=None):
        assert all(why.startswith(WORDS) for why in claim.why_missing.values()), claim.why_missing


def test_what_is_filled_or_not_looked_for_has_no_reason():
    found = one("delivered", "Spain sent 10 Leopard 2 tanks to Ukraine on 3 May 2024.")
    assert not {"supplier", "recipient", "quantity", "happened", "money", "party"} & set(found.why_missing)
    rated = one("rated", "Caesar has a range of 40 kilometres.")
    assert "supplier" not in rated.why_missing


@pytest.mark.parametrize(
    "text",
    [
        "Syldavia sent 12 Leopard 2 tanks to Ukraine.",
        "Syldavia has already delivered 40 Leopard 2 tanks to Ukraine.",
        "On Monday, Syldavia sent 12 Leopard 2 tanks to Ukraine.",
        "Leopard 2 tanks were delivered to Ukraine by Syldavia.",
    ],
)
def test_a_giver_that_the_catalogue_does_not_know_is_named(text):
    assert one("delivered", text).why_missing["supplier"] == "out-of-catalogue: Syldavia"


def test_a_receiver_that_the_catalogue_does_not_know_is_named():
    found = one("delivered", "Norway sent 12 Leopard 2 tanks to Borduria in May 2023.")
    assert found.why_missing["recipient"] == "out-of-catalogue: Borduria"


def test_several_that_may_be_it_are_ambiguous():
    found = claims("France and Germany discussed NASAMS with Sweden and Poland at length.")
    assert "ambiguous: DE, SE, PL" in [claim.why_missing.get("recipient") for claim in found]


def test_a_date_that_may_mean_several_days_is_ambiguous_and_quoted():
    found = one("delivered", "Spain sent 10 Leopard 2 tanks to Ukraine last month.", published=None)
    assert found.why_missing["happened"] == "ambiguous, report-undated: last month"


ORDINARY = (
    "Gepard guns were sent.",
    "They sent Gepard guns.",
    "Officials sent Gepard guns.",
    "Then the Gepard was sent.",
)


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_word_is_no_unknown_party(text):
    assert one("delivered", text).why_missing["supplier"] == "not-stated"
