from itertools import combinations

import pytest

from drawdown.reading.confidence import confidence

GUESSES = ("anaphor", "default-party", "far-item", "no-item", "weak-status")


@pytest.mark.parametrize("guess", GUESSES)
def test_each_guess_lowers_confidence(guess):
    assert 0 < confidence({guess}) < confidence(set())


def test_more_guesses_never_raise_confidence():
    for size in range(len(GUESSES)):
        for some in combinations(GUESSES, size):
            more = set(some) | {GUESSES[-1]}
            assert 0 <= confidence(more) <= confidence(set(some)) <= 1


def test_an_unknown_guess_is_a_mistake_in_a_rule():
    with pytest.raises(KeyError):
        confidence({"hunch"})
