"""Which accounts hang together by "same", and which of these sets a change has touched."""

import sqlite3
from collections.abc import Iterable

from drawdown.account import Account, AccountLink
from drawdown.joined import Joined
from drawdown.reconcile.kept.packed import decode
from drawdown.reconcile.kept.rows import found, listed

# A person's word and unsure links join nothing here: who looks at a cluster looks at them too.
_JOINING = "SELECT a, b FROM link WHERE verdict = 'same'"


def cluster(db: sqlite3.Connection) -> set[str]:
    """Puts every account in its cluster, named after its first; the names of clusters that changed."""
    names = dict(db.execute("SELECT id, cluster FROM account"))
    joined = Joined(names)
    for a, b in db.execute(_JOINING):
        joined.join(a, b)
    moved = [(now, id, was) for id, was in names.items() if (now := joined.root(id)) != was]
    db.executemany("UPDATE account SET cluster = ?1 WHERE id = ?2", ((now, id) for now, id, _ in moved))
    return {name for now, _, was in moved for name in (now, was)}


def items_of(db: sqlite3.Connection, clusters: Iterable[str]) -> set[str]:
    """Items that the claims in these clusters are about."""
    return found(
        db,
        "SELECT DISTINCT item FROM json_each(?1) AS name CROSS JOIN account ON account.cluster = name.value"
        " CROSS JOIN claim ON claim.account = account.id",
        clusters,
    )


def clusters_of(db: sqlite3.Connection, accounts: Iterable[str]) -> set[str]:
    """The clusters in which these accounts are."""
    return found(
        db,
        "SELECT DISTINCT cluster FROM json_each(?1) AS asked CROSS JOIN account ON account.id = asked.value",
        set(accounts),
    )


def around(db: sqlite3.Connection, item: str) -> tuple[list[Account], list[AccountLink]]:
    """The accounts on an item, those of their clusters, those that may belong there; and all links between.

    What may belong comes with its whole cluster, so that each origin is told whole.
    """
    return _with_maybe(db, _on(db, item))


def near(db: sqlite3.Connection, report: str) -> tuple[list[Account], list[AccountLink]]:
    """As ``around``, of the accounts of a report."""
    return _with_maybe(db, (id for (id,) in db.execute("SELECT id FROM account WHERE report = ?", (report,))))


def within(db: sqlite3.Connection, item: str, class_: str) -> tuple[list[Account], list[AccountLink]]:
    """As ``around``, but of those that may belong there only such as say something on the item's class.

    What else may belong has nothing to say on the item, and changes nothing in what is found of it.
    """
    names = clusters_of(db, _on(db, item))
    if class_ != item:
        names |= clusters_of(db, _linked(db, _accounts(db, names)) & set(_on(db, class_)))
    return _between(db, _accounts(db, names))


def near_to(db: sqlite3.Connection, clusters: Iterable[str]) -> set[str]:
    """The accounts of these clusters and those that are linked with one of them."""
    own = _accounts(db, clusters)
    return own | _linked(db, own)


def _on(db: sqlite3.Connection, item: str) -> list[str]:
    return [id for (id,) in db.execute("SELECT DISTINCT account FROM claim WHERE item = ?", (item,))]


def _with_maybe(db: sqlite3.Connection, own: Iterable[str]) -> tuple[list[Account], list[AccountLink]]:
    names = clusters_of(db, own)
    return _between(db, _accounts(db, names | clusters_of(db, _linked(db, _accounts(db, names)))))


def _between(db: sqlite3.Connection, ids: set[str]) -> tuple[list[Account], list[AccountLink]]:
    """These accounts, and all links between them."""
    asked = (listed(ids),)
    accounts = db.execute(
        "SELECT account FROM json_each(?) AS asked CROSS JOIN account ON account.id = asked.value", asked
    )
    links = db.execute(
        "SELECT link, b FROM json_each(?) AS asked CROSS JOIN link ON link.a = asked.value", asked
    )
    return (
        sorted((decode(row, Account) for (row,) in accounts), key=lambda one: one.id),
        [decode(row, AccountLink) for row, b in links if b in ids],
    )


def everything(db: sqlite3.Connection) -> tuple[list[Account], list[AccountLink]]:
    """All accounts and all links."""
    accounts = db.execute("SELECT account FROM account ORDER BY id")
    links = db.execute("SELECT link FROM link ORDER BY a, b, source")
    return [decode(row, Account) for (row,) in accounts], [decode(row, AccountLink) for (row,) in links]


def _accounts(db: sqlite3.Connection, clusters: Iterable[str]) -> set[str]:
    return found(
        db,
        "SELECT account.id FROM json_each(?1) AS name CROSS JOIN account ON account.cluster = name.value",
        clusters,
    )


def _linked(db: sqlite3.Connection, accounts: Iterable[str]) -> set[str]:
    return found(
        db,
        "SELECT b FROM json_each(?1) AS asked CROSS JOIN link ON link.a = asked.value"
        " UNION SELECT a FROM json_each(?1) AS asked CROSS JOIN link ON link.b = asked.value",
        accounts,
    )
