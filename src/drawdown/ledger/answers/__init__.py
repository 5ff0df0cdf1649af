"""Answers: which claims are known, and the claims themselves, with the help of a disposable cache."""

import sqlite3
from collections.abc import Sequence

from drawdown.ledger.answers import known
from drawdown.ledger.answers.asked import at_least
from drawdown.ledger.answers.cache import FOLDER, Cache, forget
from drawdown.ledger.answers.entries import Entries, entries
from drawdown.ledger.answers.numbers import Numbers
from drawdown.ledger.answers.until import Until
from drawdown.query import Query

__all__ = ["FOLDER", "Cache", "Entries", "entries", "forget", "found"]


def found(
    db: sqlite3.Connection,
    query: Query,
    cache: Cache | None = None,
    *,
    cutoff: int | None = None,
    only: Sequence[str] | None = None,
) -> tuple[Until, Numbers, Numbers]:
    """Which claims a question finds, inside one transaction; rejected claims are among them.

    Args:
        db: The ledger.
        query: What is asked.
        cache: To be used where that is quicker.
        cutoff: The last commit that counts, where the query leaves more than that.
        only: Ids of the claims to look at, where not all are.

    Returns: How far the question looked back, and the numbers of the known and of the undated claims.
    """
    until = Until.asked(db, query, cutoff)
    if only is None and cache and at_least(db, query, cache.wide) and (had := cache.found(db, query, until)):
        return until, *had
    sure, undated = Numbers(until.claims), Numbers(until.claims)
    told = known.known(db, query, until) if only is None else known.known_of(db, query, until, only)
    for number, is_known in told:
        (sure if is_known else undated).add(number)
    return until, sure, undated
