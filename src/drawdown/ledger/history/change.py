"""What became of one claim between two days: as known on each, and the decisions that made it so."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from drawdown.decision import Decision
from drawdown.entry import Entry

# What a better reader may change in a claim that says the same; what a date rests on goes with the date.
_ABOUT_READING = frozenset(
    {"reader", "confidence", "why_missing", "recorded", "decision", "happened_basis", "disclosed_basis"}
)

KINDS = (
    "new", "gone", "moved in", "moved out", "read otherwise", "dated", "undated", "decided", "taken back",
    "carried over", "read again",
)  # fmt: skip
"""What can have become of a claim, in the order in which it is told."""


@dataclass(frozen=True, slots=True)
class State:
    """A claim as known on a day.

    Attributes:
        entry: The claim with its clocks and its latest decision.
        undated: Whether it stands apart, having no date on a clock asked for.
    """

    entry: Entry
    undated: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one claim between an earlier and a later day.

    Attributes:
        claim: Its id.
        before, after: The claim as known on the earlier and on the later day; None where it was not.
        elsewhere: Whether, where it was not known, the ledger had it all the same, and only the question
            (a filter, another clock) left it out.
        decided: Decisions in force on the later day and not on the earlier.
        undone: Decisions in force on the earlier day and not on the later.
    """

    claim: str
    before: State | None
    after: State | None
    elsewhere: bool = False
    decided: tuple[Decision, ...] = ()
    undone: tuple[Decision, ...] = ()

    @property
    def entry(self) -> Entry:
        """The claim as last known: on the later day, or else on the earlier."""
        state = self.after or self.before
        if state is None:
            raise ValueError(f"claim {self.claim} was known on neither day: that is no change")
        return state.entry

    @property
    def kinds(self) -> tuple[str, ...]:
        """All that became of it, of ``KINDS``; at least one."""
        found = []
        if self.before is None:
            found.append("moved in" if self.elsewhere else "new")
        elif self.after is None:
            found.append("moved out" if self.elsewhere else "gone")
        else:
            if self._read_otherwise():
                found.append("read otherwise")
            if self.before.undated != self.after.undated:
                found.append("undated" if self.after.undated else "dated")
        carried = [one.carried_from is not None for one in self.decided]
        for kind, there in (
            ("decided", not all(carried)),
            ("taken back", bool(self.undone)),
            ("carried over", any(carried)),
        ):
            if there:
                found.append(kind)
        return tuple(found) or ("read again",)

    def fields(self) -> dict[str, tuple[Any, Any]]:
        """Fields of the claim that say otherwise, corrected or read: from what, to what."""
        if self.before is None or self.after is None:
            return {}
        old, new = _said(self.before.entry), _said(self.after.entry)
        return {name: (old[name], new[name]) for name in new if old[name] != new[name]}

    def _read_otherwise(self) -> bool:
        corrected = {one.field for one in (*self.decided, *self.undone)}
        return bool(self.fields().keys() - corrected)


def _said(entry: Entry) -> Mapping[str, Any]:
    row = entry.to_row()
    return {name: value for name, value in row.items() if name not in _ABOUT_READING}
