import pytest

from tests.reading.told import claims, of, one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway sent 12 new CV90 vehicles to Ukraine.", (12, 12, "vehicle")),
        ("Norway sent four counter-artillery and tracking radars to Ukraine.", (4, 4, "radar")),
        ("Norway sent a Patriot air defence battery to Ukraine.", (1, 1, "battery")),
        ("Norway sent an additional Patriot missile battery to Ukraine.", (1, 1, "battery")),
    ],
)
def test_a_count_belongs_to_the_item_it_stands_before(text, expected):
    quantity = one("delivered", text).quantity
    assert quantity
    assert (quantity.min, quantity.max, quantity.unit) == expected


def test_a_part_of_a_count_is_what_was_sent():
    quantity = one("delivered", "Norway delivered eight of its sixteen howitzers to Ukraine.").quantity
    assert quantity
    assert (quantity.min, quantity.max) == (8, 8)


@pytest.mark.parametrize(
    "text",
    [
        "Some 30 countries have provided military aid to Ukraine.",
        "Norway sent 300 km ATACMS missiles to Ukraine.",
        "Norway sent the Patriot battery to Ukraine.",
        "Norway sent a Patriot missile to Ukraine.",
        "The number two reason for sending Patriot missiles is need.",
    ],
)
def test_what_counts_something_else_is_no_count_of_the_item(text):
    assert {claim.quantity for claim in of("delivered", text)} <= {None}


def test_supplies_of_some_size_are_vague():
    quantity = one("delivered", "Norway has sent significant shipments of weapons to Ukraine.").quantity
    assert quantity
    assert (quantity.vague, quantity.text) == (True, "significant")
    assert {claim.quantity for claim in of("delivered", "Norway has sent historic military aid.")} <= {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Only ten of the 18 tanks pledged by Oslo have reached Jordan.", {"announced": 18, "delivered": 10}),
        ("The first six of 19 howitzers donated by Oslo have arrived in Jordan.", {"delivered": 6}),
        ("Kenya got eight of the 16 howitzers that Oslo had promised.", {"announced": 16, "delivered": 8}),
    ],
)
def test_of_a_part_the_whole_was_what_was_promised(text, expected):
    assert {claim.event: claim.quantity and claim.quantity.min for claim in claims(text)} == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Paris gave Morocco six Mirage 2000s.", "aircraft"),
        ("Seoul gave Morocco 5,000 155mm shells.", "shell"),
    ],
)
def test_a_name_that_ends_in_figures_is_counted_in_the_unit_of_its_item(text, unit):
    quantity = one("delivered", text).quantity
    assert quantity
    assert quantity.unit == unit
