"""The disposable cache: wide questions are put to columns of what is closed, the newest rows to the ledger.

Nothing in it is needed: it is made from the ledger when a wide question finds too many claims outside of it,
and may be deleted at any time. What cannot be done with it is done without it.
"""

import sqlite3
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any

from drawdown.ledger.answers.asked import as_read, matters, values
from drawdown.ledger.answers.closing import close_ranges
from drawdown.ledger.answers.columns import SUPERSEDED, text
from drawdown.ledger.answers.duck import Duck, named_exactly
from drawdown.ledger.answers.known import among, known_after
from drawdown.ledger.answers.numbers import Numbers
from drawdown.ledger.answers.segments import Segment, Segments
from drawdown.ledger.answers.until import Until
from drawdown.query import Query

FOLDER = "cache"
WIDE = 20_000
"""Claims from which on columns are quicker than rows, the time to load DuckDB counted in."""
LARGE = 500_000
"""Claims of the largest segment that is made, unless one commit alone has more."""

_KNOWN = """
    WITH cached AS (FROM read_parquet($paths, hive_partitioning = false)),
    superseded AS (
        SELECT reading FROM cached WHERE later <= $readings UNION ALL SELECT unnest($superseded::BIGINT[])
    ),
    found AS (
        SELECT n, {undated} AS undated FROM cached ANTI JOIN superseded USING (reading)
        WHERE n <= $claims AND {which}
    )
    SELECT bitstring_agg(n, 0, {last}) FILTER (NOT undated)::BLOB,
           bitstring_agg(n, 0, {last}) FILTER (undated)::BLOB
    FROM found
"""
_CORRECTED = (
    "SELECT DISTINCT claim.n FROM decision CROSS JOIN claim ON claim.id = decision.claim"
    " WHERE {matters} AND claim.n <= ?"
)


class Cache:
    """The cache of one ledger.

    Args:
        folder: Where its segments are; made when the first one is.
        wide: Claims outside of the cache from which on a segment is made of them.
        large: Claims up to which segments are merged.
    """

    def __init__(self, folder: Path, wide: int = WIDE, large: int = LARGE) -> None:
        self.wide = wide
        self._large = large
        self._segments = Segments(folder)
        self._duck = Duck()

    def close(self) -> None:
        """Let go of DuckDB."""
        self._duck.close()

    def found(self, db: sqlite3.Connection, query: Query, until: Until) -> tuple[Numbers, Numbers] | None:
        """Numbers of the known and of the undated claims; None if the cache is of no use now."""
        import duckdb

        segments = self._segments.usable(db)
        covered = segments[-1].until if segments else Until(0, 0, 0)
        if Until.now(db).claims - covered.claims >= self.wide:
            # A full disk, a folder that cannot be written to, a path that is no text.
            with suppress(OSError, duckdb.Error, UnicodeError):
                close_ranges(db, self._duck, self._segments, covered, self._large)
            segments = self._segments.usable(db)
        if not segments:
            return None
        try:
            return self._ask(db, query, until, segments)
        except (OSError, duckdb.Error, UnicodeError):  # a segment was deleted just now
            return None

    def _ask(
        self, db: sqlite3.Connection, query: Query, until: Until, segments: list[Segment]
    ) -> tuple[Numbers, Numbers]:
        covered = segments[-1].until
        sure, undated = Numbers(until.claims), Numbers(until.claims)
        question, named = _question(query, until)
        named["paths"] = [named_exactly(segment.path) for segment in segments]
        newest = db.execute(SUPERSEDED, (covered.readings, until.readings))
        named["superseded"] = [earlier for earlier, _ in newest]
        for numbers, bits in zip((sure, undated), self._duck.first(question, named), strict=True):
            numbers.fill(bits or b"")
        question = _CORRECTED.format(matters=matters(query))
        corrected = [number for (number,) in db.execute(question, (min(covered.claims, until.claims),))]
        sure.drop(corrected)
        undated.drop(corrected)
        others = among(db, query, until, corrected), known_after(db, query, until, covered.claims)
        for number, is_known in chain(*others):
            (sure if is_known else undated).add(number)
        return sure, undated


def forget(ledger: Path) -> None:
    """Remove the cache of a ledger, so that what is asked next is found in the ledger itself."""
    Segments(ledger / FOLDER).tidy([])


def _question(query: Query, until: Until) -> tuple[str, dict[str, Any]]:
    """The question to DuckDB, and the values in it."""
    filters = " AND ".join(f"({condition})" for condition in as_read(query)).replace(":", "$")
    which, undated = [filters], []
    named: dict[str, Any] = {"claims": until.claims, "readings": until.readings}
    for number, by in enumerate(query.known_on):
        if by.clock == "recorded":
            continue  # claims and readings are told apart by number
        named[f"on{number}"] = by.on
        undated.append(f"({by.clock}_lower IS NULL AND {by.clock}_upper IS NULL)")
        known = f"{by.clock}_upper <= $on{number}"
        if query.possible:
            known = f"{by.clock}_lower IS NULL OR {by.clock}_lower <= $on{number}"
        which.append(f"({undated[-1]} OR {known})")
    named |= {name: text(value) for name, value in values(query).items() if f"${name}" in filters}
    made = _KNOWN.format(
        which=" AND ".join(which), undated=" OR ".join(undated) or "FALSE", last=until.claims // 8 * 8 + 7
    )
    return made, named
