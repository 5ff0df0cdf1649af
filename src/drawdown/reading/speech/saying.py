"""When and where something was said, by the words around the word of speech that are not what is said."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drawdown.reading.speech.reported import Told
from drawdown.reading.speech.saying_words import (
    ABOUT,
    AT,
    BESIDE,
    DOES_SAY,
    HOURS,
    LAST,
    ON,
    SPEAKING,
    STRETCH,
    TO,
)
from drawdown.reading.text.sentences import Sentence
from drawdown.reading.time.dates import Time

_LONGEST = 160  # characters of words around a word of speech
_OPENED = re.compile(r",? (?:the |an? )?(?:[\w.'-]+ ){0,6}|,? ?")  # from the head of a sentence to who spoke
_LEAD = re.compile(r"[\"' ]*(?:(?:But|And|Also|Meanwhile|Later|Earlier|Separately|However),? )?")
_TELLS = re.compile(r"\b(?:tell|tells|told|telling|inform|informed|assured|reminded|briefed)$")
_BESIDE_WHOM = re.compile(r", [^,\";:]{2,80}(?=,)")  # "said Berg, the minister, in a statement"
_OF_WHOM = re.compile(r", (?:who|whose|which)\b")  # what follows tells of the speaker
_BY = re.compile(r",?(?: (?:by|in|and|began|then))* ?$")  # between an occasion and "saying"


@dataclass(frozen=True, slots=True)
class Saying:
    """When and where something was said; None where the words around it do not tell."""

    when: Time | None = None
    where: str | None = None


def saying(view: str, sentence: Sentence, told: Told, times: Sequence[Time]) -> Saying:
    """When and where something was said, as the attributing words tell.

    Args:
        view: The normal view.
        sentence: The sentence the word of speech stands in.
        told: Who says what.
        times: The time expressions of the sentence.
    """
    (who, source_end), (cue, cue_end) = told.source, told.cue
    walk = _Walk(view, sentence, [time for time in times if not STRETCH.match(time.words)])
    # "Norway, Berg said, on Monday sent tanks": behind the second comma what is said goes on.
    within = view.startswith(",", cue_end) and any(start < cue for start, _ in told.content)
    walk.inside(cue, cue_end)
    if view[cue:cue_end].lower() == "according to":
        walk.inside(who, source_end)
    if 0 <= who - cue_end <= 2 and not _OF_WHOM.search(view, who, source_end):
        walk.on(source_end, sentence.end)
        beside = _BESIDE_WHOM.match(view, source_end, sentence.end)
        walk.on(beside.end() if beside else source_end, sentence.end)
    elif source_end <= cue and not within:
        walk.on(cue_end, sentence.end, bool(_TELLS.search(view, cue, cue_end)))
    if source_end <= cue:
        walk.between(source_end, cue, view.endswith("ing", cue, cue_end))
        walk.beside(who, source_end)
        if not within:
            walk.head(who)
    if not (walk.when or walk.where) and not within:
        walk.tail(cue_end)
    return Saying(walk.when, walk.where)


class _Walk:
    """Goes over words as long as they tell of the occasion; keeps the first day and name."""

    def __init__(self, view: str, sentence: Sentence, times: Sequence[Time]) -> None:
        self._view, self._sentence, self._times = view, sentence, times
        self.when: Time | None = None
        self.where: str | None = None

    def inside(self, start: int, end: int) -> None:
        """Among the words that attribute: "said in a statement", "a Herald report on Monday"."""
        for found in (pattern.search(self._view, start, end) for pattern in AT):
            self._named(found)
        self.when = self.when or next((time for time in self._times if start <= time.start < end), None)

    def on(self, start: int, end: int, tells: bool = False) -> int:
        """From a place on, up to another at most; gives where it stopped."""
        place, end = start, min(end, start + _LONGEST)
        if tells:
            place = self._first(TO, place, end) or place
        while place < end:
            step = self._day(place) or self._first((*AT, *BESIDE), place, end)
            if step is None or step == place:
                break
            place = step
        return place

    def between(self, start: int, end: int, participle: bool) -> None:
        """Between who speaks and the word for it: "Berg on Monday said", "spoke at a forum, saying"."""
        self.on(start, end)
        if not participle or self._view.endswith("for ", start, end):
            return
        speaks = SPEAKING.search(self._view, start, end)
        if speaks:
            self.on(speaks.end(), end)
        for place in (found.start() for pattern in AT for found in pattern.finditer(self._view, start, end)):
            trial = _Walk(self._view, self._sentence, self._times)
            if _BY.match(self._view, trial.on(place, end), end):
                self._take(trial)

    def beside(self, start: int, end: int) -> None:
        """Among the words for who spoke: "last month the minister", "Berg, speaking at a hearing,"."""
        speaking = SPEAKING.search(self._view, start, end)
        if speaking and self._view.endswith(", ", start, speaking.start()):
            self.on(speaking.end(), end)
        first = next((time for time in self._times if time.start == start and time.end < end), None)
        if first and self._view.startswith((" ", ","), first.end):
            self.when = self.when or first

    def head(self, who: int) -> None:
        """At the head of the sentence, up to who spoke: "Speaking on CNN on Sunday, the minister"."""
        trial = _Walk(self._view, self._sentence, self._times)
        lead = _LEAD.match(self._view, self._sentence.start, who)
        place = lead.end() if lead else self._sentence.start
        speaking = SPEAKING.match(self._view, place, who)
        if speaking:
            to = re.compile(" (?:to|with)").match(self._view, speaking.end(), who)
            place = trial.on(to.end() if to else speaking.end(), who, bool(to))
            about = ABOUT.match(self._view, place, who)
            place = about.end() if about else place
        else:
            place = trial.on(place, who)
        if place <= who and _OPENED.fullmatch(self._view, place, who):
            self._take(trial)

    def tail(self, start: int) -> None:
        """At the end of what is said, where one does nothing but say: "said it would go in an interview"."""
        last = LAST.search(self._view, start, self._sentence.end)
        if last and not DOES_SAY.search(self._view, start, last.start()):
            trial = _Walk(self._view, self._sentence, self._times)
            end = trial.on(last.start(), self._sentence.end)
            if not self._view[end : self._sentence.end].strip(" .\"'"):
                self._take(trial)

    def _take(self, other: "_Walk") -> None:
        self.when, self.where = self.when or other.when, self.where or other.where

    def _day(self, place: int) -> int | None:
        before = ON.match(self._view, place)
        starts = (place, before.end() if before else place)
        for time in self._times:
            if time.start in starts or place < time.start <= starts[1]:
                self.when = self.when or time
                hours = HOURS.match(self._view, time.end)
                return hours.end() if hours else time.end
        return None

    def _first(self, patterns: Iterable[re.Pattern[str]], place: int, end: int) -> int | None:
        for pattern in patterns:
            found = pattern.match(self._view, place, end)
            if found:
                self._named(found)
                return found.end()
        return None

    def _named(self, found: re.Match[str] | None) -> None:
        name = found.groupdict().get("name") if found else None
        if name and not self.where:
            self.where = " ".join(re.sub(r"[\",]", " ", name).rstrip(". ").removesuffix("'s").split())
