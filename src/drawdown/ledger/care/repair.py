"""Repair reports and never guesses: commits that can be trusted go into a new ledger, the rest is told."""

import json
import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

from drawdown.errors import LedgerMistake
from drawdown.ledger.care.place import place_for
from drawdown.ledger.care.salvage import Rest, write_trusted
from drawdown.ledger.connection import connect
from drawdown.ledger.file import plain_errors
from drawdown.ledger.proof.verdict import Verdict
from drawdown.ledger.proof.verify import verify
from drawdown.ledger.schema import FILE
from drawdown.progress import Progress, silently

LEFT_OUT = "left-out.jsonl"
"""Beside the new ledger: what is not in it, a line for each row, and how to add it again."""

_BLOCK = 4096  # bytes read at a time, a page of SQLite


@dataclass(frozen=True, slots=True)
class Repaired:
    """What could be saved.

    Attributes:
        path: The new ledger's file.
        damage: What ``verify`` says of the old one.
        verdict: What it says of the new one, whose head is the last sound link of the old one.
        left_out: Rows past the first flaw that could be read, by table; listed in ``report``.
        unreadable: Rows past it that nobody can read, by table, as far as their number can be told.
        report: The file that lists what is left out.
    """

    path: Path
    damage: Verdict
    verdict: Verdict
    left_out: dict[str, int]
    unreadable: dict[str, int]
    report: Path


def repair(
    folder: Path,
    to: Path,
    seals: Sequence[Path] = (),
    signers: Path | None = None,
    progress: Progress = silently,
) -> Repaired:
    """Write what can be trusted of a damaged ledger into a new one; the damaged one is only read.

    All whole commits before the first flaw are trusted, bit for bit, so that seals made up to there hold for
    the new ledger too. What came after has to be added again by people who still have it.

    Args:
        folder: The damaged ledger's; no program may be adding to it.
        to: The new one's. For a time it needs room for two more copies.
        seals, signers: As for ``verify``; no more is trusted than they let be.
        progress: Told about rows, twice: of the old one and of the new one.

    Raises:
        LedgerMistake: The ledger is sound or is none, nothing of it can be read, or there is one in ``to``.
        SealMistake: A seal or the file of signers cannot be read.
    """
    path = folder / FILE
    if not path.exists():
        raise LedgerMistake(f"{folder}: no ledger here (looked for {FILE}); check the spelling")
    if (to / LEFT_OUT).exists():
        raise LedgerMistake(f"{to}: holds {LEFT_OUT} already, which is not replaced; name another folder")
    with place_for(to) as made:
        damaged = made / "damaged"
        with plain_errors(to):
            _take(folder, damaged)
        try:
            damage = verify(damaged, seals, signers, progress)
        except LedgerMistake as error:
            raise LedgerMistake(str(error).replace(str(damaged), str(folder))) from error
        if damage.ok:
            raise LedgerMistake(f"{folder}: there is nothing to repair: {damage}")
        with plain_errors(path):
            rest = _split(damaged, made, damage)
        verdict = verify(made, progress=progress)
        if not verdict.ok or (verdict.commits, verdict.head) != (damage.commits, damage.head):
            raise LedgerMistake(f"{folder}: the part to be trusted could not be written: {verdict}")
        rmtree(damaged)
        with plain_errors(to):
            os.replace(made / LEFT_OUT, to / LEFT_OUT)
    return Repaired(to / FILE, damage, verdict, rest.found, rest.unreadable, to / LEFT_OUT)


def _take(folder: Path, to: Path) -> None:
    """Copy the files as bytes: opened by SQLite, the damaged ones would be written to."""
    to.mkdir()
    # Not the index of the log (-shm), which SQLite makes anew.
    files = [file for end in ("", "-wal", "-journal") if (file := folder / f"{FILE}{end}").exists()]
    before = [_state(file) for file in files]
    for file in files:
        with file.open("rb") as old, (to / file.name).open("wb") as new:
            for start in range(0, file.stat().st_size, _BLOCK):
                new.write(_block(old.fileno(), start))
    if [_state(file) for file in files] != before:
        raise LedgerMistake(f"{folder}: another program is writing to it; end that one and try again")
    _fill_up(to / FILE)


def _block(file: int, start: int) -> bytes:
    """Bytes of a file; what a failing disk cannot read becomes a page of nothing, which no row can be in."""
    try:
        return os.pread(file, _BLOCK, start)
    except OSError:
        return bytes(_BLOCK)


def _fill_up(file: Path) -> None:
    """Give a file that was cut short its length again, or SQLite reads none of it; the pages stay missing."""
    with file.open("r+b") as opened:
        head = opened.read(100)
        page, pages = int.from_bytes(head[16:18], "big"), int.from_bytes(head[28:32], "big")
        length = (65_536 if page == 1 else page) * pages
        if head.startswith(b"SQLite format 3") and file.stat().st_size < length:
            opened.truncate(length)


def _state(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_size, found.st_mtime_ns


def _split(damaged: Path, made: Path, damage: Verdict) -> Rest:
    with closing(connect(damaged / FILE)) as db, (made / LEFT_OUT).open("w", encoding="utf-8") as lines:
        write_trusted(db, made / FILE, damage.commits)
        rest = Rest(db, damage.commits)
        for row in rest.rows():
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
        lines.flush()
        os.fsync(lines.fileno())
    return rest
