"""Grades by the Admiralty code: a letter for a source, a figure for what it says.

Source: NATO AJP-2.1, before it STANAG 2511. The two are never averaged: a letter tells what a source was
worth before, a figure how well one thing it says is borne out.
"""

from dataclasses import dataclass

RELIABILITY = {
    "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable",
    "D": "not usually reliable", "E": "unreliable", "F": "cannot be judged",
}  # fmt: skip
"""Letters of sources in words."""
CREDIBILITY = {
    "1": "confirmed by independent origins", "2": "probably true", "3": "possibly true", "4": "doubtful",
    "5": "improbable", "6": "cannot be judged",
}  # fmt: skip
"""Figures of information in words."""
ORDER = "ABCDFE"
"""Best first: F says nothing against a source, E does."""


@dataclass(frozen=True, slots=True)
class Grade:
    """The letter of a source, and why it has it."""

    letter: str
    why: str

    @property
    def words(self) -> str:
        """``F (cannot be judged)``."""
        return f"{self.letter} ({RELIABILITY[self.letter]})"

    def of_copy(self, verdict: str | None) -> "Grade":
        """The same source met in a degraded copy, or what may be one; ``verdict`` as of ``Degraded``."""
        if verdict == "degraded":
            return Grade("E", f"a degraded copy, whatever its source is worth ({self.why})")
        if verdict == "unsure" and ORDER.index(self.letter) < ORDER.index("D"):
            return Grade("D", f"it may be a degraded copy ({self.why})")
        return self


def given(letter: str, name: str) -> Grade:
    """A letter that a user's catalogue gives to an outlet, a person or a body."""
    return Grade(letter, f"{name}: graded {letter} in the user's catalogue")


def of_publisher(letter: str | None, name: str | None) -> Grade:
    """The grade of a report by its publisher: the letter that the user's catalogue has for it, else F."""
    if letter and name:
        return given(letter, name)
    return Grade("F", f"{name or 'nobody named'}: no grade in the user's catalogue")


UNGRADED = of_publisher(None, None)
"""Of a report of which nobody knows who published it."""
