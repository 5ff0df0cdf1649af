from hypothesis import given
from hypothesis import strategies as st

from drawdown.review.session import Session


def session(waiting="abc"):
    return Session(list(waiting), lambda one: one)


def test_settled_ones_are_left_behind_and_the_end_is_none():
    queue = session()
    seen = []
    while queue.current:
        seen.append((queue.current, queue.place))
        queue.settle()
    assert seen == [("a", (1, 3)), ("b", (2, 3)), ("c", (3, 3))]
    assert queue.left == 0


def test_what_was_skipped_comes_once_more_at_the_end():
    queue = session()
    queue.skip()
    queue.settle()
    queue.skip()
    assert (queue.current, queue.place, queue.again) == ("a", (1, 2), True)
    queue.skip()
    queue.settle()
    assert queue.current is None
    assert queue.left == 1


def test_back_shows_the_one_before_decided_or_not():
    queue = session()
    assert not queue.back()
    queue.settle()
    queue.skip()
    assert queue.back()
    assert queue.current == "b"
    assert queue.back()
    assert queue.current == "a"
    queue.skip()
    assert queue.current == "b"


def test_going_on_from_a_decided_one_passes_those_decided_since():
    queue = session("abcd")
    for _ in range(3):
        queue.settle()
    for _ in range(3):
        queue.back()
    queue.skip()
    assert queue.current == "d"


def test_what_was_taken_back_is_the_current_one_again():
    queue = session()
    queue.settle()
    queue.settle()
    queue.reopen("a")
    assert queue.current == "a"
    assert queue.left == 2
    queue.settle()
    assert queue.current == "c"


def test_what_was_taken_back_after_the_skipped_began_is_shown_before_them():
    queue = session()
    queue.settle()
    queue.skip()
    queue.settle()
    assert queue.again
    queue.reopen("a")
    assert queue.current == "a"
    queue.settle()
    assert queue.current == "b"


WAITING = st.sets(st.sampled_from("abcdef")).map(sorted)


@given(WAITING, st.lists(st.sampled_from("sdb"), max_size=40))
def test_a_session_ends_and_shows_everything_that_is_left(waiting, keys):
    queue = session(waiting)
    settled = set()
    for key in keys:
        if key == "b":
            queue.back()
        elif queue.current is not None and key == "d":
            settled.add(queue.current)
            queue.settle()
        else:
            queue.skip()
    assert queue.left == len(set(waiting) - settled)
    for _ in range(3 * len(waiting) + 3):
        if queue.current is not None:
            settled.add(queue.current)
            queue.settle()
    assert queue.current is None
