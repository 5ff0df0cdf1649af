"""Patterns that are searched for only in sentences that can hold them."""

import re
from functools import lru_cache

_WORD = re.compile(r"\w+")


class Wording:
    """A pattern, in capitals or not, with the words of which each of its matches has one.

    Most sentences have none of them, and to look words up is many times cheaper than to search.

    Args:
        needs: The words in small letters, between blanks; a word ends at a hyphen or an apostrophe.
        pattern: A regular expression.
    """

    def __init__(self, needs: str, pattern: str) -> None:
        self._needs = frozenset(needs.split())
        self.pattern = re.compile(pattern, re.IGNORECASE)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a sentence."""
        return None if self._needs.isdisjoint(_words(text)) else self.pattern.search(text)


@lru_cache(maxsize=64)
def _words(text: str) -> frozenset[str]:
    """The words of a sentence; several wordings are looked for in one sentence before the next."""
    return frozenset(_WORD.findall(text.lower()))
