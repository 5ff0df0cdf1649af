import pytest

from tests.reading.told import of


@pytest.mark.parametrize(
    ("text", "party", "bounds"),
    [
        ("Norway has fewer than 40 Leopard 2 tanks that can drive.", "NO", (None, 40)),
        ("Greece operates six Patriot batteries.", "GR", (6, 6)),
        ("Finland is thought to hold about 700 howitzers.", "FI", (700, 700)),
        ("The Spanish army has 12 Patriot launchers left.", "ES", (12, 12)),
        ("Some 200 F-16s are in storage.", None, (200, 200)),
    ],
)
def test_a_count_of_what_somebody_has_is_held(text, party, bounds):
    (claim,) = of("held", text)
    assert claim.quantity
    assert (claim.quantity.min, claim.quantity.max) == bounds
    assert claim.party == party


def test_plenty_is_held_without_a_number():
    (claim,) = of("held", "Austria has plenty of howitzers in its barracks.")
    assert claim.quantity
    assert claim.quantity.vague


@pytest.mark.parametrize(
    "text",
    [
        "Denmark has nineteen Caesar howitzers on order.",
        "Norway has sent 14 Leopard 2 tanks.",
        "Greece has six ministers who want Patriot batteries.",
        "Twelve F-16s left the base at dawn for an exercise.",
    ],
)
def test_what_is_on_order_or_leaves_is_not_held(text):
    assert of("held", text) == []
