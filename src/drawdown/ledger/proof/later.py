"""What comes after the first bad row: whether the links go on unbroken, and which rows still fit them.

Where the links are unbroken, a seal of a later commit still proves all of them, and with them every row that
fits: one altered row need not cost the trust in a thousand others.
"""

import hashlib
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass, field

from drawdown.ledger.chain import row_hash
from drawdown.ledger.proof.verdict import Extent
from drawdown.ledger.schema import TABLES

_SHOWN = 5


@dataclass(slots=True)
class Later:
    """Commits after the last that is as recorded.

    Attributes:
        last: The last whose link is what its hash says and follows the one before, as do all links till then.
        links: Hashes of those asked for, in hexadecimal.
        off: How many of them have other rows than their link was made of.
        first_off: The first few of these.
        whole: Whether there is no link after that.
    """

    last: int
    links: dict[int, str] = field(default_factory=dict)
    off: int = 0
    first_off: list[int] = field(default_factory=list)
    whole: bool = False

    def __str__(self) -> str:
        shown = ", ".join(map(str, self.first_off)) + (", ..." if self.off > len(self.first_off) else "")
        fit = f"all rows but those of commit {shown} fit them" if self.off else "all rows fit them"
        return f"the links go on unbroken to commit {self.last}, and {fit}, which a seal can prove"


def later(db: sqlite3.Connection, ends: Extent, wanted: Collection[int]) -> Later | None:
    """What holds together after ``ends``, by the chain's own count; None if not even the next link does.

    Args:
        db: Connection that gives text as bytes, inside a transaction.
        ends: The ledger as far as it is as recorded.
        wanted: Commits whose links are asked for.
    """
    found = Later(ends.commits)
    head, had = ends.head, tuple(ends.rows.values())
    try:
        for link in db.execute("SELECT * FROM chain WHERE sequence > ? ORDER BY sequence", (ends.commits,)):
            follows = link[0] == found.last + 1 and link[2].hex() == head
            if not follows or row_hash("chain", link[:-1]) != link[-1]:
                break
            found.last, head = link[0], link[-1].hex()
            if found.last in wanted:
                found.links[found.last] = head
            if _digest(db, had, link[3:9]) != link[9]:
                found.off += 1
                found.first_off += [found.last] if found.off <= _SHOWN else []
            had = link[3:9]
        else:
            found.whole = True
    except (sqlite3.Error, AttributeError, TypeError, ValueError):
        pass  # what cannot be read holds together no further
    return found if found.last > ends.commits else None


def _digest(db: sqlite3.Connection, had: tuple[int, ...], totals: tuple[int, ...]) -> bytes:
    digest = hashlib.sha256()
    for table, first, last in zip(TABLES, had, totals, strict=True):
        rows = f"SELECT * FROM {table} WHERE n > ? AND n <= ? ORDER BY n"
        for row in db.execute(rows, (first, last)):
            digest.update(row_hash(table, row[:-1]))
    return digest.digest()
