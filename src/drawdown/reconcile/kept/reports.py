"""Keeps what depends on one report alone, and removes what was there of it before."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from drawdown.account import Account
from drawdown.catalogue import Catalogue
from drawdown.entry import Entry
from drawdown.reconcile.degraded import signals
from drawdown.reconcile.kept.accounts import Touched, forget, keep
from drawdown.reconcile.kept.packed import decode, encode, pack_sketch
from drawdown.reconcile.kept.part import Part
from drawdown.reconcile.origins import accounts as accounts_of
from drawdown.reconcile.stories import sketches

_LOT = 500  # reports sketched together, which is quicker than one by one


@dataclass(frozen=True, slots=True)
class Taken:
    """What taking reports in has changed.

    Attributes:
        reports: Their ids.
        added: Ids of those that were not there before.
        accounts: Their accounts, new.
        touched: Accounts of other reports that lost a link.
        items: Items they tell of, or told of before.
        reworded: Ids of those that were there, with other words or another date.
    """

    reports: set[str]
    added: set[str]
    accounts: list[Account]
    touched: Touched
    items: set[str]
    reworded: set[str]


def take(db: sqlite3.Connection, parts: Iterable[Part], catalogue: Catalogue) -> Taken:
    """Puts reports in the place of what was kept of them."""
    taken = Taken(set(), set(), [], Touched(), set(), set())
    lot: list[Part] = []
    for part in parts:
        lot.append(part)
        if len(lot) == _LOT:
            _take(db, lot, catalogue, taken)
            lot = []
    _take(db, lot, catalogue, taken)
    return taken


def _take(db: sqlite3.Connection, lot: list[Part], catalogue: Catalogue, taken: Taken) -> None:
    for part, sketch in zip(lot, sketches(part.report for part in lot), strict=True):
        report, packed = part.report, pack_sketch(sketch)
        before = db.execute("SELECT sketch FROM report WHERE id = ?", (report.id,)).fetchone()
        taken.reports.add(report.id)
        if before is None:
            taken.added.add(report.id)
        elif before[0] != packed:
            taken.reworded.add(report.id)
        taken.touched.take(forget(db, report.id))
        told_before = db.execute("SELECT item FROM told WHERE report = ?", (report.id,))
        taken.items.update(item for (item,) in told_before)
        db.execute("DELETE FROM told WHERE report = ?", (report.id,))
        dated = report.metadata.published is not None
        judged = encode(signals(report, part.entries, catalogue))
        row = report.id, report.path, dated, encode(report.metadata), report.body
        found = packed, encode(part.own), judged, judged, encode(())
        db.execute("INSERT OR REPLACE INTO report VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, *found))
        taken.items.update(_tell(db, part))
        made = accounts_of(part.entries, part.occasions, catalogue)
        keep(db, made, {entry.claim.id: item_of(entry) for entry in part.entries})
        taken.accounts.extend(made)


def _tell(db: sqlite3.Connection, part: Part) -> set[str]:
    by_item: dict[str, list[Entry]] = {}
    for entry in part.entries:
        by_item.setdefault(item_of(entry), []).append(entry)
    for item, entries in by_item.items():
        said = {
            one.claim.id: part.occasions[one.claim.id] for one in entries if one.claim.id in part.occasions
        }
        db.execute(
            "INSERT INTO told VALUES (?, ?, ?, ?)", (part.report.id, item, encode(entries), encode(said))
        )
    return set(by_item)


def item_of(entry: Entry) -> str:
    """The item a claim is about, without a variant; empty for aid as a whole."""
    return entry.claim.item.base or ""


def leads(db: sqlite3.Connection) -> dict[str, str]:
    """By path, the claim that each report opens with."""
    first: dict[str, tuple[int, str]] = {}
    for (row,) in db.execute("SELECT entries FROM told"):
        for entry in decode(row, list[Entry]):
            claim = entry.claim
            opening = claim.evidence.start, claim.id
            first[claim.path] = min(opening, first.get(claim.path, opening))
    return {path: first[path][1] for path in sorted(first)}
