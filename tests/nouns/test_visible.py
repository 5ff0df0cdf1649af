"""Text of others shown so that nothing in it hides, turns, or runs in a spreadsheet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.visible import inert, visible


@pytest.mark.parametrize(
    "hidden", ["\u202e", "\u2066", "\u200b", "\x00", "\x1b", "\ud800", "\u2028", "\ufeff", "\U000e0041"]
)
def test_a_hidden_character_is_shown_as_its_code(hidden):
    assert visible(f"a{hidden}b") == f"a⟨U+{ord(hidden):04X}⟩b"


@given(st.text(alphabet=st.characters()))
def test_what_is_shown_can_be_written_and_hides_nothing(text):
    shown = visible(text)
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert visible(shown) == shown


def test_a_heap_of_marks_covers_nothing_and_says_how_many_there_are():
    assert visible(f"a{chr(0x301) * 1000}b") == f"a{chr(0x301) * 4}⟨996 more marks⟩b"
    assert visible(f"e{chr(0x301)}{chr(0x323)}") == f"e{chr(0x301)}{chr(0x323)}"


def test_ordinary_text_is_shown_as_it_is():
    text = "Wołodymyr said: “naïve”\n\tnext line — 155 mm, 日本, 🚀"
    assert visible(text) == text


@pytest.mark.parametrize("cell", ["=1+1", "+1", "@x", "\tx", "-x", "-1+1"])
def test_a_cell_that_a_spreadsheet_would_run_is_text(cell):
    assert inert(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "x", "1", "-1", "-1,200.5", "a=b"])
def test_words_and_numbers_stay_as_they_are(cell):
    assert inert(cell) == cell
