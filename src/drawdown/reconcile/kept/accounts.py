"""Keeps accounts, and finds those that a new one must be compared with."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from drawdown.account import Account, AccountLink
from drawdown.reconcile.kept.packed import decode, encode
from drawdown.reconcile.kept.rows import found, listed
from drawdown.reconcile.origins import compare, keys, meets

COMPARED = "compared"
"""Source of links that two accounts alone give."""


@dataclass(frozen=True, slots=True)
class Touched:
    """Accounts of which a link is new or gone.

    Attributes:
        joined: Those at the end of a link that joins, or keeps apart.
        maybe: Those at the end of one that says unsure.
    """

    joined: set[str] = field(default_factory=set)
    maybe: set[str] = field(default_factory=set)

    def add(self, verdict: str, *accounts: str) -> None:
        """Notes the ends of a link."""
        (self.maybe if verdict == "unsure" else self.joined).update(accounts)

    def take(self, other: "Touched") -> None:
        """Notes what another has noted."""
        self.joined.update(other.joined)
        self.maybe.update(other.maybe)


def forget(db: sqlite3.Connection, report: str) -> Touched:
    """Removes the accounts of a report with their links; the accounts at the other ends of these."""
    own = listed(of(db, [report]))
    touched = Touched()
    for id, verdict in db.execute(
        "SELECT b, verdict FROM link WHERE a IN (SELECT value FROM json_each(?1))"
        " UNION SELECT a, verdict FROM link WHERE b IN (SELECT value FROM json_each(?1))",
        (own,),
    ):
        touched.add(verdict, id)
    for statement in (
        "DELETE FROM link WHERE a IN (SELECT value FROM json_each(?1))",
        "DELETE FROM link WHERE b IN (SELECT value FROM json_each(?1))",
        "DELETE FROM claim WHERE account IN (SELECT value FROM json_each(?1))",
        "DELETE FROM key WHERE account IN (SELECT value FROM json_each(?1))",
        "DELETE FROM account WHERE id IN (SELECT value FROM json_each(?1))",
    ):
        db.execute(statement, (own,))
    return touched


def keep(db: sqlite3.Connection, accounts: Iterable[Account], items: Mapping[str, str]) -> None:
    """Adds accounts, each in a cluster of its own for now, with the keys by which others find them.

    Args:
        accounts: Those of one report.
        items: By claim id, the item it is about, without a variant; empty for aid as a whole.
    """
    for one in accounts:
        told = ((claim, one.id, items[claim]) for claim in one.claims)
        db.executemany("INSERT INTO claim VALUES (?, ?, ?)", told)
        db.execute("INSERT INTO account VALUES (?, ?, ?, ?)", (one.id, one.report, one.id, encode(one)))
        db.executemany("INSERT INTO key VALUES (?, ?)", ((key, one.id) for key in sorted(keys(one))))


def link(db: sqlite3.Connection, fresh: Sequence[Account]) -> Touched:
    """Compares new accounts with those that share a key with them; the ids of the old ones linked."""
    new = {one.id for one in fresh}
    touched = Touched()
    for one in fresh:
        for other in _partners(db, one):
            # A pair of two new ones is met twice.
            if other.id in new and other.id < one.id:
                continue
            made = compare(one, other)
            if made.verdict != "different":
                put(db, made, COMPARED)
                touched.add(made.verdict, other.id)
    return touched


def put(db: sqlite3.Connection, made: AccountLink, source: str) -> None:
    """Keeps a link; a later one of the same source on the same pair takes its place."""
    row = made.a, made.b, source, made.verdict, encode(made)
    db.execute("INSERT OR REPLACE INTO link VALUES (?, ?, ?, ?, ?)", row)


def of(db: sqlite3.Connection, reports: Iterable[str]) -> set[str]:
    """Ids of the accounts of these reports."""
    return found(
        db,
        "SELECT account.id FROM json_each(?1) AS asked CROSS JOIN account ON account.report = asked.value",
        reports,
    )


def reports_of(db: sqlite3.Connection, accounts: Iterable[str]) -> set[str]:
    """Ids of the reports of these accounts."""
    return found(
        db,
        "SELECT account.report FROM json_each(?1) AS asked CROSS JOIN account ON account.id = asked.value",
        accounts,
    )


def _partners(db: sqlite3.Connection, one: Account) -> list[Account]:
    own = db.execute("SELECT key FROM key WHERE account = ?", (one.id,))
    met = {met for (key,) in own for met in meets(key)}
    others = db.execute(
        "SELECT account FROM account WHERE id IN (SELECT key.account FROM json_each(?) AS asked"
        " CROSS JOIN key ON key.key = asked.value) AND id != ? ORDER BY id",
        (listed(met), one.id),
    )
    return [decode(row, Account) for (row,) in others]
