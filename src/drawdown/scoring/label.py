"""One claim as scoring looks at it, labelled or predicted; what is no claim is refused with its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from drawdown.claim import EVENTS, STATUSES
from drawdown.errors import UserMistake

_WORDS = ("supplier", "recipient", "party", "happened", "leaning", "reason", "quoted")


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """A claim, reduced to what is compared.

    Attributes:
        event: A word of the event vocabulary.
        others: Further events that a careful reader may call it; only labels have them.
        item: Catalogue id, ``item/variant`` for a variant; None for aid as a whole.
        start, end: Character offsets of the evidence into the stored text.
        row: The claim as it was written, in which the other fields are looked up.
        where: File and line, for messages.
    """

    event: str
    others: tuple[str, ...]
    item: str | None
    start: int
    end: int
    row: Mapping[str, Any] = field(repr=False)
    where: str = ""

    @property
    def status(self) -> str:
        """The status, ``actual`` where none is given."""
        return str(self.row.get("status") or "actual")

    @property
    def words(self) -> str | None:
        """The evidence as it was quoted, None where only offsets were given."""
        words = self.row["evidence"].get("text")
        return words if isinstance(words, str) else None


def label(row: Any, where: str = "claim") -> Label:
    """The claim in a row of JSON; ``item`` may be the id alone, and keys left out are null.

    Raises: UserMistake, naming ``where``, for what is no claim: an unknown event or status, offsets that
    are no stretch of text, a field of the wrong kind.
    """
    _must(isinstance(row, Mapping), where, "expected an object with the keys of a claim")
    others = row.get("or")
    _must(others is None or isinstance(others, list), where, f"or {others!r}: expected a list of events")
    for event in (row.get("event"), *(row.get("or") or ())):
        _must(event in EVENTS, where, f"unknown event {event!r}: expected one of {', '.join(EVENTS)}")
    status = row.get("status") or "actual"
    _must(status in STATUSES, where, f"unknown status {status!r}: expected one of {', '.join(STATUSES)}")
    evidence = row.get("evidence")
    _must(isinstance(evidence, Mapping), where, "no evidence: expected an object with start and end")
    start, end = evidence.get("start"), evidence.get("end")
    _must(
        type(start) is int and type(end) is int and 0 <= start < end,
        where,
        f"evidence from {start!r} to {end!r} is no stretch of text: expected whole numbers, start before end",
    )
    item = row.get("item")
    item = item.get("id") if isinstance(item, Mapping) else item
    _must(item is None or isinstance(item, str), where, f"item {item!r}: expected an id or null")
    _check_fields(row, where)
    return Label(row["event"], tuple(row.get("or") or ()), item, start, end, row, where)


def _check_fields(row: Mapping[str, Any], where: str) -> None:
    for name in _WORDS:
        found = row.get(name)
        _must(found is None or isinstance(found, str), where, f"{name} {found!r}: expected words or null")
    for name in ("quantity", "money", "speaker"):
        found = row.get(name)
        _must(found is None or isinstance(found, Mapping), where, f"{name} {found!r}: expected an object")
    for name in ("quantity", "money"):
        for end in ("min", "max"):
            found = (row.get(name) or {}).get(end)
            _must(
                found is None or isinstance(found, int | float), where, f"{name}.{end} {found!r}: no number"
            )
    speaker, via = row.get("speaker") or {}, row.get("via")
    for name in ("text", "kind"):
        found = speaker.get(name)
        _must(found is None or isinstance(found, str), where, f"speaker.{name} {found!r}: expected words")
    outlets = via is None or (isinstance(via, list) and all(isinstance(one, str) for one in via))
    _must(outlets, where, f"via {via!r}: expected a list of outlets")


def _must(holds: bool, where: str, message: str) -> None:
    if not holds:
        raise UserMistake(f"{where}: {message}")
