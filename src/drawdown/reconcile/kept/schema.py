"""The tables in which it is kept. Every row can be made again from the ledger, so nothing guards them."""

STATEMENTS = (
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    # One row a report: what depends on it alone, and when it came out if it does not say.
    """CREATE TABLE report (
        id TEXT PRIMARY KEY, path TEXT NOT NULL, dated INTEGER NOT NULL, metadata BLOB NOT NULL,
        body TEXT NOT NULL, sketch BLOB NOT NULL, own BLOB NOT NULL, signals BLOB NOT NULL,
        judged BLOB NOT NULL, datings BLOB NOT NULL
    )""",
    # Claims and occasions of a report on one item with its variants; an empty item is aid as a whole.
    """CREATE TABLE told (
        report TEXT NOT NULL, item TEXT NOT NULL, entries BLOB NOT NULL, occasions BLOB NOT NULL,
        PRIMARY KEY (item, report)
    ) WITHOUT ROWID""",
    "CREATE INDEX told_by_report ON told (report)",
    """CREATE TABLE claim (
        id TEXT NOT NULL, account TEXT NOT NULL, item TEXT NOT NULL, PRIMARY KEY (id, account)
    ) WITHOUT ROWID""",
    "CREATE INDEX claim_by_account ON claim (account, item)",
    "CREATE INDEX claim_by_item ON claim (item, account)",
    """CREATE TABLE account (
        id TEXT PRIMARY KEY, report TEXT NOT NULL, cluster TEXT NOT NULL, account BLOB NOT NULL
    )""",
    "CREATE INDEX account_by_report ON account (report)",
    "CREATE INDEX account_by_cluster ON account (cluster)",
    "CREATE TABLE key (key TEXT NOT NULL, account TEXT NOT NULL, PRIMARY KEY (key, account)) WITHOUT ROWID",
    "CREATE INDEX key_by_account ON key (account)",
    # Judgements on pairs, by what they rest on: accounts compared, reports of one story, a person.
    """CREATE TABLE link (
        a TEXT NOT NULL, b TEXT NOT NULL, source TEXT NOT NULL, verdict TEXT NOT NULL, link BLOB NOT NULL,
        PRIMARY KEY (a, b, source)
    ) WITHOUT ROWID""",
    "CREATE INDEX link_by_b ON link (b)",
    """CREATE TABLE story (
        a TEXT NOT NULL, b TEXT NOT NULL, link BLOB NOT NULL, PRIMARY KEY (a, b)
    ) WITHOUT ROWID""",
    # What tells whether one more report changes any story: its signature, and the passages that many share.
    "CREATE TABLE signature (report TEXT PRIMARY KEY, slots BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE shared (hashes BLOB NOT NULL, rules BLOB NOT NULL)",
    "CREATE TABLE anchor (item TEXT PRIMARY KEY, anchors BLOB NOT NULL)",
    # What was found of one item; until is the day from which it may be otherwise although nothing was added.
    """CREATE TABLE found (
        item TEXT NOT NULL, kind TEXT NOT NULL, nouns BLOB NOT NULL, PRIMARY KEY (item, kind)
    )""",
    "CREATE TABLE block (item TEXT PRIMARY KEY, until TEXT)",
)
