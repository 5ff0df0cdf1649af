import os
import sqlite3
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from datetime import UTC, date, datetime
from multiprocessing import get_context
from pathlib import Path

import pytest

from drawdown.clock import KnownOn
from drawdown.decision import Decision
from drawdown.errors import LedgerMistake, UserMistake
from drawdown.fact import Fact
from drawdown.ledger import Ledger
from drawdown.query import Query
from drawdown.workflow import add, reconcile
from drawdown.workflow.origins import origins
from drawdown.workflow.reconcile import about, found, standing

REPORTS = {
    "a.md": "---\npublished: 2023-02-03\n---\n"
    "Norway refused to send NASAMS launchers to Moldova, officials said.",
    "b.md": "---\npublished: 2023-06-10\n---\nNorway delivered 8 NASAMS launchers to Moldova on Friday.",
    "c.md": "---\npublished: 2023-07-10\n---\nFrance sent Caesar howitzers to Moldova, its government said.",
}


@pytest.fixture
def ledger(tmp_path):
    for name, text in REPORTS.items():
        (tmp_path / "reports" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "reports" / name).write_text(text)
    add([tmp_path / "reports" / "a.md", tmp_path / "reports" / "b.md"], tmp_path / "ledger")
    return tmp_path / "ledger"


def events(ledger, query=None):
    return {(one.event, one.item, one.status) for one in found(ledger, query or Query(), Fact)}


def test_what_a_ledger_amounts_to_is_kept_beside_it_and_follows_it(ledger):
    assert ("refused", "nasams", "actual") in events(ledger)
    assert (ledger / reconcile.FILE).exists()
    assert not any(item == "caesar" for _, item, _ in events(ledger))
    add([ledger.parent / "reports"], ledger)
    assert ("delivered", "caesar", "actual") in events(ledger)


def test_a_rejected_claim_is_no_longer_counted(ledger):
    (fact,) = [one for one in found(ledger, Query("nasams"), Fact) if one.event == "refused"]
    with Ledger.open(ledger, create=False) as opened:
        for claim in fact.claims:
            opened.decide(Decision(claim, "reject", "Ann", datetime.now(UTC)))
    assert ("refused", "nasams", "actual") not in events(ledger)


@pytest.mark.parametrize("content", [b"no database at all", b"SQLite format 3\x00" + bytes(100)])
def test_a_damaged_file_is_made_anew(ledger, content):
    before = events(ledger)
    (ledger / reconcile.FILE).write_bytes(content)
    assert events(ledger) == before


def test_another_version_makes_it_anew(ledger, monkeypatch):
    before = events(ledger)
    with closing(sqlite3.connect(ledger / reconcile.FILE)) as db, db:
        db.execute("DELETE FROM found")
    assert events(ledger) == set()
    monkeypatch.setattr("drawdown.reconcile.kept.version", lambda catalogue: "another")
    assert events(ledger) == before


def test_of_another_ledger_nothing_is_believed(ledger, tmp_path):
    events(ledger)
    other = tmp_path / "other"
    add([tmp_path / "reports" / "c.md"], other)
    (ledger / reconcile.FILE).rename(other / reconcile.FILE)
    assert {item for _, item, _ in events(other)} == {"caesar"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_where_nothing_can_be_written_it_is_worked_out_in_memory(ledger):
    ledger.chmod(0o500)
    try:
        assert ("refused", "nasams", "actual") in events(ledger)
    finally:
        ledger.chmod(0o700)


def test_as_known_then_later_reports_do_not_count(ledger):
    then = Query(known_on=(KnownOn("published", date(2023, 3, 1)),))
    assert events(ledger, then) == {("refused", "nasams", "actual")}
    labels = [row["reports"] for row in origins(ledger, then)]
    assert {path for reports in labels for path in reports} == {"a.md"}


def test_an_undated_report_is_placed_by_the_estimate_of_its_date(tmp_path):
    text = "Published 3 May 2023\n\nNorway refused to send NASAMS launchers to Moldova, officials said."
    (tmp_path / "undated.txt").write_text(text)
    add([tmp_path / "undated.txt"], tmp_path / "ledger")
    for day, told in ((date(2023, 4, 1), set()), (date(2023, 6, 1), {("refused", "nasams", "actual")})):
        assert events(tmp_path / "ledger", Query(known_on=(KnownOn("published", day),))) == told


def test_what_nobody_knows_is_a_mistake_in_plain_words(ledger, tmp_path):
    with pytest.raises(UserMistake, match="unknown item"):
        found(ledger, Query("nassams"), Fact)
    with pytest.raises(LedgerMistake), standing(tmp_path / "none", Query()):
        pass


def test_a_question_about_more_than_an_item_is_about_its_claims(ledger):
    assert about(ledger, Query("nasams")) is None
    asked = about(ledger, Query(recipient="MD", event="delivered"))
    with Ledger.open(ledger, create=False) as opened:
        assert asked == {entry.claim.id for entry in opened.answer(Query(event="delivered")).known}


def test_what_does_not_fit_the_nouns_is_made_anew(ledger):
    before = events(ledger)
    with closing(sqlite3.connect(ledger / reconcile.FILE)) as db, db:
        db.execute("UPDATE told SET entries = x'c1'")
    add([ledger.parent / "reports"], ledger)
    assert before < events(ledger)


def test_two_processes_at_once_answer_alike(ledger):
    folders = [str(ledger)] * 3
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as pool:
        told = list(pool.map(_facts, folders))
    assert told[0] == told[1] == told[2]
    assert told[0]


def _facts(folder: str) -> list[str]:
    return [one.id for one in found(Path(folder), Query(), Fact)]
