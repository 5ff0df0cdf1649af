"""What is told of the histories, beside what is true."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from drawdown.bounds import DateBounds
from drawdown.position import Position, Step
from drawdown.reading import Reader
from drawdown.reconcile.positions import positions
from evaluation.positions.history import PARTS, History, dossier


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of one history.

    Attributes:
        history: The history.
        told: For each part what was told, written as the truth is.
    """

    history: History
    told: dict[str, frozenset[str]]

    def missed(self, part: str) -> frozenset[str]:
        """What is true and was not told."""
        return self.history.truth[part] - self.told[part]

    def wrong(self, part: str) -> frozenset[str]:
        """What was told and is not true; of steps, of which the truth tells some, nothing is."""
        return frozenset() if part == "steps" else self.told[part] - self.history.truth[part]


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over histories, for one part.

    Attributes:
        part: One of ``PARTS``.
        true: How many are true.
        found: How many of them were told.
        wrong: How many were told and are not true.
    """

    part: str
    true: int
    found: int
    wrong: int

    def line(self) -> str:
        """The counts in words."""
        wrong = "" if self.part == "steps" else f", {self.wrong} told that are not true"
        return f"{self.part}: {self.found} of {self.true} found{wrong}"


def tell(histories: Iterable[History]) -> list[Told]:
    """The histories as the program reads and tells them."""
    reader = Reader()
    return [Told(one, _told(positions(dossier(one, reader)))) for one in histories]


def measure(told: Sequence[Told]) -> list[Figures]:
    """The counts of each part."""
    return [
        Figures(
            part,
            sum(len(one.history.truth[part]) for one in told),
            sum(len(one.history.truth[part]) - len(one.missed(part)) for one in told),
            sum(len(one.wrong(part)) for one in told),
        )
        for part in PARTS
    ]


def _told(lines: Sequence[Position]) -> dict[str, frozenset[str]]:
    return {
        "steps": frozenset(words for line in lines for words in _steps(line)),
        "delivered": frozenset(
            f"{line.actor} {line.item} {_days(step.when)[1]}"
            for line in lines
            for step in line.steps
            if step.inferred and step.event == "delivered"
        ),
        "turns": frozenset(
            f"{line.actor} {line.item} {_named(turn.before)} > {_named(turn.after)} "
            + " ".join(_days(turn.between))
            for line in lines
            for turn in line.reversals
        ),
        "forecasts": frozenset(f"{line.item} {one.outcome}" for line in lines for one in line.forecasts),
    }


def _steps(line: Position) -> Iterator[str]:
    for step in line.steps:
        first, last = _days(step.when)
        yield f"{'~ ' if step.inferred else ''}{line.actor} {line.item} {_event(step)} {first} {last}"


def _event(step: Step) -> str:
    status = "" if step.status == "actual" else f"({step.status})"
    return f"{step.event}{status}" + (f" {step.leaning}" if step.leaning else "")


def _named(side: str) -> str:
    event, *rest = side.split(" ")
    return event + "".join(f"({word})" for word in rest)


def _days(when: DateBounds | None) -> tuple[str, str]:
    first, last = (when.lower, when.upper) if when else (None, None)
    return (first.isoformat() if first else "..", last.isoformat() if last else "..")
