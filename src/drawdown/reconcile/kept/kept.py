"""What was worked out of a ledger: brought up to date report by report, asked item by item."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self, TypeVar

from drawdown.catalogue import Catalogue
from drawdown.dating import Dating
from drawdown.degraded import Degraded, Drift
from drawdown.link import PersonLink
from drawdown.origin import Origins
from drawdown.progress import Progress, silently
from drawdown.reconcile.kept import accounts, clusters, copies, dates, people, reports, tales
from drawdown.reconcile.kept.block import Block, Drifted, block
from drawdown.reconcile.kept.packed import decode, encode
from drawdown.reconcile.kept.part import Part
from drawdown.reconcile.kept.schema import STATEMENTS
from drawdown.reconcile.origins import gather
from drawdown.story import Link

_WAIT = 60  # seconds, while another process works the same out
T = TypeVar("T")
Datings = Mapping[str, tuple[Dating, ...]]


class Kept:
    """What was worked out, in one file or in memory. Whatever is in it can be made again from the ledger.

    Args:
        path: The file; None keeps it in memory.
        catalogue: The names to read by.
        today: Forecasts that were due by then are scored.
        datings: When undated reports came out, where that is known from more than what is kept here; None
            weighs it here.
    """

    def __init__(
        self, path: Path | None, catalogue: Catalogue, today: date, datings: Datings | None = None
    ) -> None:
        self._given = datings
        self._catalogue = catalogue
        self._today = today
        self._db = sqlite3.connect(path or ":memory:", timeout=_WAIT, isolation_level=None)
        try:
            self._db.execute("PRAGMA journal_mode = WAL")
            # A power cut may cost what can be made again.
            self._db.execute("PRAGMA synchronous = NORMAL")
            with self.writing():
                if not self._db.execute("SELECT 1 FROM sqlite_schema").fetchone():
                    self.empty()
        except BaseException:
            self._db.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        self._db.close()

    def empty(self) -> None:
        """Lets go of all that is kept."""
        with self.writing():
            for (table,) in self._db.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
            ).fetchall():
                self._db.execute(f"DROP TABLE {table}")
            for statement in STATEMENTS:
                self._db.execute(statement)

    def noted(self, name: str) -> str:
        """What was noted under a name; empty if nothing was."""
        found = self._db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else ""

    def update(
        self,
        parts: Iterable[Part],
        links: Sequence[PersonLink] = (),
        notes: Mapping[str, str] = MappingProxyType({}),
        progress: Progress = silently,
    ) -> None:
        """Takes reports in that are new or have changed, and works out anew whatever that touches.

        Args:
            parts: The reports with their claims.
            links: What people say of claims and reports, all that is in force.
            notes: To be noted if all goes well.
            progress: Told how many of the items touched are worked out.
        """
        with self.writing():
            taken = reports.take(self._db, parts, self._catalogue)
            touched = taken.touched
            touched.take(accounts.link(self._db, taken.accounts))
            touched.take(tales.retell(self._db, taken))
            touched.joined.update(people.relink(self._db, links))
            due = sorted(self._touched(taken, touched) | self._overdue())
            for done, item in enumerate(due, 1):
                self._keep(item)
                progress(done, len(due))
            self._db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", notes.items())

    def items(self) -> list[str]:
        """Items of which something is told, without variants; empty for aid as a whole."""
        return [item for (item,) in self._db.execute("SELECT DISTINCT item FROM told ORDER BY item")]

    def block(self, item: str) -> Block:
        """What is found of one item, worked out now."""
        return block(self._db, item, self._catalogue, self._today)

    def found(self, kind: type[T], item: str | None = None) -> list[T]:
        """What is kept of one kind: ``Fact``, ``Conflict`` or ``Position``.

        Args:
            kind: The noun.
            item: Only of this item with its variants; empty for aid as a whole, None for everything.
        """
        which = "" if item is None else " AND item = ?2"
        asked = (kind.__name__,) if item is None else (kind.__name__, item)
        rows = self._db.execute(f"SELECT nouns FROM found WHERE kind = ?1{which} ORDER BY item", asked)
        return [one for (row,) in rows for one in decode(row, list[kind])]  # type: ignore[valid-type]

    def degraded(self, item: str | None = None) -> list[Degraded]:
        """A judgement on every report that has claims, or claims on an item, the most degraded first."""
        drifts: dict[str, list[Drift]] = {}
        for one in self.found(Drifted, item):
            drifts.setdefault(one.report, []).extend(one.drifts)
        complete = [
            replace(one, drifts=tuple(drifts.get(id, ())))
            for id, one in copies.on_item(self._db, item).items()
        ]
        return sorted(complete, key=lambda one: (-one.score, one.path, one.report))

    def origins(self, item: str | None = None) -> Origins:
        """The origins of all claims, or of those on one item; each is told whole."""
        found = clusters.everything(self._db) if item is None else clusters.around(self._db, item)
        return gather(*found, self.datings())

    def stories(self) -> list[Link]:
        """Links between reports that are one story or may be."""
        return tales.kept(self._db)

    def leads(self) -> dict[str, str]:
        """By path, the claim that each report opens with."""
        return reports.leads(self._db)

    def datings(self) -> dict[str, tuple[Dating, ...]]:
        """By report id, when undated reports came out, those left out of which nothing tells."""
        return dates.kept(self._db)

    def _dated(self, items: set[str], reports: set[str]) -> set[str]:
        """Dates undated reports; those of which the dates changed."""
        if self._given is not None:
            return dates.put(self._db, {id: self._given.get(id, ()) for id in reports})
        return dates.weigh_again(self._db, items, reports)

    def _touched(self, taken: reports.Taken, touched: accounts.Touched) -> set[str]:
        """Items of which anything may be otherwise than before, after dates and copies were seen to."""
        db = self._db
        moved = clusters.cluster(db) | clusters.clusters_of(db, touched.joined)
        items = taken.items | clusters.items_of(db, moved)
        # What is only unsure makes no difference to an item but by what is said there of its class.
        maybe = clusters.items_of(db, clusters.clusters_of(db, touched.maybe))
        items |= {item for item in maybe if self._catalogue.family(item or None) in taken.items}
        near = taken.reports | accounts.reports_of(
            db, touched.joined | touched.maybe | clusters.near_to(db, moved)
        )
        changed = self._dated(items, near) | copies.judge_again(db, near, self._catalogue)
        return items | clusters.items_of(db, clusters.clusters_of(db, accounts.of(db, changed)))

    def _keep(self, item: str) -> None:
        self._db.execute("DELETE FROM found WHERE item = ?", (item,))
        self._db.execute("DELETE FROM block WHERE item = ?", (item,))
        found = self.block(item)
        if not found.dossier.entries:
            return
        kinds = {
            "Fact": found.facts,
            "Conflict": found.conflicts,
            "Position": found.positions,
            "Drifted": found.drifted,
        }
        until = found.until()
        self._db.execute("INSERT INTO block VALUES (?, ?)", (item, until.isoformat() if until else None))
        nouns = ((item, kind, encode(told)) for kind, told in kinds.items())
        self._db.executemany("INSERT INTO found VALUES (?, ?, ?)", nouns)

    def _overdue(self) -> set[str]:
        """Items of which a forecast was due in the meantime."""
        late = self._db.execute("SELECT item FROM block WHERE until < ?", (self._today.isoformat(),))
        return {item for (item,) in late}

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is done within it is there afterwards, or nothing of it; others wait."""
        if self._db.in_transaction:
            yield
            return
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")
