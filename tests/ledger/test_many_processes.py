"""Processes that write to one ledger at the same moment."""

from drawdown.decision import Decision
from drawdown.ledger import Ledger
from drawdown.ledger.connection import connect
from drawdown.ledger.schema import FILE
from drawdown.query import Query
from evaluation.torture.acknowledged import Acknowledged
from evaluation.torture.crew import Crew
from evaluation.torture.reviewer import PEOPLE
from evaluation.torture.writer import LOT
from tests.ledger.build import at, many, raw


def test_four_processes_add_at_once_and_the_chain_stays_one_line(tmp_path):
    """They make the ledger together, and of what each adds the next ones add some too."""
    acknowledged = Acknowledged()
    Crew(tmp_path, 0, 4, ["--lots", "5"], apart=2 * LOT).hear(acknowledged)
    assert (acknowledged.done, acknowledged.mistakes) == (4, [])
    expected = {found.report.id for found in many(11 * LOT)}
    assert acknowledged.reports == expected
    with Ledger.open(tmp_path, create=False) as ledger:
        verdict = ledger.verify()
        assert verdict.ok
        assert {of.id for of in ledger.reports()} == expected
        assert len(ledger.answer(Query()).known) == 3 * 11 * LOT
        assert {one.number for one in decisions(tmp_path)} == set(range(1, 4 * 5 * 2 + 1))


def decisions(folder):
    """All decisions of a ledger, also those taken back."""
    with raw(folder) as db:
        rows = db.execute("SELECT n, claim, who FROM decision").fetchall()
    return [Decision(claim, "accept", who, at("2024-01-01"), number=number) for number, claim, who in rows]


def test_two_people_review_one_ledger_at_once_and_nothing_of_either_is_lost(tmp_path):
    with Ledger.open(tmp_path, create=True) as ledger:
        ledger.add(many(8))
        claims = [entry.claim.id for entry in ledger.answer(Query()).known]
    acknowledged = Acknowledged()
    Crew(tmp_path, 0, len(PEOPLE), apart=1, module="reviewer").hear(acknowledged)
    assert acknowledged.done == len(PEOPLE)
    made = decisions(tmp_path)
    assert [one.number for one in made] == list(range(1, 2 * len(claims) + 1))
    assert {(one.number, one.claim) for one in made} == acknowledged.decisions
    for who, _ in PEOPLE:
        assert [one.claim for one in made if one.by == who] == claims
    with Ledger.open(tmp_path, create=False) as ledger:
        assert ledger.verify().ok
        undone = {claims[number] for number in range(0, len(claims), 3)}
        for entry in ledger.answer(Query()).known:
            in_force = [(one.by, one.field) for one in ledger.decisions(entry.claim.id)]
            assert sorted(in_force) == ([] if entry.claim.id in undone else sorted(PEOPLE))
            if entry.claim.id not in undone:
                assert (entry.claim.supplier, entry.claim.recipient) == ("by Ann", "by Ben")
    assert len(acknowledged.undone) == 2 * len(undone)


def test_every_connection_that_writes_waits_for_the_disk(tmp_path):
    with Ledger.open(tmp_path, create=True) as ledger:
        full = ledger._db.execute("PRAGMA synchronous").fetchone()
    db = connect(tmp_path / FILE)
    assert full == db.execute("PRAGMA synchronous").fetchone() == (2,)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    db.close()


def test_nothing_else_of_the_ledger_opens_its_file(root):
    """So that no connection can be forgotten: a copy and two empty ones in memory are no ledgers yet.

    What is worked out of a ledger lies in a file of its own, which kept.py opens.
    """
    opens = {
        file.name: text.count("sqlite3.connect(") - text.count('sqlite3.connect(":memory:")')
        for file in (root / "src" / "drawdown").rglob("*.py")
        if "sqlite3.connect(" in (text := file.read_text(encoding="utf-8"))
    }
    assert {name for name, count in opens.items() if count} == {"connection.py", "copy.py", "kept.py"}
