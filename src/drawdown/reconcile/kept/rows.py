"""Small things that several tables need."""

import json
import sqlite3
from collections.abc import Iterable


def listed(ids: Iterable[str]) -> str:
    """Ids as one value that SQLite can take apart."""
    return json.dumps(sorted(ids))


def found(db: sqlite3.Connection, statement: str, ids: Iterable[str]) -> set[str]:
    """The one column that a statement finds for these ids, which it takes apart as ``json_each(?1)``."""
    return {value for (value,) in db.execute(statement, (listed(ids),))}
