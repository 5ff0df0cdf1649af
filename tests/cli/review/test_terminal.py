"""The program as a person runs it: a real terminal, real keys, a real ledger."""

import re
import sys

import pytest

from drawdown.ledger import Ledger
from drawdown.query import Query

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
    told = {}
    with review(folder, "Ann") as ann, review(folder, "Ben") as ben:
        for terminal in (ann, ben):
            terminal.wait_for("claim 1 of 6")
        for _ in range(60):
            going = [one for one in ((ann, "a"), (ben, "r")) if not one[0].has_shown("Nothing more waits")]
            # Both press before either is answered, so both are about the same claims; Enter says "record mine
            # too" where the other was first, and nothing elsewhere.
            for terminal, key in going:
                terminal.type(key + ENTER)
            for terminal, _ in going:
                terminal.read_until_quiet()
        for who, terminal in (("Ann", ann), ("Ben", ben)):
            terminal.wait_for("Nothing more waits")
            terminal.type("q")
            assert terminal.end() == 0
            told[who] = int(re.findall(r"(\d+) decided, 0 of 6 still wait", terminal.seen)[-1])
    found = decisions(folder)
    assert {who: sum(row[3] == who for row in found) for who in told} == told
    assert {(row[0], row[3]) for row in found} == {("accept", "Ann"), ("reject", "Ben")}
    assert len(found) >= 6
    with Ledger.open(folder, create=False) as ledger:
        assert ledger.verify().ok
        assert all(entry.decision for entry in ledger.answer(Query()).known)
