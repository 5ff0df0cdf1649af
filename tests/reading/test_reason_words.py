import pytest

from drawdown.reading.reason_words import condition, reasons


def found(text, refusing=False):
    return [(reason.reason, reason.leaning) for reason in reasons(text, 0, len(text), refusing)]


@pytest.mark.parametrize(
    ("text", "reason", "leaning"),
    [
        ("They fear that the war could escalate.", "escalation", "against"),
        ("There are concerns about depleted inventories.", "stock", "against"),
        ("It can be done without harming our stockpiles.", "stock", "for"),
        ("They worry about what it would cost, and the price.", "cost", "against"),
        ("There is a risk that it would breach a treaty.", "law", "against"),
        ("It was kept quiet for operational security.", "secrecy", None),
        ("It is crucial for the defence of the city.", "effect", "for"),
        ("They urgently need more of it.", "need", "for"),
    ],
)
def test_a_reason_is_named_with_what_it_leans_to(text, reason, leaning):
    assert (reason, leaning) in found(text)


def test_the_reasons_of_a_refusal_are_against():
    assert found("It was refused; escalation came up, and readiness.", refusing=True) == [
        ("escalation", "against"),
        ("stock", "against"),
    ]


def test_a_word_about_stock_alone_is_no_reason():
    assert found("The stockpiles are in the north.") == []


@pytest.mark.parametrize(
    "text",
    [
        "It was given on condition that it stays at home.",
        "Kyiv assured them of that.",
        "It will not be used abroad.",
        "There are restrictions on where it is fired.",
    ],
)
def test_a_limit_or_assurance_is_a_condition(text):
    assert condition(text, 0, len(text))


def test_a_plain_delivery_sets_no_condition():
    text = "It was sent to the coast in June."
    assert condition(text, 0, len(text)) is None
