"""The program as a person runs it: a real terminal, real keys, a real ledger."""

import sys

import pytest

from drawdown.ledger import Ledger

from .desks import decisions, ledger_of
from .terminal import review

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="has no pseudo-terminals")

BACKSPACE, DOWN, ENTER = "\x7f", "\x1b[B", "\r"


def test_accept_correct_undo_and_quit(tmp_path):
    folder = ledger_of(tmp_path, 100, 300, 500)
    with review(folder, "Ann") as terminal:
        terminal.wait_for("claim 1 of 3")
        terminal.press("a")
        terminal.wait_for("claim 2 of 3")
        assert decisions(folder) == [("accept", None, None, "Ann")]
        terminal.press("c")
        terminal.wait_for("Up and Down choose")
        for _ in range(3):
            terminal.press(DOWN)
        terminal.press(ENTER)
        terminal.wait_for("a party of the catalogue")
        terminal.press(BACKSPACE * 2)
        terminal.wait_for("There was a delivery")
        terminal.press("fr")
        terminal.wait_for("recorded as FR")
        terminal.press(ENTER)
        terminal.wait_for("RECORD 1 correction")
        terminal.press(ENTER)
        terminal.wait_for("claim 3 of 3")
        assert decisions(folder)[1:] == [("correct", "supplier", "FR", "Ann")]
        terminal.press("u")
        terminal.wait_for("taken back: Ann corrected supplier to FR")
        assert len(decisions(folder)) == 1
        terminal.press("q")
        assert terminal.end() == 0
        assert "1 decided, 2 of 3 still wait" in terminal.seen
        assert "Traceback" not in terminal.seen
    with Ledger.open(folder, create=False) as ledger:
        assert ledger.verify().ok


def test_it_works_without_colours(tmp_path):
    folder = ledger_of(tmp_path, 100)
    with review(folder, "Ann", TERM="vt100", NO_COLOR="1") as terminal:
        terminal.wait_for("a accept")
        terminal.press("r")
        terminal.wait_for("Nothing more waits")
        terminal.press("q")
        assert terminal.end() == 0
    assert decisions(folder) == [("reject", None, None, "Ann")]


def test_two_people_review_one_ledger_at_the_same_time_and_nothing_of_either_is_lost(tmp_path):
    folder = ledger_of(tmp_path, *range(1, 7))
    done = {"Ann": 0, "Ben": 0}
    with review(folder, "Ann") as ann, review(folder, "Ben") as ben:
        people = {"Ann": (ann, "a"), "Ben": (ben, "r")}
        for terminal, _ in people.values():
            terminal.wait_for("claim 1 of 6")
        while people:
            # Both press before either has answered, so that both are about the same claims.
            for terminal, key in people.values():
                terminal.press(key)
            for who, (terminal, _) in list(people.items()):
                shown = terminal.wait_for(f"{done[who] + 1} decided", "meanwhile:")
                if shown == "meanwhile:":
                    terminal.press(ENTER)
                    terminal.wait_for(f"{done[who] + 1} decided")
                done[who] += 1
                if "Nothing more waits" in terminal.seen:
                    del people[who]
        for terminal in (ann, ben):
            terminal.press("q")
            assert terminal.end() == 0
    found = decisions(folder)
    assert {who: sum(row[3] == who for row in found) for who in done} == done
    assert {row[0] for row in found if row[3] == "Ann"} == {"accept"}
    assert {row[0] for row in found if row[3] == "Ben"} == {"reject"}
    assert sum(done.values()) >= 6
    with Ledger.open(folder, create=False) as ledger:
        assert ledger.verify().ok
