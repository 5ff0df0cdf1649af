import pytest

from drawdown.reading import Reader
from evaluation.degraded.__main__ import told
from evaluation.degraded.pairs import found, load
from evaluation.degraded.texts import texts


@pytest.mark.parametrize("held_out", [False, True])
def test_rewritten_texts_are_told_from_those_in_their_own_words(held_out):
    judged = told(text for text in texts() if text.held_out == held_out)
    assert judged.precision >= 0.9
    assert judged.recall >= 0.9


def test_drifts_are_found_and_traps_are_not():
    reader = Reader()
    right = [found(pair, reader) == pair.drifts for pair in load()]
    assert len(right) >= 20
    assert sum(right) >= 0.9 * len(right)


def test_there_are_enough_texts_of_each_kind():
    assert sum(text.degraded for text in texts()) >= 20
    assert sum(not text.degraded for text in texts()) >= 20
    assert {text.of for text in texts() if text.degraded} <= {
        text.name for text in texts() if not text.degraded
    }
