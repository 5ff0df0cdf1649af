"""A word that may report something, with what stands round it."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate

Span = tuple[int, int]  # character offsets, end exclusive

_TIME = re.compile(
    r"\s(?:on )?(?:(?:late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?|last (?:week|month|year)|yesterday|today)$"
)

_OPENING = re.compile(
    r"(?:on|late on|early on) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?|"
    r"\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2})(?:, \d{4})?,? (?=\S)",
    re.I,
)


@dataclass(slots=True)
class Site:
    """One verb, noun or adjective and its surroundings, in character offsets.

    Attributes:
        word: The word itself, in lower case.
        kind: ``verb``, ``noun`` or ``adjective``.
        at: Span of the word.
        cue: Span of the word with its auxiliaries, adverbs and particle.
        passive: Whether the subject undergoes the verb.
        subject: The noun phrase that speaks, thinks or acts; of a noun its possessor.
        agent: The noun phrase after "by" of a passive.
        slots: Complements by kind, each as its fragments: ``that``, ``bare``, ``wh``, ``to``, ``obj``, a
            preposition, or ``obj`` with what follows the object.
        prepositions: For a preposition's slot, where the preposition ends.
    """

    word: str
    kind: str
    at: Span
    cue: Span
    passive: bool = False
    subject: Span | None = None
    agent: Span | None = None
    slots: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    prepositions: dict[str, int] = field(default_factory=dict)


def said_on(text: str, source: Span | None, cue: Span) -> tuple[Span | None, Span]:
    """A day between subject and verb ("she on Monday said") belongs to the cue; one in front is cut."""
    opening = _OPENING.match(text, *source) if source else None
    if source and opening:
        source = (opening.end(), source[1])
    time = _TIME.search(text[source[0] : source[1]]) if source else None
    if source is None or time is None or not time.start():
        return source, cue
    return (source[0], source[0] + time.start()), (source[0] + time.start() + 1, cue[1])


class Within:
    """Answers whether a span lies within one of many: ``span in Within(spans)``."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def __contains__(self, span: Span) -> bool:
        at = bisect_right(self._starts, span[0])
        return at > 0 and span[1] <= self._ends[at - 1]
