import pytest

from tests.reading.told import reader, report


def items(text):
    return {claim.item.id for claim in reader().read(report(text)).claims}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway sent Leopards and howitzers to Ukraine.", {"leopard-2", "howitzer"}),
        ("Norway sent a Patriot battery to Ukraine.", {"patriot"}),
        ("Norway sent Leopard tanks to Ukraine. More Leopards were delivered in May.", {"leopard-2"}),
        ("Norway sent Abrams to Ukraine, the defence ministry said.", {"abrams"}),
        ("Norway sent Himars and Nasams to Ukraine.", {"himars", "nasams"}),
    ],
)
def test_an_ordinary_word_is_an_item_beside_arms(text, expected):
    assert items(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ms Abrams ordered a shipment of leaflets for the army of her supporters.",
        "The dealer delivered a Challenger, a sports car, to the minister.",
        "The New England Patriots sent a scout to Norway, where the army trains.",
        "The Patriot Act was sent to the Senate, where the military had supplied a draft.",
        "Bradley said that howitzers were not discussed with the coach.",
        "The Ford Taurus was delivered with its doors open.",
        "A think tank in Norway provided the report to Ukraine.",
        "Norway supplied tanks of oxygen to Ukraine.",
        "Norway provided Ukraine with food trucks.",
        "The sale flew under the radar in Norway.",
    ],
)
def test_a_namesake_is_no_item(text):
    assert items(text) <= {None, "howitzer"}
