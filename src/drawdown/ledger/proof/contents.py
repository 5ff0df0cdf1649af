"""Whether a row says what rows may say: a chain written anew may hold together and contradict itself."""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Mapping
from typing import Any

from drawdown.evidence import Evidence
from drawdown.ledger.decisions import VERDICTS
from drawdown.ledger.proof.verdict import Flaw
from drawdown.ledger.rows import claim_columns, grounded

Row = tuple[Any, ...]

_LINKED = (b"same", b"different", b"unsure")
_DECIDED = tuple(verdict.encode() for verdict in VERDICTS)


class Contents:
    """Checks rows in order of recording; of all reports it keeps the text of one.

    Args:
        db: Connection that gives text as bytes, since altered bytes need not be text.
        held: How many rows each table holds up to the commit that is looked at; a row may name none after
            that.
    """

    def __init__(self, db: sqlite3.Connection, held: Mapping[str, int]) -> None:
        self._db = db
        self._held = held
        self._read: tuple[int, str, str] | None = None  # number of a reading, id and text of its report
        self._checks: dict[str, Callable[[Row], None]] = {
            "report": self._report,
            "reading": self._reading,
            "claim": self._claim,
            "decision": self._decision,
            "link": self._link,
            "import": self._import,
        }

    def check(self, table: str, row: Row) -> None:
        """Raises: Flaw for a row drawdown would not have written there; other errors if it is none at all."""
        self._checks[table](row)

    def _report(self, row: Row) -> None:
        if hashlib.sha256(row[8]).hexdigest().encode() != row[2]:
            raise Flaw("this report's id is not the hash of its bytes", "report", row[0])
        _check_json(*row[4:7])

    def _reading(self, row: Row) -> None:
        if not 1 <= row[2] <= self._held["report"]:
            raise Flaw(f"this reading is of the report {row[2]}, which is missing", "reading", row[0])
        _check_json(*row[4:7])

    def _claim(self, row: Row) -> None:
        number, of = row[0], row[3]
        if self._read is None or self._read[0] != of:
            self._read = (of, *self._text_of(of, number))
        _, report, text = self._read
        try:
            claim = _RECORD.decode(row[9].decode())
            columns = tuple(None if one is None else one.encode() for one in claim_columns(claim))
            quotes = grounded(Evidence(**claim["evidence"]), text) and claim["report"] == report
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise Flaw(f"this claim's record cannot be read ({error!r})", "claim", number) from error
        if not quotes:
            raise Flaw("this claim does not quote its report", "claim", number)
        if columns != (row[2], *row[4:9]):
            raise Flaw("this claim's columns are not those of its record", "claim", number)

    def _text_of(self, reading: int, claim: int) -> tuple[str, str]:
        found = self._db.execute(
            "SELECT report.id, coalesce(reading.text, report.text)"
            " FROM reading JOIN report ON report.n = reading.report WHERE reading.n = ?",
            (reading,),
        ).fetchone()
        if found is None or reading > self._held["reading"]:
            raise Flaw(f"this claim is of the reading {reading}, which is missing", "claim", claim)
        return found[0].decode(), found[1].decode()

    def _decision(self, row: Row) -> None:
        self._judged("decision", row[0], row[3], _DECIDED, row[6])
        if not self._has_claim(row[2]):
            raise Flaw(
                f"this decision is on the claim {row[2].decode()}, which is missing", "decision", row[0]
            )

    def _link(self, row: Row) -> None:
        self._judged("link", row[0], row[4], _LINKED, row[5])
        for end in row[2:4]:
            if not self._has(end):
                raise Flaw(f"this link names {end.decode()}, which is missing", "link", row[0])

    def _judged(
        self, table: str, number: int, verdict: bytes, expected: tuple[bytes, ...], who: bytes
    ) -> None:
        if verdict not in expected:
            words = b", ".join(expected).decode()
            raise Flaw(f"its verdict is {verdict.decode()}, which is none of {words}", table, number)
        if not who.strip():
            raise Flaw("it does not say who judged", table, number)

    def _import(self, row: Row) -> None:
        _check_json(row[4])

    def _has(self, end: bytes) -> bool:
        """Whether what a link names is there; what is of no kind known here cannot be told to be missing."""
        kind, _, name = end.partition(b":")
        if kind == b"claim":
            return self._has_claim(name)
        if kind in (b"decision", b"link"):
            return name.isdigit() and 1 <= int(name) <= self._held[kind.decode()]
        if kind == b"report":
            found = self._db.execute("SELECT n FROM report WHERE id = ?", (name.decode(),)).fetchone()
            return found is not None and found[0] <= self._held["report"]
        return True

    def _has_claim(self, id: bytes) -> bool:
        found = self._db.execute("SELECT min(n) FROM claim WHERE id = ?", (id.decode(),)).fetchone()[0]
        return found is not None and found <= self._held["claim"]


def _check_json(*texts: bytes | None) -> None:
    """Raises: ValueError if one of the texts that are there is no JSON."""
    for text in texts:
        if text is not None:
            json.loads(text.decode())


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON in which no name stands twice, since readers differ in which of the two they take."""
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a name stands twice in it")
    return made


# Made once: it is used for every claim of a ledger.
_RECORD = json.JSONDecoder(object_pairs_hook=_once)
