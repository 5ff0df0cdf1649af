"""The hash chain: every row has a hash, every commit one link over those of its rows and the link before.

One link a commit, not one a row, keeps the cost of the chain small beside that of writing the rows, and still
no row can be changed, removed, inserted or moved without breaking the link of its commit and every link after
it.
"""

import hashlib
import sqlite3
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from drawdown.errors import LedgerMistake
from drawdown.ledger.schema import INSERT, TABLES

Value = str | bytes | int | None

START = bytes(32)
"""What the first link names as the hash before it."""


def packed(values: Iterable[Value]) -> bytes:
    """Values one after the other so that no two sequences give the same bytes.

    NULL is ``-``; anything else is ``LENGTH:BYTES,`` with the length of the bytes in decimal digits; text
    counts as UTF-8, an integer as its decimal digits, a blob as it is.
    """
    parts = []
    for value in values:
        if value is None:
            parts.append(b"-")
        else:
            raw = value if type(value) is bytes else str(value).encode()
            parts.append(b"%d:%b," % (len(raw), raw))
    return b"".join(parts)


def row_hash(table: str, values: Sequence[Value]) -> bytes:
    """The hash of one row: SHA-256 over its table's name and all its columns but ``hash``, as ``packed``."""
    return hashlib.sha256(packed((table, *values))).digest()


def stamp(on: datetime) -> str:
    """A moment with its zone as the ledger writes it; such texts sort as the moments do."""
    return on.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def moment(stamped: str) -> datetime:
    """The moment that ``stamp`` wrote."""
    return datetime.fromisoformat(stamped)


def commits_by(db: sqlite3.Connection, day: date | None) -> int:
    """How many commits there are, or were by the end of a day (UTC); the number of the last of them."""
    last: int = db.execute("SELECT coalesce(max(sequence), 0) FROM chain").fetchone()[0]
    if day is None:
        return last
    # Time never runs backwards in the chain, so it is searched by halves; an index on time would cost every
    # commit one more page to write. "~" sorts behind every time of that day.
    stamped = "SELECT recorded FROM chain WHERE sequence = ?"
    return bisect_right(
        range(1, last + 1),
        f"{day}T~",
        key=lambda sequence: db.execute(stamped, (sequence,)).fetchone()[0],
    )


class Commit:
    """The rows of one transaction on their way into the ledger; made inside it, closed before its COMMIT.

    Attributes:
        recorded: The time all its rows are recorded at, in UTC.

    Raises: LedgerMistake if a time is given that has no zone or is before the last one recorded.
    """

    def __init__(self, db: sqlite3.Connection, recorded: datetime | None = None) -> None:
        self.db = db
        last = db.execute("SELECT * FROM chain ORDER BY sequence DESC LIMIT 1").fetchone()
        sequence, before, *_ = last or (0, None)
        self.sequence: int = sequence + 1
        self._previous: bytes = last[-1] if last else START
        self._rows: dict[str, int] = dict(zip(TABLES, last[3:9] if last else (0,) * len(TABLES), strict=True))
        self._hashes = defaultdict[str, list[bytes]](list)
        self.recorded = _not_before(moment(before) if before else None, recorded)

    def append(self, table: str, *rows: Sequence[Value]) -> int:
        """Write rows, given without number, commit and hash. Returns: the number of the last one."""
        ready = []
        for values in rows:
            self._rows[table] += 1
            full = (self._rows[table], self.sequence, *values)
            hashed = row_hash(table, full)
            self._hashes[table].append(hashed)
            ready.append((*full, hashed))
        if ready:
            self.db.executemany(INSERT[table], ready)
        return self._rows[table]

    def close(self) -> bool:
        """Write the link. Returns: False where there is no row, and so nothing to commit."""
        if not self._hashes:
            return False
        hashes = [hashed for table in TABLES if table in self._hashes for hashed in self._hashes[table]]
        digest = hashlib.sha256(b"".join(hashes)).digest()
        link: tuple[Value, ...] = (
            self.sequence,
            stamp(self.recorded),
            self._previous,
            *self._rows.values(),
            digest,
        )
        self.db.execute(INSERT["chain"], (*link, row_hash("chain", link)))
        return True


def _not_before(last: datetime | None, given: datetime | None) -> datetime:
    if given is None:
        # A computer's clock may be set back; the chain's time never runs backwards, or "as recorded on D"
        # would change for a D that has passed.
        now = datetime.now(UTC)
        return max(now, last) if last else now
    if given.tzinfo is None:
        raise LedgerMistake(f"the time {given} has no time zone; give it in UTC")
    if last and given < last:
        raise LedgerMistake(f"cannot record at {stamp(given)}: the ledger's last commit is of {stamp(last)}")
    return given.astimezone(UTC)
