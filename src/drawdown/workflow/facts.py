"""The facts of a ledger."""

from dataclasses import replace
from pathlib import Path

from drawdown.fact import Fact
from drawdown.query import Answer, Query
from drawdown.reconcile.conflicts import conflicts
from drawdown.reconcile.facts import facts as settled
from drawdown.workflow.ask import as_told, asked
from drawdown.workflow.dossier import dossier


def facts(ledger: Path, query: Query) -> tuple[Fact, ...]:
    """What the claims of a ledger amount to, as known on the days asked about.

    Facts are made from all claims on an item, so that bounds can be worked out, and then those asked for.

    Raises: LedgerMistake if there is no ledger; UserMistake for an item or party that nobody knows.
    """
    query = as_told(query)
    known = dossier(ledger, replace(query, event=None, supplier=None, recipient=None))
    found = tuple(
        one
        for one in settled(known, conflicts(known))
        if query.event in (None, one.event)
        and query.supplier in (None, one.supplier)
        and query.recipient in (None, one.recipient)
    )
    if not found:
        asked(query, Answer((), ()))
    return found
