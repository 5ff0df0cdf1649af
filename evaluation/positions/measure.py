"""What positions are told of the histories."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from drawdown.bounds import DateBounds
from drawdown.dossier import Dossier
from drawdown.position import Position, Step
from drawdown.reading import Reader
from drawdown.reconcile.positions import positions
from evaluation import history
from evaluation.history import TODAY, History
from evaluation.told import Told

PARTS = ("steps", "delivered", "turns", "forecasts")
_FILE = Path(__file__).with_name("histories.yaml")


def load() -> list[History]:
    """All histories, in order."""
    return history.load(_FILE, PARTS)


def tell(histories: Iterable[History]) -> list[Told]:
    """The histories as the program reads and tells them."""
    reader = Reader()
    return [Told(one, _told(positions(_dossier(one, reader))), some="steps") for one in histories]


def _dossier(one: History, reader: Reader) -> Dossier:
    """The history as the program reads it."""
    entries = [entry for entries in history.read(one, reader) for entry in entries]
    return Dossier(entries, today=TODAY)


def _told(lines: Sequence[Position]) -> dict[str, Counter[str]]:
    return {
        "steps": Counter(words for line in lines for words in _steps(line)),
        "delivered": Counter(
            f"{line.actor} {line.item} {_days(step.when)[1]}"
            for line in lines
            for step in line.steps
            if step.inferred and step.event == "delivered"
        ),
        "turns": Counter(
            f"{line.actor} {line.item} {_named(turn.before)} > {_named(turn.after)} "
            + " ".join(_days(turn.between))
            for line in lines
            for turn in line.reversals
        ),
        "forecasts": Counter(f"{line.item} {one.outcome}" for line in lines for one in line.forecasts),
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
