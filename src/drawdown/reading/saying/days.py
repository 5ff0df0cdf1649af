"""The times of a sentence, counted from the date of its report or from the one estimate of it."""

from collections.abc import Sequence
from dataclasses import replace

from drawdown.bounds import DateBounds
from drawdown.dating import Dating
from drawdown.reading.text.sentences import Sentence
from drawdown.reading.time.dates import Time, times
from drawdown.reading.time.hypotheses import only

_MOST = 62  # days; wider bounds than two months tell no occasion from another


def days(view: str, sentence: Sentence, published: DateBounds | None, dating: Sequence[Dating]) -> list[Time]:
    """The times of a sentence, with bounds for those that the dates known leave closed.

    Args:
        view: The normal view.
        sentence: The sentence.
        published: The stated date of its report, or None.
        dating: For a report without one, the hypotheses on when it came out; several, or one open at an end,
            count as none.
    """
    start, end = sentence.start, sentence.end
    if published:
        return times(view, start, end, published)
    estimate = only(dating)
    sure = times(view, start, end, estimate, estimated=True)
    if estimate is None or all(time.bounds for time in sure):
        return sure
    # "On Thursday" of a report of some day in May has no one answer, and yet bounds.
    loose = times(view, start, end, estimate)
    return [
        replace(time, bounds=other.bounds) if time.bounds is None and _narrow(other.bounds) else time
        for time, other in zip(sure, loose, strict=True)
    ]


def _narrow(bounds: DateBounds | None) -> bool:
    if not (bounds and bounds.lower and bounds.upper):
        return False
    return (bounds.upper - bounds.lower).days < _MOST
