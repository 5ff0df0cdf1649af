"""What became of what was announced: planned and actual figures of one thing, as ratios with their claims."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from drawdown.fact import Fact
from drawdown.quantity import in_range
from drawdown.stock.draft import times
from drawdown.stock.draft.figures import number, plain
from drawdown.stock.draft.known import Known, unit_of
from drawdown.stock.draft.output import Rate, per, rates
from drawdown.stock.draft.share import NOTHING_KNOWN

_YEAR = 12  # months


@dataclass(frozen=True, slots=True)
class Pair:
    """A promise with its outcome.

    Attributes:
        ratio: What came of it, 1 for all: of the change where the figure before is known, else of the figure.
        words: The arithmetic in words.
        claims: Ids of the claims on the promise, the outcome and the figure before.
        item: Catalogue id.
    """

    ratio: float
    words: str
    claims: tuple[str, ...]
    item: str | None


@dataclass(frozen=True, slots=True)
class Suggested:
    """What promises of the past suggest for the next one.

    Attributes:
        number: The share realised as a number of a scenario, with claims and note.
        pairs: What it rests on.
    """

    number: dict[str, Any]
    pairs: tuple[Pair, ...] = ()


def suggested(known: Known) -> Suggested:
    """The share of announced changes in output that came true, by the pairs of the ledger."""
    pairs = tuple(pairs_of_output(known))
    if not pairs:
        return Suggested(number([0, 1], note=f"no outcome of an earlier plan is reported; {NOTHING_KNOWN}"))
    # Output may fall or overshoot; a share of what is announced is from none to all.
    ratios = [min(max(pair.ratio, 0.0), 1.0) for pair in pairs]
    ends = (min(ratios), max(ratios) if len(pairs) > 1 else 1.0)
    plans = "1 earlier plan" if len(pairs) == 1 else f"{len(pairs)} earlier plans"
    note = f"suggested by {plans}: {'; '.join(pair.words for pair in pairs)}"
    if len(pairs) == 1:
        note += "; one is few, so up to all of it is left open"
    claims = [id for pair in pairs for id in pair.claims]
    value = plain(ends[0]) if ends[0] == ends[1] else [plain(round(end, 4)) for end in ends]
    return Suggested(number(value, claims, note), pairs)


def pairs_of_output(known: Known) -> Iterator[Pair]:
    """Planned rates with the first actual one told of their date or later: same item, maker and unit.

    Those of the item come first; those of others in the ledger are marked.
    """
    produced = [fact for fact in known.facts if fact.event == "produced" and fact.party]
    planned = rates(known, [fact for fact in produced if fact.status == "planned"])
    actual = [
        rate
        for rate in rates(known, [fact for fact in produced if fact.status == "actual"])
        if not rate.capacity
    ]
    found = []
    for plan in planned:
        like = [rate for rate in actual if _alike(plan.fact, rate.fact)]
        outcomes = [rate for rate in like if at_its_date(plan, rate)]
        before = [rate for rate in like if rate.last < plan.last and not at_its_date(plan, rate)]
        if outcomes and _one(plan):
            outcome = min(outcomes, key=lambda rate: (rate.first, rate.last, rate.fact.id))
            found.append(_pair(known, plan, outcome, _latest(before, plan)))
    pairs = [pair for pair in found if pair]
    yield from sorted(pairs, key=lambda pair: (pair.item != known.item, pair.item or "", pair.words))


def _alike(one: Fact, other: Fact) -> bool:
    return (one.item, one.party, unit_of(one)) == (other.item, other.party, unit_of(other))


def at_its_date(plan: Rate, rate: Rate) -> bool:
    """Whether a rate is told of the year up to the plan's date, or of later.

    "By 2023" is by its last month, and what was made in all of 2023 is its outcome.
    """
    return rate.last >= plan.last and rate.first > plan.last - _YEAR


def _latest(before: Sequence[Rate], plan: Rate) -> Rate | None:
    told = [rate for rate in before if _one(rate)]
    return max(told, key=lambda rate: (rate.last, rate.first, rate.fact.id)) if told else None


def _one(rate: Rate) -> bool:
    """Whether both ends are known: "more than 500" gives no ratio."""
    return rate.figure.low is not None and rate.figure.high is not None


def _pair(known: Known, plan: Rate, outcome: Rate, before: Rate | None) -> Pair | None:
    if not _one(outcome):
        return None
    period = plan.figure.per or "year"
    promised, made = _middle(plan, period), _middle(outcome, period)
    was = _middle(before, period) if before else None
    marked = "" if plan.fact.item == known.item else f"{known.catalogue.item_name(plan.fact.item)}: "
    words = (
        f"{marked}{in_range(made, made)} a {period} made ({times.words(outcome.fact.happened)}) of "
        f"{in_range(promised, promised)} planned ({times.words(plan.fact.happened)})"
    )
    if before and was is not None and was < promised:
        ratio = (made - was) / (promised - was)
        words += f", {ratio:.2f} of the rise from {in_range(was, was)}"
    elif promised > 0:
        before, ratio = None, made / promised
        words += f", a ratio of {ratio:.2f}"
    else:
        return None
    facts = [plan.fact, outcome.fact, *([before.fact] if before else [])]
    claims = dict.fromkeys(id for fact in facts for id in fact.claims)
    return Pair(ratio, words, tuple(claims), plan.fact.item)


def _middle(rate: Rate, period: str) -> float:
    told = per(rate.figure, period)
    return ((told.low or 0.0) + (told.high or 0.0)) / 2
