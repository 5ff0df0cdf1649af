"""Sums that a sentence says are in a sum told just before."""

import pytest

from tests.reading.told import claims

WHOLE = "Norway announced $9 million in military aid to Egypt. "


def told(text):
    return [(claim.event, claim.money and claim.money.min) for claim in claims(WHOLE + text)][1:]


@pytest.mark.parametrize(
    "opening", ["This includes", "It also includes", "The total includes", "And that included"]
)
def test_parts_for_arms_are_claims_like_the_whole(opening):
    expected = [("announced", 5e6), ("announced", 1e6)]
    assert told(f"{opening} $5 million for weapons and $1 million for ammunition.") == expected


@pytest.mark.parametrize(
    "text",
    [
        "This includes $5 million for schools.",
        "The choir includes $5 million in weapons.",
        "The harbour was dredged. The snow fell. This includes $5 million for weapons.",
    ],
)
def test_other_parts_are_none(text):
    assert ("announced", 5e6) not in told(text)
