"""Words for events in a sentence: verbs, nouns and phrases of the catalogue, each at its place."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from drawdown.catalogue import Catalogue
from drawdown.reading.events.cue import Cue
from drawdown.reading.events.lookalikes.refuse import Lookalikes
from drawdown.reading.text.normal import lower

_WORD = re.compile(r"[a-z][a-z'-]*[a-z]|[a-z]")


class _Word(NamedTuple):
    """One reading of a form: its event and role, its form, what its subject does, its base form."""

    event: str
    role: str
    form: str
    subject: str
    base: str

    def cue(self, start: int, end: int) -> Cue:
        receives, moves = self.subject == "receives", self.subject == "moves"
        return Cue(start, end, self.event, self.role, self.form, receives, self.base, moves=moves)


class EventWords:
    """The event words of a catalogue, ready to be looked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._lookalikes = Lookalikes()
        self._words: dict[str, list[_Word]] = {}
        self._behind: dict[tuple[str, str], re.Pattern[str]] = {}
        self._phrases: list[tuple[re.Pattern[str], str, str]] = []
        # A stance takes over the step in its own words ("unwilling to hand over"), so it is looked for first.
        for event, cues in sorted(catalogue.events.items(), key=lambda entry: entry[1].role == "step"):
            for subject, verbs in (("", cues.verbs), ("receives", cues.received), ("moves", cues.moved)):
                for form, (base, kind) in verbs.items():
                    self._words.setdefault(form, []).append(_Word(event, cues.role, kind, subject, base))
            for noun in cues.nouns:
                self._words.setdefault(noun, []).append(_Word(event, cues.role, "noun", "", noun))
            for base, pattern in cues.behind.items():
                self._behind[event, base] = re.compile(pattern)
            if cues.phrases:
                joined = "|".join(f"(?:{lowered(phrase)})" for phrase in cues.phrases)
                # no phrase opens with a blank or a stop, so the ends of words are passed over
                whole = re.compile(rf"\b(?![ .,])(?:{joined})(?:(?<= )|(?![a-z]))")
                self._phrases.append((whole, event, cues.role))

    def cues(self, view: str, start: int, end: int) -> list[Cue]:
        """The words for events in a sentence, in order, none inside another."""
        folded = lower(view[start:end])
        found: list[Cue] = []
        taken: set[int] = set()
        phrases = [
            Cue(start + match.start(), start + match.end(), event, role, "phrase", False, match[0])
            for pattern, event, role in self._phrases
            for match in pattern.finditer(folded)
        ]
        for phrase in sorted(phrases, key=lambda cue: (cue.role == "step", cue.start, -cue.end)):
            _add(found, taken, phrase)
        for match in _WORD.finditer(folded):
            for word in self._words.get(match[0], ()):
                cue = word.cue(start + match.start(), start + match.end())
                behind = self._behind.get((word.event, word.base)) if word.form != "noun" else None
                if behind and not behind.match(view, cue.end, end):
                    continue
                if not self._lookalikes.no_event(folded, match, cue, _also_noun(self._words[match[0]])):
                    _add(found, taken, cue)
        return sorted(found, key=lambda cue: cue.start)


def lowered(phrase: str) -> str:
    """A regular expression in lower case, its escapes (``\\S``, ``\\W``) kept."""
    return re.sub(
        r"\\[A-Z]|[A-Z]", lambda found: found[0] if found[0][0] == "\\" else found[0].lower(), phrase
    )


def _add(found: list[Cue], taken: set[int], cue: Cue) -> None:
    """Adds a cue unless one found before stands on any of its characters."""
    characters = range(cue.start, cue.end)
    if taken.isdisjoint(characters):
        found.append(cue)
        taken.update(characters)


def _also_noun(readings: Sequence[_Word]) -> bool:
    return any(word.form == "noun" for word in readings)
