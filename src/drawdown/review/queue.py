"""Which claims to look at first: the unsure, the disputed and those on which many reports rest.

A score is the sum of the weights of its grounds, and every ground is shown, so that anybody can say why a
claim stands where it does.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from drawdown.entry import Entry
from drawdown.ground import Ground
from drawdown.review.matter import Figure, Matter, When, figures, matter

MANY = 10
"""Reports on one matter from which more of them add nothing to the score."""

_COMPARED = 200  # different figures of one matter that are kept: a bound, not a choice
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


class _Matter:
    """What was said on one matter by claims that count."""

    def __init__(self) -> None:
        self.reports: set[str] = set()
        # Few figures are said of one matter, however many claims say them.
        self._said: dict[tuple[str, Figure], dict[When, set[str]]] = {}

    def add(self, seen: _Seen) -> None:
        """One claim more."""
        self.reports.add(seen.report)
        for figure in seen.figures:
            if (seen.status, figure) in self._said or len(self._said) < _COMPARED:
                whens = self._said.setdefault((seen.status, figure), {})
                whens.setdefault(seen.when, set()).add(seen.report)

    def against(self, seen: _Seen) -> Iterator[Figure]:
        """Figures of other reports that cannot hold beside this claim's, each once."""
        return (
            figure
            for (status, figure), whens in self._said.items()
            if status == seen.status
            and any(own.apart(figure) for own in seen.figures)
            # One report may tell of two deliveries; that it disputes itself is less likely.
            and any(reports - {seen.report} and seen.when.one_time(when) for when, reports in whens.items())
        )


def queue(entries: Iterable[Entry], before: Mapping[str, Ground] | None = None) -> list[Waiting]:
    """The claims that wait for a decision, in the order to look at them.

    Args:
        entries: Claims as known, decided ones too: those are not waiting, but others are weighed by them.
            Rejected ones count for nothing.
        before: Claims that wait whatever else, decided or not, each with its ground: they come by its weight.

    Returns: Those without a decision and those of ``before``, by falling score; equals as recorded.
    """
    on: defaultdict[Matter, _Matter] = defaultdict(_Matter)
    order: list[tuple[Matter, _Seen]] = []
    forced = before or {}
    for entry in entries:
        rejected = entry.decision is not None and entry.decision.verdict == "reject"
        if rejected and entry.claim.id not in forced:
            continue
        key, seen = matter(entry.claim), _seen(entry)
        if not rejected:
            on[key].add(seen)
        if not seen.decided or seen.claim in forced:
            order.append((key, seen))
    waiting = [_waiting(seen, on[key], forced.get(seen.claim)) for key, seen in order]
    return sorted(waiting, key=lambda one: -one.score)


def _seen(entry: Entry) -> _Seen:
    claim = entry.claim
    decided = entry.decision is not None
    return _Seen(
        claim.id, claim.report, claim.status, claim.confidence, decided, figures(claim), When.of(entry)
    )


def _waiting(seen: _Seen, on: _Matter, forced: Ground | None) -> Waiting:
    grounds = [Ground("confidence", 1 - seen.confidence, f"confidence {seen.confidence:.2f}")]
    if forced:
        grounds.append(forced)
    if against := list(islice(on.against(seen), _NAMED + 1)):
        shown = " / ".join(map(str, (*seen.figures, *against[:_NAMED])))
        more = " and more" if len(against) > _NAMED else ""
        grounds.append(Ground("disputed", 1.0, f"disputed: {shown}{more}"))
    reports = len(on.reports) + (seen.report not in on.reports)
    if reports > 1:
        grounds.append(Ground("cited", min(reports, MANY) / MANY, f"{reports} reports on this"))
    return Waiting(seen.claim, tuple(sorted(grounds, key=lambda ground: -ground.weight)), forced is None)
