"""Which time belongs to which claim: when it happened, not when it was said or published."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.bounds import DateBounds
from drawdown.reading.events.cue import Cue
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.nearness import distance, fronts, of_speech, owned
from drawdown.reading.passages.passage import Passage
from drawdown.reading.passages.performed import CONTENTS, own_day, performed
from drawdown.reading.passages.public import disclose, made_public
from drawdown.reading.time.dates import Time

_ANNOUNCES = re.compile(r"\b(?:announc|pledg|promis|unveil|declar)\w*$", re.I)
_RIGHT_BEHIND = 20  # characters between a figure and a time that is its own
_DONE = frozenset({"delivered", "used", "authorised", "trained", "sold"})  # lie behind where they are actual


def date(made: Draft, cue: Cue, low: int, high: int) -> None:
    """Dates a claim from its own sentence: ``happened``, ``disclosed``, or the reason why not.

    Args:
        made: The claim so far, with its status.
        cue: The words for its event.
        low, high: The clause they stand in.
    """
    passage = made.passage
    said = passage.attribution.said
    told = [
        time
        for time in passage.times
        if (time != said or made.event == "refused")  # whoever refuses does so by saying it
        and not of_speech(passage, time, cue)
        and not made_public(passage, time)
    ]
    here = [time for time in told if low <= time.start < high and owned(passage, time, cue)]
    chosen = min(here, key=lambda time: distance(time, cue), default=None)
    chosen = chosen or next((time for time in told if fronts(passage, time, cue)), None)
    _take(made, chosen)
    if chosen is None and made.event in CONTENTS and performed(passage, cue):
        made.happened = own_day(passage)
    announced = made.event == "announced" and _ANNOUNCES.search(_attributing(passage))
    if announced and said and made.happened is None and chosen is None:
        made.happened = said.bounds  # whoever announces does so by saying it
    disclose(made)


def date_figure(made: Draft, start: int, end: int, ends: Sequence[int]) -> None:
    """Dates a figure about supply by the time in its own part of the sentence.

    Args:
        made: The claim so far, with its status.
        start, end: Where the figure stands.
        ends: Where all figures of the sentence end; a time right behind one of them is of that one.
    """
    passage = made.passage
    told = [time for time in passage.times if time is not passage.attribution.said]
    told = [time for time in told if _of_another(time, ends) in (None, end)]
    near = [time for time in told if not _new_subject(passage, time, start, end)]
    _take(made, min(near, key=lambda time: min(abs(time.start - end), abs(start - time.end)), default=None))
    if made.happened and made.happened.lower and near:
        first = near[0]
        before = passage.view[max(passage.sentence.start, first.start - 50) : first.start]
        if re.search(r"\bsince [^,]{0,40}$", before, re.I):
            # "Since production began in the 1980s": it runs on.
            made.happened = replace(made.happened, upper=None)


def _of_another(time: Time, ends: Sequence[int]) -> int | None:
    """The end of the figure that a time stands right behind, if any: "six a month, two before the war"."""
    return max((end for end in ends if 0 <= time.start - end < _RIGHT_BEHIND), default=None)


def _take(made: Draft, chosen: Time | None) -> None:
    """The time as the date, where it lies on the side of the report that the status says."""
    if chosen is None:
        return
    bounds, published = chosen.bounds, made.passage.report.metadata.published
    if bounds is None:
        made.why_missing["happened"] = chosen.why or "ambiguous"
        return
    behind = bool(published and published.lower and bounds.upper and bounds.upper < published.lower)
    ahead = bool(published and published.upper and bounds.lower and bounds.lower > published.upper)
    if made.status == "planned" and (behind or chosen.ahead):
        if chosen.ahead:
            made.happened = chosen.ahead
        else:
            made.why_missing["happened"] = f"not-its-own: {chosen.words}"
    elif made.status == "actual" and ((ahead and made.event in _DONE) or _deadline(bounds, published)):
        made.why_missing["happened"] = f"not-its-own: {chosen.words}"
    else:
        made.happened = bounds


def _attributing(passage: Passage) -> str:
    """The words that say who speaks."""
    said = passage.attribution
    return passage.view[max(0, said.start) : said.end] if said.end > 0 else ""


def _deadline(bounds: DateBounds, published: DateBounds | None) -> bool:
    """Whether a stretch runs from the report on, as "over the next months" does, in which nothing is done."""
    if not (published and published.upper and bounds.lower):
        return False
    return bounds.lower == published.upper and (bounds.upper is None or bounds.upper > published.upper)


def _new_subject(passage: Passage, time: Time, start: int, end: int) -> bool:
    between = passage.view[time.end : start] if time.end <= start else passage.view[end : time.start]
    return bool(re.search(r"\b(?:and|but|while) (?:they|it|we|he|she) ", between))
