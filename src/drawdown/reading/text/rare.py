"""Patterns of which most sentences hold no match, tried only where a trace of one stands.

A pattern that may begin with any of many words is tried at every character of a sentence; looking for plain
strings first takes a thirtieth of that time.
"""

import re
import sys
from collections.abc import Iterator


class Traces:
    """Strings in lower case, parted by ``|``, one of which is wherever something may be found."""

    __slots__ = ("_listed",)

    def __init__(self, listed: str) -> None:
        self._listed = tuple(listed.split("|"))

    def in_(self, text: str) -> bool:
        """Whether one of them stands in a text, in whatever case."""
        folded = text.lower()
        for trace in self._listed:  # noqa: SIM110 - any() takes twice as long, and every sentence is asked often
            if trace in folded:
                return True
        return False


class Rare:
    """A pattern, in any case, and traces of which each of its matches holds one.

    ``tests/reading/text/test_rare.py`` makes up matches of every such pattern and holds them to the traces.
    """

    __slots__ = ("pattern", "traces")

    def __init__(self, traces: str, pattern: str) -> None:
        self.traces = Traces(traces)
        self.pattern = re.compile(pattern, re.IGNORECASE)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match, as ``re.Pattern.search`` has it."""
        return self.pattern.search(text, start, end) if self.traces.in_(text[start:end]) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All matches, as ``re.Pattern.finditer`` has them."""
        return self.pattern.finditer(text, start, end) if self.traces.in_(text[start:end]) else iter(())
