"""What a ledger holds, put against what it acknowledged."""

from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from drawdown.errors import LedgerMistake
from drawdown.ledger import Ledger, verify
from drawdown.ledger.connection import connect
from drawdown.ledger.schema import FILE
from drawdown.query import Query
from evaluation.torture.acknowledged import Acknowledged
from evaluation.torture.writer import CLAIMS, LOT, ROOM


@dataclass(frozen=True)
class Flaws:
    """What is wrong with a ledger, one line each; all three are empty unless drawdown has a fault."""

    lost: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    torn: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.lost or self.doubled or self.torn)

    def __add__(self, other: "Flaws") -> "Flaws":
        return Flaws(self.lost + other.lost, self.doubled + other.doubled, self.torn + other.torn)


def flaws(folder: Path, acknowledged: Acknowledged) -> Flaws:
    """Put the ledger in a folder against what its writers heard; each writer decides on a claim once."""
    try:
        verdict = verify(folder)
    except LedgerMistake as error:  # there is none yet, or its making was broken off
        return Flaws(lost=(f"the whole ledger: {error}",)) if acknowledged.total else Flaws()
    if not verdict.ok:
        return Flaws(torn=(str(verdict),))
    since = (acknowledged.older,)
    with closing(connect(folder / FILE)) as db:
        reports = db.execute(
            "SELECT report.id, path, count(claim.n) FROM report JOIN reading ON reading.report = report.n"
            " LEFT JOIN claim ON claim.reading = reading.n WHERE report.sequence > ? GROUP BY reading.n",
            since,
        ).fetchall()
        decisions = db.execute("SELECT n, claim FROM decision WHERE sequence > ?", since).fetchall()
        links = db.execute("SELECT a FROM link WHERE sequence > ?", since).fetchall()
        (claims,) = db.execute(
            "SELECT count(*) FROM claim WHERE sequence <= ? AND reading IN"
            " (SELECT max(n) FROM reading GROUP BY report)",
            since,
        ).fetchone()
    undone = [int(a.split(":")[1]) for (a,) in links]
    lost = [
        *sorted(acknowledged.reports - {id for id, _, _ in reports}),
        *(f"decision {number} on {claim}" for number, claim in acknowledged.decisions - set(decisions)),
        *(f"decision {number} taken back" for number in acknowledged.undone - set(undone)),
    ]
    doubled = [
        *_twice(id for id, _, _ in reports),
        *_twice(f"decision on {claim}" for _, claim in decisions),
        *_twice(f"decision {number} taken back" for number in undone),
    ]
    torn = [f"{path} with {claims} claims" for _, path, claims in reports if claims != CLAIMS]
    lots = Counter(_lot(path) for _, path, _ in reports)
    torn += [f"{count} reports of the lot {lot}" for lot, count in lots.items() if count != LOT]
    return Flaws(tuple(lost), tuple(doubled), tuple(torn) + _unread(folder, claims + len(reports) * CLAIMS))


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def _lot(path: str) -> tuple[int, int]:
    process, number = divmod(int(Path(path).stem), ROOM)
    return process, number // LOT


def _unread(folder: Path, expected: int) -> tuple[str, ...]:
    """What a question about all claims misses."""
    with Ledger.open(folder, create=False) as ledger:
        known = len(list(ledger.answer(Query()).known))
    return () if known == expected else (f"{known} claims are known of {expected}",)
