import pytest

from tests.reading.told import claims, events, of, one


@pytest.mark.parametrize(
    ("text", "reason", "leaning"),
    [
        ("US officials fear that ATACMS could escalate the war.", "escalation", "against"),
        (
            "The Pentagon refused to send ATACMS to Ukraine because its stocks are limited.",
            "stock",
            "against",
        ),
        ("Washington refused ATACMS to Ukraine for fear of escalation.", "escalation", "against"),
        ("Ukraine says the ATACMS are essential for destroying command posts.", "effect", "for"),
        ("Ukraine desperately needs Patriot batteries.", "need", "for"),
    ],
)
def test_a_reason_for_or_against_a_transfer_is_argued(text, reason, leaning):
    found = one("argued", text)
    assert (found.reason, found.leaning, found.status) == (reason, leaning, "actual")


def test_a_refusal_keeps_its_reason_beside_it():
    found = claims("Washington refused ATACMS to Ukraine for fear of escalation.")
    assert {claim.event for claim in found} == {"refused", "argued"}
    assert len({claim.evidence for claim in found}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Britain gave Storm Shadow to Ukraine on the condition that it would not be used abroad.",
        "SCALP missiles were sent to Ukraine after an assurance by Kyiv.",
        "Ukraine may use ATACMS only within its borders, on conditions set by Washington.",
    ],
)
def test_a_limit_on_use_is_a_condition_on_the_item(text):
    found = of("conditioned", text)
    assert len(found) == 1
    assert found[0].item.id in ("storm-shadow", "scalp", "atacms")


def test_a_condition_on_two_items_is_a_condition_on_each():
    text = "Assured by Kyiv of care, Britain and France have supplied Storm Shadow and SCALP to Ukraine."
    assert {claim.item.id for claim in of("conditioned", text)} == {"storm-shadow", "scalp"}


def test_a_reason_in_a_question_is_asked():
    found = one("argued", "Do you fear that ATACMS could escalate the war?")
    assert found.status == "asked"


def test_escalation_without_any_arms_is_no_claim():
    assert events("Officials fear that the strike of the bus drivers could escalate.") == set()
