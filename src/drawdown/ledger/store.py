"""The ledger as the rest of drawdown sees it."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from drawdown.claim import Claim
from drawdown.clock import KnownOn
from drawdown.decision import Decision, Reread, Stranded
from drawdown.entry import Entry
from drawdown.errors import LedgerMistake
from drawdown.findings import Findings
from drawdown.ledger import answers, append, carry, decisions, links, second_look
from drawdown.ledger.answers import latest, one
from drawdown.ledger.chain import Commit, commits_by, moment
from drawdown.ledger.file import open_ledger, plain_errors, snapshot, writing
from drawdown.ledger.held import Held, held, readings
from drawdown.ledger.history import diff, log, since
from drawdown.ledger.history.change import Change
from drawdown.ledger.history.event import Event
from drawdown.ledger.migrate import migrate
from drawdown.ledger.proof.verdict import Verdict
from drawdown.ledger.proof.verify import verify
from drawdown.ledger.rows import report_of
from drawdown.ledger.schema import FILE
from drawdown.link import PersonLink
from drawdown.query import Answer, Query
from drawdown.report import Report

# Each report as its latest reading describes it.
_REPORT = """
    SELECT report.n, report.id, report.path, report.original,
           coalesce(reading.metadata, report.metadata), coalesce(reading.furniture, report.furniture),
           coalesce(reading.problems, report.problems), coalesce(reading.text, report.text)
    FROM report
    JOIN reading ON reading.n = (SELECT max(n) FROM reading WHERE reading.report = report.n)
"""
# CROSS JOIN keeps SQLite from starting anywhere but at the ids asked for.
_FIRST = """
    SELECT report.id, chain.recorded
    FROM json_each(?) AS asked
    CROSS JOIN report ON report.id = asked.value
    CROSS JOIN chain ON chain.sequence = report.sequence
"""


class Ledger:
    """One ledger, open in this process; others may have it open and add to it at the same time.

    Use it as a context manager, from one thread. What a method has returned from is on the disk.
    Every method raises LedgerMistake, in plain words, if the file cannot be used.
    """

    def __init__(self, folder: Path, db: sqlite3.Connection) -> None:
        self.folder = folder
        self._path = folder / FILE
        self._db = db
        self._cache = answers.Cache(folder / answers.FOLDER)
        self._closed = False

    @classmethod
    def open(cls, folder: Path, *, create: bool) -> Self:
        """Open the ledger in a folder.

        Args:
            folder: Where ``ledger.sqlite`` lies.
            create: Make folder and ledger if there is none.

        Raises: LedgerMistake if there is no ledger, the file is none, or its format is newer.
        """
        return cls(folder, open_ledger(folder, create=create))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; twice does no harm."""
        self._closed = True
        self._cache.close()
        with plain_errors(self._path):
            self._db.close()

    def add(self, findings: Iterable[Findings], *, recorded: datetime | None = None) -> append.Added:
        """Record what was read; the same bytes read by the same reader add nothing.

        Findings are taken one after the other and committed in batches, so any number of them needs the
        memory of one batch; if a later one fails, the batches before it stay recorded and a second run goes
        on from there.

        Args:
            findings: What the reader found, report by report.
            recorded: Time of recording, with its zone; now, if not given.

        Returns: Counts, and a problem for each report or claim refused and each copy under another path.
        Raises: LedgerMistake if ``recorded`` is before the last commit.
        """
        added = append.Added()
        for part in self.add_each(findings, recorded=recorded):
            added += part
        return added

    def add_each(
        self, findings: Iterable[Findings], *, recorded: datetime | None = None
    ) -> Iterator[append.Added]:
        """As ``add``, batch by batch: what each has brought, told as soon as it is on the disk."""
        for batch in append.batches(findings):
            # Reading is slow and happens in ``batches``; the lock is held only while writing.
            with self._writing(recorded):
                part = append.add_batch(self._db, batch, recorded)
            yield part

    def held(self, ids: Iterable[str], reader: str) -> dict[str, Held]:
        """Of the reports with these ids, those that the reader of that name has read into the ledger."""
        with self._sound_rows():
            return held(self._db, ids, reader)

    def readings(self, ids: Iterable[str]) -> dict[str, tuple[str, datetime]]:
        """By report id, the reading that counts: its reader and when it was recorded, in that order."""
        with self._sound_rows():
            return readings(self._db, ids)

    def decide(
        self, *made: Decision, seen: Entry | None = None, recorded: datetime | None = None
    ) -> tuple[Decision, ...]:
        """Record a person's decisions, all in one commit or none.

        Args:
            made: What is decided; their own ``recorded`` is not used, since the ledger's clock counts.
            seen: The current claim as the person was shown it, if it must not have changed since.
            recorded: Time of recording, with its zone; now, if not given.

        Returns: The decisions as recorded, with their numbers.
        Raises: LedgerMistake if there is no such claim, a correction does not suit its field, or another
            process has read or decided otherwise what was seen.
        """
        with self._writing(recorded):
            if seen is not None and not self._stands(seen):
                raise LedgerMistake(
                    f"{seen.claim.id}: this claim was decided on or read anew since it was shown; "
                    "nothing was recorded: look at it again"
                )
            return decisions.decide(self._db, made, recorded)

    def take_back(
        self, *numbers: int, by: str, why: str | None = None, recorded: datetime | None = None
    ) -> tuple[Decision, ...]:
        """Record in one commit that decisions count no longer, nor any copies; they stay in the ledger.

        Returns: Those decisions.

        Raises: LedgerMistake if no decision in force has such a number.
        """
        with self._writing(recorded):
            return decisions.take_back(self._db, numbers, by, why, recorded)

    def link(
        self,
        a: str,
        b: str,
        verdict: str,
        *,
        by: str,
        why: str | None = None,
        recorded: datetime | None = None,
    ) -> PersonLink | None:
        """Record what a person says of two claims or reports, named ``claim:ID`` or ``report:ID``.

        Returns: The link as recorded; None where the same person's same word counts already.
        Raises: LedgerMistake if there is no such claim or report, or the two are one.
        """
        with self._writing(recorded):
            return links.link(self._db, a, b, verdict, by, why, recorded)

    def unlink(
        self, a: str, b: str, *, by: str, why: str | None = None, recorded: datetime | None = None
    ) -> PersonLink:
        """Record that the latest word on two claims or reports counts no longer; it stays in the ledger.

        Returns: That word.
        Raises: LedgerMistake if nothing that was said of the two counts.
        """
        with self._writing(recorded):
            return links.take_back(self._db, a, b, by, why, recorded)

    def links(self, on: date | None = None) -> list[PersonLink]:
        """The latest word of a person on each pair, as recorded by the end of a day (UTC) or now."""
        with self._sound_rows(), snapshot(self._db):
            return links.links(self._db, None if on is None else commits_by(self._db, on))

    def said_of(self, a: str, b: str) -> list[PersonLink]:
        """All that was said of two and not taken back, oldest first; the last counts."""
        with self._sound_rows():
            return links.on_pair(self._db, a, b)

    def settle(
        self,
        stranded: Sequence[Decision],
        claim: str,
        *,
        by: str,
        why: str | None = None,
        recorded: datetime | None = None,
    ) -> tuple[Decision, ...]:
        """Carry stranded decisions over to the claim that a person says they are on.

        Returns: The decisions as recorded for that claim.
        Raises: LedgerMistake if one is no longer in force or not stranded, or the claim is none of the latest
            reading of the same report.
        """
        with self._writing(recorded):
            commit = Commit(self._db, recorded)
            carried = carry.settle(commit, stranded, claim, by, why)
            commit.close()
            return carried

    def stranded(self) -> list[Stranded]:
        """Decisions on claims that the latest reading no longer makes, each with what may be meant now."""
        with self._sound_rows(), snapshot(self._db):
            return second_look.stranded(self._db)

    def reread(self) -> list[Reread]:
        """Decisions on claims that are now read otherwise than the person saw them."""
        with self._sound_rows(), snapshot(self._db):
            return second_look.reread(self._db)

    def decisions(self, claim: str) -> list[Decision]:
        """The decisions in force on a claim, oldest first."""
        with self._sound_rows():
            return decisions.decisions_on(self._db, claim)

    def answer(self, query: Query) -> Answer:
        """The claims asked for, as known then; a rejected claim is among them, with its decision.

        Entries are read from the file as they are looked at, so the ledger must still be open then.
        """
        with self._sound_rows(), snapshot(self._db):
            until, known, undated = answers.found(self._db, query, self._cache)

        def read(numbers: Iterable[int]) -> Iterator[Entry]:
            if self._closed:
                raise LedgerMistake(f"{self._path}: was closed before all of its answer was looked at")
            with self._sound_rows():
                for _, entry in answers.entries(self._db, numbers, until.sequence):
                    yield entry

        return Answer(answers.Entries(known, read), answers.Entries(undated, read))

    def latest(self, reports: Iterable[str]) -> list[Entry]:
        """The claims of these reports as they stand now, rejected ones too, in order of recording."""
        with self._sound_rows(), snapshot(self._db):
            return list(latest.of_reports(self._db, reports))

    def last(self) -> since.Mark:
        """The last commit."""
        with plain_errors(self._path):
            return since.last(self._db)

    def touched(self, mark: since.Mark) -> tuple[list[str], since.Mark] | None:
        """Reports read or decided on after a commit, and the last commit now; None if it has not that one."""
        with plain_errors(self._path), snapshot(self._db):
            if not since.holds(self._db, mark):
                return None
            return since.touched(self._db, mark), since.last(self._db)

    def ids_like(self, beginning: str, limit: int = 10) -> list[str]:
        """Ids of claims that begin so, in order; of superseded readings too."""
        with plain_errors(self._path):
            return one.ids_like(self._db, beginning, limit)

    def reports_named(
        self, path: str, beginning: str | None = None, limit: int = 10
    ) -> list[tuple[str, str]]:
        """Ids and paths of reports first seen under this path, or whose id begins so."""
        with plain_errors(self._path):
            return one.reports_named(self._db, path, beginning, limit)

    def entry(self, claim: str) -> Entry:
        """The claim with this id as it stands, also where a better reading no longer makes it.

        Raises: LedgerMistake if the ledger holds no claim with this id.
        """
        with self._sound_rows(), snapshot(self._db):
            found = one.entry(self._db, claim)
        if found is None:
            raise LedgerMistake(f"{claim}: no claim of this ledger has that id; `drawdown claims` lists them")
        return found

    def as_read(self, claim: str) -> Claim:
        """The claim with this id as a reader made it, whatever people decided on it.

        Raises: LedgerMistake if the ledger holds no claim with this id.
        """
        with self._sound_rows():
            found = one.as_read(self._db, claim)
        if found is None:
            raise LedgerMistake(f"{claim}: no claim of this ledger has that id; `drawdown claims` lists them")
        return found

    def log(
        self,
        since: date | None = None,
        until: date | None = None,
        by: str | None = None,
        *,
        oldest_first: bool = False,
    ) -> Iterator[Event]:
        """What was recorded, the newest commit first; one commit in memory at a time.

        Args:
            since, until: First and last day of recording, in UTC.
            by: Only what this person did.
            oldest_first: The other way round.
        """
        with plain_errors(self._path):
            found = log.commits(self._db, since, until)
        for sequence in found if oldest_first else reversed(found):
            with self._sound_rows():
                told = list(log.events(self._db, sequence, by))
            yield from told

    def decided(self, since: date | None = None, until: date | None = None) -> list[Event]:
        """What people decided on claims and of links from one day to another (UTC), in order of recording."""
        with self._sound_rows(), snapshot(self._db):
            return list(log.decisions(self._db, since, until))

    def diff(self, query: Query, first: KnownOn, last: KnownOn) -> Iterator[Change]:
        """What changed between what was known on two days, in order of recording.

        Args:
            query: Which claims; what it says of other clocks holds on both days.
            first, last: The earlier and the later day, by the same clock.
        """
        with self._sound_rows():
            yield from diff.diff(self._db, query, first, last, self._cache)

    def reports(self, ids: Iterable[str] | None = None) -> Iterator[Report]:
        """Reports as last read, one in memory at a time: all in order of recording, or those with these ids.

        Raises: LedgerMistake if the ledger holds no report with one of the ids.
        """
        if ids is None:
            number = 0
            # Row by row, so that adding while reading disturbs neither.
            while row := self._row(_REPORT + " WHERE report.n > ? ORDER BY report.n LIMIT 1", number):
                number = row[0]
                yield self._report(row)
            return
        for id in ids:
            row = self._row(_REPORT + " WHERE report.id = ?", id)
            if row is None:
                raise LedgerMistake(f"{self._path}: holds no report with the id {id}; add the report first")
            yield self._report(row)

    def recorded(self, ids: Iterable[str]) -> dict[str, date]:
        """The days (UTC) on which reports were first recorded; those it does not hold are left out."""
        with self._sound_rows():
            rows = self._db.execute(_FIRST, (json.dumps(list(ids)),)).fetchall()
            return {id: moment(recorded).date() for id, recorded in rows}

    def verify(self) -> Verdict:
        """Recompute everything; see ``drawdown.ledger.proof.verify``."""
        return verify(self.folder)

    def _row(self, question: str, value: str | int) -> tuple[Any, ...] | None:
        with plain_errors(self._path), snapshot(self._db):
            row: tuple[Any, ...] | None = self._db.execute(question, (value,)).fetchone()
            return row

    def _report(self, row: tuple[Any, ...]) -> Report:
        with self._sound_rows():
            return report_of(*row[1:])

    def _stands(self, seen: Entry) -> bool:
        at = carry.place(self._db, seen.claim.id)
        return at is not None and at[1] and one.entry(self._db, seen.claim.id) == seen

    @contextmanager
    def _writing(self, recorded: datetime | None) -> Iterator[None]:
        with self._sound_rows(), writing(self._db):
            migrate(self._db, self._path, recorded)
            yield

    @contextmanager
    def _sound_rows(self) -> Iterator[None]:
        # What drawdown wrote it can read; a row it cannot read was written by something else.
        try:
            with plain_errors(self._path):
                yield
        except (KeyError, TypeError, ValueError) as error:
            raise LedgerMistake(
                f"{self._path}: holds a row that cannot be read ({error}); see what `drawdown verify` says"
            ) from error
