import pytest

from drawdown.reading.terms.reason_words import reasons


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
        ("It would not escalate the war.", "escalation", "for"),
        ("They would be dragged into the war.", "escalation", "against"),
        ("That would make the country a party to the war.", "escalation", "against"),
        ("We cannot spare one.", "stock", "against"),
        ("The army has none to spare.", "stock", "against"),
        ("It would erode the readiness of the fleet.", "stock", "against"),
        ("They are too expensive to run.", "cost", "against"),
        ("They are cheaper to give away.", "cost", "for"),
        ("The law forbids the export.", "law", "against"),
        ("They are banned under a convention.", "law", "against"),
        ("Such mines are banned by most countries.", "law", "against"),
        ("It would show the strength of the alliance.", "alliance", "for"),
        ("A decision alone would split the alliance.", "alliance", "against"),
        ("It would help interoperability.", "alliance", "for"),
        ("It is too complex to maintain.", "effect", "against"),
        ("They do not want to start a world war.", "escalation", "against"),
        ("There are too few to share without harming readiness.", "stock", "against"),
        ("They are costly to maintain.", "cost", "against"),
        ("The sale would violate a treaty.", "law", "against"),
        ("A few of them would change little.", "effect", "against"),
        ("It would give the fleet an edge.", "effect", "for"),
    ],
)
def test_a_reason_is_named_with_what_it_leans_to(text, reason, leaning):
    assert (reason, leaning) in found(text)


def test_the_reasons_of_a_refusal_are_against():
    assert found("It was refused because of escalation, and readiness.", refusing=True) == [
        ("escalation", "against"),
        ("stock", "against"),
    ]


def test_what_stands_beside_a_refusal_is_not_always_its_reason():
    assert found("It was put on hold while they counted their stocks.", refusing=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "The stockpiles are in the north.",
        "They spoke of escalation and deterrence.",
        "It has been critical in the defence of the city.",
        "The price rose in May.",
        "He studied law.",
        "Fearless, they broke no law.",
        "The missiles went to those who stand in the breach.",
    ],
)
def test_a_topic_alone_is_no_reason(text):
    assert found(text) == []
