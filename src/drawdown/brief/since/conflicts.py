"""Pairs of claims that do not say the same, where that is new or judged otherwise."""

from collections.abc import Sequence

from drawdown.brief.judged.conflicts import VERDICT_WORDS, in_words
from drawdown.brief.since.model import Change, Count
from drawdown.brief.since.two import Two
from drawdown.conflict import Conflict

_TOLD = ("conflict", "unsure", "copy-drift")
"""Verdicts that are told; that something changed with time, or stands in other words, is no conflict."""


def conflicts(now: Sequence[Conflict], then: Sequence[Conflict], two: Two) -> tuple[list[Change], Count]:
    """New conflicts, contradictions first, and how many became what; two claims make one."""
    had = {frozenset(one.claims): one.verdict for one in then}
    shown = [one for one in now if two.now.keys() >= set(one.claims)]
    pairs = [(one, had.pop(frozenset(one.claims), None)) for one in shown]
    other = [(one, was) for one, was in pairs if one.verdict != was]
    told = [(one, was) for one, was in other if one.verdict in _TOLD or was in _TOLD]
    told.sort(key=lambda pair: (_rank(pair[0]), pair[0].matter, pair[0].claims))
    new = sum(was is None for _, was in other)
    count = Count(new, len(other) - new, len(shown) - len(other), 0, len(had))
    return [_change(one, was, two) for one, was in told], count


def _rank(one: Conflict) -> int:
    return [*VERDICT_WORDS].index(one.verdict)


def _change(one: Conflict, was: str | None, two: Two) -> Change:
    line = in_words(one, two.now)
    item = two.now[one.claims[0]].claim.item.base
    details = (f"Was: {VERDICT_WORDS[was]}.",) if was else ()
    return Change(
        kinds=("verdict",) if was else ("new",) if two.is_fresh(one.claims) else ("otherwise",),
        label=line.verdict,
        text=line.matter,
        claims=one.claims,
        details=details,
        sides=line.sides,
        basis="judgement",
        item=item,
        early=two.is_early(one.claims),
    )
