import pytest

from tests.reading.told import claims

ASKED = "Q: {}\n\nMR. HALL: {}"


def answered(question, answer):
    found = claims(ASKED.format(question, answer))
    return [(one.event, one.status, one.item.id, one.supplier) for one in found if one.status != "asked"]


@pytest.mark.parametrize(
    "answer", ["No.", "Certainly not.", "The answer is no.", "No, we will not.", "Our answer remains no."]
)
def test_no_to_a_question_whether_something_will_be_given_refuses(answer):
    question = "Will Germany send Taurus missiles to Ukraine?"
    assert answered(question, answer) == [("refused", "actual", "taurus", "DE")]


def test_yes_to_it_plans():
    found = answered("Will Germany send Taurus missiles to Ukraine?", "Yes, we will.")
    assert found == [("delivered", "planned", "taurus", "DE")]


@pytest.mark.parametrize(
    ("answer", "status"), [("It has.", "actual"), ("Not yet.", "denied"), ("No.", "denied")]
)
def test_an_answer_to_a_question_of_fact_tells_the_fact(answer, status):
    found = answered("Has Peru given Ukraine the Gripen fighter?", answer)
    assert found == [("delivered", status, "gripen", "PE")]


def test_how_many_in_all_is_the_count():
    found = claims(ASKED.format("Has Peru given Ukraine the Gripen fighter?", "It has, fourteen in all."))
    assert [one.quantity and one.quantity.min for one in found] == [None, 14]


@pytest.mark.parametrize(
    "answer",
    ["No request of that kind has reached us.", "Nobody has asked us.", "We have had no such request."],
)
def test_a_request_that_never_came_is_denied(answer):
    found = answered("Has Washington approved the transfer of Gripen fighters to Ukraine?", answer)
    assert [one[:3] for one in found] == [("requested", "denied", "gripen")]


def test_a_request_that_is_turned_down_in_two_words():
    found = claims("Kyiv asked Madrid for Gripen fighters. Madrid said no.")
    assert [(one.event, one.supplier) for one in found] == [("requested", "ES"), ("refused", "ES")]


@pytest.mark.parametrize(
    "answer",
    [
        "No comment.",
        "No decision of mine would help you.",
        "No, let me start with the weather.",
        "They did well in the final.",
        "We have nothing to say.",
        "I will get back to you.",
        "Nobody knows.",
    ],
)
def test_what_is_no_answer_claims_nothing(answer):
    assert answered("Will Germany send Taurus missiles to Ukraine?", answer) == []
