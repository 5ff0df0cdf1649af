"""One sentence with everything found in it, and the text around it: what the rules for claims work on."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from drawdown.bounds import DateBounds
from drawdown.catalogue import Catalogue
from drawdown.reading.events.cue import Cue
from drawdown.reading.events.funding import funds
from drawdown.reading.events.governing import governed
from drawdown.reading.events.words import EventWords
from drawdown.reading.names.mentions import Mention, mentions
from drawdown.reading.names.parties import Actor, actors
from drawdown.reading.names.screen import Name
from drawdown.reading.numbers.counts import Counted, counts
from drawdown.reading.numbers.money import Sum, sums
from drawdown.reading.speech.attribution import Attribution
from drawdown.reading.speech.attributor import Attributor
from drawdown.reading.speech.referents import Referents
from drawdown.reading.speech.voice import Voices
from drawdown.reading.text.sentences import LONGEST, Sentence
from drawdown.reading.time.dates import Time, times
from drawdown.report import Report

_SPAN_OF_TIME = re.compile(r" (?:more |other )?(?:hours|days|weeks|months|years|times)\b")
_GIVING = frozenset({"announced", "delivered", "authorised", "ordered"})
MOST_CUES = 40  # a sentence with more words for events is a list of words, not a statement
MOST_ITEMS = 60  # rules put items side by side, so their work grows with the square of this
FUNDS_REACH = 8  # sentences over which arms named are what a bill or a sum may be for
AID_REACH = 2  # sentences over which a bill or aid stays what "passed it" may mean
TOPIC_REACH = 4  # sentences over which an item named stays what "the missiles" or "them" may mean


@dataclass(slots=True)
class Passage:
    """One sentence of a report.

    Attributes:
        report, view: The report and the normal view of its text.
        sentence: Where it stands.
        mentions, actors, times, counted, sums, cues: What is found in it, in order.
        funds: Bills, funding and sums that may stand for aid, in a text that just spoke of it.
        attribution: Who says so.
        topic: The item named last before it, if that is not too far back.
        given: Whether the sentences before said that something is given, so that "it includes" may list it.
    """

    report: Report
    view: str
    sentence: Sentence
    mentions: list[Mention]
    actors: list[Actor]
    times: list[Time]
    counted: list[Counted]
    sums: list[Sum]
    funds: list[Mention]
    cues: list[Cue]
    attribution: Attribution
    topic: Mention | None = None
    given: bool = False

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
    voices: Voices,
    estimate: DateBounds | None = None,
) -> list[Passage]:
    """Every sentence that is not too long, with what is found in it; attribution needs them all, in order.

    ``estimate`` is when an undated report may have come out (see ``dating``); a stated date goes before it.
    """
    attributor = Attributor(report.text, view, found, catalogue, report.metadata.outlet)
    referents = Referents(view, voices, catalogue)
    named = mentions(view, names, catalogue)
    name_starts = [name.start for name in names]
    mention_starts = [mention.start for mention in named]
    published = report.metadata.published or estimate
    estimated = report.metadata.published is None
    topic: Mention | None = None
    age = 0
    since = TOPIC_REACH  # sentences since one told of giving
    since_aid = AID_REACH
    armed = FUNDS_REACH  # sentences since one named an item or aid
    made: list[Passage] = []
    for sentence in found:
        start, end = sentence.start, sentence.end
        if end - start > LONGEST:
            continue
        here = list(names[bisect_left(name_starts, start) : bisect_left(name_starts, end)])
        first = bisect_left(mention_starts, start)
        items = named[first : min(bisect_left(mention_starts, end), first + MOST_ITEMS)]
        topic = topic if age < TOPIC_REACH else None
        age += 1
        # Cheap first: a sentence that is about no item is only asked who speaks.
        armed = 0 if items else armed + 1
        money = sums(view, start, end) if items or topic or armed < FUNDS_REACH else []
        since_aid += 1
        means = funds(view, start, end, money, since_aid <= AID_REACH) if armed < FUNDS_REACH else []
        about = bool(items or topic or means)
        when = (
            [t for t in times(view, start, end, published, estimated) if not _names_a_law(view, t)]
            if about
            else []
        )
        said = attributor.attribute(sentence, here, when)
        made.append(
            Passage(
                report=report,
                view=view,
                sentence=sentence,
                mentions=items,
                actors=referents.resolved(sentence, actors(view, here), said, about),
                times=when,
                counted=_counts(view, start, end, when, money, items, catalogue) if about else [],
                sums=money,
                funds=means,
                cues=_cues(view, start, end, words) if about or view[end - 1] == ":" else [],
                attribution=said,
                topic=topic,
                given=since < TOPIC_REACH,
            )
        )
        since = 0 if items and any(cue.event in _GIVING for cue in made[-1].cues) else since + 1
        if means or any(mention.kind == "aid" for mention in items):
            since_aid = 0
        specific = [mention for mention in items if mention.kind == "specific"]
        if specific:
            topic, age = specific[-1], 0
    return made


def _counts(
    view: str,
    start: int,
    end: int,
    when: Sequence[Time],
    money: Sequence[Sum],
    items: Sequence[Mention],
    catalogue: Catalogue,
) -> list[Counted]:
    """Counts that are no part of a date ("12 March") or a name ("Leopard 2") and answer no "how many"."""
    elsewhere = [*((time.start, time.end) for time in when), *((item.start, item.end) for item in items)]
    return [
        count
        for count in counts(view, start, end, catalogue.words.bands, catalogue.words.vague, money)
        if not any(low < count.end and count.start < high for low, high in elsewhere)
        and not view.endswith("how ", 0, count.start)
        and not (count.quantity.vague and _SPAN_OF_TIME.match(view, count.end))
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


def _names_a_law(view: str, time: Time) -> bool:
    """Whether a year is part of the name of a law: "the Foreign Assistance Act of 1961"."""
    return bool(re.search(r"\bAct $", view[max(0, time.start - 5) : time.start]))
