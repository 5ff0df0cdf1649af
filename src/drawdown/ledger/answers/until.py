"""How far a question looks back: the last commit that counts, and the rows there were by then."""

import sqlite3
from dataclasses import dataclass
from typing import Self

from drawdown.ledger.chain import commits_by
from drawdown.query import Query


@dataclass(frozen=True, slots=True)
class Until:
    """A commit and the rows recorded up to it.

    Attributes:
        sequence: Number of the commit; 0 before the first.
        readings, claims: Number of the last reading and of the last claim recorded by then.
    """

    sequence: int
    readings: int
    claims: int

    @classmethod
    def of(cls, db: sqlite3.Connection, sequence: int) -> Self:
        """A commit with its counts."""
        found = db.execute("SELECT readings, claims FROM chain WHERE sequence = ?", (sequence,)).fetchone()
        return cls(sequence, *(found or (0, 0)))

    @classmethod
    def now(cls, db: sqlite3.Connection) -> Self:
        """The last commit there is."""
        return cls.of(db, commits_by(db, None))

    @classmethod
    def asked(cls, db: sqlite3.Connection, query: Query, cutoff: int | None = None) -> Self:
        """The last commit of the days asked for, and up to a cutoff: what is later was not there then."""
        days = [by.on for by in query.known_on if by.clock == "recorded"]
        last = commits_by(db, min(days, default=None))
        return cls.of(db, last if cutoff is None else min(last, cutoff))
