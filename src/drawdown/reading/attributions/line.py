"""One sentence as words in order, with the lists that tell what they may be."""

import re
from collections.abc import Sequence

from drawdown.catalogue import Reporting
from drawdown.reading.attributions.site import Span

Token = tuple[int, int, str]  # start, end, lower case

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Del|St|No|Jr|Sr)\.|[A-Za-z]+(?=n't\b)|"
    r"n't\b|"
    r"'(?:s|re|ve|ll|d|m)\b|\w+(?:[.,-]\w+)*|\"+|\S"
)

_WITH_AFTER = frozenset({"familiar", "acquainted", "conversant", "involved", "working", "speaking", "close"})
_WITH_BEFORE = frozenset({"knowledge", "direct", "first-hand", "firsthand", "access", "ties", "insight"})


def tokens(view: str, start: int, end: int) -> list[Token]:
    """Words, clitics and punctuation of a stretch."""
    found = _TOKEN.finditer(view, start, end)
    return [(m.start(), m.end(), '"' if m[0][0] == '"' else m[0].lower()) for m in found]


class Line:
    """The tokens of one sentence.

    Args:
        lists: The words that report, and small words.
        view: The normal view of the text.
        found: The tokens.

    Attributes:
        words: The tokens in lower case.
        found: The tokens with their offsets.
        verbs, frames, nouns, adjectives, small: The lists.
        view: The normal view.
    """

    def __init__(self, lists: Reporting, view: str, found: Sequence[Token]) -> None:
        self.verbs, self.frames = lists.verbs, lists.frames["verb"]
        self.nouns, self.adjectives = lists.frames["noun"], lists.frames["adjective"]
        self.small = lists.small
        self.view = view
        self.found = found
        self.words = [word for _, _, word in found]

    def at(self, i: int) -> str:
        """The word at a place; empty outside the sentence."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def is_name(self, k: int) -> bool:
        """Whether a word begins with a capital."""
        return self.view[self.found[k][0]].isupper()

    def breaks(self, k: int) -> bool:
        """Whether no subject reaches back over a word."""
        word = self.words[k]
        if word == "with" and (self.at(k - 1) in _WITH_AFTER or self.at(k + 1) in _WITH_BEFORE):
            return False  # "people familiar with the matter"
        if word in self.small["breaks"] or (word in self.small["auxiliaries"] and word != "'s"):
            return True
        base, form = self.verbs.get(word, ("", ""))  # "has said he", "the survey says voters"
        if form in ("participle", "past") and self.at(k - 1) in self.small["auxiliaries"] - {"'s", "be"}:
            return self.at(k + 1) != "by"  # "we have seen officials deny"
        speaks = form in ("past", "s") and "quote" in self.frames[base] and self.at(k + 1) != "by"
        return speaks and self.at(k - 1) not in self.small["determiners"] and not self.is_name(k)

    def span(self, low: int, high: int, keep_comma: bool = False) -> Span | None:
        """Offsets of the tokens from low to high, both included, without punctuation at the edges."""
        high = min(high, len(self.words) - 1)
        while low <= high and self.words[low] in ",.;:—–-":
            low += 1
        while high >= low and self.words[high] in (".;:—–-" if keep_comma else ",.;:—–-"):
            high -= 1
        return (self.found[low][0], self.found[high][1]) if low <= high else None
