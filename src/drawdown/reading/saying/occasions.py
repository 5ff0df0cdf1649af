"""The occasion of every statement of a text: its own, or the one its speaker was last told to speak on."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drawdown.bounds import DateBounds
from drawdown.occasion import UNSTATED, Occasion
from drawdown.reading.saying.course import OTHER_DAYS, Course
from drawdown.reading.speech.attribution import Attribution
from drawdown.reading.text.sentences import Sentence

_NEAR = 3  # sentences to the statement before with nobody else speaking between
_AROUND = 60  # characters behind a word of speech
# Another occasion than the one before, if not one that is told.
_ELSEWHERE = re.compile(
    r"\b(?:at the time|then|back then|in the past|on (?:other|many) occasions|"
    r"(?:following|next|previous|same) (?:day|morning|evening|week|month|year)|"
    r"(?:hours?|days?|weeks?|months?|years?) (?:later|earlier|before|after))\b"
)
_WHAT = re.compile(r"\"| that ")  # where what is said begins
_HABIT = re.compile(r"\b(?:says?|argues?|insists?|claims?|maintains?)\b")  # not on one day
_GOES_ON = re.compile(r"\b(?:add(?:s|ed|ing)|continu(?:es|ed|ing)|went on|goes on|also|further)\b", re.I)


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence with who says it, and the occasion on which it tells so itself."""

    sentence: Sentence
    said: Attribution
    own: Occasion


def own_occasion(said: Attribution, known: DateBounds | None) -> Occasion:
    """When and where something was said as its sentence tells.

    Args:
        said: Who says it.
        known: When the report came out, stated or estimated; nobody has spoken later.
    """
    on, last = said.said.bounds if said.said else None, known.upper if known else None
    if on and last and on.upper and on.upper > last:
        on = replace(on, upper=last) if on.lower and on.lower <= last else None
    return Occasion(on, said.where)


def resolved(view: str, statements: Sequence[Statement]) -> list[Occasion]:
    """The occasion of each statement, in order; unstated where nothing tells it, or nobody but the author."""
    teller = _Teller(view, statements)
    return [teller.next(number) for number in range(len(statements))]


class _Teller:
    def __init__(self, view: str, statements: Sequence[Statement]) -> None:
        self._view, self._statements = view, statements
        self._starts = [one.sentence.start for one in statements]
        self._course = Course()
        self._found: list[Occasion] = []
        self._last: int | None = None  # the statement before; the author makes none

    def next(self, number: int) -> Occasion:
        """The occasion of the next statement."""
        said = self._statements[number].said
        occasion = UNSTATED
        if said.speaker.text is not None:
            occasion = self._told(number)
            self._last = number
        self._found.append(occasion)
        return occasion

    def _told(self, number: int) -> Occasion:
        one = self._statements[number]
        if one.said.start < 0:  # the words that say whose it is stand in another sentence
            home = bisect_right(self._starts, one.said.cue) - 1
            if home < 0:
                return UNSTATED
            if home < number:
                return self._found[home]
            one = self._statements[home]
        if one.said.said or one.own.name:
            return self._stated(number, one)
        return self._gone_on(number, one)

    def _stated(self, number: int, one: Statement) -> Occasion:
        who, own = one.said.speaker.text or "", one.own
        if own.on:
            self._course.hear(who, own.on)
            return own
        before = self._before(number, one)
        if one.said.said is None and before and before.name and (own.name or "") in before.name:
            return _later(before)  # "in an interview with the Herald on Monday", then "in the interview"
        self._course.end(who)
        return own

    def _gone_on(self, number: int, one: Statement) -> Occasion:
        """The occasion of a statement that tells none of its own."""
        said, who = one.said, one.said.speaker.text or ""
        words = self._view[max(0, said.start) : max(0, said.end)]
        goes_on = _GOES_ON.search(words)
        if (OTHER_DAYS.search(words) and not goes_on) or self._elsewhere(one):
            self._course.end(who)
            return UNSTATED
        before = self._before(number, one)
        if before:
            return before if goes_on else _later(before)
        once = said.speaker.kind in ("named", "organisation") and not _HABIT.search(words)
        day = self._course.day(who) if once else None
        return Occasion(day.bounds.unsure()) if day else UNSTATED

    def _elsewhere(self, one: Statement) -> bool:
        """Whether the words around the attribution tell of another occasion: "the following morning"."""
        head = self._view[one.sentence.start : max(one.sentence.start, one.said.start)]
        tail = self._view[one.said.end : min(one.said.end + _AROUND, one.sentence.end)]
        around = (head.rpartition('"')[2], _WHAT.split(tail, maxsplit=1)[0])
        return any(_ELSEWHERE.search(words) for words in around)

    def _before(self, number: int, one: Statement) -> Occasion | None:
        """That of the statement before, by the same speaker, or through the same outlet."""
        if self._last is None or number - self._last > _NEAR:
            return None
        last = self._statements[self._last]
        same = last.said.speaker.text == one.said.speaker.text
        # unnamed officials are the same ones only within a paragraph
        near = one.said.speaker.kind == "named" or last.sentence.paragraph == one.sentence.paragraph
        carried = last.said.speaker.kind == "report" and last.said.speaker.text in one.said.via
        return self._found[self._last] if near and (same or carried) else None


def _later(occasion: Occasion) -> Occasion:
    """The same occasion, where only the order of the text says that it is the same."""
    return replace(occasion, on=occasion.on and occasion.on.unsure())
