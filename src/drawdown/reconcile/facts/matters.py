"""Which claims may be one fact: those on one matter, of one kind of figure, of what may be one time."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import inf

from drawdown.claim import Claim
from drawdown.reconcile.facts.spans import Span, gathered
from drawdown.reconcile.facts.told import ONE_START, ONE_TIME, Told

Key = tuple[str | None, ...]

# What is open in one claim and told in others joins these where they all tell the same.
_OPEN: tuple[Callable[[Claim], str | None], ...] = (
    lambda claim: claim.instrument,
    lambda claim: claim.destination,
    lambda claim: None if claim.event == "argued" else claim.leaning,
    lambda claim: claim.successor,
)


def matters(claims: Iterable[Told]) -> Iterator[list[Told]]:
    """Claims in groups that may each be one fact; a question makes none."""
    by_key: dict[Key, list[Told]] = defaultdict(list)
    for one in claims:
        if one.claim.status != "asked":
            by_key[_key(one.claim)].append(one)
    for alike in by_key.values():
        if len(alike) == 1:
            yield alike
            continue
        for part in _by_open_fields(alike):
            for kind in _by_figure(part):
                yield from _by_time(kind)


def _key(claim: Claim) -> Key:
    """Everything that two claims on one fact have alike, whatever their times and figures."""
    argued = (claim.reason, claim.leaning) if claim.event == "argued" else (None, None)
    return (
        claim.event, claim.item.id, claim.supplier, claim.recipient, claim.party, claim.status, *argued,
    )  # fmt: skip


def _by_open_fields(claims: list[Told]) -> Iterator[list[Told]]:
    """Claims apart by instrument, destination and the like, where they tell several."""
    only: list[str | None] = []
    for field in _OPEN:
        told = {field(one.claim) for one in claims} - {None}
        only.append(told.pop() if len(told) == 1 else None)
    parts: dict[Key, list[Told]] = defaultdict(list)
    for one in claims:
        parts[tuple(field(one.claim) or sole for field, sole in zip(_OPEN, only, strict=True))].append(one)
    yield from parts.values()


def _by_figure(claims: list[Told]) -> Iterator[list[Told]]:
    """Claims apart by what their figures count; those without a figure join where there is one kind only."""
    kinds: dict[Key, list[Told]] = defaultdict(list)
    plain: list[Told] = []
    for one in claims:
        if one.running:
            kinds["running", _unit(one)].append(one)
        elif one.counts:
            kinds["count", _unit(one)].append(one)
        else:
            plain.append(one)
    if len(kinds) == 1 and next(iter(kinds))[0] == "count":
        plain += next(iter(kinds.values()))
        kinds = defaultdict(list)
    if plain:
        yield plain
    for (name, _), alike in kinds.items():
        yield from _by_start(alike) if name == "running" else [alike]


def _unit(one: Told) -> str | None:
    quantity, money = one.claim.quantity, one.claim.money
    if quantity and one.counts:
        return f"{one.unit} {quantity.per or ''}"
    return money.currency if money else None


def _by_start(claims: list[Told]) -> Iterator[list[Told]]:
    """Running totals apart by the day from which they run: "since June" is not "since the invasion"."""
    parts: list[list[Told]] = []
    for one in sorted(claims, key=lambda told: (told.start, told.id)):
        if parts and one.start - parts[-1][0].start <= ONE_START:
            parts[-1].append(one)
        else:
            parts.append([one])
    yield from parts


def _by_time(claims: Sequence[Told]) -> Iterator[list[Told]]:
    """Claims apart by time; one that fits several times stands with what shares its origin, else apart."""
    if len(claims) == 1:
        yield list(claims)
        return
    claims = sorted(claims, key=lambda told: told.id)
    narrow = {number for number, one in enumerate(claims) if _width(one.days) <= ONE_TIME}
    found = gathered([one.time for one in claims], {n for n in narrow if claims[n].basis == "said"})
    parts = [[claims[number] for number in group.numbers] for group in found.groups]
    groups: dict[str, set[int]] = defaultdict(set)
    for number, part in enumerate(parts):
        for one in part:
            for origin in one.origins:
                groups[origin].add(number)
    left = []
    for number in found.apart:
        one = claims[number]
        shared = set().union(*(groups[origin] for origin in one.origins if origin in groups))
        fitting = [part for part in shared if found.groups[part].common.meets(one.time)]
        if len(fitting) == 1:
            parts[fitting[0]].append(one)
        else:
            left.append(one)
    yield from parts
    if left:
        rest = gathered([one.time for one in left], range(len(left)))
        yield from ([left[number] for number in group.numbers] for group in rest.groups)


def _width(days: Span) -> float:
    return days.high - days.low if -inf < days.low and days.high < inf else inf
