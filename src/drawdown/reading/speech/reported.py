"""What is reported in one text, and in which words: the attributions of any text, sentence by sentence."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from drawdown.attribution import Attribution, Span
from drawdown.reading.attributions.reader import AttributionReader
from drawdown.reading.text.sentences import Sentence

# Verbs that as often do a thing as say one ("announced a package", "denied the request").
_ALSO_DOES = re.compile(
    r"(?:announc|express|urg|den[iy]|describ|disclos|reveal|dismiss|point|claim|stat(?:e[ds]?|ing)$|"
    r"report(?!ed|s)|not)"
)
_CLAUSE = re.compile(
    r"(?:[\w,]+ ){0,3}?that\b|[\"\w,]{0,12} ?\"|(?:what|how|why|whether)\b|"
    r"(?:(?!(?:that|which|who|whose|to|today|yesterday|[A-Z]?\w+day)\b)[\w'.-]+ ){1,8}?"
    r"(?:had|has|have|was|were|would|will|is|are)\b"
)
# An object of its own: "announced a package last week that" leads on to what is in the package.
_OBJECT = re.compile(
    r" (?:an?|its|their|his|her|another|new|[$€£]?\d|the (?!same|next|previous|day))(?: |\d)"
)
_FELT = re.compile(
    r"(?:(?:their|his|her|its|strong|deep|common|full) )*"
    r"(?:appreciation|determination|support|concern|hope|regret|"
    r"thanks|gratitude|readiness|willingness|intention|confidence|commitment)"
)

_APART = 20  # characters


@dataclass(frozen=True, slots=True)
class Told:
    """One source with what it tells, in character offsets.

    Attributes:
        source, cue: Who, and the words that say so.
        content: The fragments of what is told.
    """

    source: Span
    cue: Span
    content: tuple[Span, ...]

    def covers(self, place: int) -> bool:
        """Whether a place lies in what is told."""
        return any(start <= place < end for start, end in self.content)

    @property
    def span(self) -> Span:
        """The attributing words: source and cue, or the cue alone where much stands between."""
        if self.cue[0] - self.source[1] > _APART:
            return self.cue
        return min(self.source[0], self.cue[0]), max(self.source[1], self.cue[1])


class Reported:
    """Everything that is reported in a text.

    Args:
        text, view, split: The text, its normal view and its sentences.
        verbs: Forms of the verbs of speech.
    """

    def __init__(self, text: str, view: str, split: Sequence[Sentence], verbs: frozenset[str]) -> None:
        found = [
            Told(one.source[0], one.cue[0], one.content)
            for one in _reader().found(text, view, split, only=verbs)
            if one.source and one.cue and _speaks(view, one)
        ]
        self._told = sorted(found, key=lambda one: one.cue)
        self._cues = [one.cue[0] for one in self._told]
        parts = sorted((part, number) for number, one in enumerate(self._told) for part in one.content)
        self._parts = [(part[0], part[1], number) for part, number in parts]
        self._starts = [start for start, _, _ in self._parts]

    def within(self, sentence: Sentence) -> list[Told]:
        """Those whose words stand in a sentence, in order."""
        low = bisect_left(self._cues, sentence.start)
        return self._told[low : bisect_left(self._cues, sentence.end)]

    def over(self, sentence: Sentence) -> Told | None:
        """Whose quotation a sentence is, or begins with, where the words that say so stand in another."""
        first = max(0, bisect_left(self._starts, sentence.start) - 1)
        for start, end, number in self._parts[first : bisect_left(self._starts, sentence.end)]:
            if end > sentence.start and start <= sentence.start + 1:
                return self._told[number]
        return None


def _speaks(view: str, one: Attribution) -> bool:
    """Whether a verb that may also take a thing as its object ("announced a package") reports speech here."""
    (start, end), content = one.cue[0], one.content[0][0]
    verb = next((word for word in view[start:end].lower().split() if _ALSO_DOES.match(word)), None)
    if (
        verb is None or content < start or "," in view[end:content]
    ):  # "in what they described as a first, ..."
        return True
    if "that " in view[content : content + 5] and _OBJECT.match(view, end, content):
        return False
    return bool(_CLAUSE.match(view, content) or (verb.startswith("express") and _FELT.match(view, content)))


@lru_cache(maxsize=1)
def _reader() -> AttributionReader:
    return AttributionReader()
