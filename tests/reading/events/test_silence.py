import pytest

from tests.reading.told import of

_SENT = "SPOKESPERSON RUIZ: Norway has sent NASAMS to Ukraine.\n\nSPOKESPERSON RUIZ: "


def _steps(said: str) -> list[tuple[str, str | None, str]]:
    text = _SENT + said
    return [
        (claim.event, claim.item.id, claim.status)
        for event in ("delivered", "announced", "refused", "considered", "authorised", "held")
        for claim in of(event, text)
        if claim.evidence.start >= len(_SENT) - 1
    ]


@pytest.mark.parametrize(
    "said",
    [
        "I can't give you an exact timeframe for when the launchers will arrive.",
        "I don't have any deliveries of NASAMS to announce today.",
        "We don't have any new shipments to speak to.",
        "I'm not going to get into specific deliveries of tanks.",
        "We will not preview any packages.",
        "I have nothing new on the transfer of F-16s.",
        "I'd refer you to the Danes on the delivery of the tanks.",
        "I'd let the Danes speak to the delivery of the tanks.",
    ],
)
def test_a_no_comment_claims_nothing(said: str) -> None:
    assert _steps(said) == []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("We did not discuss the transfer of F-16s.", ("considered", "f-16", "denied")),
        ("We are not talking about sending tanks.", ("considered", "tank", "denied")),
        ("I won't get into numbers, but we have sent tanks.", ("delivered", "tank", "actual")),
        ("We're not going to provide F-16s.", ("refused", "f-16", "actual")),
        ("I can't tell you when, but the howitzers have arrived.", ("delivered", "howitzer", "actual")),
    ],
)
def test_an_answer_is_no_no_comment(said: str, told: tuple[str, str, str]) -> None:
    assert _steps(said) == [told]
