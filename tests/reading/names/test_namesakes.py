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
        ("Norway bought Patriots.", {"patriot"}),
        ("Norway sold its Javelins to Denmark.", {"javelin"}),
        ("Norway ordered more Leopards.", {"leopard-2"}),
        ("Eleven Abrams were sent to Norway.", {"abrams"}),
        ("Norway bought Apaches and Black Hawks.", {"helicopter/apache", "helicopter/black-hawk"}),
        ("Norway received its first Patriot, Oleksii Reznikov said.", {"patriot"}),
        ("Denmark Approves Archer Deliveries To Norway", {"howitzer/archer"}),
        ("Nexter Caesar howitzers were sold to Norway.", {"caesar"}),
        ("The Patriot sent by Norway arrived.", {"patriot"}),
        ("Norway refuses to supply Taurus to Kyiv.", {"taurus"}),
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
        "The novelist Jeffrey Archer ordered howitzers of chocolate from Norway.",
        "Mistral AI, a French firm, sold a chatbot to the army of Norway.",
        "Boxer Joe Smith received an order from the army of Norway.",
        "Arrow Electronics supplied parts to the army of Norway.",
        "Puma sent running shoes to the army of Norway.",
        "Stryker, the maker of hospital beds, sold beds to Norway.",
        "The Apache tribe sold land to the army of Norway.",
        "Typhoon Yagi struck as Norway delivered food.",
        "Bradley Cooper received an order from Norway.",
        "K9 units were sent to Norway with their handlers.",
        "The Hawks traded a player to Norway, who had been ordered to rest.",
        "Spike in sales as Norway orders food.",
        "Stacey Abrams sent a letter to the army of Norway.",
    ],
)
def test_a_namesake_is_no_item(text):
    assert items(text) <= {None, "howitzer"}


def test_what_stands_in_one_list_with_an_item_is_an_item():
    text = "Oman has asked its allies for Patriots, Leopards and F-16s."
    assert items(text) == {"patriot", "leopard-2", "f-16"}
    assert not items("She asked for stamps, Leopards and coins.")
