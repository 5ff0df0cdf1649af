"""Going through a ledger link by link, recomputing every hash on the way."""

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from drawdown.ledger.chain import row_hash
from drawdown.ledger.proof.contents import Contents, Row
from drawdown.ledger.proof.verdict import Extent, Flaw, is_stamp
from drawdown.ledger.schema import SELECT, TABLES


@dataclass(slots=True)
class Place:
    """The row that is looked at, to be named when something goes wrong there."""

    table: str | None = None
    row: int | None = None


def commits(db: sqlite3.Connection, at: Place) -> Iterator[Extent]:
    """The ledger up to each commit, as soon as all of it was found as recorded; holds one row at a time.

    Args:
        db: Connection that gives text as bytes, inside a transaction.
        at: Is kept at the row looked at.

    Raises: Flaw at the first row altered, removed, inserted or moved; other errors where one is none at all.
    """
    held = dict.fromkeys(TABLES, 0)
    contents = Contents(db, held)
    rows = {table: iter(db.execute(SELECT[table])) for table in TABLES}
    so_far = Extent()
    for link in db.execute(SELECT["chain"]):
        at.table, at.row = "chain", so_far.commits + 1
        _check_link(link, so_far)
        digest = hashlib.sha256()
        for table, total in zip(TABLES, link[3:9], strict=True):
            first, held[table] = held[table] + 1, total
            for number in range(first, total + 1):
                at.table, at.row = table, number
                row = _right(table, number, next(rows[table], None), link[0])
                contents.check(table, row)
                digest.update(row[-1])
        if digest.digest() != link[9]:
            raise Flaw("the rows of this commit are not those it was made of", "chain", link[0])
        head = link[-1].hex()
        so_far = Extent(link[0], link[1].decode(), dict(held), head, so_far.first or head)
        yield so_far
    for table, rest in rows.items():
        at.table, at.row = table, None
        extra = next(rest, None)
        if extra is not None:
            raise Flaw("this row is in no commit", table, extra[0])


def _check_link(link: Row, before: Extent) -> None:
    expected = before.commits + 1
    if link[0] > expected:
        raise Flaw("this link is missing", "chain", expected)
    if link[0] < expected:
        raise Flaw("a link out of place", "chain", link[0])
    if row_hash("chain", link[:-1]) != link[-1]:
        raise Flaw("this link was changed: its hash is not that of its values", "chain", expected)
    if link[2].hex() != before.head:
        raise Flaw("this link does not follow the one before it", "chain", expected)
    if not is_stamp(link[1].decode()):
        raise Flaw("its time is not as drawdown writes it", "chain", expected)
    if link[1].decode() < (before.recorded or ""):
        raise Flaw("this link is dated before the one before it", "chain", expected)
    counts = list(zip(link[3:9], before.rows.values(), strict=True))
    if any(total < had for total, had in counts):
        raise Flaw("this link counts fewer rows than the one before it", "chain", expected)
    if all(total == had for total, had in counts):
        raise Flaw("this link counts no new row", "chain", expected)


def _right(table: str, number: int, row: Row | None, sequence: int) -> Row:
    """The row, if it is the one that should stand there, with the right hash."""
    if row is None or row[0] > number:
        raise Flaw("this row is missing", table, number)
    if row[0] < number:
        raise Flaw("this row is in no commit", table, row[0])
    if row_hash(table, row[:-1]) != row[-1]:
        raise Flaw("this row was changed: its hash is not that of its values", table, number)
    if row[1] != sequence:
        raise Flaw(f"this row says it is of commit {row[1]}, but stands in commit {sequence}", table, number)
    return row
