"""Two claims about one matter that do not say the same, and what that amounts to."""

from dataclasses import dataclass
from typing import Any

from drawdown.ground import Ground

VERDICTS = ("conflict", "copy-drift", "change-over-time", "different-baseline", "rewording", "unsure")


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims compared.

    Attributes:
        claims: Ids of the two, in the order in which grounds speak of them; the earlier first, if known.
        verdict: One of ``VERDICTS``.
        grounds: What it rests on; weights above 0 speak for the verdict.
        matter: What both are about, in words: ``ATACMS, the United States to Ukraine: refused``.
        words: What each says, in its own words, in the order of ``claims``.
    """

    claims: tuple[str, str]
    verdict: str
    grounds: tuple[Ground, ...]
    matter: str = ""
    words: tuple[str, str] = ("", "")

    def to_row(self) -> dict[str, Any]:
        """The judgement as plain data."""
        return {
            "claims": list(self.claims),
            "grounds": [ground.to_row() for ground in self.grounds],
            "verdict": self.verdict,
            "matter": self.matter,
            "words": list(self.words),
        }
