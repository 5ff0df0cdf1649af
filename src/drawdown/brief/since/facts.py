"""Facts that are new, changed, or no longer told."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace

from drawdown.brief.judged.facts import line
from drawdown.brief.judged.model import FactLine
from drawdown.brief.since.model import Change, Count
from drawdown.brief.since.moves import Move, moves, states_time
from drawdown.brief.since.two import Two, matched
from drawdown.claim import EVENTS, TRANSFER_EVENTS
from drawdown.fact import Fact

LABELS = {
    "new": "new", "gone": "no longer told", "disputed": "disputed now", "undisputed": "no longer disputed",
    "narrower": "narrower", "wider": "wider", "otherwise": "otherwise",
    "confirmed": "borne out by a further origin", "fewer": "fewer origins", "grade": "other grade",
    "dated": "dated", "regrouped": "put together otherwise",
    "joined": "now one", "apart": "now apart",
}  # fmt: skip

_ORDER = (
    "disputed", "undisputed", "confirmed", "narrower", "wider", "otherwise", "fewer", "grade", "dated",
    "joined", "apart", "regrouped",
)  # fmt: skip
"""Changes in substance before those in how claims are put together."""
_STEPS = frozenset({*TRANSFER_EVENTS, "trained"})


def facts(
    now: Sequence[Fact], then: Sequence[Fact], two: Two
) -> tuple[list[Change], list[Change], list[Fact], Count]:
    """Changed facts, new facts, those that stayed the same, and how many of each, best founded first."""
    told = sorted((one for one in now if two.now.keys() >= set(one.claims) and one.claims), key=_weight)
    pairs, gone = matched(told, then, _kind, lambda one: one.claims)
    changed, new, same = [], [], []
    repeated = 0
    one_of = Counter(had[0].id for _, had in pairs if had)
    had_said = {_said(fact) for fact in then}
    for fact, had in pairs:
        if not had and not states_time(fact) and _said(fact) in had_said:
            # The same told anew of a later day, such as a yearly output, is no new knowledge.
            same.append(fact)
            repeated += 1
        elif not had and two.is_fresh(fact.claims):
            new.append(_change(fact, two, [("new", "")]))
        elif found := _moves(fact, had, one_of):
            changed.append(_change(fact, two, found))
        else:
            same.append(fact)
            repeated += two.is_fresh(fact.claims)
    changed.sort(key=lambda one: _ORDER.index(one.kinds[0]))
    left = [_gone(one, two) for one in sorted(gone, key=_weight) if two.citable(one.claims)]
    count = Count(len(new), len(changed), len(same), repeated, len(gone))
    return [*changed, *left], new, same, count


def _said(fact: Fact) -> Hashable:
    """All that a fact says but when."""
    parties = fact.supplier, fact.recipient, fact.party, fact.destination
    deed = fact.event, fact.status, fact.item, fact.successor, fact.reason, fact.leaning, fact.instrument
    quantity, money = fact.quantity, fact.money
    figure = quantity and (quantity.min, quantity.max, quantity.unit, quantity.per, quantity.vague)
    return deed, parties, figure, money and (money.min, money.max, money.currency), fact.derived


def _moves(fact: Fact, had: Sequence[Fact], one_of: Mapping[str, int]) -> list[Move]:
    """What became of a fact that stood for something then."""
    if not had:
        return [("regrouped", "It rests on claims known then.")]
    if one_of[had[0].id] > 1 and not fact.derived:
        return [("apart", "It was told as one with another that stands apart now.")]
    joined = [("joined", f"It was told as {len(had)} facts.")] if len(had) > 1 and not fact.derived else []
    return [*joined, *moves(had[0], fact)]


def _kind(fact: Fact) -> Hashable:
    if not fact.derived:
        return fact.event, fact.status
    # Bounds worked out from the same claims are many; each is of one thing, from above or from below.
    about = fact.item, fact.supplier, fact.recipient, fact.party, fact.destination
    upper = fact.quantity is not None and fact.quantity.min is None
    return fact.event, fact.status, about, upper


def _weight(fact: Fact) -> tuple[object, ...]:
    """Sound before doubtful, told before worked out, aid as a whole last, many origins before few."""
    founded = fact.credibility >= "4", fact.derived, fact.item is None, -fact.origins, -fact.reports
    return *founded, EVENTS.index(fact.event), fact.item or "", fact.id


def _change(fact: Fact, two: Two, found: Sequence[Move]) -> Change:
    told = line(fact, two.now[fact.claims[0]], two.names)
    kinds = tuple(dict.fromkeys(kind for kind, _ in found))
    details = [words for _, words in found if words]
    if {"confirmed", "fewer", "grade"}.isdisjoint(kinds):
        details.append(f"{told.count}; {told.grades}.")
    made = _of(fact, told, kinds)
    return replace(
        made,
        details=tuple(details),
        sides=told.sides if "disputed" in kinds else (),
        basis="fact" if kinds == ("new",) and not fact.derived else "judgement",
        early=two.is_early(fact.claims),
        plain=fact.event in _STEPS and not (fact.derived or fact.quantity or fact.money or fact.disputed),
    )


def _gone(fact: Fact, two: Two) -> Change:
    first = two.then.get(fact.claims[0]) or two.now[fact.claims[0]]
    made = _of(fact, line(fact, first, two.names), ("gone",))
    return replace(made, basis="judgement", claims=two.citable(fact.claims))


def _of(fact: Fact, told: FactLine, kinds: tuple[str, ...]) -> Change:
    label = ", ".join(LABELS[kind] for kind in kinds)
    item = fact.item.split("/")[0] if fact.item else None
    return Change(kinds, label, told.text, fact.claims, told.when, status=fact.status, item=item)
