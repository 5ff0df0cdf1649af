from hypothesis import given
from hypothesis import strategies as st

from drawdown.reading.text.normal import lower, normal

anything = st.text(alphabet=st.characters() | st.sampled_from("İß“”’\u00a0\u2028\tﬁÅ"))


@given(anything)
def test_the_normal_view_keeps_every_offset_and_is_its_own_view(text):
    view = normal(text)
    assert len(view) == len(text)
    assert normal(view) == view


@given(anything)
def test_lower_case_keeps_every_offset_and_is_its_own_lower_case(text):
    folded = lower(text)
    assert len(folded) == len(text)
    assert lower(folded) == folded


def test_quotation_marks_blanks_and_hyphens_are_made_plain():
    assert normal("“155‑mm”\u00a0isn’t\nit") == '"155-mm" isn\'t it'


def test_a_dash_is_one_at_either_end_of_a_text_too():
    assert normal("- a - b – c -") == "— a — b — c —"


def test_a_letter_with_two_lower_letters_stays_one():
    assert lower("İZMİR") == "İzmİr"
