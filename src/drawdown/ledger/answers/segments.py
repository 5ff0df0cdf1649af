"""Segments of the cache: immutable Parquet files over closed ranges of commits, which say in their names what
they hold.

A name is ``claims-FORMAT-FIRST-LAST-HEAD-DIGEST.parquet``: the first and last commit, the hash of the chain's
link at the last one, and a digest over all that and the content. So a segment of another ledger, or of what
this one was before its chain was rewritten, is told by its head, and one that is damaged, cut short or
renamed by its digest.
"""

import hashlib
import os
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from drawdown.ledger.answers.until import Until

FORMAT = 1
"""Goes up when the columns or their meaning change; segments of other formats are left alone."""

_NAME = re.compile(r"claims-(\d+)-(\d+)-(\d+)-([0-9a-f]{64})-([0-9a-f]{64})\.parquet")
_UNFINISHED = 3_600.0
"""Seconds after which a file that was begun and not finished belongs to nobody."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A file of the cache.

    Attributes:
        path: Where it is.
        until: The last commit it covers, with the rows there were by then.
        size: Claims in it.
    """

    path: Path
    until: Until
    size: int


class Segments:
    """The segments in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._sound: dict[Path, tuple[int, int, int]] = {}  # digest found right, for this state of the file

    def usable(self, db: sqlite3.Connection) -> list[Segment]:
        """Sound segments of this very ledger, one after the other from its first commit on.

        None of a folder that cannot be written to: what nobody here could have made, nobody can take away.
        """
        if not os.access(self.folder, os.W_OK):
            return []
        named = sorted(
            ((int(name[2]), int(name[3]), name) for name in self._names() if int(name[1]) == FORMAT),
            key=lambda one: (one[0], -one[1]),
        )
        found: list[Segment] = []
        before = Until(0, 0, 0)
        for first, last, name in named:
            if first == before.sequence + 1 and _head(db, last) == name[4] and self._whole(name):
                until = Until.of(db, last)
                found.append(Segment(self.folder / name[0], until, until.claims - before.claims))
                before = until
        return found

    @contextmanager
    def unfinished(self) -> Iterator[Path]:
        """A path for a file being made, which is gone afterwards unless it was given its name."""
        self.folder.mkdir(exist_ok=True)
        path = self.folder / f"{token_hex(8)}.unfinished"
        try:
            yield path
        finally:
            path.unlink(missing_ok=True)

    def finish(self, made: Path, db: sqlite3.Connection, first: int, last: int) -> None:
        """Give a finished file its name, in one step."""
        about = f"claims-{FORMAT}-{first}-{last}-{_head(db, last)}"
        made.replace(self.folder / f"{about}-{_digest(made, about)}.parquet")

    def tidy(self, keep: list[Segment]) -> None:
        """Remove what no question needs any more: merged, foreign and damaged segments, and half-made files.

        A question of another process that was about to read one of them is answered from the ledger.
        """
        kept = {segment.path.name for segment in keep}
        gone = [name[0] for name in self._names() if int(name[1]) == FORMAT and name[0] not in kept]
        for path in self.folder.glob("*.unfinished"):
            with suppress(OSError):
                if time.time() - path.stat().st_mtime > _UNFINISHED:
                    gone.append(path.name)
        for name in gone:
            with suppress(OSError):
                (self.folder / name).unlink()

    def _names(self) -> list[re.Match[str]]:
        try:
            return [name for path in os.listdir(self.folder) if (name := _NAME.fullmatch(path))]
        except OSError:
            return []

    def _whole(self, name: re.Match[str]) -> bool:
        path = self.folder / name[0]
        try:
            there = path.stat()
            state = (there.st_ino, there.st_size, there.st_mtime_ns)
            if self._sound.get(path) != state and _digest(path, name[0].rsplit("-", 1)[0]) == name[5]:
                self._sound[path] = state
            return self._sound.get(path) == state
        except OSError:
            return False


def _head(db: sqlite3.Connection, sequence: int) -> str:
    found = db.execute("SELECT hash FROM chain WHERE sequence = ?", (sequence,)).fetchone()
    return found[0].hex() if found else ""


def _digest(path: Path, about: str) -> str:
    # DuckDB writes no checksums into Parquet, and a flipped bit must not change an answer.
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.sha256(about.encode())).hexdigest()
