"""What writers said that the ledger had acknowledged."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class Acknowledged:
    """What was acknowledged to any number of writers of one ledger.

    Attributes:
        reports: Ids of reports.
        decisions: Number and claim of each decision.
        undone: Numbers of the decisions taken back.
        moments: How many writers said last that they were about to do each thing.
        mistakes: What the ledger refused with.
        done: How many writers came to their end.
        older: How many commits the ledger had before the first of them began.
    """

    reports: set[str] = field(default_factory=set)
    decisions: set[tuple[int, str]] = field(default_factory=set)
    undone: set[int] = field(default_factory=set)
    moments: Counter[str] = field(default_factory=Counter)
    mistakes: list[str] = field(default_factory=list)
    done: int = 0
    older: int = 0

    def hear(self, output: str) -> None:
        """Take in all that one writer wrote."""
        lines = output.split("\n")[:-1]  # a line without its end was not written whole
        for line in lines:
            word, *values = line.split(" ")
            if word == "added":
                self.reports.update(values)
            elif word == "decided":
                self.decisions.add((int(values[0]), values[1]))
            elif word == "undone":
                self.undone.add(int(values[0]))
            elif word == "mistake":
                self.mistakes.append(" ".join(values))
            elif word == "done":
                self.done += 1
        if begun := _begun(lines):
            self.moments[begun] += 1

    @property
    def total(self) -> int:
        """How many rows were acknowledged."""
        return len(self.reports) + len(self.decisions) + len(self.undone)


def _begun(lines: Iterable[str]) -> str | None:
    """The last thing that was begun, unless the writer came to its end."""
    words = [line for line in lines if " " not in line]
    return words[-1] if words and words[-1] not in ("ready", "done") else None
