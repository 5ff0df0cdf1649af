"""Which claims to look at first: the unsure, the disputed and those on which many reports rest.

A score is the sum of the weights of its grounds, and every ground is shown, so that anybody can say why a
claim stands where it does.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from drawdown.entry import Entry
from drawdown.ground import Ground
from drawdown.review.matter import Figure, Matter, When, figures, matter

MANY = 10
"""Reports on one matter from which more of them add nothing to the score."""

_COMPARED = 200  # figures of one matter each claim is compared with: a bound, not a choice
_NAMED = 3  # other figures that a ground names


@dataclass(frozen=True, slots=True)
class Waiting:
    """A claim that waits for a person.

    Attributes:
        claim: Its id.
        grounds: Why it stands where it does, the weightiest first.
        undecided: Whether it waits because nobody has decided on it.
    """

    claim: str
    grounds: tuple[Ground, ...]
    undecided: bool = True

    @property
    def score(self) -> float:
        """What it is ordered by: the sum of the weights."""
        return sum(ground.weight for ground in self.grounds)


@dataclass(frozen=True, slots=True)
class _Seen:
    """As much of an entry as ordering needs, so that a large ledger fits in memory."""

    claim: str
    report: str
    status: str
    confidence: float
    decided: bool
    figures: tuple[Figure, ...]
    when: When


def queue(entries: Iterable[Entry], before: Mapping[str, Ground] | None = None) -> list[Waiting]:
    """The claims that wait for a decision, in the order to look at them.

    Args:
        entries: Claims as known, decided ones too: those are not waiting, but others are weighed by them.
            Rejected ones count for nothing.
        before: Claims that wait whatever else, decided or not, each with its ground: they come by its weight.

    Returns: Those without a decision and those of ``before``, by falling score; equals as recorded.
    """
    on: dict[Matter, list[_Seen]] = {}
    order: list[tuple[Matter, _Seen]] = []
    forced = before or {}
    for entry in entries:
        rejected = entry.decision is not None and entry.decision.verdict == "reject"
        if rejected and entry.claim.id not in forced:
            continue
        key, seen = matter(entry.claim), _seen(entry)
        if not rejected:
            on.setdefault(key, []).append(seen)
        if not seen.decided or seen.claim in forced:
            order.append((key, seen))
    waiting = [_waiting(seen, on.get(key, ()), forced.get(seen.claim)) for key, seen in order]
    return sorted(waiting, key=lambda one: -one.score)


def _seen(entry: Entry) -> _Seen:
    claim = entry.claim
    decided = entry.decision is not None
    return _Seen(
        claim.id, claim.report, claim.status, claim.confidence, decided, figures(claim), When.of(entry)
    )


def _waiting(seen: _Seen, on: Sequence[_Seen], forced: Ground | None) -> Waiting:
    grounds = [Ground("confidence", 1 - seen.confidence, f"confidence {seen.confidence:.2f}")]
    if forced:
        grounds.append(forced)
    if against := _against(seen, on):
        shown = " / ".join([*map(str, seen.figures), *against[:_NAMED]])
        more = f" and {len(against) - _NAMED} more" if len(against) > _NAMED else ""
        grounds.append(Ground("disputed", 1.0, f"disputed: {shown}{more}"))
    reports = len({other.report for other in on} | {seen.report})
    if reports > 1:
        grounds.append(Ground("cited", min(reports, MANY) / MANY, f"{reports} reports on this"))
    return Waiting(seen.claim, tuple(sorted(grounds, key=lambda ground: -ground.weight)), forced is None)


def _against(seen: _Seen, on: Sequence[_Seen]) -> list[str]:
    """Figures of other reports that cannot hold beside this claim's, each once."""
    if not seen.figures:
        return []
    found = (
        str(figure)
        for other, figure in _others(seen, on)
        if any(own.apart(figure) for own in seen.figures) and seen.when.one_time(other.when)
    )
    return list(dict.fromkeys(found))


def _others(seen: _Seen, on: Sequence[_Seen]) -> Iterator[tuple[_Seen, Figure]]:
    compared = 0
    for other in on:
        # One report may tell of two deliveries; that it disputes itself is less likely.
        if other.report != seen.report and other.status == seen.status:
            for figure in other.figures:
                if compared == _COMPARED:
                    return
                compared += 1
                yield other, figure
