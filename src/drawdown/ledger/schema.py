"""What the file of a ledger holds: its tables, and the guards that let rows be appended and nothing else.

docs/ledger.md explains the same to a reader without drawdown; tests/ledger/test_docs.py holds the two
together.
"""

FILE = "ledger.sqlite"
APPLICATION = 0x64726177  # "draw" in ASCII; tells a ledger from any other SQLite file
FORMAT = 2

TABLES = ("report", "reading", "claim", "decision", "link", "import")
"""Tables whose rows the chain covers, in the order in which a commit hashes them."""

# ``hash`` is the last column of every table and covers all columns before it, so ``SELECT *`` is all that
# anybody needs to recompute it. Bytes and text of a report come last but for the hash: SQLite keeps long
# values in a chain of pages, and what stands before them is read without walking that chain.
#
# The original bytes are not compressed: the plain sqlite3 tool takes them out as they were, their hash can be
# checked by anyone, and no report can unfold into more than it weighs.
_CREATE = (
    """
    CREATE TABLE chain (
        sequence INTEGER PRIMARY KEY,  -- 1, 2, 3, ... one row a commit
        recorded TEXT NOT NULL,        -- UTC, 2024-03-01T12:00:00.000000Z, never earlier than the row before
        previous BLOB NOT NULL,        -- hash of the row before; 32 zero bytes in the first
        reports INTEGER NOT NULL,      -- rows that each table holds from this commit on
        readings INTEGER NOT NULL,
        claims INTEGER NOT NULL,
        decisions INTEGER NOT NULL,
        links INTEGER NOT NULL,
        imports INTEGER NOT NULL,
        digest BLOB NOT NULL,          -- hash over the hashes of the rows of this commit
        hash BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE report (
        n INTEGER PRIMARY KEY,         -- 1, 2, 3, ... in each table
        sequence INTEGER NOT NULL,     -- the commit that recorded the row
        id TEXT NOT NULL UNIQUE,       -- SHA-256 of the original bytes, hexadecimal
        path TEXT NOT NULL,            -- the path it was first seen under
        metadata TEXT NOT NULL,        -- JSON
        furniture TEXT NOT NULL,       -- JSON: [[start, end, kind], ...]
        problems TEXT NOT NULL,        -- JSON: [[source, message, span], ...]
        text TEXT NOT NULL,            -- the stored text; offsets count its characters (Unicode code points)
        original BLOB NOT NULL,        -- the bytes as found
        hash BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE reading (
        n INTEGER PRIMARY KEY,
        sequence INTEGER NOT NULL,
        report INTEGER NOT NULL REFERENCES report (n),
        reader TEXT NOT NULL,          -- name and version of the reader
        metadata TEXT,                 -- these four are NULL where they are as in the report's row,
        furniture TEXT,                -- so that a later reader may date or strip a report better
        problems TEXT,
        text TEXT,
        hash BLOB NOT NULL,
        UNIQUE (report, reader)
    ) STRICT
    """,
    """
    CREATE TABLE claim (
        n INTEGER PRIMARY KEY,
        sequence INTEGER NOT NULL,
        id TEXT NOT NULL,
        reading INTEGER NOT NULL REFERENCES reading (n),
        item TEXT,                     -- catalogue id with its variant, such as atacms/cluster
        base TEXT,                     -- the same without the variant
        supplier TEXT,
        recipient TEXT,
        event TEXT NOT NULL,
        record TEXT NOT NULL,          -- the whole claim, JSON with sorted keys
        hash BLOB NOT NULL,
        UNIQUE (id, reading)
    ) STRICT
    """,
    """
    CREATE TABLE decision (
        n INTEGER PRIMARY KEY,
        sequence INTEGER NOT NULL,
        claim TEXT NOT NULL,           -- id of the claim: a decision survives a better reader
        verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'correct')),
        field TEXT,
        value TEXT,
        who TEXT NOT NULL,
        why TEXT,
        hash BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE link (
        n INTEGER PRIMARY KEY,
        sequence INTEGER NOT NULL,
        a TEXT NOT NULL,
        b TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
        who TEXT NOT NULL,
        why TEXT,
        hash BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE import (
        n INTEGER PRIMARY KEY,
        sequence INTEGER NOT NULL,
        source TEXT NOT NULL,
        release TEXT,
        record TEXT NOT NULL,
        hash BLOB NOT NULL
    ) STRICT
    """,
    # One index for each way to narrow a question; indexes are no part of what the chain covers.
    "CREATE INDEX claim_by_item ON claim (base)",
    "CREATE INDEX claim_by_supplier ON claim (supplier)",
    "CREATE INDEX claim_by_recipient ON claim (recipient)",
    "CREATE INDEX claim_by_event ON claim (event)",
    "CREATE INDEX decision_by_claim ON decision (claim)",
    "CREATE INDEX decision_by_correction ON decision (field, value) WHERE verdict = 'correct'",
)

# What format 2 has and format 1 had not; the tables are the same, only what a link may join is new. Which
# claims on an item are known, and when their reports were published, is found in two indexes: rows lie all
# over a large file, each report on a page of its own.
SINCE_2 = (
    "DROP INDEX IF EXISTS claim_by_item",
    "CREATE INDEX IF NOT EXISTS claim_of_item ON claim (base, item, reading, id)",
    "CREATE INDEX IF NOT EXISTS report_described ON report (n, metadata)",
    "CREATE INDEX IF NOT EXISTS claim_by_reading ON claim (reading)",
    "CREATE INDEX IF NOT EXISTS link_by_a ON link (a)",
    "CREATE INDEX IF NOT EXISTS link_by_b ON link (b)",
)

# INSERT OR REPLACE removes the row that is in its way without firing a delete trigger, unless the connection
# has recursive_triggers on; nobody can be made to switch that on, so an insert that would replace is refused
# itself.
_GUARDS = (
    (
        "_is_never_changed",
        "BEFORE UPDATE ON TABLE_"
        " BEGIN SELECT RAISE(ABORT, 'a ledger is only appended to: no row is changed'); END",
    ),
    (
        "_is_never_removed",
        "BEFORE DELETE ON TABLE_"
        " BEGIN SELECT RAISE(ABORT, 'a ledger is only appended to: no row is removed'); END",
    ),
    (
        "_is_appended_in_order",
        "BEFORE INSERT ON TABLE_ WHEN NEW.KEY_ IS NOT (SELECT coalesce(max(KEY_), 0) + 1 FROM TABLE_)"
        " BEGIN SELECT RAISE(ABORT, 'a ledger is only appended to: a row takes the next number'); END",
    ),
)
_ONCE = {
    "report_is_kept_once": "BEFORE INSERT ON report WHEN EXISTS (SELECT 1 FROM report WHERE id = NEW.id)"
    " BEGIN SELECT RAISE(ABORT, 'this report is in the ledger already'); END",
    "reading_is_kept_once": "BEFORE INSERT ON reading"
    " WHEN EXISTS (SELECT 1 FROM reading WHERE report = NEW.report AND reader = NEW.reader)"
    " BEGIN SELECT RAISE(ABORT, 'this reading is in the ledger already'); END",
    "claim_is_kept_once": "BEFORE INSERT ON claim"
    " WHEN EXISTS (SELECT 1 FROM claim WHERE id = NEW.id AND reading = NEW.reading)"
    " BEGIN SELECT RAISE(ABORT, 'this claim is in this reading already'); END",
}


def triggers() -> dict[str, str]:
    """The guards that keep a ledger append-only: the name of each trigger and the statement that makes it."""
    made = {}
    for table in (*TABLES, "chain"):
        key = "sequence" if table == "chain" else "n"
        for name, rule in _GUARDS:
            made[table + name] = rule.replace("TABLE_", table).replace("KEY_", key)
    return {name: f"CREATE TRIGGER {name} {rule}" for name, rule in (made | _ONCE).items()}


def statements(version: int = FORMAT) -> tuple[str, ...]:
    """Everything that makes an empty file a ledger of a format, in order, to be run in one transaction."""
    marks = (f"PRAGMA application_id = {APPLICATION}", f"PRAGMA user_version = {version}")
    return (*_CREATE, *(SINCE_2 if version >= 2 else ()), *triggers().values(), *marks)


# Written out, one a table, so that no statement is ever put together from a value.
INSERT = {
    "report": "INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "reading": "INSERT INTO reading VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "claim": "INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "decision": "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "link": "INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    "import": "INSERT INTO import VALUES (?, ?, ?, ?, ?, ?)",
    "chain": "INSERT INTO chain VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
}
SELECT = {
    "report": "SELECT * FROM report ORDER BY n",
    "reading": "SELECT * FROM reading ORDER BY n",
    "claim": "SELECT * FROM claim ORDER BY n",
    "decision": "SELECT * FROM decision ORDER BY n",
    "link": "SELECT * FROM link ORDER BY n",
    "import": "SELECT * FROM import ORDER BY n",
    "chain": "SELECT * FROM chain ORDER BY sequence",
}
