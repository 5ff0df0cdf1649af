"""The facts of a ledger."""

from pathlib import Path

from drawdown.fact import Fact
from drawdown.progress import Progress, silently
from drawdown.query import Query
from drawdown.workflow.ask import as_told
from drawdown.workflow.reconcile import base, found


def facts(ledger: Path, query: Query, progress: Progress = silently) -> list[Fact]:
    """What the claims of a ledger amount to, as known on the days asked about.

    Facts are made from all claims on an item, so that bounds can be worked out, and then those asked for.

    Raises: LedgerMistake if there is no ledger; UserMistake for an item or party that nobody knows.
    """
    told = as_told(query)
    return [one for one in found(ledger, query, Fact, progress) if is_asked(one, told)]


def is_asked(fact: Fact, query: Query) -> bool:
    """Whether a question, in ids as claims tell them, asks for a fact."""
    return (
        query.event in (None, fact.event)
        and query.supplier in (None, fact.supplier)
        and query.recipient in (None, fact.recipient)
        and query.item in (None, base(query), fact.item)
    )
