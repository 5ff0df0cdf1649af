"""What is left at most: all that was built less what certainly went out by then."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import inf

from drawdown.catalogue.catalogue import Catalogue
from drawdown.fact import Fact
from drawdown.quantity import Quantity
from drawdown.reconcile.facts.compose import fact_id
from drawdown.reconcile.facts.moments import told_on
from drawdown.reconcile.facts.terms import Count, Term, derived, least, number
from drawdown.reconcile.facts.told import Told

_OUT = frozenset({"sold", "delivered"})
_LATEST = 12  # totals of which a bound is worked out
_SHORT = 8  # digits of an id in a sentence
Flow = tuple[Term, list[Told]]


def left(known: Sequence[Fact], terms: Sequence[Term], count: Count, catalogue: Catalogue) -> Iterator[Fact]:
    """Upper bounds on what is left with those for whom an item was built.

    Args:
        known: All facts on the item and its variants, for who makes it and what has no number.
        terms: Those with counts.
    """
    by_item: dict[str | None, list[Fact]] = defaultdict(list)
    by_unit: dict[tuple[str | None, str], list[Term]] = defaultdict(list)
    for fact in known:
        by_item[fact.item].append(fact)
    for term in terms:
        by_unit[term.fact.item, term.unit].append(term)
    for (item, _), alike in by_unit.items():
        totals = sorted(filter(_is_total, alike), key=lambda term: (term.first, term.fact.id))
        for built in totals[-_LATEST:]:
            home = _home(built, alike, by_item[item], catalogue)
            if _one_maker(by_item[item], home, catalogue):
                yield from _left(built, home, alike, by_item[item], count, catalogue)


def _is_total(term: Term) -> bool:
    """Whether it is all that was ever built, with an upper bound: not what came off in one year."""
    ever = term.running or all(one.basis != "happened" for one in term.told)
    return term.fact.event == "produced" and ever and term.most < inf and not term.fact.destination


def _home(built: Term, alike: Sequence[Term], known: Sequence[Fact], catalogue: Catalogue) -> str | None:
    """The state for which it was built, where only one can be meant: who sells, makes or holds it."""
    fact = built.fact
    reports = {one.claim.report for one in built.told}
    beside = [one.fact for one in alike if reports & {told.claim.report for told in one.told}]
    takers = {one.recipient for one in known}
    for named in (
        {one.supplier for one in beside if one.event in _OUT},
        {fact.supplier, fact.party},
        {one.party for one in known if (one.event, one.status) == ("held", "actual")} - takers,
        {one.fact.supplier for one in alike if one.fact.event in _OUT},
    ):
        states = {one for one in named if _state(one, catalogue)}
        if states:
            return states.pop() if len(states) == 1 else None
    return None


def _one_maker(known: Sequence[Fact], home: str | None, catalogue: Catalogue) -> bool:
    """Whether nobody else makes it too, so that the total is all there is."""
    makers = {one.party for one in known if one.event == "produced"} - {None, home}
    return len(makers) < 2 and not any(_state(one, catalogue) for one in makers if home)


def _left(
    built: Term,
    home: str | None,
    alike: Sequence[Term],
    known: Sequence[Fact],
    count: Count,
    catalogue: Catalogue,
) -> Iterator[Fact]:
    out = _went_out(built, home, alike, catalogue) + _used_up(built, home, alike)
    if not out:
        return
    remains = built.most - sum(least(told) for _, told in out)
    if remains < 0:
        return
    rough = built.approximate or any(term.approximate for term, _ in out)
    unit = built.fact.quantity.unit if built.fact.quantity else None
    most = f"at most {'about ' if rough else ''}{number(remains)}"
    inputs = [built.fact, *(term.fact for term, _ in out)]
    used = {one.party for one in known if (one.event, one.status) == ("used", "actual")}
    counted = {one.event for one in inputs}
    working = [
        f"{most} left",
        f" ({catalogue.party_name(home)})" if home else "",
        f": {_figure(built, built.most)} built ({built.fact.id[:_SHORT]}) less ",
        " and ".join(_less(term, told, catalogue) for term, told in out),
        "; use not counted" if home in used and "used" not in counted else "",
    ]
    yield derived(
        fact_id("left", *sorted(one.id for one in inputs)),
        built.fact, inputs, [*built.told, *(one for _, told in out for one in told)], count,
        event="held", party=home, happened=told_on(built.told), working="".join(working),
        quantity=Quantity(None, remains, unit, None, rough, False, most),
    )  # fmt: skip


def _went_out(built: Term, home: str | None, alike: Sequence[Term], catalogue: Catalogue) -> list[Flow]:
    """What certainly went to others by then, nothing counted twice.

    Of several figures for one buyer the greatest counts. What went to a group, or to somebody unsaid, may be
    what went to a state that is named too: so either the states add up, or one such figure counts alone.
    """
    best: dict[str | None, Flow] = {}
    reports = {one.claim.report for one in built.told}
    for term in alike:
        fact = term.fact
        if fact.event not in _OUT or (home and fact.recipient == home):
            continue
        told = term.by(built)
        if fact.supplier is None:
            told = [one for one in told if one.claim.report in reports]
        elif fact.supplier != home:
            continue
        if least(told) > 0:
            to = fact.recipient if _state(fact.recipient, catalogue) else f"group {fact.recipient}"
            best[to] = max(best.get(to, (term, told)), (term, told), key=_size)
    states = [flow for to, flow in best.items() if to and not to.startswith("group ")]
    choices = [states, *([flow] for to, flow in best.items() if to and to.startswith("group "))]
    chosen = max(choices, key=lambda flows: (sum(least(told) for _, told in flows), len(flows)))
    return sorted(chosen, key=lambda flow: flow[0].fact.id)


def _used_up(built: Term, home: str | None, alike: Sequence[Term]) -> list[Flow]:
    """What that state certainly used up by then, by the greatest figure."""
    flows = [
        (term, told)
        for term in alike
        if home
        and term.fact.event == "used"
        and term.fact.party == home
        and least(told := term.by(built)) > 0
    ]
    return [max(flows, key=_size)] if flows else []


def _size(flow: Flow) -> tuple[float, str]:
    return least(flow[1]), flow[0].fact.id


def _less(term: Term, told: Sequence[Told], catalogue: Catalogue) -> str:
    to = f" to {catalogue.party_name(term.fact.recipient)}" if term.fact.recipient else ""
    return f"{_figure(term, least(told))} {term.fact.event}{to} ({term.fact.id[:_SHORT]})"


def _figure(term: Term, value: float) -> str:
    return f"{'about ' if term.approximate else ''}{number(value)}"


def _state(party: str | None, catalogue: Catalogue) -> bool:
    return party in catalogue.parties and catalogue.parties[party].kind == "state" if party else False
