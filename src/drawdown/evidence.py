"""The sentence that says it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """A run of characters of a report's stored text; always ``text == stored[start:end]``.

    Attributes:
        start, end: Character offsets into the stored text.
        text: The characters themselves.
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, stored: str, start: int, end: int) -> "Evidence":
        """The evidence at these offsets of a stored text."""
        return cls(start, end, stored[start:end])

    def holds_in(self, stored: str) -> bool:
        """Whether the stored text says exactly this at these offsets."""
        return 0 <= self.start < self.end <= len(stored) and stored[self.start : self.end] == self.text
