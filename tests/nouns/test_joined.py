"""Sets that grow together."""

from hypothesis import given
from hypothesis import strategies as st

from drawdown.joined import Joined

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=20)


def reached(pairs: list[tuple[int, int]], member: int) -> set[int]:
    """Everything that a walk along the pairs comes to."""
    found = {member}
    while more := {end for pair in pairs if found & set(pair) for end in pair} - found:
        found |= more
    return found


@given(PAIRS)
def test_a_set_is_all_that_can_be_reached_and_known_by_its_first(pairs: list[tuple[int, int]]) -> None:
    joined = Joined(range(10))
    for one, other in pairs:
        joined.join(one, other)
    assert joined.sets() == {min(reached(pairs, one)): sorted(reached(pairs, one)) for one in range(10)}


@given(PAIRS)
def test_the_order_of_joining_makes_no_difference(pairs: list[tuple[int, int]]) -> None:
    joined, again = Joined(range(10)), Joined(range(10))
    for one, other in pairs:
        joined.join(one, other)
    for one, other in reversed(pairs):
        again.join(other, one)
    assert joined.sets() == again.sets()


def test_joining_tells_whether_there_were_two_sets() -> None:
    joined = Joined("abc")
    assert joined.join("a", "b")
    assert not joined.join("b", "a")
    assert "d" not in joined
