"""What is found of one item with its variants: the piece in which a change is worked out anew."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from drawdown.catalogue import Catalogue
from drawdown.conflict import Conflict
from drawdown.dating import Dating
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.fact import Fact
from drawdown.occasion import Occasion
from drawdown.origin import Origins
from drawdown.position import Position
from drawdown.reconcile.conflicts import conflicts
from drawdown.reconcile.facts import facts
from drawdown.reconcile.kept import dates, reports
from drawdown.reconcile.kept.clusters import around, everything
from drawdown.reconcile.kept.packed import decode
from drawdown.reconcile.origins import gather
from drawdown.reconcile.positions import positions


@dataclass(frozen=True, slots=True)
class Block:
    """What is found of one item.

    Attributes:
        item: Its id without a variant; empty for aid as a whole.
        dossier: Its claims with what they rest on; each origin is whole, with what it says of other items.
        facts, conflicts, positions: As found.
    """

    item: str
    dossier: Dossier
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    positions: tuple[Position, ...]

    def nouns(self) -> dict[str, Sequence[object]]:
        """What is kept of it, by the name of the noun."""
        degraded = [one for _, one in sorted(self.dossier.degraded.items())]
        return {
            "Fact": self.facts,
            "Conflict": self.conflicts,
            "Position": self.positions,
            "Degraded": degraded,
        }

    def until(self) -> date | None:
        """The day after which a forecast that is open now is due."""
        ends = [
            one.due.upper
            for position in self.positions
            for one in position.forecasts
            if one.outcome == "open" and one.due and one.due.upper
        ]
        return min(ends, default=None)


def block(db: sqlite3.Connection, item: str, catalogue: Catalogue, today: date) -> Block:
    """Works out everything on one item; an empty one is aid as a whole."""
    dossier = _dossier(db, item, today)
    found = conflicts(dossier, catalogue)
    return Block(item, dossier, facts(dossier, found), found, positions(dossier))


def origins(
    db: sqlite3.Connection, datings: Mapping[str, tuple[Dating, ...]], item: str | None = None
) -> Origins:
    """The origins of all claims, or of those on one item; each is told whole."""
    return gather(*(around(db, item) if item is not None else everything(db)), datings)


def _dossier(db: sqlite3.Connection, item: str, today: date) -> Dossier:
    entries: list[Entry] = []
    occasions: dict[str, Occasion] = {}
    told = db.execute("SELECT entries, occasions FROM told WHERE item = ? ORDER BY report", (item,))
    for claims, said in told:
        entries += decode(claims, list[Entry])
        occasions |= decode(said, dict[str, Occasion])
    accounts, links = around(db, item)
    datings = dates.of(db, {account.report for account in accounts})
    degraded = reports.judged(db, {entry.claim.report for entry in entries})
    return Dossier(entries, gather(accounts, links, datings), datings, occasions, degraded, today)
