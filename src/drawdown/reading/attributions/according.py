"""Sources named by a preposition: "according to the ministry"."""

import re
from collections.abc import Iterator, Sequence

from drawdown.attribution import Attribution, Span

_SOURCE_END = re.compile(
    r"[,;:—–!?\"”)]|(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\.(?=\s|$)|\s--|"
    r"\s(?:who|which|that|and (?:he|she|they|it))\b"
)
_INITIAL = re.compile(r"(?:[A-Z]|\b(?:Inc|Corp|Co|Ltd|Jr|Sr))\.$")
_APPOSED = re.compile(r",\s(?:an?|the|one|who|which|whose|[a-z]+(?: [a-z]+)? (?:of|at|for|in))\b")


class According:
    """Finds attributions by these prepositions."""

    def __init__(self, prepositions: Sequence[str]) -> None:
        self._cue = re.compile(r"\b(?:" + "|".join(map(re.escape, prepositions)) + r")\b(?=\s)", re.I)

    def find(self, view: str, start: int, end: int) -> Iterator[Attribution]:
        """Those of one sentence.

        Args:
            view: The normal view of the text.
            start, end: The sentence.
        """
        for cue in self._cue.finditer(view, start, end):
            low = cue.end() + 1
            high = self._source_end(view, low, end, opening=len(view[start : cue.start()].split()) < 2)
            if high <= low:
                continue
            parts = (trimmed(view, start, cue.start()), trimmed(view, high, end))
            content = tuple(part for part in parts if part and part[1] - part[0] > 3)
            if content:
                yield Attribution(((low, high),), (cue.span(),), content)

    def _source_end(self, view: str, low: int, end: int, opening: bool) -> int:
        stop = _SOURCE_END.search(view, low, end)
        high = stop.start() if stop else end
        if not opening and _APPOSED.match(view, high, end):
            # "according to Ann Lee, a colonel.": the apposition is hers, where nothing follows it
            again = re.compile(r"[.;\"]").search(view, high, end)
            high = again.start() if again else end
        if high == end and not _INITIAL.search(view, low, end):
            high -= view[end - 1] == "."  # "according to Ann Lee.": no short form, but the end
        while high > low and view[high - 1].isspace():
            high -= 1
        return high


def trimmed(view: str, start: int, end: int) -> Span | None:
    """A stretch without blanks and punctuation at its ends; None where nothing is left."""
    while start < end and view[start] in " ,;:—–-.":
        start += 1
    while end > start and view[end - 1] in " ,;:—–-.":
        end -= 1
    return (start, end) if start < end else None
