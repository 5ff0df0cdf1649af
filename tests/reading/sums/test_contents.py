"""What a package holds, told in the sentences behind it."""

import pytest

from tests.reading.told import events, of


@pytest.mark.parametrize(
    "behind",
    [
        "It includes 30 Marders and 12 howitzers.",
        "This also included 30 Marders and 12 howitzers.",
        "It will contain a welcome addition: 30 Marders and 12 howitzers.",
        "These new capabilities include 30 Marders and 12 howitzers.",
        "The contribution comprises 30 Marders and 12 howitzers.",
        "There will also be 30 Marders and 12 howitzers.",
    ],
)
def test_what_a_package_holds_is_announced_with_it(behind):
    found = of("announced", f"Spain announced new military aid for Ukraine. {behind}")
    assert [(claim.item.id, claim.quantity.min) for claim in found if claim.quantity] == [
        ("marder", 30),
        ("howitzer", 12),
    ]


def test_what_something_else_includes_is_not_announced():
    assert "announced" not in events("The museum opened a new hall. It includes 30 tanks and 12 howitzers.")


def test_a_list_behind_a_colon_is_found_where_nothing_stands_before_the_colon():
    (claim,) = of("delivered", "Spain has sent Ukraine something it asked for long ago: a Gepard.")
    assert claim.item.id == "gepard"
