"""Recompute everything a ledger says of itself, and name the first row that is not as it was recorded."""

import sqlite3
from collections.abc import Collection, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from drawdown.errors import LedgerMistake
from drawdown.ledger.chain import stamp
from drawdown.ledger.connection import connect
from drawdown.ledger.file import check_format, plain_errors, snapshot
from drawdown.ledger.proof.against import Kept, compare, still_trusted
from drawdown.ledger.proof.found import Found
from drawdown.ledger.proof.later import later
from drawdown.ledger.proof.shape import check_columns, check_rest
from drawdown.ledger.proof.verdict import Flaw, Verdict, spoken
from drawdown.ledger.proof.walk import Place, commits
from drawdown.ledger.schema import FILE
from drawdown.progress import Progress, silently

UNSEALED = (
    "whether rows were cut off at its end, or all of it was written anew, cannot be told from the ledger "
    "alone: it takes a seal that was kept elsewhere"
)

# What keeps us from a sound file too, and so says nothing about this one.
_NOT_THE_FILE = (
    "SQLITE_BUSY",
    "SQLITE_CANTOPEN",
    "SQLITE_FULL",
    "SQLITE_IOERR_SHM",
    "SQLITE_IOERR_WRITE",
    "SQLITE_PERM",
    "SQLITE_PROTOCOL",
    "SQLITE_READONLY",
)


def verify(
    folder: Path, seals: Sequence[Path] = (), signers: Path | None = None, progress: Progress = silently
) -> Verdict:
    """Recompute hashes, chain, report ids and evidence of a ledger, and look for rows out of place.

    A file so damaged that SQLite cannot read it gives a verdict too. Needs the memory of three times the
    bytes and text of the largest report, however large the ledger; others may add to it meanwhile.

    Args:
        folder: Where ``ledger.sqlite`` lies.
        seals: Seals of it, kept elsewhere.
        signers: Who may have signed the seals; a seal without a good signature of one of them counts for
            nothing. None: signatures are not looked at.
        progress: Is told, commit by commit, how many rows were looked at.

    Raises:
        LedgerMistake: There is no ledger, it is another program's, or of a newer format.
        SealMistake: A seal or the file of signers cannot be read, or ssh-keygen is not there.
    """
    kept = [Kept.read(file, signers) for file in seals]
    path = folder / FILE
    with plain_errors(path):
        if not path.exists():
            raise LedgerMistake(f"{folder}: no ledger here (looked for {FILE}); check the spelling")
        return _verdict(_recompute(path, {one.seal.commit for one in kept}, progress), kept)


def _recompute(path: Path, wanted: Collection[int], progress: Progress) -> Found:
    found = Found()
    at = Place()
    try:
        with closing(connect(path)) as db:
            check_format(db, path)
            found.format = db.execute("PRAGMA user_version").fetchone()[0]
            db.text_factory = bytes  # altered bytes need not be text
            with snapshot(db):
                check_columns(db)
                try:
                    _walk(db, at, found, wanted, progress)
                    check_rest(db)
                except Flaw as flaw:
                    found.flaw = flaw.with_traceback(None)  # which would keep the file open
                    found.later = later(db, found.ends, {1, *wanted})
    except Flaw as flaw:  # of a table that is none, so that nothing it shows counts
        found.flaw = flaw.with_traceback(None)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorname", "").startswith(_NOT_THE_FILE):
            raise
        found.flaw = Flaw(f"SQLite cannot read the file ({error})", at.table, at.row)
    except (LookupError, OverflowError, RecursionError, TypeError, ValueError) as error:
        found.flaw = Flaw(f"not written by drawdown ({error!r})", at.table, at.row)
    return found


def _walk(
    db: sqlite3.Connection, at: Place, found: Found, wanted: Collection[int], progress: Progress
) -> None:
    of = _said(db)
    for found.ends in commits(db, at):
        if found.ends.commits in wanted:
            found.was[found.ends.commits] = found.ends
        progress(sum(found.ends.rows.values()), of)
    found.whole = True


def _said(db: sqlite3.Connection) -> int:
    """How many rows the last link counts, whether or not that is so; only to show how far the work is."""
    try:
        return sum(db.execute("SELECT * FROM chain ORDER BY sequence DESC LIMIT 1").fetchone()[3:9])
    except (sqlite3.Error, TypeError):  # no link, or none that can be read
        return 0


def _verdict(found: Found, kept: Sequence[Kept]) -> Verdict:
    seals = tuple(compare(one, found) for one in kept)
    flaw: Flaw | None = found.flaw
    notes: list[str] = []
    for one in sorted(seals, key=lambda one: one.commit):
        # What a seal tells of the chain lies before anything else that was found, or all of that is sound.
        if one.finding == "rewritten" or (one.finding == "cut" and found.whole):
            row = one.commit if one.finding == "rewritten" else found.ends.commits + 1
            if flaw is not None:
                notes.append(f"also, {flaw}")
            flaw = Flaw(one.problem, "chain", row)
            break
        if not one.ok and flaw is None:
            flaw = Flaw(one.problem)
    if found.later:
        notes.append(str(found.later))
    if not seals:
        notes.append(UNSEALED)
    if (found.ends.recorded or "") > stamp(datetime.now(UTC)):
        notes.append(f"its time runs up to {spoken(found.ends.recorded or '')}, which is still to come")
    return Verdict(
        flaw is None,
        still_trusted(seals, found),
        found.format,
        flaw.problem if flaw is not None else None,
        flaw.table if flaw is not None else None,
        flaw.row if flaw is not None else None,
        seals,
        tuple(notes),
    )
