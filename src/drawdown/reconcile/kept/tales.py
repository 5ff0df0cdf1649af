"""Keeps which reports are one story in the same words, and links their accounts."""

import sqlite3

from drawdown.account import Account
from drawdown.reconcile.kept.accounts import put
from drawdown.reconcile.kept.packed import decode, encode, unpack_sketch
from drawdown.reconcile.origins import copied
from drawdown.reconcile.stories import tell
from drawdown.story import Link

STORY = "story"
"""Source of links between accounts whose reports are one story."""


def retell(db: sqlite3.Connection, fresh: set[str]) -> list[str]:
    """Tells the stories anew from kept sketches; the accounts whose links changed.

    Args:
        fresh: Reports whose accounts are new.
    """
    now = _links(db)
    before = {(a, b): row for a, b, row in db.execute("SELECT a, b, link FROM story")}
    touched: list[str] = []
    for pair in before.keys() - now.keys():
        touched += _apart(db, pair)
        db.execute("DELETE FROM story WHERE a = ? AND b = ?", pair)
    for pair, link in sorted(now.items(), key=lambda told: told[0]):
        row = encode(link)
        if before.get(pair) == row and not fresh.intersection(pair):
            continue
        touched += _apart(db, pair)
        db.execute("INSERT OR REPLACE INTO story VALUES (?, ?, ?)", (*pair, row))
        for made in copied(link, _accounts(db, pair[0]), _accounts(db, pair[1])):
            put(db, made, STORY)
            touched += (made.a, made.b)
    return touched


def kept(db: sqlite3.Connection) -> list[Link]:
    """Links between reports that are one story or may be."""
    return [decode(row, Link) for (row,) in db.execute("SELECT link FROM story ORDER BY a, b")]


def _links(db: sqlite3.Connection) -> dict[tuple[str, str], Link]:
    """Links between reports by their ids, the smaller first."""
    sketches = [unpack_sketch(row) for (row,) in db.execute("SELECT sketch FROM report")]
    ids: dict[str, str] = {}
    for one in sorted(sketches, key=lambda sketch: sketch.id, reverse=True):
        ids[one.path] = one.id
    found: dict[tuple[str, str], Link] = {}
    for story in tell(sketches).stories:
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


def _apart(db: sqlite3.Connection, pair: tuple[str, str]) -> list[str]:
    """Removes the links between the accounts of two reports that rest on their story; the accounts."""
    ends = db.execute(
        "SELECT a, b FROM link WHERE source = ?1 AND ("
        " a IN (SELECT id FROM account WHERE report = ?2)"
        " AND b IN (SELECT id FROM account WHERE report = ?3)"
        " OR a IN (SELECT id FROM account WHERE report = ?3)"
        " AND b IN (SELECT id FROM account WHERE report = ?2))",
        (STORY, *pair),
    ).fetchall()
    db.executemany("DELETE FROM link WHERE a = ? AND b = ? AND source = ?", ((*end, STORY) for end in ends))
    return [id for end in ends for id in end]
