from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.scoring.pairing import assignment
from tests.scoring.made import claim, f1, scored


def test_claims_match_by_event_item_and_passage():
    assert f1(claim(), claim()) == 1
    assert f1(claim(), claim("announced")) == 0
    assert f1(claim(), claim(item="patriot")) == 0
    assert f1(claim(), claim(start=9, end=20)) == 0
    assert f1(claim(), claim(start=4, end=20)) == 1


def test_another_event_matches_only_where_the_label_allows_it():
    either = claim(others=["announced"])
    assert f1(either, claim("announced")) == 1
    assert f1(claim("announced"), either) == 0


@pytest.mark.parametrize(
    ("one", "other", "match"),
    [
        ("himars/launcher", "himars", 1),
        ("himars", "himars/launcher", 1),
        ("himars/launcher", "himars/training", 0),
        (None, None, 1),
        (None, "himars", 0),
    ],
)
def test_a_variant_is_its_item_and_no_item_is_only_no_item(one, other, match):
    assert f1(claim(item=one), claim(item=other)) == match


def test_lenient_leaves_the_item_out():
    assert f1(claim(), claim(item="patriot"), "lenient") == 1


def test_two_claims_do_not_answer_one_label():
    rate = scored([claim()], [claim(), claim()]).rate()
    assert (rate.precision, rate.recall) == (0.5, 1)


def test_more_matches_come_before_better_ones():
    wide, narrow = claim(start=0, end=20, supplier="NO"), claim(start=0, end=5, supplier="SE")
    labels = [claim(supplier="NO"), claim(start=12, end=20, supplier="SE")]
    assert scored(labels, [wide, narrow]).rate().hits == 2


def test_among_as_many_matches_those_with_right_fields_are_chosen():
    few, many = (claim(quantity={"min": n, "max": n}) for n in (3, 300))
    found = scored([few, many], [many, few]).fields()["quantity"]
    assert (found.right, found.pairs) == (2, 2)


GAINS = st.tuples(st.integers(1, 4), st.integers(1, 4)).flatmap(
    lambda shape: st.lists(
        st.lists(st.integers(0, 9), min_size=shape[1], max_size=shape[1]),
        min_size=shape[0],
        max_size=shape[0],
    )
)


@given(GAINS)
def test_no_other_assignment_gains_more(gain):
    size = max(len(gain), len(gain[0]))
    padded = [[*row, *[0] * (size - len(row))] for row in gain] + [[0] * size] * (size - len(gain))
    best = max(sum(padded[i][j] for i, j in enumerate(order)) for order in permutations(range(size)))
    found = assignment(gain)
    assert sum(gain[row][column] for row, column in found) == best
    assert len({row for row, _ in found}) == len({column for _, column in found}) == len(found)
