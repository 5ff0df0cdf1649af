"""One sentence with everything found in it, and the text around it: what the rules for claims work on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drawdown.catalogue import Catalogue
from drawdown.reading.attribution import Attribution, Attributor
from drawdown.reading.dates import Time, times
from drawdown.reading.events import Cue, EventWords, governed
from drawdown.reading.mentions import Mention, between, mentions
from drawdown.reading.numbers import Counted, Sum, counts, sums
from drawdown.reading.parties import Actor, actors
from drawdown.reading.screen import Name
from drawdown.reading.sentences import Sentence
from drawdown.report import Report

MOST_CUES = 40  # a sentence with more words for events is a list of words, not a statement
TOPIC_REACH = 4  # sentences over which an item named stays what "the missiles" or "them" may mean
LONGEST = (
    5_000  # characters; a longer sentence is a table or a list run together, which the rules would misread
)


@dataclass(slots=True)
class Passage:
    """One sentence of a report.

    Attributes:
        report, view: The report and the normal view of its text.
        sentence: Where it stands.
        mentions, actors, times, counted, sums, cues: What is found in it, in order.
        attribution: Who says so.
        topic: The item named last before it, if that is not too far back.
    """

    report: Report
    view: str
    sentence: Sentence
    mentions: list[Mention]
    actors: list[Actor]
    times: list[Time]
    counted: list[Counted]
    sums: list[Sum]
    cues: list[Cue]
    attribution: Attribution
    topic: Mention | None = None

    @property
    def text(self) -> str:
        """The sentence in the normal view."""
        return self.view[self.sentence.start : self.sentence.end]


def passages(
    report: Report,
    view: str,
    found: Sequence[Sentence],
    names: Sequence[Name],
    words: EventWords,
    catalogue: Catalogue,
) -> list[Passage]:
    """Every sentence that is not too long, with what is found in it; attribution needs them all, in order."""
    attributor = Attributor(view, catalogue)
    named = mentions(view, names, catalogue)
    made: list[Passage] = []
    first_name = 0
    for sentence in found:
        start, end = sentence.start, sentence.end
        if end - start > LONGEST:
            continue
        while first_name < len(names) and names[first_name].start < start:
            first_name += 1
        here = list(_until(names, first_name, end))
        when = [
            time
            for time in times(view, start, end, report.metadata.published)
            if not _names_a_law(view, time)
        ]
        made.append(
            Passage(
                report=report,
                view=view,
                sentence=sentence,
                mentions=between(named, start, end),
                actors=actors(view, here),
                times=when,
                counted=_counts(view, start, end, when, catalogue),
                sums=sums(view, start, end),
                cues=_cues(view, start, end, words),
                attribution=attributor.attribute(sentence, here, when),
            )
        )
    _set_topics(made)
    return made


def _counts(view: str, start: int, end: int, when: Sequence[Time], catalogue: Catalogue) -> list[Counted]:
    """Counts that are no part of a date ("12 March") and answer no "how many"."""
    return [
        count
        for count in counts(view, start, end, catalogue.words.bands, catalogue.words.vague)
        if not any(time.start < count.end and count.start < time.end for time in when)
        and not view.endswith("how ", 0, count.start)
    ]


def _cues(view: str, start: int, end: int, words: EventWords) -> list[Cue]:
    found = words.cues(view, start, end)
    return governed(view, found) if len(found) <= MOST_CUES else []


def screened(names: Sequence[Name]) -> bool:
    """Whether a text names any equipment or aid, so that reading it may be worth the time."""
    return any(name.kind in ("item", "common", "aid") for name in names)


def outside(names: Sequence[Name], report: Report) -> list[Name]:
    """The names that do not stand in furniture."""
    kept: list[Name] = []
    pieces = iter(report.furniture)
    piece = next(pieces, None)
    for name in names:
        while piece and piece.end <= name.start:
            piece = next(pieces, None)
        if not piece or name.end <= piece.start:
            kept.append(name)
    return kept


def _until(names: Sequence[Name], first: int, end: int) -> list[Name]:
    last = first
    while last < len(names) and names[last].end <= end:
        last += 1
    return list(names[first:last])


def _set_topics(made: Sequence[Passage]) -> None:
    topic: Mention | None = None
    age = 0
    for passage in made:
        passage.topic = topic if age <= TOPIC_REACH else None
        named = [mention for mention in passage.mentions if mention.kind == "specific"]
        if named:
            topic, age = named[-1], 0
        age += 1


def _names_a_law(view: str, time: Time) -> bool:
    """Whether a year is part of the name of a law: "the Foreign Assistance Act of 1961"."""
    return bool(re.search(r"\bAct $", view[max(0, time.start - 5) : time.start]))
