"""Keeps which reports are degraded copies, and judges those again whose likely origins have changed."""

import sqlite3
from collections.abc import Iterable

from drawdown.catalogue import Catalogue
from drawdown.degraded import Degraded
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.reconcile.degraded import judged as judge
from drawdown.reconcile.degraded import lost, rests_on
from drawdown.reconcile.kept.clusters import near
from drawdown.reconcile.kept.packed import decode, encode
from drawdown.reconcile.kept.rows import listed
from drawdown.reconcile.origins import gather
from drawdown.report import Metadata, Report


def judge_again(db: sqlite3.Connection, reports: Iterable[str], catalogue: Catalogue) -> set[str]:
    """Judges reports again by what they have lost of others; those of which the judgement changed.

    A sound report cannot become a degraded one by it: it may quote less than another and still be its own.
    """
    changed = set()
    asked = (
        "SELECT report.id, signals, judged FROM json_each(?) AS asked"
        " CROSS JOIN report ON report.id = asked.value"
    )
    for id, row, before in db.execute(asked, (listed(reports),)).fetchall():
        alone = decode(row, Degraded)
        now = row if alone.verdict == "sound" else encode(_judged(db, alone, catalogue))
        if now != before:
            db.execute("UPDATE report SET judged = ? WHERE id = ?", (now, id))
            changed.add(id)
    return changed


def judged(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Degraded]:
    """By report id, those of these reports that are degraded copies or may be."""
    return {id: one for id, one in _kept(db, "judged", ids).items() if one.verdict != "sound"}


def on_item(db: sqlite3.Connection, item: str | None = None) -> dict[str, Degraded]:
    """By report id, the judgement on every report that has claims, or claims on an item; sound ones too."""
    which = "SELECT report FROM told" + ("" if item is None else " WHERE item = ?1")
    told = f"SELECT id, judged FROM report WHERE id IN ({which}) ORDER BY id"
    return {id: decode(row, Degraded) for id, row in db.execute(told, () if item is None else (item,))}


def _judged(db: sqlite3.Connection, alone: Degraded, catalogue: Catalogue) -> Degraded:
    accounts, links = near(db, alone.report)
    ids = {account.report for account in accounts}
    entries = _entries(db, ids)
    around = Dossier(entries, gather(accounts, links, {}), degraded=_kept(db, "signals", ids))
    others = rests_on(around).get(alone.report, ())
    if not others:
        return alone
    report, *rest = _reports(db, [alone.report, *others])
    own = [entry for entry in entries if entry.claim.report == alone.report]
    return judge(report, [*alone.signals, *lost(report, own, rest, catalogue)])


def _kept(db: sqlite3.Connection, which: str, ids: Iterable[str]) -> dict[str, Degraded]:
    asked = (
        f"SELECT report.id, {which} FROM json_each(?) AS asked CROSS JOIN report ON report.id = asked.value"
    )
    return {id: decode(row, Degraded) for id, row in db.execute(asked, (listed(ids),))}


def _entries(db: sqlite3.Connection, reports: Iterable[str]) -> list[Entry]:
    told = db.execute(
        "SELECT entries FROM json_each(?) AS asked CROSS JOIN told ON told.report = asked.value"
        " ORDER BY told.report, told.item",
        (listed(reports),),
    )
    return [entry for (row,) in told for entry in decode(row, list[Entry])]


def _reports(db: sqlite3.Connection, ids: Iterable[str]) -> list[Report]:
    """Reports without their furniture and original bytes."""
    question = "SELECT path, body, metadata FROM report WHERE id = ?"
    found = [(id, *db.execute(question, (id,)).fetchone()) for id in ids]
    return [Report(id, path, b"", body, decode(metadata, Metadata)) for id, path, body, metadata in found]
