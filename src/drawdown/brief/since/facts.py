"""Facts that are new, changed, or no longer told."""

from collections.abc import Sequence
from dataclasses import replace

from drawdown.brief.judged.facts import line
from drawdown.brief.judged.model import FactLine
from drawdown.brief.since.model import Change, Count
from drawdown.brief.since.moves import Move, moves
from drawdown.brief.since.two import Two, matched
from drawdown.claim import EVENTS
from drawdown.fact import Fact

LABELS = {
    "new": "new", "gone": "no longer told", "disputed": "disputed now", "undisputed": "no longer disputed",
    "narrower": "narrower", "wider": "wider", "otherwise": "otherwise", "origins": "origins",
    "grade": "grade", "dated": "dated", "regrouped": "put together otherwise",
}  # fmt: skip


def facts(
    now: Sequence[Fact], then: Sequence[Fact], two: Two
) -> tuple[list[Change], list[Change], list[Fact], Count]:
    """Changed facts, new facts, those that stayed the same, and how many of each, best founded first."""
    told = sorted((one for one in now if two.now.keys() >= set(one.claims) and one.claims), key=_weight)
    pairs, gone = matched(told, then, _kind, lambda one: one.claims)
    changed, new, same = [], [], []
    repeated = 0
    for fact, had in pairs:
        if not had and two.is_fresh(fact.claims):
            new.append(_change(fact, two, [("new", "")]))
        elif found := moves(had[0], fact) if had else [("regrouped", "It rests on claims known then.")]:
            changed.append(_change(fact, two, found))
        else:
            same.append(fact)
            repeated += two.is_fresh(fact.claims)
    left = [_gone(one, two) for one in sorted(gone, key=_weight) if two.citable(one.claims)]
    count = Count(len(new), len(changed), len(same), repeated, len(gone))
    return [*changed, *left], new, same, count


def _kind(fact: Fact) -> tuple[str, str, bool]:
    return fact.event, fact.status, fact.derived


def _weight(fact: Fact) -> tuple[object, ...]:
    """Sound before doubtful, told before worked out, many origins before few; then along the ladder."""
    place = EVENTS.index(fact.event)
    return fact.credibility >= "4", fact.derived, -fact.origins, -fact.reports, place, fact.item or "", fact.id


def _change(fact: Fact, two: Two, found: Sequence[Move]) -> Change:
    told = line(fact, two.now[fact.claims[0]], two.names)
    kinds = tuple(dict.fromkeys(kind for kind, _ in found))
    details = [words for _, words in found if words]
    if "origins" not in kinds and "grade" not in kinds:
        details.append(f"{told.count}; {told.grades}.")
    made = _of(fact, told, kinds)
    return replace(
        made,
        details=tuple(details),
        sides=told.sides if "disputed" in kinds else (),
        basis="fact" if kinds == ("new",) and not fact.derived else "judgement",
        early=two.is_early(fact.claims),
    )


def _gone(fact: Fact, two: Two) -> Change:
    first = two.then.get(fact.claims[0]) or two.now[fact.claims[0]]
    return replace(_of(fact, line(fact, first, two.names), ("gone",)), basis="judgement")


def _of(fact: Fact, told: FactLine, kinds: tuple[str, ...]) -> Change:
    label = ", ".join(LABELS[kind] for kind in kinds)
    item = fact.item.split("/")[0] if fact.item else None
    return Change(kinds, label, told.text, fact.claims, told.when, status=fact.status, item=item)
