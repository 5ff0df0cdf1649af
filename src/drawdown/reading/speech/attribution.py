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
        said, where: When it was said and on what occasion, where the sentence tells.
        start, end: Span of the attributing words, whose verbs and dates are not what happened; -1 where they
            stand in another sentence.
        cue: Where the word of speech stands, in whatever sentence; -1 where there is none.
    """

    speaker: Speaker = AUTHOR
    via: tuple[str, ...] = ()
    quoted: str = "none"
    said: Time | None = None
    where: str | None = None
    start: int = -1
    end: int = -1
    cue: int = -1
