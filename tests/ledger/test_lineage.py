"""What holds for decisions and their copies whatever readers come, and whatever people decide in between."""

from contextlib import suppress
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.clock import KnownOn
from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger
from drawdown.ledger.lineage import copies, originals
from drawdown.query import Query
from tests.ledger.build import at, decision, found
from tests.ledger.test_carry import BETTER, ELSEWHERE, OF, READ, longer


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_readers_come_no_decision_is_lost_without_a_word_nor_comes_back(tmp_path_factory, data):
    """Every decision in force holds for a current claim, was carried to one, or waits among the stranded."""
    pool = [READ, BETTER, ELSEWHERE, longer(OF, READ), replace(longer(OF, BETTER), id="3" * 32)]
    with Ledger.open(tmp_path_factory.mktemp("l"), create=True) as ledger:
        taken_back = set()
        for number in range(data.draw(st.integers(1, 4))):
            made = data.draw(st.lists(st.sampled_from(pool), unique_by=lambda one: one.id))
            ledger.add([replace(found(OF, READ, reader=f"hand {number}"), claims=tuple(made))])
            for one in data.draw(st.lists(st.sampled_from(pool), max_size=2)):
                verdict = data.draw(st.sampled_from(["accept", "reject"]))
                if any(one.id == row[0] for row in ledger._db.execute("SELECT id FROM claim")):
                    ledger.decide(decision(one, verdict))
            for one in ledger.decisions(data.draw(st.sampled_from(pool)).id)[:1]:
                if data.draw(st.booleans()):
                    taken_back |= {made.number for made in ledger.take_back(one.number or 0, by="Ann")}
        current = {entry.claim.id for entry in ledger.answer(Query()).known}
        waiting = {one.number for told in ledger.stranded() for one in told.decisions}
        for number, of in ledger._db.execute("SELECT n, claim FROM decision").fetchall():
            before = originals(ledger._db, number)
            line = {number, *(one[0] for one in [*before, *copies(ledger._db, number)])}
            if line & taken_back:
                assert number not in waiting
                assert all(one.number != number for one in ledger.decisions(of))
                continue
            home = of in current or any(one[1] in current for one in before)
            gone_on = max(line) > number
            assert home + (number in waiting) + gone_on >= 1
            assert not ((home or gone_on) and number in waiting)
        assert ledger.verify().ok


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_what_was_known_on_a_day_stays_so_whatever_is_read_decided_or_taken_back_later(
    tmp_path_factory, data
):
    pool = [READ, BETTER, longer(OF, READ), replace(longer(OF, BETTER), id="3" * 32)]
    with Ledger.open(tmp_path_factory.mktemp("l"), create=True) as ledger:
        told = []
        for number in range(1, 6):
            day = at(f"2024-01-0{number}")
            made = data.draw(st.lists(st.sampled_from(pool), unique_by=lambda one: one.id))
            ledger.add([replace(found(OF, reader=f"hand {number}"), claims=tuple(made))], recorded=day)
            for entry in ledger.answer(Query()).known:
                for change in data.draw(st.lists(st.sampled_from(["SY", "RU", ""]), max_size=2)):
                    ledger.decide(decision(entry.claim, "correct", "supplier", change), recorded=day)
            numbers = [row[0] for row in ledger._db.execute("SELECT n FROM decision")]
            if numbers and data.draw(st.booleans()):
                with suppress(LedgerMistake):
                    ledger.take_back(data.draw(st.sampled_from(numbers)), by="Ann", recorded=day)
            for one in ledger.stranded():
                if one.candidates and data.draw(st.booleans()):
                    ledger.settle(one.decisions, one.candidates[0].id, by="Bob", recorded=day)
            told.append((day.date(), ledger.answer(Query())))
        for on, answer in told:
            assert ledger.answer(Query(known_on=(KnownOn("recorded", on),))) == answer
