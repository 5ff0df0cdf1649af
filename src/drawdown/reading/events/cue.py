"""Words for an event at their place in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """Words for an event at their place.

    Attributes:
        start, end: Character offsets.
        event: A word of the event vocabulary.
        role: ``step`` or ``stance``.
        form: ``base``, ``s``, ``past``, ``participle``, ``ing``, ``noun`` or ``phrase``.
        receives: Whether the subject of the verb receives.
        moves: Whether the subject of the verb is what moves.
        base: Base form of the verb, or the words.
        governs: Span of the step a stance has taken over, whose objects are now its own.
    """

    start: int
    end: int
    event: str
    role: str
    form: str
    receives: bool
    base: str
    governs: "Cue | None" = None
    moves: bool = False
