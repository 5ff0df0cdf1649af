"""Asks the rules that bear on a word whether it is an event's own here."""

import re

from drawdown.reading.events.cue import Cue
from drawdown.reading.events.lookalikes import leave, nouns, senses
from drawdown.reading.events.lookalikes.rule import Rule

# In this order: where one finds an event after all, those behind it are not asked.
RULES = (
    *nouns.COMPOUNDS,
    *nouns.LOOKING_BACK,
    *leave.GIVEN,
    *leave.SAID,
    *leave.NEEDED,
    *senses.TRAINS,
    *senses.FIRE,
    *senses.NO_VERB,
    *senses.OTHER_OBJECTS,
)
_VERB_BEFORE = re.compile(
    r"(?:^|[^a-z])(?:to|will|[a-z]*'ll|can|could|would|may|might|must|not|[a-z]+n't|they|we|i|you|"
    r"who|which|that|should|do|does|did|he|she|it)(?: [a-z]+ly| also| now| soon| then)? $"
)
_DOING_BEFORE = re.compile(r"(?:is|are|was|were|be|been|'re|'m|start|started|begin|began|by|keep|continue) $")
_AS_VERB = {"base": _VERB_BEFORE, "s": _VERB_BEFORE, "ing": _DOING_BEFORE}
_NEAR = 24


class Lookalikes:
    """The rules, sorted by the kinds of words met so far, so that a word is asked the few that bear on it."""

    def __init__(self) -> None:
        self._bearing: dict[tuple[str, str, str, str], tuple[Rule, ...]] = {}

    def no_event(self, folded: str, match: re.Match[str], cue: Cue, also_noun: bool) -> bool:
        """Whether a word in the list of an event's words is none of its own here.

        Args:
            folded: The sentence in lower case.
            match: The word in it.
            cue: The event it would be.
            also_noun: Whether the same form is a noun of an event too: "a pause" is no verb.
        """
        start, end = match.span()
        as_verb = _AS_VERB.get(cue.form) if also_noun else None
        if as_verb and not as_verb.search(folded[max(0, start - _NEAR) : start]):
            return True
        held = next((rule for rule in self._of(cue) if rule.holds(folded, start, end)), None)
        return held is not None and not held.event_after_all

    def _of(self, cue: Cue) -> tuple[Rule, ...]:
        kind = (cue.base, cue.event, cue.form, cue.role)
        if kind not in self._bearing:
            self._bearing[kind] = tuple(rule for rule in RULES if rule.bears_on(cue))
        return self._bearing[kind]
