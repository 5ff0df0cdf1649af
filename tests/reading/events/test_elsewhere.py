import pytest

from tests.reading.told import claims, events

ARMS = "The army spoke of its missiles and guns.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Crews from Peru fired their Caesars in an exercise with Chile.",
        "Gunners fired Caesars during a live-fire drill near Lima.",
        "Peru sent eight Gripens to Chile for an exercise.",
        "Two Gripens arrived in Lima for the air show.",
        "Peru will send four Gripens to Iceland for air policing.",
        "A museum in Lima bought a Leopard 1 tank.",
        "A collector sold his Leopard 1 tank to a museum.",
        "The tank was sold at auction for £40,000.",
        "The film crew used a Leopard 1 tank in one scene.",
        "The Andes Air Ambulance has bought two helicopters.",
        "Firefighters in Peru used a helicopter.",
    ],
)
def test_what_is_no_trade_in_arms_and_no_war_claims_nothing(text):
    assert not events(ARMS + text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Peru fired its Caesars at the rebels.", "used"),
        ("Peru announced at the air show that it had bought eight Gripens.", "ordered"),
        ("Peru sent eight Gripens to Chile to replace those lost in an exercise.", "delivered"),
        ("The museum director said Peru had sent eight Gripens to Chile.", "delivered"),
        ("Peru delivered eight Caesars to Chile in exercise of its duty.", "delivered"),
    ],
)
def test_what_is_told_near_a_show_stays(text, event):
    assert event in events(ARMS + text)


@pytest.mark.parametrize(
    "text",
    [
        "Peru could lend Chile a Gripen, provided allies agree to plug the gap.",
        "Peru would help, provided its allies are willing, and show its Gripens.",
    ],
)
def test_provided_that_provides_nothing(text):
    assert "actual" not in {claim.status for claim in claims(ARMS + text)}


def test_provided_behind_a_comma_may_still_provide():
    text = "The Gripens, provided by Peru in May, and the tanks, provided last year, were old."
    assert "delivered" in events(ARMS + text)
