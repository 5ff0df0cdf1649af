"""Keeps links between accounts that people made, on claims or on whole reports."""

import sqlite3
from collections.abc import Iterator, Sequence

from drawdown.account import Account
from drawdown.link import PersonLink
from drawdown.reconcile.kept.accounts import put
from drawdown.reconcile.kept.packed import decode
from drawdown.reconcile.origins import by_people

PERSON = "person"
"""Source of links that people made."""


def relink(db: sqlite3.Connection, links: Sequence[PersonLink]) -> list[str]:
    """Puts all that people say in the place of what they said; the accounts whose links changed."""
    before = {
        (a, b): row for a, b, row in db.execute("SELECT a, b, link FROM link WHERE source = ?", (PERSON,))
    }
    db.execute("DELETE FROM link WHERE source = ?", (PERSON,))
    rows = [(one.a, one.b, one.verdict, one.by, one.why) for one in links]
    for made in by_people(rows, list(_accounts(db, links))):
        put(db, made, PERSON)
    after = {
        (a, b): row for a, b, row in db.execute("SELECT a, b, link FROM link WHERE source = ?", (PERSON,))
    }
    changed = [pair for pair in before.keys() | after.keys() if before.get(pair) != after.get(pair)]
    return [id for pair in sorted(changed) for id in pair]


def _accounts(db: sqlite3.Connection, links: Sequence[PersonLink]) -> Iterator[Account]:
    """The accounts that links may be about."""
    found: dict[str, bytes] = {}
    for one in {end for link in links for end in (link.a, link.b)}:
        kind, id = one.split(":", 1)
        question = "SELECT id, account FROM account WHERE report = ?"
        if kind == "claim":
            question = (
                "SELECT account.id, account.account FROM claim"
                " CROSS JOIN account ON account.id = claim.account WHERE claim.id = ?"
            )
        found |= dict(db.execute(question, (id,)))
    return (decode(found[id], Account) for id in sorted(found))
