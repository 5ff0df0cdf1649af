"""What verifying costs beside hashing the same bytes, as ratios of one run: ``python bench/verify.py``."""

import hashlib
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from drawdown.ledger import Ledger, verify
from drawdown.ledger.chain import Value, packed
from drawdown.ledger.schema import FILE, SELECT

# Run as a script, it stands outside its package.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from bench.ledger import CLAIMS, findings
from bench.row import Row, usual

REPORTS = 1_000
ROUNDS = 5


def rows() -> list[Row]:
    """Verify a ledger of reports with claims, beside hashing its rows and beside only reading them."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        with Ledger.open(folder, create=True) as ledger:
            ledger.add(findings(REPORTS))
        data = [packed((table, *row[:-1])) for table, row in _all(folder)]
        ours = usual(lambda: verify(folder), ROUNDS)
        hashing = usual(lambda: [hashlib.sha256(one).digest() for one in data], ROUNDS)
        reading = usual(lambda: list(_all(folder)), ROUNDS)
    what = f"verifying {REPORTS:,} reports with {CLAIMS} claims each"
    return [
        Row(what, ours / hashing, "hashlib alone on the same bytes"),
        Row(what, ours / reading, "reading the same rows from SQLite"),
    ]


def _all(folder: Path) -> list[tuple[str, tuple[Value, ...]]]:
    with closing(sqlite3.connect(folder / FILE)) as db:
        db.text_factory = bytes
        return [(table, row) for table, select in SELECT.items() for row in db.execute(select)]


if __name__ == "__main__":
    print(*rows(), sep="\n")
