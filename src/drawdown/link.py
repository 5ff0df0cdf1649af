"""What a person says of two claims or reports: whether they rest on one origin."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

VERDICTS = ("same", "different", "unsure")
KINDS = ("claim", "report")
_SAID = {
    "same": "have one origin",
    "different": "have different origins",
    "unsure": "may or may not have one origin",
}


@dataclass(frozen=True, slots=True)
class PersonLink:
    """A person's word on two claims or reports; it wins over every comparison.

    Attributes:
        a, b: The two, as ``claim:ID`` or ``report:ID``, the smaller first.
        verdict: One of ``VERDICTS``.
        by, why: Who said so, and the reason given.
        recorded: When it was recorded, in UTC.
        number: Its number in the ledger.
    """

    a: str
    b: str
    verdict: str
    by: str
    recorded: datetime
    why: str | None = None
    number: int | None = None

    def in_words(self) -> str:
        """Who said what and when: ``Ann said on 2024-03-01 12:30 (UTC) that they have one origin``."""
        why = f": {self.why}" if self.why else ""
        return f"{self.by} said on {self.recorded:%Y-%m-%d %H:%M} (UTC) that they {told(self.verdict)}{why}"

    def to_row(self) -> dict[str, Any]:
        """The word as plain data."""
        return {
            "a": self.a,
            "b": self.b,
            "verdict": self.verdict,
            "by": self.by,
            "why": self.why,
            "recorded": self.recorded.isoformat(),
            "number": self.number,
        }


def told(verdict: str) -> str:
    """A verdict as the end of a sentence on the two."""
    return _SAID[verdict]
