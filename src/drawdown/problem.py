"""A flaw in the data, reported beside the good results so that one bad report does not stop a hundred."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one source.

    Attributes:
        source: Label of the report, such as its path.
        message: One plain sentence: what was found, what was expected, what follows.
        span: Character offsets into the stored text where that is known.
    """

    source: str
    message: str
    span: tuple[int, int] | None = None

    def __str__(self) -> str:
        return f"{self.source}: {self.message}"
