"""Making the segments of the cache: closed ranges of commits, written once, and small ones merged."""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterator

from drawdown.ledger.answers.columns import COLUMNS, write_rows
from drawdown.ledger.answers.duck import Duck, named_exactly
from drawdown.ledger.answers.segments import Segment, Segments
from drawdown.ledger.answers.until import Until

_CSV = (
    "read_csv($rows, columns = $columns, auto_detect = false, header = false, parallel = false,"
    " hive_partitioning = false)"
)
_BOTH = "read_parquet($both, hive_partitioning = false)"


def close_ranges(db: sqlite3.Connection, duck: Duck, segments: Segments, after: Until, large: int) -> None:
    """Make segments of all commits after one, as few as hold at most ``large`` claims each, and merge.

    Raises: OSError or duckdb.Error if that cannot be done; what was finished before stays.
    """
    for until in _pieces(db, after, Until.now(db), large):
        with segments.unfinished() as rows, segments.unfinished() as made:
            write_rows(db, rows, after, until)
            duck.copy(_CSV, {"rows": named_exactly(rows), "columns": COLUMNS}, str(made))
            segments.finish(made, db, after.sequence + 1, until.sequence)
        after = until
    usable = segments.usable(db)
    while pair := _mergeable(usable, large):
        left, right, first = pair
        with segments.unfinished() as made:
            both = [named_exactly(left.path), named_exactly(right.path)]
            duck.copy(_BOTH, {"both": both}, str(made))
            segments.finish(made, db, first, right.until.sequence)
        usable = segments.usable(db)
    segments.tidy(usable)


def _pieces(db: sqlite3.Connection, after: Until, head: Until, large: int) -> Iterator[Until]:
    while after.sequence < head.sequence:
        commits = range(after.sequence + 1, head.sequence + 1)
        fitting = bisect_right(commits, after.claims + large, key=lambda commit: Until.of(db, commit).claims)
        after = Until.of(db, commits[max(fitting, 1) - 1])
        yield after


def _mergeable(segments: list[Segment], large: int) -> tuple[Segment, Segment, int] | None:
    """The last two segments, and the first commit in them, if they belong together by their size.

    A segment is merged with one at most twice its size, so that each claim is written again a few times only,
    and there are never many segments.
    """
    if len(segments) < 2:
        return None
    left, right = segments[-2:]
    if 2 * right.size < left.size or left.size + right.size > large:
        return None
    return left, right, segments[-3].until.sequence + 1 if len(segments) > 2 else 1
