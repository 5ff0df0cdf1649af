"""Claims that stand behind numbers, with their sentences, for those who read the numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drawdown.entry import Entry
from drawdown.ledger import Ledger
from drawdown.when import in_words


@dataclass(frozen=True, slots=True)
class Cited:
    """A claim as it is cited.

    Attributes:
        sentence: The sentence that says it.
        report: Id of the report.
        path: Label of the report.
        said_by: Who says so, in words.
        published: When the report came out, in words; empty where it does not say.
    """

    sentence: str
    report: str
    path: str
    said_by: str
    published: str

    def in_words(self) -> str:
        """One line: the sentence, who says it, where and when."""
        where = ", ".join(filter(None, (self.said_by, self.path, self.published)))
        return f"“{' '.join(self.sentence.split())}” ({where})"

    def to_row(self) -> dict[str, Any]:
        """The citation as plain data."""
        return {
            "sentence": self.sentence,
            "report": self.report,
            "path": self.path,
            "said_by": self.said_by,
            "published": self.published,
        }


def cited(ledger: Path, claims: Iterable[str]) -> Mapping[str, Cited]:
    """By id, the claims that a ledger holds among these; a scenario may cite others.

    Raises: LedgerMistake if there is no ledger.
    """
    found = {}
    with Ledger.open(ledger, create=False) as opened:
        for id in dict.fromkeys(claims):
            if id in opened.ids_like(id, 2):
                found[id] = _cited(opened.entry(id))
    return found


def _cited(entry: Entry) -> Cited:
    claim, published = entry.claim, entry.source.published
    return Cited(
        claim.evidence.text,
        claim.report,
        claim.path,
        _said_by(entry),
        in_words(published) if published else "",
    )


def _said_by(entry: Entry) -> str:
    """The speaker with the role, and the outlets it came through; else the report itself."""
    speaker, via = entry.claim.speaker, entry.claim.via
    who = ", ".join(filter(None, (speaker.text, speaker.role))) or entry.source.outlet or "the report itself"
    return f"{who}, via {', '.join(via)}" if via else who
