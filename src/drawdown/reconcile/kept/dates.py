"""Keeps when undated reports came out, and weighs again what a change may have moved."""

import sqlite3
from collections.abc import Iterable, Mapping
from functools import lru_cache

from drawdown.account import Account
from drawdown.bounds import DateBounds
from drawdown.catalogue import load_occasions
from drawdown.dating import Dating
from drawdown.entry import Entry
from drawdown.reconcile.dates import Anchors, anchors, bearing, weigh
from drawdown.reconcile.dates.anchors import ItemAnchors
from drawdown.reconcile.kept.packed import decode, encode
from drawdown.reconcile.kept.rows import listed
from drawdown.report import Metadata
from drawdown.story import Link


def weigh_again(db: sqlite3.Connection, items: Iterable[str], reports: Iterable[str]) -> set[str]:
    """Weighs the hypotheses on undated reports again; the reports of which they changed.

    Args:
        db: What is kept.
        items: Items of which something changed.
        reports: Reports that are new, or of which links changed.
    """
    new = set(reports)
    asked, moved = set(new), dict[str, ItemAnchors]()
    for item in sorted(items):
        before = _moved(db, item)
        if before is not None:
            moved[item] = before
            asked.update(id for (id,) in db.execute("SELECT report FROM told WHERE item = ?", (item,)))
    now_kept = lru_cache(maxsize=None)(lambda item: _kept(db, item))
    undated = db.execute(
        "SELECT report.id, own, body, datings FROM json_each(?) AS asked"
        " CROSS JOIN report ON report.id = asked.value WHERE NOT dated ORDER BY report.id",
        (listed(asked),),
    ).fetchall()
    changed = set()
    for id, own, body, before in undated:
        told = db.execute("SELECT item, entries FROM told WHERE report = ? ORDER BY item", (id,)).fetchall()
        entries = [entry for _, row in told for entry in decode(row, list[Entry])]
        known = Anchors({item or None: now_kept(item) for item, _ in told})
        if id not in new:
            old = Anchors({item or None: moved.get(item) or now_kept(item) for item, _ in told})
            if bearing(entries, old) == bearing(entries, known):
                continue
        told_now = weigh(
            decode(own, tuple[Dating, ...]), body, entries, known, _copied(db, id), load_occasions()
        )
        now = encode(told_now)
        if now != before:
            db.execute("UPDATE report SET datings = ? WHERE id = ?", (now, id))
            changed.add(id)
    return changed


def put(db: sqlite3.Connection, datings: Mapping[str, tuple[Dating, ...]]) -> set[str]:
    """Keeps given hypotheses on reports; those of which they changed."""
    before = kept(db)
    changed = {id for id, told in datings.items() if told != before.get(id, ())}
    rows = ((encode(datings[id]), id) for id in sorted(changed))
    db.executemany("UPDATE report SET datings = ? WHERE id = ?", rows)
    return changed


def kept(db: sqlite3.Connection) -> dict[str, tuple[Dating, ...]]:
    """By report id, when undated reports came out, those left out of which nothing tells."""
    return _told(db.execute("SELECT id, datings FROM report WHERE NOT dated"))


def of(db: sqlite3.Connection, reports: Iterable[str]) -> dict[str, tuple[Dating, ...]]:
    """As ``kept``, of these reports."""
    asked = (
        "SELECT report.id, datings FROM json_each(?) AS asked CROSS JOIN report ON report.id = asked.value"
        " WHERE NOT dated"
    )
    return _told(db.execute(asked, (listed(reports),)))


def _told(rows: Iterable[tuple[str, bytes]]) -> dict[str, tuple[Dating, ...]]:
    told = ((id, decode(row, tuple[Dating, ...])) for id, row in rows)
    return {id: one for id, one in told if one}


def _moved(db: sqlite3.Connection, item: str) -> ItemAnchors | None:
    """Works out what is dated about an item; what it was before, or None where it stays the same."""
    told = db.execute("SELECT entries FROM told WHERE item = ? ORDER BY report", (item,))
    found = anchors(entry for (row,) in told for entry in decode(row, list[Entry]))
    now = encode(found.items.get(item or None, ItemAnchors()))
    before = db.execute("SELECT anchors FROM anchor WHERE item = ?", (item,)).fetchone()
    if before and before[0] == now:
        return None
    db.execute("INSERT OR REPLACE INTO anchor VALUES (?, ?)", (item, now))
    return decode(before[0], ItemAnchors) if before else ItemAnchors()


def _kept(db: sqlite3.Connection, item: str) -> ItemAnchors:
    (row,) = db.execute("SELECT anchors FROM anchor WHERE item = ?", (item,)).fetchone()
    return decode(row, ItemAnchors)


def _copied(db: sqlite3.Connection, report: str) -> list[tuple[DateBounds, str]]:
    """Dates of dated reports that this one copies, in words or from one source, with why."""
    found: dict[str, tuple[DateBounds, str]] = {}
    for row, a, b in db.execute(
        "SELECT link, a, b FROM story WHERE a = ?1 OR b = ?1 ORDER BY a, b", (report,)
    ):
        link = decode(row, Link)
        other = b if a == report else a
        out = db.execute("SELECT metadata, path FROM report WHERE id = ? AND dated", (other,)).fetchone()
        on = decode(out[0], Metadata).published if out else None
        if link.verdict == "same" and on:
            found[other] = on, f"it has the words of {out[1]}"
    ends = db.execute(
        "SELECT other.account FROM account AS own CROSS JOIN link ON link.a = own.id"
        " CROSS JOIN account AS other ON other.id = link.b WHERE own.report = ?1 AND verdict = 'same'"
        " UNION SELECT other.account FROM account AS own CROSS JOIN link ON link.b = own.id"
        " CROSS JOIN account AS other ON other.id = link.a WHERE own.report = ?1 AND verdict = 'same'",
        (report,),
    )
    for (row,) in ends:
        account = decode(row, Account)
        if account.published:
            told = account.published, f"it passes on the same source as {account.path}"
            found.setdefault(account.report, told)
    return [found[other] for other in sorted(found)]
