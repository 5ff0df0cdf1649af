"""Keeps which reports are one story in the same words, and links their accounts."""

import sqlite3
from collections.abc import Sequence

import numpy as np

from drawdown.account import Account
from drawdown.reconcile.kept.accounts import Touched, put
from drawdown.reconcile.kept.packed import decode, encode, unpack_sketch
from drawdown.reconcile.kept.reports import Taken
from drawdown.reconcile.origins import copied
from drawdown.reconcile.stories import Known, Shared, Sketch, change_nothing, signed, tell
from drawdown.story import Link, Story

STORY = "story"
"""Source of links between accounts whose reports are one story."""


_FEW = 20  # new reports, of which each is looked at by itself


def retell(db: sqlite3.Connection, taken: Taken) -> Touched:
    """Tells the stories anew from kept sketches where they may have changed; the accounts whose links did."""
    fresh = taken.reports
    before = {(a, b): row for a, b, row in db.execute("SELECT a, b, link FROM story")}
    now = _told(db, taken)
    if now is None:
        now = {pair: decode(row, Link) for pair, row in before.items() if fresh.intersection(pair)}
        before = {pair: row for pair, row in before.items() if pair in now}
    touched = Touched()
    for pair in before.keys() - now.keys():
        _apart(db, pair, touched)
        db.execute("DELETE FROM story WHERE a = ? AND b = ?", pair)
    for pair, link in sorted(now.items(), key=lambda told: told[0]):
        row = encode(link)
        if before.get(pair) == row and not fresh.intersection(pair):
            continue
        _apart(db, pair, touched)
        db.execute("INSERT OR REPLACE INTO story VALUES (?, ?, ?)", (*pair, row))
        for made in copied(link, _accounts(db, pair[0]), _accounts(db, pair[1])):
            put(db, made, STORY)
            touched.add(made.verdict, made.a, made.b)
    return touched


def kept(db: sqlite3.Connection) -> list[Link]:
    """Links between reports that are one story or may be."""
    return [decode(row, Link) for (row,) in db.execute("SELECT link FROM story ORDER BY a, b")]


def _told(db: sqlite3.Connection, taken: Taken) -> dict[tuple[str, str], Link] | None:
    """All links between reports, told anew; None where they are as they were."""
    if not (taken.added or taken.reworded):
        return None
    sketches = [unpack_sketch(row) for (row,) in db.execute("SELECT sketch FROM report ORDER BY id")]
    if not taken.reworded and len(taken.added) <= _FEW and _quiet(db, sketches, taken.added):
        return None
    found = tell(sketches)
    _remember(db, sketches, found.shared)
    return _links(sketches, found.stories)


def _quiet(db: sqlite3.Connection, sketches: Sequence[Sketch], added: set[str]) -> bool:
    """Whether the added reports are stories of their own and leave all others as they are."""
    row = db.execute("SELECT hashes, rules FROM shared").fetchone()
    if row is None:
        return False
    old = [one for one in sketches if one.id not in added]
    new = [one for one in sketches if one.id in added]
    slots = b"".join(slots for (slots,) in db.execute("SELECT slots FROM signature ORDER BY report"))
    signatures = np.frombuffer(slots, np.uint32).reshape(len(old), -1)
    common = Shared(np.frombuffer(row[0], np.uint64), np.frombuffer(row[1], np.int64))
    if not change_nothing(new, old, Known(common, signatures)):
        return False
    _sign(db, new, common)
    return True


def _remember(db: sqlite3.Connection, sketches: Sequence[Sketch], common: Shared) -> None:
    db.execute("DELETE FROM signature")
    db.execute("DELETE FROM shared")
    db.execute("INSERT INTO shared VALUES (?, ?)", (common.hashes.tobytes(), common.rules.tobytes()))
    _sign(db, sketches, common)


def _sign(db: sqlite3.Connection, sketches: Sequence[Sketch], common: Shared) -> None:
    rows = zip(sketches, signed(sketches, common), strict=True)
    db.executemany("INSERT INTO signature VALUES (?, ?)", ((one.id, slots.tobytes()) for one, slots in rows))


def _links(sketches: Sequence[Sketch], stories: Sequence[Story]) -> dict[tuple[str, str], Link]:
    """Links between reports by their ids, the smaller first."""
    ids: dict[str, str] = {}
    for one in sorted(sketches, key=lambda sketch: sketch.id, reverse=True):
        ids[one.path] = one.id
    found: dict[tuple[str, str], Link] = {}
    for story in stories:
        own = ids | {version.report: version.id for version in story.versions}
        for link in story.links:
            found[_pair(own[link.report], own[link.other])] = link
        for link in story.unsure:
            pair = _pair(own[link.report], ids[link.other])
            # It is told from both sides; one of them will do, always the same.
            found[pair] = min(link, found.get(pair, link), key=lambda one: (one.report, one.other))
    return found


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _accounts(db: sqlite3.Connection, report: str) -> list[Account]:
    found = db.execute("SELECT account FROM account WHERE report = ? ORDER BY id", (report,))
    return [decode(row, Account) for (row,) in found]


def _apart(db: sqlite3.Connection, pair: tuple[str, str], touched: Touched) -> None:
    """Removes the links between the accounts of two reports that rest on their story."""
    ends = db.execute(
        "SELECT a, b, verdict FROM link WHERE source = ?1 AND ("
        " a IN (SELECT id FROM account WHERE report = ?2)"
        " AND b IN (SELECT id FROM account WHERE report = ?3)"
        " OR a IN (SELECT id FROM account WHERE report = ?3)"
        " AND b IN (SELECT id FROM account WHERE report = ?2))",
        (STORY, *pair),
    ).fetchall()
    db.executemany(
        "DELETE FROM link WHERE a = ? AND b = ? AND source = ?", ((a, b, STORY) for a, b, _ in ends)
    )
    for a, b, verdict in ends:
        touched.add(verdict, a, b)
