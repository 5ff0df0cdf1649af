import pytest

from drawdown.reconcile.conflicts import words


@pytest.mark.parametrize(
    "text",
    [
        "after months of deliberation",
        "following lengthy internal deliberations",
        "a weeks-long debate",
        "after careful consideration",
        "They have debated the matter for several months.",
    ],
)
def test_long_deliberation_is_heard(text):
    assert words.weighed(text) == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "there has been no substantive discussion for months",
        "It has not been seriously discussed.",
        "It is not under active consideration.",
        "The matter hasn’t been debated.",
        "without any real debate",
        "They have held no talks on it.",
    ],
)
def test_the_denial_of_any_deliberation_is_heard(text):
    assert words.weighed(text) == "no"


@pytest.mark.parametrize(
    "text",
    [
        "officials said on Monday",
        "He has not discussed it with the president.",
        "There was no doubt after the discussion.",
        "the talks went on",
    ],
)
def test_other_sentences_tell_nothing_of_deliberation(text):
    assert words.weighed(text) is None


def test_words_for_a_stock_are_little_or_much_and_never_both():
    assert words.level("severely limited") == "little"
    assert words.level("a lot") == "much"
    assert words.level("not large but not small") is None
    assert words.level("some") is None


@pytest.mark.parametrize(
    ("text", "made", "told"),
    [
        ("A first batch of 14 came.", False, "part"),
        ("It sent another 14.", False, "part"),
        ("It sent 14 in total.", False, "whole"),
        ("It could make 14.", True, "capacity"),
        ("It makes 14 for the Army.", True, "customer"),
        ("It makes 14 for the first time.", True, ""),
        ("It sent 14 for the Army.", False, ""),
    ],
)
def test_what_a_figure_covers_stands_beside_it(text, made, told):
    assert words.scope(text, made) == told


def test_some_of_it_is_told_from_words_that_only_look_so():
    assert words.of_more("It has not sent all of them.")
    assert words.of_more("It will send no more of them.")
    assert not words.of_more("It has not sent them at all.")
    assert not words.of_more("It has sent more than ten since the full-scale invasion.")


def test_long_repetition_says_nothing_of_deliberation():
    for text in ("no " * 50_000, "months of " * 20_000, "discuss " * 20_000, "since the " * 20_000):
        assert words.weighed(text) is None
        assert not words.conversed(text)


@pytest.mark.parametrize(
    "text", ["They used to refuse it.", "It had long been refused: had refused it.", "until recently"]
)
def test_words_that_look_back_are_heard(text):
    assert words.past(text)


@pytest.mark.parametrize(
    "text", ["It could provoke a wider war if used to strike targets there.", "It is used to train crews."]
)
def test_what_a_weapon_is_used_to_do_looks_back_on_nothing(text):
    assert not words.past(text)
