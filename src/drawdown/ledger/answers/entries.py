"""Claims read from the file when they are looked at, so that an answer of any length needs little memory."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import overload

from drawdown.correction import decided
from drawdown.entry import Entry
from drawdown.ledger.answers.numbers import Numbers
from drawdown.ledger.chain import moment
from drawdown.ledger.decisions import decisions_on
from drawdown.ledger.rows import claim_of, metadata_of

AT_ONCE = 500
"""Claims read in one go."""

# CROSS JOIN keeps SQLite from starting anywhere but at the claims.
_ENTRIES = """
    SELECT claim.n, claim.id, claim.record, coalesce(reading.metadata, report.metadata), chain.recorded,
           EXISTS (SELECT 1 FROM decision WHERE decision.claim = claim.id)
    FROM claim
    CROSS JOIN reading ON reading.n = claim.reading
    CROSS JOIN report ON report.n = reading.report
    CROSS JOIN chain ON chain.sequence = reading.sequence
    WHERE claim.n IN (SELECT value FROM json_each(?))
    ORDER BY claim.n
"""


def entries(
    db: sqlite3.Connection, numbers: Iterable[int], cutoff: int | None = None
) -> Iterator[tuple[int, Entry]]:
    """Claims by their ascending row numbers, with the decisions on them as of a commit, or now."""
    source = iter(numbers)
    while lot := list(islice(source, AT_ONCE)):
        rows = db.execute(_ENTRIES, (json.dumps(lot),)).fetchall()
        for number, id, record, metadata, recorded, judged in rows:
            entry = Entry(claim_of(record), metadata_of(metadata), moment(recorded))
            yield number, _decided(db, entry, id, cutoff) if judged else entry


class Entries(Sequence[Entry]):
    """Entries of an answer, in order of recording, read as they are looked at.

    Rows of a ledger never change, so what is read late is what was there when the question was asked.
    """

    def __init__(self, numbers: Numbers, read: Callable[[Iterable[int]], Iterator[Entry]]) -> None:
        self._numbers = numbers
        self._read = read
        self._count = len(numbers)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Entry]:
        return self._read(self._numbers)

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> list[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | list[Entry]:
        if isinstance(index, slice):
            chosen = list(self._numbers)[index]
            found = list(self._read(sorted(chosen)))
            return found if chosen == sorted(chosen) else found[::-1]
        (number,) = islice(self._numbers, range(self._count)[index], range(self._count)[index] + 1)
        return next(self._read([number]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(Entry.__eq__, self, other))

    __hash__ = None  # type: ignore[assignment]


def _decided(db: sqlite3.Connection, entry: Entry, id: str, cutoff: int | None) -> Entry:
    made = decisions_on(db, id, cutoff)
    return Entry(decided(entry.claim, made), entry.source, entry.recorded, made[-1] if made else None)
