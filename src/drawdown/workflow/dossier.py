"""Claims as known, with what they rest on and when their reports came out."""

from pathlib import Path

from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.ledger import Ledger
from drawdown.query import Query
from drawdown.workflow.ask import as_told, asked


def dossier(ledger: Path, query: Query) -> Dossier:
    """What a ledger knows, put together anew.

    Raises: LedgerMistake if there is no ledger; UserMistake for an item or party that nobody knows.
    """
    query = as_told(query)
    with Ledger.open(ledger, create=False) as opened:
        answer = asked(query, opened.answer(query))
        entries = [entry for entry in answer.known if _stands(entry)]
        return Dossier(entries)


def _stands(entry: Entry) -> bool:
    return entry.decision is None or entry.decision.verdict != "reject"
