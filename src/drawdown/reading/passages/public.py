"""When what a claim tells became public: as the sentence says, or on the day its speaker spoke."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.claim import TRANSFER_EVENTS
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage
from drawdown.reading.saying.course import OTHER_DAYS, Course, Day
from drawdown.reading.time.dates import Time, times
from drawdown.speaker import Speaker

# Steps and stances become public; a reason or a figure is known from when it is given.
_DEEDS = frozenset(TRANSFER_EVENTS) | {"trained"}
_BECAME_PUBLIC = re.compile(
    r"(?P<not>\b(?:not|never|n't) (?:\w+ ){0,3})?"
    r"\b(?:(?:made|make|become|became|becoming|came|gone|went) (?:known|public|to light|into the open)|"
    r"disclosed|revealed|acknowledged|declassified|(?P<kept>(?:kept|held|remained|stayed) (?:a )?secret))"
    r"(?: (?:publicly|officially|first|only|later|then))*(?: by [^,.;]{3,40})?"
    r"(?P<until> until)?(?: only| late| early)? ?(?:on |in |at |since )?\Z"
)
_TO_LOOK = 80  # characters before a time


def made_public(passage: Passage, time: Time) -> bool:
    """Whether a time tells when something became public: "disclosed on 24 April", "kept secret until May"."""
    before = passage.view[max(passage.sentence.start, time.start - _TO_LOOK) : time.start]
    words = _BECAME_PUBLIC.search(before)
    if words is None:
        return False
    return bool(words["until"]) or not (words["not"] or words["kept"])


def disclose(made: Draft) -> None:
    """Dates the disclosure of a claim from its own sentence, or notes why that cannot be told."""
    if not _may_be_disclosed(made):
        return
    passage, open_ = made.passage, _in_the_open(made)
    shown = None if open_ else next((time for time in passage.times if made_public(passage, time)), None)
    shown = shown or passage.attribution.said
    if shown is None or (open_ and made.happened):
        return
    if shown.bounds:
        made.disclosed = shown.bounds
    elif shown.why:
        made.why_missing["disclosed"] = shown.why


def _may_be_disclosed(made: Draft) -> bool:
    return made.event in _DEEDS and made.status != "asked"


def _in_the_open(made: Draft) -> bool:
    """Whether something is public by being done: a package is known from its announcement on."""
    return made.event in ("announced", "notified") and made.status == "actual" and not made.secret


def occasions(passages: Sequence[Passage], drafts: Sequence[Draft]) -> None:
    """Gives statements without a day of their own the day on which their speaker was last told to speak.

    A report says once when somebody spoke and goes on with "he said". The day is marked uncertain, since the
    order of the text gives it. A statement of another day, or of one nobody can tell, ends the occasion.
    """
    course = Course()
    of: dict[int, Day] = {}
    for passage in passages:
        who = _who(passage.attribution.speaker)
        if who is None:
            continue
        said = passage.attribution.said
        if said and said.bounds:
            course.hear(who, said.bounds)
        elif said or (course.day(who) and _of_another_day(passage)):
            course.end(who)
        day = course.day(who)
        if day:
            of[passage.sentence.start] = day
    for draft in drafts:
        on = of.get(draft.passage.sentence.start)
        known = draft.disclosed or (_in_the_open(draft) and draft.happened)
        if on and _may_be_disclosed(draft) and not known:
            who = draft.passage.attribution.speaker.text
            draft.disclosed = replace(on.bounds.unsure(), basis=f"{on.bounds.basis}, when {who} spoke")
            draft.why_missing.pop("disclosed", None)


def _who(speaker: Speaker) -> str | None:
    return speaker.text if speaker.kind in ("named", "organisation") else None


def _of_another_day(passage: Passage) -> bool:
    """Whether a statement may be of another day than the one last told of."""
    said = passage.attribution
    if said.end > 0 and OTHER_DAYS.search(passage.view, max(0, said.start), said.end):
        return True
    sentence = passage.sentence
    # In sentences without an item times are not looked for; there any may be the day of speaking.
    return not passage.times and bool(times(passage.view, sentence.start, sentence.end, None))
