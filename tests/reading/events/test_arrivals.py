import pytest

from tests.reading.told import of


@pytest.mark.parametrize(
    ("text", "supplier", "recipient"),
    [
        ("Six Patriot launchers arrived in Sweden in May.", None, "SE"),
        ("Twelve Leopard 2 tanks from Norway arrived safely in Estonia.", "NO", "EE"),
        ("The NASAMS batteries have reached Lithuania.", None, "LT"),
        ("Two MiG-29s landed in Bulgaria on Friday.", None, "BG"),
        ("The howitzers crossed into Moldova at night.", None, "MD"),
        ("The first F-16s have left Denmark.", "DK", None),
        ("The arrival of Stinger missiles in Finland was filmed.", None, "FI"),
        ("Forty M113s were handed to Iraq by Spain.", "ES", "IQ"),
    ],
)
def test_what_arrives_is_delivered_to_where_it_gets(text, supplier, recipient):
    (claim,) = of("delivered", text)
    assert (claim.supplier, claim.recipient) == (supplier, recipient)


@pytest.mark.parametrize(
    "text",
    [
        "Talks on howitzers reached a dead end.",
        "The tanks left the parade ground.",
        "The minister landed in Riga to look at tanks.",
        "The M113 crossed the bridge.",
        "Most of the drones launched by Iran never reached Jordan.",
    ],
)
def test_moving_about_is_no_delivery(text):
    assert of("delivered", text) == []
