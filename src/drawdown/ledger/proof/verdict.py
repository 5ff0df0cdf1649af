"""What verifying a ledger found, and in what words it is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from drawdown.ledger.chain import START, moment, stamp
from drawdown.ledger.schema import TABLES


class Flaw(Exception):
    """Something that is not as it was recorded.

    Attributes:
        problem: What is wrong.
        table, row: Where, as far as that can be told.
    """

    def __init__(self, problem: str, table: str | None = None, row: int | None = None) -> None:
        self.problem, self.table, self.row = problem, table, row

    def __str__(self) -> str:
        where = " ".join(str(part) for part in (self.table, self.row) if part is not None)
        return f"{where}: {self.problem}" if where else self.problem


@dataclass(frozen=True, slots=True)
class Extent:
    """A ledger from its first commit to one of the later ones.

    Attributes:
        commits: How many.
        recorded: When the last of them was recorded, as the chain has it; None without commits.
        rows: How many rows each table holds by then.
        head: Hash of the last link, in hexadecimal.
        first: Hash of the first link, which tells one ledger from another; None without commits.
    """

    commits: int = 0
    recorded: str | None = None
    rows: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(TABLES, 0))
    head: str = START.hex()
    first: str | None = None

    def __str__(self) -> str:
        if not self.commits:
            return "no rows"
        held = ", ".join(
            f"{count:,} {table}{'' if count == 1 else 's'}" for table, count in self.rows.items() if count
        )
        of = "commit 1" if self.commits == 1 else f"commits 1-{self.commits}"
        return f"{held} of {of}, recorded up to {spoken(self.recorded or '')}"


@dataclass(frozen=True, slots=True)
class Sealed:
    """What one seal says of a ledger.

    Attributes:
        seal: What the seal is called: its file.
        commit: The commit that it is of.
        finding: ``matches``; ``linked`` (its link matches, not all rows before it do); or why not:
            ``rewritten``, ``cut``, ``other ledger``, ``altered`` (the seal itself), ``unsigned`` (no good
            signature), or ``not reached`` (the links break before it).
        says: The same in words.
    """

    seal: str
    commit: int
    finding: str
    says: str

    @property
    def ok(self) -> bool:
        """Whether nothing speaks against the ledger; a seal that was not reached does not."""
        return self.finding in ("matches", "linked", "not reached")

    @property
    def problem(self) -> str:
        """What speaks against the ledger, with the name of the seal."""
        return f"{self.says} (seal {self.seal})"

    @property
    def proves_nothing(self) -> bool:
        """Whether it is the seal that is wrong, so that it tells nothing of the ledger."""
        return self.finding in ("altered", "other ledger", "unsigned")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What recomputing a ledger found.

    Attributes:
        ok: Whether everything is as it was recorded, and as every seal given says.
        trusted: What can be trusted: everything, or all before the first bad row, or no more than the latest
            seal that matches.
        format: The format that the file says it has, as far as that can be read.
        problem: What is wrong, or None.
        table, row: Where: the table and the number of the row in it (``n``, or ``sequence`` in ``chain``), as
            far as that can be told.
        seals: What each seal given says.
        notes: What cannot be told, or is odd without being wrong.
    """

    ok: bool
    trusted: Extent
    format: int | None
    problem: str | None = None
    table: str | None = None
    row: int | None = None
    seals: tuple[Sealed, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def commits(self) -> int:
        """How many commits can be trusted."""
        return self.trusted.commits

    @property
    def rows(self) -> int:
        """How many rows can be trusted, without those of the chain."""
        return sum(self.trusted.rows.values())

    @property
    def head(self) -> str:
        """Hash of the last link that can be trusted, in hexadecimal."""
        return self.trusted.head

    def to_row(self) -> dict[str, Any]:
        """Nested plain data."""
        trusted = self.trusted
        return {
            "ok": self.ok,
            "problem": self.problem,
            "table": self.table,
            "row": self.row,
            "trusted": {
                "commits": trusted.commits,
                "recorded": trusted.recorded,
                "rows": dict(trusted.rows),
                "head": trusted.head,
            },
            "format": self.format,
            "seals": [
                {"seal": one.seal, "commit": one.commit, "finding": one.finding, "says": one.says}
                for one in self.seals
            ],
            "notes": list(self.notes),
        }

    def lines(self) -> list[str]:
        """The same in words: what was found, what can be trusted up to which link, the seals, the notes."""
        if self.ok:
            lines = [f"ok: {self.trusted}, all as recorded"]
        else:
            unproven = self.problem in [one.problem for one in self.seals if one.proves_nothing]
            flaw = Flaw(self.problem or "", self.table, self.row)
            lines = [f"{'not proven' if unproven else 'not as recorded'}: {flaw}"]
            what = f"{self.trusted}, and nothing else" if self.trusted.commits else "nothing"
            lines.append(f"still to be trusted: {what}")
        if self.trusted.commits:
            lines.append(f"commit {self.trusted.commits} is {self.trusted.head}")
        lines += [f"seal {one.seal}: {one.says}" for one in self.seals if one.problem != self.problem]
        return [*lines, *(f"note: {note}" for note in self.notes)]

    def __str__(self) -> str:
        return "; ".join(self.lines())


def spoken(stamped: str) -> str:
    """A moment of the chain as people write it, to the second."""
    return stamped[:19].replace("T", " ") + " UTC"


def is_stamp(text: str) -> bool:
    """Whether a text is a moment as the chain writes it."""
    try:
        return stamp(moment(text)) == text
    except (OverflowError, ValueError):
        return False
