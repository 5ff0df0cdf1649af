import pytest

from tests.reading.told import claims


@pytest.mark.parametrize(
    "text",
    [
        "The secretary approved the deployment of a Patriot battery to Jordan.",
        "The temporary deployment of two NASAMS batteries to Estonia was announced on Monday.",
        "We will begin the stationing of Tomahawk missiles in Germany.",
    ],
)
def test_arms_that_are_only_stationed_are_given_to_nobody(text: str) -> None:
    assert claims(text) == ()


def test_what_is_given_beside_them_is() -> None:
    text = "Norway announced the delivery of NASAMS to Ukraine and the deployment of F-16s to Poland."
    assert [(claim.event, claim.item.id) for claim in claims(text)] == [("announced", "nasams")]
