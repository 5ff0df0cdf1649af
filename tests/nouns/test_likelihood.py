"""Probabilities in words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.likelihood import BANDS, likelihood


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (0.03, "almost no chance (1–5%; here 3%)"),
        (0.05, "very unlikely (5–20%; here 5%)"),
        (0.444, "unlikely (20–45%; here 44%)"),
        (0.449, "roughly even chance (45–55%; here 45%)"),
        (0.7999, "very likely (80–95%; here 80%)"),
        (0.00999, "almost no chance (1–5%; here 1%)"),
        (0.5, "roughly even chance (45–55%; here 50%)"),
        (0.62, "likely (55–80%; here 62%)"),
        (0.8, "very likely (80–95%; here 80%)"),
        (0.984, "almost certain (95–99%; here 98%)"),
    ],
)
def test_a_probability_has_the_words_of_its_band_with_the_number(probability: float, words: str) -> None:
    assert likelihood(probability) == words


@pytest.mark.parametrize(
    ("probability", "words"),
    [(0.0, "0%"), (0.002, "0.2%"), (0.989, "99%"), (0.99, "99%"), (0.9996, ">99.9%"), (1.0, "100%")],
)
def test_beyond_the_bands_the_number_stands_alone(probability: float, words: str) -> None:
    assert likelihood(probability) == words


@pytest.mark.parametrize("wrong", [-0.01, 1.01, float("nan")])
def test_what_is_no_probability_is_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match="expected 0 to 1"):
        likelihood(wrong)


def test_the_bands_meet_without_gap() -> None:
    assert all(low[1] == high[0] for low, high in pairwise(BANDS))


@given(st.floats(0.01, 0.984))
def test_between_the_ends_every_probability_has_words(probability: float) -> None:
    assert any(words in likelihood(probability) for _, _, words in BANDS)
