import pytest

from tests.reading.told import claims, one


def statuses(text):
    return [(claim.event, claim.status) for claim in claims(text)]


def test_a_question_that_only_raises_an_item_considers_it():
    found = one("considered", "Any update on the F-16s for Chile?")
    assert (found.item.id, found.status) == ("f-16", "asked")


@pytest.mark.parametrize(
    "text",
    [
        "What about NASAMS launchers for Latvia?",
        "Is it time for NASAMS launchers for Latvia?",
        "Can you update us on the NASAMS launchers?",
    ],
)
def test_wordings_that_raise_an_item(text):
    assert statuses(text) == [("considered", "asked")]


def test_a_question_about_something_else_raises_no_item():
    assert statuses("Is the NASAMS launcher painted green?") == []


def test_items_may_stand_between_the_verbs_of_a_question():
    assert statuses("Were NASAMS launchers or F-16s discussed?") == [("considered", "asked")] * 2


def test_what_somebody_was_asked_is_asked_and_the_answer_decides():
    asked = "Asked whether Norway had sent NASAMS launchers to Latvia, the minister "
    assert statuses(asked + "smiled.")[0] == ("delivered", "asked")
    assert statuses(asked + "replied in the affirmative.")[0] == ("delivered", "actual")
    assert statuses(asked + "said no.")[0] == ("delivered", "denied")


def test_a_reporter_may_ask_without_a_question_mark():
    sent = "Norway has sent NASAMS launchers to Latvia."
    talk = f"Q: I'm wondering if {sent}\n\nMS. DOE: {sent}"
    assert statuses(talk) == [("delivered", "asked"), ("delivered", "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "“Does Raytheon build 12 NASAMS launchers a year?” she asked.",
        "He asked whether Raytheon builds 12 NASAMS launchers a year.",
        "“Are stocks of howitzers low in Norway?” she asked the minister.",
        "Is Norway short of howitzers? asks the paper.",
        "“Will the K9 howitzer replace the M109 next year?” he asked.",
        "“Can a NASAMS with a range of 30 kilometres reach it?” she asked.",
        "Norway sent howitzers to Latvia?!",
        "Norway sent howitzers to Latvia？",
        "How many howitzers has Norway sent to Latvia? it asks.",
    ],
)
def test_a_question_quoted_or_told_states_nothing(text):
    assert {status for _, status in statuses(text)} <= {"asked"}


def test_an_answer_behind_a_question_is_none():
    text = "Asked whether NASAMS launchers were built fast enough, she said Raytheon builds 12 a year."
    assert ("produced", "asked") not in statuses(text)


def test_a_reporter_who_asserts_asks_nothing():
    talk = "Q: Norway has sent NASAMS launchers to Latvia.  Why?\n\nMS. DOE: Ask them."
    assert statuses(talk)[0] == ("delivered", "actual")


@pytest.mark.parametrize(
    "text",
    [
        "“Will Spain send NASAMS batteries to Egypt?” a reporter asked.",
        "“Has Spain sent NASAMS batteries to Egypt?” he asked. “I do not know.”",
        "Journalists wanted to know whether Spain had sent NASAMS batteries to Egypt.",
        "Ms Vik was asked whether Spain had sent NASAMS batteries to Egypt.",
        "Lawmakers asked why Spain had sent NASAMS batteries to Egypt.",
        "Spain has sent NASAMS batteries to Egypt, hasn't it?",
        "Who would have thought that Spain would send NASAMS batteries to Egypt?",
        "# Will Spain send NASAMS batteries to Egypt\n\nMadrid is silent.",
        "Interviewer: So Spain has sent NASAMS batteries to Egypt?\n\nLindqvist: Ask them.",
        "Q. Spain gave Egypt NASAMS batteries, did it not?\n\nA. Ask them.",
        "QUESTION: Spain has sent NASAMS batteries to Egypt, I take it?\n\nMR. VIK: Ask them.",
    ],
)
def test_nothing_asked_is_a_fact(text):
    assert {claim.status for claim in claims(text)} == {"asked"}


@pytest.mark.parametrize(
    "text",
    [
        "Spain sent NASAMS batteries to Egypt. “Why not?” a minister asked.",
        "Asked about the weather, Ms Vik said that Spain had sent NASAMS batteries to Egypt.",
        "# Spain sends NASAMS batteries to Egypt\n\nWhy was not said.",
        "QUESTION: Spain has sent NASAMS batteries to Egypt. What follows?\n\nMR. VIK: Ask them.",
    ],
)
def test_what_stands_beside_a_question_is_told(text):
    assert {claim.status for claim in claims(text) if claim.event == "delivered"} == {"actual"}


@pytest.mark.parametrize("label", ["Q", "QUESTION", "REPORTER", "Interviewer"])
def test_whoever_asks_in_a_transcript_is_a_reporter(label):
    text = f"{label}: Has Spain sent NASAMS batteries to Egypt?\n\nMR. VIK: No."
    speaker = claims(text)[0].speaker
    assert (speaker.text, speaker.kind, speaker.role) == (label, "anonymous", "reporter")


def test_a_name_before_a_colon_is_no_turn_where_nobody_interviews():
    text = "Lindqvist: a life in politics\n\nSpain sent NASAMS batteries to Egypt."
    assert [claim.speaker.kind for claim in claims(text)] == ["author"]
