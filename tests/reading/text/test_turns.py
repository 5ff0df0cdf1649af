from drawdown.reading.text.normal import normal
from drawdown.reading.text.sentences import sentences
from drawdown.reading.text.turns import asks


def _turns(text: str) -> list[str | None]:
    return [one.turn for one in sentences(text, normal(text))]


def test_names_in_ordinary_letters_take_turns_where_somebody_asks():
    text = (
        "Q: Were tanks sent?\n\nAna Lund: Forty were.\n\n"
        "Question (Gazette): When?\n\nDefence Minister Ana Lund: In May."
    )
    assert _turns(text) == ["Q", "Ana Lund", "Question", "Defence Minister Ana Lund"]


def test_two_names_one_of_them_twice_are_an_interview():
    assert _turns("Ben Ode: Tanks?\n\nAna Lund: Forty.\n\nBen Ode: Good.") == [
        "Ben Ode",
        "Ana Lund",
        "Ben Ode",
    ]


def test_a_name_with_a_colon_alone_is_no_turn():
    assert _turns("Ana Lund: the tanks are coming\n\nThey were sent.") == [None, None]
    assert _turns("Fact Sheet: Tanks.\n\nQuick Facts: Forty.\n\nFact Sheet: More.") == [None, None, None]


def test_an_answer_without_a_label_is_not_the_reporter_s():
    assert _turns("Q. Were tanks sent?\n\nForty were.\n\nQ. When?\n\nIn May.") == ["Q", None, "Q", None]


def test_papers_of_a_parliament_say_who_asks_and_who_answers():
    text = (
        "Asked by: Hanna Mercer (Leeds)\n\n"
        "To ask the Secretary of State for Defence, how many tanks were sent.\n\n"
        "Answered by Owen Pritchard\n\nForty were."
    )
    found = sentences(text, normal(text))
    assert [(one.turn, one.question) for one in found] == [("Hanna Mercer", True), ("Owen Pritchard", False)]


def test_labels_of_reporters():
    assert asks("Q")
    assert asks("QUESTION")
    assert asks("Question")
    assert not asks("MR. QUESTEL")
    assert not asks(None)
