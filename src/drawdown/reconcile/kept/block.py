"""What is found of one item with its variants: the piece in which a change is worked out anew."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from drawdown.catalogue import Catalogue
from drawdown.conflict import Conflict
from drawdown.degraded import Drift
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.fact import Fact
from drawdown.occasion import Occasion
from drawdown.position import Position
from drawdown.reconcile.conflicts import conflicts
from drawdown.reconcile.degraded import drifts
from drawdown.reconcile.facts import facts
from drawdown.reconcile.kept import copies, dates
from drawdown.reconcile.kept.clusters import within
from drawdown.reconcile.kept.packed import decode
from drawdown.reconcile.kept.rows import listed
from drawdown.reconcile.origins import gather
from drawdown.reconcile.positions import positions


@dataclass(frozen=True, slots=True)
class Drifted:
    """Where one report says something else on an item than what it rests on does."""

    report: str
    drifts: tuple[Drift, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """What is found of one item.

    Attributes:
        item: Its id without a variant; empty for aid as a whole.
        dossier: Its claims with what they rest on; each origin is whole, with what it says of other items.
        facts, conflicts, positions, drifted: As found.
    """

    item: str
    dossier: Dossier
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    positions: tuple[Position, ...]
    drifted: tuple[Drifted, ...]

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
    class_ = catalogue.family(item or None)
    accounts, links = within(db, item, class_)
    reports = {account.report for account in accounts}
    entries, occasions = _told(db.execute("SELECT entries, occasions FROM told WHERE item = ?", (item,)))
    datings = dates.of(db, reports)
    dossier = Dossier(
        entries,
        gather(accounts, links, datings),
        datings,
        occasions,
        copies.judged(db, reports),
        today,
    )
    own = {entry.claim.id for entry in entries}
    near = _with_class(db, dossier, class_, reports)
    compared = tuple(one for one in conflicts(near, catalogue) if not own.isdisjoint(one.claims))
    drifted = {
        report: tuple(one for one in all_ if own & {one.claim, one.origin_claim})
        for report, all_ in drifts(near, catalogue).items()
    }
    return Block(
        item,
        dossier,
        facts(dossier, compared),
        compared,
        positions(dossier),
        tuple(Drifted(report, drifted[report]) for report in sorted(drifted) if drifted[report]),
    )


def _with_class(db: sqlite3.Connection, dossier: Dossier, class_: str, reports: Iterable[str]) -> Dossier:
    """With what the same reports say of the class alone: "the missiles", where another names the item."""
    rows = db.execute(
        "SELECT entries, occasions FROM json_each(?) AS asked"
        " CROSS JOIN told ON told.report = asked.value AND told.item = ?",
        (listed(reports), class_),
    )
    entries, occasions = _told(rows)
    had = {entry.claim.id for entry in dossier.entries}
    more = [entry for entry in entries if entry.claim.id not in had]
    return replace(dossier, entries=[*dossier.entries, *more], occasions={**dossier.occasions, **occasions})


def _told(rows: Iterable[tuple[bytes, bytes]]) -> tuple[list[Entry], dict[str, Occasion]]:
    entries: list[Entry] = []
    occasions: dict[str, Occasion] = {}
    for claims, said in rows:
        entries += decode(claims, list[Entry])
        occasions |= decode(said, dict[str, Occasion])
    return entries, occasions
