"""What is seen in a text: the counts that signals are made from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drawdown.catalogue import Catalogue
from drawdown.entry import Entry
from drawdown.reconcile.degraded.abbreviations import wrong_expansions
from drawdown.reconcile.degraded.filler import DATE, FIRST_PERSON, NUMERAL, QUOTED, is_filler
from drawdown.reconcile.degraded.people import named, unnamed
from drawdown.reconcile.degraded.sentences import paragraphs, sentences
from drawdown.reconcile.degraded.wording import patterns
from drawdown.report import Report

MOST = 60_000
"""Characters of a text that are looked at."""
_NUMBER = re.compile(rf"(?<![\w-])[$€£]?\d[\d,.]*(?![\w-])|\b(?:{NUMERAL})\b")
_TURN = re.compile(
    r"^(?:Q|A|[A-Z][A-Z.’' -]{2,40}|[A-Z][a-z]+ [A-Z][a-z]+):?(?:\s{2,}|: )|^(?:MR|MS|MRS|DR|GEN|SEC)\. "
)
_PLACE = r"(?:[A-Z][A-Z .,/’'-]{2,40}|[A-Z][\w .-]{2,30}, (?:\w+ )?[A-Z][a-z]{2,8}\.? \d{1,2})"
_DATELINE = re.compile(rf"^{_PLACE}(?: ?\([\w ./-]{{2,40}}\))? ?[—–-] ?(?=[A-Z\"“])")
_BYLINE = re.compile(r"^(?:By|BY) [A-Z][\w.'’-]+ [A-Z]")
_ENGLISH = re.compile(r"\b(?:the|of|and|to|that|is|for|with|was|by)\b", re.I)
_SHARE = 0.1  # of the words of an English text are such words; of other languages hardly any
_QUOTE = 4  # words of a quotation that passes words on, rather than a term


@dataclass(frozen=True)
class Seen:
    """What one text has; lists hold the words themselves, in order.

    Attributes:
        words: How many words its sentences have.
        english: Whether it is English, so that something it lacks would have been seen.
        sentences, filler: Its sentences, and those that say nothing.
        unnamed: Unnamed people who speak, one a sentence.
        people: Names of people who speak or are introduced.
        quotes: Quotations of a few words or more.
        dates, numbers: Days, months and years; figures.
        outlets: Outlets cited.
        own_voice: How many sentences speak as "we" or "I" outside quotations.
        turns: Paragraphs that open with who speaks, as transcripts do.
        wrong: Abbreviations spelled out wrong: the abbreviation, as said, as known.
        unsourced, vague_time, vague_figure, translated: Wordings of these kinds.
        dateline, byline, cleared: Whether it has these; ``cleared`` is anonymity with its reason.
    """

    words: int
    english: bool
    sentences: tuple[str, ...]
    filler: tuple[str, ...]
    unnamed: tuple[str, ...]
    people: tuple[str, ...]
    quotes: tuple[str, ...]
    dates: tuple[str, ...]
    numbers: tuple[str, ...]
    outlets: tuple[str, ...]
    own_voice: int
    turns: int
    wrong: tuple[tuple[str, str, str], ...]
    unsourced: tuple[str, ...]
    vague_time: tuple[str, ...]
    vague_figure: tuple[str, ...]
    translated: tuple[str, ...]
    dateline: bool
    byline: bool
    cleared: bool


def seen(report: Report, entries: Sequence[Entry], catalogue: Catalogue) -> Seen:
    """What a report's text has, furniture left out."""
    text = report.body[:MOST]
    said = sentences(text)
    plain = " ".join(said)
    words = plain.count(" ") + 1 if plain else 0
    parts = paragraphs(text)
    outside = [QUOTED.sub(" ", sentence) for sentence in said]
    found = {
        name: tuple(dict.fromkeys(match[0] for match in patterns()[name].finditer(plain)))
        for name in ("unsourced", "vague_time", "vague_figure", "translated")
    }
    return Seen(
        words=words,
        english=len(_ENGLISH.findall(plain)) >= _SHARE * words,
        sentences=tuple(said),
        filler=tuple(one for one in said if is_filler(one, catalogue)),
        unnamed=tuple(filter(None, (unnamed(one, catalogue) for one in said))),
        people=tuple(named(said, entries, catalogue).values()),
        quotes=tuple(one for one in QUOTED.findall(plain) if one.count(" ") + 1 >= _QUOTE),
        dates=tuple(match[0] for match in DATE.finditer(plain)),
        numbers=tuple(match[0] for match in _NUMBER.finditer(plain)),
        outlets=_outlets(plain, report, catalogue),
        own_voice=sum(FIRST_PERSON.search(one) is not None for one in outside),
        turns=sum(_TURN.match(part) is not None for part in parts),
        wrong=tuple(dict.fromkeys(wrong_expansions(plain, catalogue))),
        dateline=any(_DATELINE.match(part) for part in parts[:3]),
        byline=any(_BYLINE.match(part) for part in parts[:6]),
        cleared=patterns()["cleared"].search(plain) is not None,
        **found,
    )


def _outlets(text: str, report: Report, catalogue: Catalogue) -> tuple[str, ...]:
    """Outlets named in it other than its own."""
    known = {name: catalogue.outlets.get(name, name) for name in catalogue.outlet_names if name in text}
    houses = (match[0].removeprefix("The ") for match in patterns()["house"].finditer(text))
    found = dict.fromkeys([*known.values(), *houses])
    return tuple(sorted(one for one in found if one != report.metadata.outlet))
