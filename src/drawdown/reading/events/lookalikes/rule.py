"""One thing that tells a look-alike: on which words it bears, and what stands beside them."""

import re

from drawdown.reading.events.cue import Cue

PAST = "past participle"
VERB = "base s past participle ing"
_NEAR = 24  # characters before a word, unless a rule looks further back


class Rule:
    """A word of these bases, events, forms and role is no event where both patterns hold.

    Args:
        like: An example, or what is refused.
        base, event, form, role: Words parted by blanks, of which the cue has one; empty for any.
        behind: Pattern matched right behind the word; empty for none.
        before: Pattern searched in the characters before the word; empty for none.
        reach: How many characters before the word that is.
        event_after_all: Whether the word is an event where the patterns hold, whatever later rules say.
    """

    __slots__ = ("_before", "_behind", "_kinds", "_reach", "bases", "event_after_all", "like")

    def __init__(
        self,
        like: str,
        *,
        base: str = "",
        event: str = "",
        form: str = "",
        role: str = "",
        behind: str = "",
        before: str = "",
        reach: int = _NEAR,
        event_after_all: bool = False,
    ) -> None:
        self.like = like
        self.event_after_all = event_after_all
        self.bases = frozenset(base.split())
        self._kinds = (self.bases, *(frozenset(words.split()) for words in (event, form, role)))
        self._behind = re.compile(behind) if behind else None
        self._before = re.compile(before) if before else None
        self._reach = reach

    def bears_on(self, cue: Cue) -> bool:
        """Whether the rule is about words of this kind, wherever they stand."""
        kind = (cue.base, cue.event, cue.form, cue.role)
        return all(not words or said in words for words, said in zip(self._kinds, kind, strict=True))

    def holds(self, folded: str, start: int, end: int) -> bool:
        """Whether what stands beside a word, a stretch of a sentence in lower case, is as the rule says."""
        if self._behind and not self._behind.match(folded, end):
            return False
        return not self._before or bool(self._before.search(folded[max(0, start - self._reach) : start]))
