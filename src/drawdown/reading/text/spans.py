"""Spans of a text already given away, so that rules tried in order never read the same words twice."""

from bisect import bisect_left, insort
from collections.abc import Iterable


class Taken:
    """Spans that do not overlap; asking is fast however many there are."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._spans: list[tuple[int, int]] = []
        for start, end in spans:
            self.take(start, end)

    def take(self, start: int, end: int) -> bool:
        """Whether a span is free, which it then no longer is."""
        at = bisect_left(self._spans, (start, end))
        if at and self._spans[at - 1][1] > start:
            return False
        if at < len(self._spans) and self._spans[at][0] < end:
            return False
        insort(self._spans, (start, end))
        return True
