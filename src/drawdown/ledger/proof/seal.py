"""Seals: a few lines for a third party to keep, against which a ledger can be checked later.

A seal names the head of the chain at one commit. Whoever keeps it, and trusts where it comes from, can tell
later that nothing up to that commit was altered, removed, inserted or rewritten, and that nothing of it was
cut off.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from drawdown.errors import SealMistake
from drawdown.ledger.chain import stamp
from drawdown.ledger.proof.verdict import Extent, is_stamp
from drawdown.ledger.schema import TABLES

VERSION = 1
LARGEST = 10_000
"""Bytes; a seal has fewer than a thousand."""

_HOW = (
    "drawdown verify --ledger FOLDER --seal THIS_FILE; or without drawdown: compute the hash of this commit "
    "as docs/ledger.md of drawdown says and compare it with head"
)
_HASH = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Seal:
    """What a ledger was at one commit.

    Attributes:
        ledger: Hash of its first commit, in hexadecimal, which tells one ledger from another.
        commit: Number of the commit that is sealed.
        head: Hash of that commit, in hexadecimal; it covers everything up to it.
        recorded: When that commit was recorded, as the chain has it.
        rows: How many rows each table held.
        format: The ledger's format then.
        sealed: When the seal was made, by the clock of the computer.
        check: How to check it, in words.
    """

    ledger: str
    commit: int
    head: str
    recorded: str
    rows: Mapping[str, int]
    format: int
    sealed: str
    check: str = _HOW

    @classmethod
    def of(cls, extent: Extent, format: int) -> "Seal":
        """The seal of a ledger that has at least one commit."""
        if extent.first is None or extent.recorded is None:
            raise SealMistake("nothing is recorded in this ledger yet, so there is nothing to seal")
        now = stamp(datetime.now(UTC))
        return cls(extent.first, extent.commits, extent.head, extent.recorded, extent.rows, format, now)

    def line(self) -> str:
        """Commit and head alone, for print or mail."""
        return f"commit {self.commit} is {self.head}"

    def text(self) -> str:
        """The file: JSON in ASCII with sorted names, one a line."""
        return json.dumps(asdict(self) | {"drawdown_seal": VERSION}, indent=1, sort_keys=True) + "\n"

    @classmethod
    def parse(cls, text: bytes) -> "Seal":
        """Read what ``text`` wrote. Raises: ValueError saying what is wrong with it."""
        try:
            data = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise ValueError(f"it is no JSON ({error})") from error
        if not isinstance(data, dict) or "drawdown_seal" not in data:
            raise ValueError("it is not marked as drawdown_seal")
        version = data.pop("drawdown_seal")
        if version != VERSION:
            raise ValueError(f"it is marked as version {version!r:.40}, and this drawdown reads {VERSION}")
        names = sorted(field.name for field in fields(cls))
        if sorted(data) != names:
            raise ValueError(f"expected the names {', '.join(names)} and no other")
        _check(data)
        seal = cls(**data)
        # Other line ends or spaces, as mail makes them, say nothing; names that stand twice would.
        if b"".join(text.split()) != "".join(seal.text().split()).encode():
            raise ValueError("it is not written as drawdown writes one, or a name stands twice in it")
        return seal


def read_seal(file: Path) -> tuple[Seal, bytes]:
    """The seal in a file, and its bytes as a signature covers them.

    Raises: SealMistake if there is none.
    """
    try:
        with file.open("rb") as opened:
            text = opened.read(LARGEST + 1)
    except OSError as error:
        raise SealMistake(f"{file}: the seal cannot be read ({error.strerror}); name its file") from error
    try:
        if len(text) > LARGEST:
            raise ValueError(f"it has more than {LARGEST:,} bytes")
        return Seal.parse(text), text
    except ValueError as error:
        raise SealMistake(
            f"{file}: not a seal: {error}; name a file that `drawdown seal` wrote, unchanged"
        ) from error


def _check(data: dict[str, Any]) -> None:
    for name in ("ledger", "head"):
        if not isinstance(data[name], str) or not _HASH.fullmatch(data[name]):
            raise ValueError(f"{name} is no hash of 64 hexadecimal digits")
    rows = data["rows"]
    if not isinstance(rows, dict) or set(rows) != set(TABLES):
        raise ValueError(f"rows does not count {', '.join(TABLES)}")
    counts = {"commit": data["commit"], "format": data["format"], **rows}
    for name, count in counts.items():
        least = 0 if name in TABLES else 1
        if type(count) is not int or count < least:
            raise ValueError(f"{name} is no number from {least} up")
    for name in ("recorded", "sealed"):
        if not isinstance(data[name], str) or not is_stamp(data[name]):
            raise ValueError(f"{name} is no time as drawdown writes it")
    if not isinstance(data["check"], str):
        raise ValueError("check is no text")
