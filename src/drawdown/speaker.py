"""Whose statement a claim is."""

from dataclasses import dataclass

KINDS = ("named", "anonymous", "organisation", "report", "author")


@dataclass(frozen=True, slots=True)
class Speaker:
    """The innermost person or body whose statement it is.

    Attributes:
        text: The words that name the speaker; None for the report's own voice.
        kind: ``named``, ``anonymous``, ``organisation``, ``report`` (another report) or ``author``.
        role: Office or description, where the passage gives one.

    Raises: ValueError if ``kind`` is not one of ``KINDS``.
    """

    text: str | None
    kind: str
    role: str | None = None

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"kind of speaker {self.kind!r}: expected one of {', '.join(KINDS)}")


AUTHOR = Speaker(None, "author")
