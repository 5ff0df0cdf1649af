"""Who says so, sentence by sentence: speaker, outlets it came through, and how it is quoted.

The words of speech of a sentence, with what the sentences before it leave open: a turn in a transcript,
a quotation that goes on, a pronoun, an attribution that opened the paragraph.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.catalogue import Catalogue
from drawdown.reading.names.screen import Name
from drawdown.reading.speech.attribution import Attribution
from drawdown.reading.speech.chains import carriers, cited
from drawdown.reading.speech.manner import manner
from drawdown.reading.speech.people import People
from drawdown.reading.speech.reported import Reported, Told
from drawdown.reading.speech.saying import saying
from drawdown.reading.speech.speakers import NAME, classified
from drawdown.reading.text.sentences import Sentence
from drawdown.reading.text.turns import asks
from drawdown.reading.time.dates import Time
from drawdown.speaker import Speaker

_UNNAMED = re.compile(
    r"\bit (?:was|is|has been) (?:\w+ )?(?:reported|said|understood|believed|announced|suggested)\b", re.I
)
_HEADLINE = re.compile(rf"(?P<who>{NAME}): (?=[A-Z\"])")
_THIRD = frozenset({"He", "She", "They"})
_ASIDE = re.compile(
    r"^(?:also|yet|still|only|then|later|now|meanwhile|however|in parallel|instead)[, ]+", re.I
)
_NAMELESS = re.compile(r"\b(?:OFFICIALS?|AIDE|BRIEFER|SOURCE)\b|^A$")
_DATELINE = re.compile(r"\)? ?(?:—|--?)\s")  # behind the outlet that opens a dispatch: "(Reuters) - "
_SCRAP = 8  # characters; less is a word or two
_NESTED = 12  # characters from where a report's words begin to whom they quote


class Attributor:
    """Attributes the sentences of one text in order, carrying over what later sentences rest on.

    Args:
        text, view, split: The text, its normal view and its sentences.
        catalogue: The names and words to read by.
        outlet: Who published the text, where that is known.
    """

    def __init__(
        self, text: str, view: str, split: Sequence[Sentence], catalogue: Catalogue, outlet: str | None
    ) -> None:
        self._view = view
        self._words = catalogue.words
        self._outlets = frozenset(catalogue.outlets.values())
        self._bodies = catalogue.bodies
        self._reported = Reported(text, view, split, catalogue.words.speech)
        self._own = {catalogue.outlets.get(outlet or "", outlet)}
        self._people = People()
        self._last = Attribution()
        self._last_sentence: Sentence | None = None
        self._open_quote = False

    def attribute(self, sentence: Sentence, names: Sequence[Name], times: Sequence[Time]) -> Attribution:
        """The attribution of the next sentence."""
        text = self._view[sentence.start : sentence.end]
        asking = (
            asks(sentence.turn) and sentence.question
        )  # the question is the reporter's, whatever it cites
        found = None if asking else self._in_sentence(sentence, names, times)
        fresh = self._last_sentence is None or sentence.paragraph != self._last_sentence.paragraph
        if fresh and not text.startswith('"'):
            self._open_quote = False  # a quotation that goes on opens each paragraph anew
        if found is None and sentence.turn:
            found = Attribution(_of_turn(sentence.turn), (), "direct")
        elif found is None:
            found = self._carried(sentence, text, fresh)
        found = self._through(found or Attribution(), fresh)
        speaker = self._people.spoke(found.speaker)
        if speaker is not found.speaker:
            found = replace(found, speaker=speaker)
        self._open_quote = (text.count('"') + self._open_quote) % 2 == 1
        self._last, self._last_sentence = found, sentence
        return found

    def _in_sentence(
        self, sentence: Sentence, names: Sequence[Name], times: Sequence[Time]
    ) -> Attribution | None:
        """What the sentence itself says of who speaks."""
        text = self._view[sentence.start : sentence.end]
        outlets = {name.id: name for name in names if name.kind == "outlet"}
        self._own |= {name.id for name in outlets.values() if _DATELINE.match(self._view, name.end)}
        headed = _HEADLINE.match(text) if sentence.kind == "heading" else None
        who = self._speaker(headed["who"], outlets) if headed else None
        if headed and who and who.kind in ("named", "organisation"):
            return Attribution(
                who, (), manner(text), start=sentence.start, end=sentence.start + headed.end("who")
            )
        voices = [
            (speaker, told)
            for told in self._reported.within(sentence)
            if (speaker := self._speaker(self._view[slice(*told.source)], outlets))
        ]
        if voices:
            return self._of_voices(sentence, voices, names, times)
        unnamed = _UNNAMED.search(text)
        if not unnamed:
            return None
        via = carriers(self._view, sentence.start, sentence.end, self._others(outlets), told=False)
        start = sentence.start + unnamed.start()
        end = start + len(unnamed[0])
        told = saying(self._view, sentence, Told((start, start), (start, end), ()), times)
        who = Speaker(unnamed[0], "report")
        return Attribution(who, via, "indirect", told.when, told.where, start, end, start)

    def _of_voices(
        self,
        sentence: Sentence,
        voices: Sequence[tuple[Speaker, Told]],
        names: Sequence[Name],
        times: Sequence[Time],
    ) -> Attribution:
        speaker, told = _innermost(voices, names)
        outlets = {name.id: name for name in names if name.kind == "outlet"}
        outer = [(other, by) for other, by in voices if by is not told and by.covers(told.source[0])]
        start, end = told.span
        via = tuple(other.text for other, _ in reversed(outer) if other.text and other.text in outlets)
        for _, by in outer:
            start, end = min(start, by.span[0]), max(end, by.span[1])
        if speaker.kind == "report" and speaker.text:
            outlet = speaker.text
            source = cited(self._view, sentence.start, sentence.end, outlets, self._words)
            if source and source != speaker:
                speaker, via = source, (outlet, *via)
        if not via:
            people = speaker.kind != "report"
            via = carriers(self._view, sentence.start, sentence.end, self._others(outlets), people)
        via = tuple(outlet for outlet in via if outlet != speaker.text)
        spoken = [saying(self._view, sentence, one, times) for one in (told, *(by for _, by in outer[::-1]))]
        said = next((one.when for one in spoken if one.when), None)
        where = next((one.where for one in spoken if one.where), None)
        parts = [part for _, one in voices for part in one.content if part[1] - part[0] > _SCRAP]
        whole = parts and all(self._view[start] == '"' for start, _ in parts)
        quoted = "direct" if whole else manner(self._view[sentence.start : sentence.end])
        start, end = max(start, sentence.start), min(end, sentence.end)
        return Attribution(speaker, via, quoted, said, where, start, end, told.cue[0])

    def _others(self, outlets: dict[str, Name]) -> list[Name]:
        """The outlets named in a sentence but for the one whose text this is."""
        return [name for name in outlets.values() if name.id not in self._own]

    def _speaker(self, words: str, outlets: dict[str, Name]) -> Speaker | None:
        words = _ASIDE.sub("", words.strip(" ,\"'"))
        if not words or words.split("'")[0] in self._words.pronouns - _THIRD:
            return None
        if self._people.stands_in(words):
            return self._people.meant(words)
        return classified(words, outlets, self._words, self._bodies)

    def _carried(self, sentence: Sentence, text: str, fresh: bool) -> Attribution | None:
        """Who speaks on, or is named only later."""
        last = self._last
        goes_on = text.startswith('"') and last.speaker.kind in ("named", "organisation", "anonymous")
        if self._open_quote or goes_on:
            return replace(last, quoted="direct", said=None, where=None, start=-1, end=-1)
        told = self._reported.over(sentence)
        if told:
            speaker = self._speaker(self._view[slice(*told.source)], {})
            return Attribution(speaker, (), "direct", cue=told.cue[0]) if speaker else None
        if not fresh and last.speaker.kind == "report" and not text.startswith(("However", "But")):
            # "The Post reports that ... Since the 1980s ...": an attribution that opens a paragraph runs on.
            return replace(last, said=None, where=None, start=-1, end=-1)
        return None

    def _through(self, found: Attribution, fresh: bool) -> Attribution:
        """Officials who speak right after a newspaper was named, in its paragraph, speak through it."""
        if found.via or fresh or found.speaker.kind != "anonymous":
            return found
        before = self._last
        if before.speaker.kind == "report" and before.speaker.text in self._outlets:
            return replace(found, via=(before.speaker.text,))
        return found


def _innermost(voices: Sequence[tuple[Speaker, Told]], names: Sequence[Name]) -> tuple[Speaker, Told]:
    """Whose words hold what the sentence is about, and nobody else's within them."""
    things = [name.start for name in names if name.kind in ("item", "common", "aid")]
    held = [sum(map(told.covers, things)) for _, told in voices]
    if any(held):
        holding = [voice for voice, count in zip(voices, held, strict=True) if count == max(held)]
        return min(holding, key=lambda voice: sum(end - start for start, end in voice[1].content))
    chosen = voices[0]
    for voice in voices[1:]:
        if any(0 <= voice[1].source[0] - start < _NESTED for start, _ in chosen[1].content):
            chosen = voice  # "the paper reported that officials said"
    return chosen


def _of_turn(label: str) -> Speaker:
    if asks(label):
        return Speaker(label, "anonymous", "reporter")
    kind = "anonymous" if _NAMELESS.search(label) else "named"
    return Speaker(label, kind)
