"""Who says what a sentence says."""

from dataclasses import dataclass

from drawdown.reading.time.dates import Time
from drawdown.speaker import AUTHOR, Speaker


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what a sentence says.

    Attributes:
        speaker: Whose statement it is.
        via: Outlets through which it came, nearest the speaker first.
        quoted: ``direct``, ``indirect``, ``mixed`` or ``none``.
        said: When it was said, where the sentence tells.
        start, end: Span of the attributing words, whose verbs and dates are not what happened.
    """

    speaker: Speaker = AUTHOR
    via: tuple[str, ...] = ()
    quoted: str = "none"
    said: Time | None = None
    start: int = -1
    end: int = -1
