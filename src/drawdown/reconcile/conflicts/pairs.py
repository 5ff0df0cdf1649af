"""Which claims of two groups are worth comparing: those of one origin, and neighbours in time."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from drawdown.entry import Entry
from drawdown.reconcile.conflicts.kin import Kinship
from drawdown.reconcile.conflicts.times import When

_NEAR = 2  # neighbours in time on each side that a claim is compared with
_PARTNERS = 4  # reports of one origin that a claim is compared with

Member = tuple[Entry, When]


def pairs(
    ours: Sequence[Member], theirs: Sequence[Member], kinship: Kinship
) -> Iterator[tuple[Member, Member]]:
    """Pairs of claims, a few for each of the smaller group, in no more time than sorting takes."""
    if len(theirs) < len(ours):
        yield from ((one, other) for other, one in pairs(theirs, ours, kinship))
        return
    yield from _of_kin(ours, theirs, kinship)
    yield from _near_in_time(ours, theirs)


def rank(entry: Entry) -> tuple[float, str]:
    """What to sort by, the claim most surely read first."""
    return -entry.claim.confidence, entry.claim.id


def _of_kin(
    ours: Sequence[Member], theirs: Sequence[Member], kinship: Kinship
) -> Iterator[tuple[Member, Member]]:
    """Pairs of claims that rest or may rest on one origin, a few for each of ours."""
    by_origin: defaultdict[str, dict[str, Member]] = defaultdict(dict)
    by_claim: defaultdict[str, dict[str, Member]] = defaultdict(dict)
    for member in sorted(theirs, key=lambda one: rank(one[0])):
        report = member[0].claim.report
        for origin in kinship.of.get(member[0].claim.id, ()):
            by_claim[origin].setdefault(report, member)
        for origin in kinship.around(report):
            by_origin[origin].setdefault(report, member)
    for one in ours:
        claim = one[0].claim
        met: dict[str, Member] = {}
        for index, origins in ((by_claim, kinship.near(claim.id)), (by_origin, kinship.around(claim.report))):
            for origin in sorted(origins):
                for report, other in index.get(origin, {}).items():
                    if len(met) >= _PARTNERS:
                        break
                    if report != claim.report:
                        met.setdefault(report, other)
        yield from ((one, other) for other in met.values())


def _near_in_time(ours: Sequence[Member], theirs: Sequence[Member]) -> Iterator[tuple[Member, Member]]:
    """Each of ours with its neighbours in time; the undated with the best of the others."""
    dated = sorted(
        ((one[1].key, one[0].claim.id, one) for one in theirs if one[1].key is not None),
        key=lambda row: (row[0], row[1]),
    )
    days = [row[0] for row in dated]
    undated = sorted((one for one in theirs if one[1].key is None), key=lambda one: rank(one[0]))[:_NEAR]
    best = sorted(theirs, key=lambda one: rank(one[0]))[:_NEAR]
    for one in ours:
        key = one[1].key
        if key is None:
            yield from ((one, other) for other in best)
            continue
        place = bisect_left(days, key)
        last = place
        while last < len(days) and days[last] == key and last - place < _NEAR:
            last += 1
        for _, _, other in dated[max(0, place - _NEAR) : last + _NEAR]:
            yield one, other
        yield from ((one, other) for other in undated)
