"""A wording is found wherever its pattern would be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.reconcile.conflicts import words
from drawdown.reconcile.conflicts.wording import Wording

_WORDINGS = {name: one for name, one in vars(words).items() if isinstance(one, Wording)}
_PARTS = (
    "no", "without any", "not had any", "didn't", "didn’t", "Never", "serious", "talks", "discussed",
    "debate", "months of", "weeks-long", "drawn-out", "considered it", "for several months", "since",
    "from the start of", "the invasion", "this year", "in 2023", "another", "FURTHER", "the first",
    "batch", "more", "all", "at all", "the rest of", "full", "in total", "so far", "to date",
    "all told", "overall", "capacity", "capable of", "able to", "could", "until recently", "at first",
    "for a long time", "used to", "earlier this", "had", "long", "refused", "been reluctant", "tanks,",
    "sent.", "-", "“",
)  # fmt: skip


@pytest.mark.parametrize("name", sorted(_WORDINGS))
@given(st.lists(st.sampled_from(_PARTS), max_size=8))
def test_the_words_that_a_pattern_needs_stand_in_all_it_finds(name, parts):
    text, wording = " ".join(parts), _WORDINGS[name]
    assert str(wording.search(text)) == str(wording.pattern.search(text))


def test_every_alternative_of_a_wording_is_found_by_its_first_word():
    assert words.scope("Another ten were sent.", made=False) == "part"
    assert words.scope("Ten were sent, all told.", made=False) == "whole"
    assert words.weighed("They didn’t discuss it; it hasn’t been discussed.") == "no"
    assert words.weighed("After a drawn-out internal review it was sent.") == "yes"
