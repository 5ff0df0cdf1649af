"""Class words beside the items they stand for."""

import pytest

from tests.reading.told import of


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Sweden sent Ukraine artillery, such as 8 Archer howitzers.", ["howitzer/archer"]),
        ("Sweden sent Ukraine artillery - eight howitzers - and radars.", ["howitzer", "radar"]),
        ("Sweden sent Ukraine ten CV90s, infantry fighting vehicles.", ["cv90"]),
        ("Sweden sent Ukraine shells, including 500 mortar rounds and 900 artillery shells.",
         ["mortar-round", "artillery-ammunition"]),
        ("Sweden sent Kyiv 300 vehicles, including 12 armoured vehicles.", ["vehicle", "armoured-vehicle"]),
        ("Sweden sent Ukraine artillery and howitzers.", ["artillery", "howitzer"]),
        ("Sweden sent Ukraine ten CV90s, tanks and radars.", ["cv90", "tank", "radar"]),
        ("Sweden sent Ukraine 900 rounds of ammunition for its howitzers.", ["artillery-ammunition"]),
        ("Sweden sent Ukraine 900 rounds of ammunition for its rifles.", ["ammunition"]),
    ],
)  # fmt: skip
def test_a_class_word_that_only_heads_or_glosses_is_no_item_of_its_own(text, items):
    assert [claim.item.id for claim in of("delivered", text)] == items
