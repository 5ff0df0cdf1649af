"""What was appended and when, commit by commit."""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from drawdown.ledger.chain import commits_by, moment
from drawdown.ledger.history.event import Event, counted, deed, reason, said
from drawdown.ledger.schema import TABLES

_FEW = 3  # readings that are named; of more only the number is told

_TOTALS = """
    SELECT recorded, reports, readings, claims, decisions, links, imports FROM chain WHERE sequence = ?
"""
_KNOWN = """
    SELECT count(*) FROM claim WHERE n > ? AND n <= ?
    AND EXISTS (SELECT 1 FROM claim AS earlier WHERE earlier.id = claim.id AND earlier.n < claim.n)
"""
_SUPERSEDED = """
    SELECT before.reader, reading.reader, count(*), group_concat(before.n, ', ') FROM reading
    JOIN reading AS before ON before.n = (
        SELECT max(n) FROM reading AS earlier WHERE earlier.report = reading.report AND earlier.n < reading.n
    )
    WHERE reading.n > ? AND reading.n <= ? GROUP BY before.reader, reading.reader ORDER BY min(before.n)
"""
# Commits that hold decisions or links: few of those of an archive.
_DECIDED = """
    SELECT chain.sequence FROM chain LEFT JOIN chain AS before ON before.sequence = chain.sequence - 1
    WHERE chain.sequence BETWEEN ? AND ? AND (
        chain.decisions > coalesce(before.decisions, 0) OR chain.links > coalesce(before.links, 0)
    ) ORDER BY chain.sequence
"""
_LINK = "SELECT a, b, verdict, who FROM link WHERE n = ?"
_DECISION = "SELECT claim, verdict, field, value, who FROM decision WHERE n = ?"

Row = tuple[Any, ...]


def commits(db: sqlite3.Connection, since: date | None, until: date | None) -> range:
    """Numbers of the commits recorded from one day to another (UTC), both included."""
    before = commits_by(db, since - timedelta(days=1)) if since and since > date.min else 0
    return range(before + 1, commits_by(db, until) + 1)


def decisions(db: sqlite3.Connection, since: date | None, until: date | None) -> Iterator[Event]:
    """What people decided from one day to another (UTC), both included, in order of recording."""
    within = commits(db, since, until)
    found = db.execute(_DECIDED, (within.start, within.stop - 1)).fetchall()
    for (sequence,) in found:
        yield from _Told(db, sequence).decided()


def events(db: sqlite3.Connection, sequence: int, by: str | None = None) -> Iterator[Event]:
    """What one commit recorded, in order of its tables.

    Args:
        db: The ledger.
        sequence: Number of the commit.
        by: Only what this person did, whatever the case of the letters.
    """
    commit = _Told(db, sequence)
    if by is None:
        yield from commit.read()
        yield from commit.decided()
        yield from commit.imported()
        return
    asked = by.strip().casefold()
    for event in commit.decided():
        if asked in ((event.by or "").casefold(), (event.carried_by or "").casefold()):
            yield event


class _Told:
    """One commit, told."""

    def __init__(self, db: sqlite3.Connection, sequence: int) -> None:
        self._db, self._sequence = db, sequence
        recorded, *totals = db.execute(_TOTALS, (sequence,)).fetchone()
        _, *had = db.execute(_TOTALS, (sequence - 1,)).fetchone() or (None, *(0 for _ in TABLES))
        self._recorded = moment(recorded)
        self._rows = dict(zip(TABLES, zip(had, totals, strict=True), strict=True))

    def read(self) -> Iterator[Event]:
        reports, readings, claims = (self._count(table) for table in ("report", "reading", "claim"))
        if readings:
            (known,) = self._db.execute(_KNOWN, self._rows["claim"]).fetchone()
            told = f"{counted(claims - known, 'claim')} new" + (f" ({known:,} known before)" if known else "")
            told = f"{counted(reports, 'report')}, {told}" if reports else told
            yield self._event("read", told, reports=reports, claims_new=claims - known, claims_known=known)
        for old, reader, count, numbers in self._db.execute(_SUPERSEDED, self._rows["reading"]):
            which = f"reading {numbers}" if count <= _FEW else counted(count, "reading")
            told = f"{which} of {old} superseded by {reader}"
            yield self._event("superseded", told, readings=count, reader=reader)

    def decided(self) -> Iterator[Event]:
        links = self._of("link")
        carried = {
            row[2]: row for row in links if row[3].startswith(("decision:", "link:")) and row[4] == "same"
        }
        for row in self._of("decision"):
            link = carried.get(f"decision:{row[0]}")
            yield self._carried(row, link) if link else self._decision(row)
        for row in links:
            if row not in carried.values():
                yield self._linked(row, carried.get(f"link:{row[0]}"))

    def imported(self) -> Iterator[Event]:
        for _, _, source, release, *_ in self._of("import"):
            own = source == "drawdown"
            told = f"the ledger was brought to {release}" if own else f"{source} {release or ''} taken in"
            yield self._event("import", told)

    def _decision(self, row: Row) -> Event:
        number, _, claim, verdict, field, value, who, why, _ = row
        told = f"decision {number}: {who} {deed(verdict, claim, field, value)}{reason(why)}"
        what = {"decision": number, "claim": claim, "verdict": verdict, "field": field, "value": value}
        return self._event("decision", told, by=who, why=why, **what)

    def _carried(self, row: Row, link: Row) -> Event:
        number, _, claim, verdict, field, value, who, _, _ = row
        first, by, why = int(link[3].removeprefix("decision:")), link[5], link[6]
        told = f"decision {number}: {by} carried over decision {first} of {who}, so it"
        told = f"{told} {deed(verdict, claim, field, value)}{reason(why)}"
        what = {"decision": number, "claim": claim, "verdict": verdict, "field": field, "value": value}
        return self._event("carried over", told, by=who, why=why, carried_from=first, carried_by=by, **what)

    def _linked(self, row: Row, carried: Row | None) -> Event:
        number, _, a, b, verdict, who, why, _ = row
        kind, _, other = a.partition(":")
        if kind == "decision" and b.startswith("claim:") and verdict == "different":
            return self._decision_taken_back(int(other), who, why)
        if kind == "link" and verdict == "different":
            return self._link_taken_back(int(other), who, why)
        what = {"link": number, "a": a, "b": b, "verdict": verdict}
        if carried:
            first, by, because = carried[3].removeprefix("link:"), carried[5], carried[6]
            told = f"link {number}: {by} carried over link {first} of {who}"
            told = f"{told}, so it says that {said(a, b, verdict)}"
            what |= {"carried_from": int(first), "carried_by": by}
            return self._event("carried over", told + reason(because), by=who, why=because, **what)
        told = f"link {number}: {who} said that {said(a, b, verdict)}{reason(why)}"
        return self._event("link", told, by=who, why=why, **what)

    def _decision_taken_back(self, number: int, who: str, why: str | None) -> Event:
        claim, done, field, value, decider = self._db.execute(_DECISION, (number,)).fetchone()
        whose = "" if decider == who else f" of {decider}"
        told = (
            f"{who} took back decision {number}{whose}, which {deed(done, claim, field, value)}{reason(why)}"
        )
        what = {"decision": number, "claim": claim, "verdict": done, "field": field, "value": value}
        return self._event("taken back", told, by=who, why=why, **what)

    def _link_taken_back(self, number: int, who: str, why: str | None) -> Event:
        a, b, verdict, sayer = self._db.execute(_LINK, (number,)).fetchone()
        whose = "" if sayer == who else f" of {sayer}"
        told = f"{who} took back link {number}{whose}, which says that {said(a, b, verdict)}{reason(why)}"
        return self._event("taken back", told, by=who, why=why, link=number, a=a, b=b, verdict=verdict)

    def _event(self, kind: str, told: str, **fields: Any) -> Event:
        return Event(self._sequence, self._recorded, kind, told, **fields)

    def _count(self, table: str) -> int:
        had, total = self._rows[table]
        return int(total - had)

    def _of(self, table: str) -> list[Row]:
        return self._db.execute(f"SELECT * FROM {table} WHERE n > ? AND n <= ?", self._rows[table]).fetchall()
