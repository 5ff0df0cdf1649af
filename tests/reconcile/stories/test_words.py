from hypothesis import given
from hypothesis import strategies as st

from drawdown.reconcile.stories.words import worded


def words(text):
    (found,) = worded([text])
    return found.words.tolist()


def test_capitals_and_punctuation_make_no_other_words():
    assert words("The “Shells”, he said") == words("the shells he SAID")


def test_words_are_told_apart():
    assert len(set(words("ab ba a b aab 1 11 a1"))) == 8


def test_accents_belong_to_the_word_composed_or_not():
    assert words("Gra\u0308fin") == words("Gr\u00e4fin") != words("Grafin")


def test_a_passage_ends_with_its_line_or_sentence():
    (found,) = worded(["One two. Three four\nfive. 3.5 million"])
    assert found.lengths.tolist() == [2, 2, 1, 3]


def test_figures_and_names_are_particulars_and_the_first_word_of_a_passage_is_not():
    (found,) = worded(["The envoy met Zenda. Again 14 shells"])
    assert found.particular.tolist() == [False, False, False, True, False, True, False]


def test_the_same_passage_has_the_same_number_anywhere():
    (one,), (other,) = worded(["Some words here."]), worded(["First a line.\nSome words here. "])
    assert one.passages[0] == other.passages[1] != other.passages[0]


@given(st.lists(st.text(max_size=80), max_size=6))
def test_a_text_has_the_same_words_alone_and_among_others(texts):
    together = worded(texts) if texts else []
    for text, found in zip(texts, together, strict=True):
        (alone,) = worded([text])
        for name in ("words", "particular", "passages", "lengths"):
            assert getattr(alone, name).tolist() == getattr(found, name).tolist()
        assert sum(found.lengths.tolist()) == len(found.words)


def test_a_long_text_has_the_words_of_its_parts():
    part = "Some words here and there. "
    assert words(part * 20_000) == words(part) * 20_000
