"""What a ledger knows to be dated, item by item: first steps of a transfer, figures, totals, and reports.

Only stated dates count: those of dated reports, and days that claims say, never an
estimate of an undated report.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from drawdown.bounds import DateBounds
from drawdown.catalogue import load_catalogue
from drawdown.claim import Claim
from drawdown.entry import Entry

STEPS = ("authorised", "announced", "notified", "ordered", "sold", "delivered", "used", "trained", "replaced")
"""Events that happen, so that a text lies before or after them."""
LEAST_CONFIDENCE = 0.7
"""Claims below it date nothing."""
_TELLING = 10  # a figure below it says too little to know a report again by
_ORDINAL = re.compile(
    r"\b(?P<digits>\d{1,3})(?:st|nd|rd|th)\b(?: \w+){0,3} "
    r"(?P<what>drawdown|package|tranche|batch|shipment|squadron)s?\b"
)
_TOTAL = re.compile(r"\b(?:since|total(?:s|ling|ing)?|to date|so far|altogether|overall|bringing)\b", re.I)


@dataclass(frozen=True, slots=True)
class Dated:
    """One thing that a report dates.

    Attributes:
        last: The last day on which it was so: it happened, or was told, no later.
        first: The first day; None where only the last is known.
        report: Id of the report that says so.
        why: What it is, in words.
        variant: Variant of the item, or empty.
    """

    last: date
    first: date | None
    report: str
    why: str
    variant: str = ""

    @property
    def place(self) -> tuple[date, date, str, str, str]:
        """Orders them in time."""
        return self.last, self.first or self.last, self.report, self.why, self.variant


@dataclass(frozen=True, slots=True)
class ItemAnchors:
    """What is dated about one item.

    Attributes:
        steps: By event, variant, supplier and recipient, its first times in two reports.
        figures: By event, recipient and figure, the first two reports that told it.
        totals: By what is counted, totals told in dated reports, as value, day and report, in order of days.
        crowd: How many dated reports each half of a year has, in powers of two, in order.
    """

    steps: Mapping[tuple[str, str, str | None, str | None], tuple[Dated, ...]] = field(default_factory=dict)
    figures: Mapping[tuple[str, str | None, str], tuple[Dated, ...]] = field(default_factory=dict)
    totals: Mapping[tuple[str, ...], tuple[tuple[float, date, str], ...]] = field(default_factory=dict)
    crowd: tuple[tuple[date, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Anchors:
    """What is dated, by the item without its variant; aid as a whole stands under None."""

    items: Mapping[str | None, ItemAnchors] = field(default_factory=dict)

    def of(self, item: str | None) -> ItemAnchors:
        """What is dated about one item."""
        return self.items.get(item, _NOTHING)


_NOTHING = ItemAnchors()


def anchors(entries: Iterable[Entry]) -> Anchors:
    """The anchors of a ledger; those of an item depend on its own claims alone, in any order."""
    by_item: dict[str | None, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_item[entry.claim.item.base].append(entry)
    return Anchors({item: _of_item(own) for item, own in by_item.items()})


def _of_item(entries: Sequence[Entry]) -> ItemAnchors:
    steps: dict[tuple[str, str, str | None, str | None], list[Dated]] = defaultdict(list)
    figures: dict[tuple[str, str | None, str], list[Dated]] = defaultdict(list)
    totals: dict[tuple[str, ...], set[tuple[float, date, str]]] = defaultdict(set)
    reports: dict[date, set[str]] = defaultdict(set)
    for entry in entries:
        claim, published = entry.claim, entry.source.published
        out = published.upper if published else None
        if out:
            reports[date(out.year, 7 if out.month > 6 else 1, 1)].add(claim.report)
        if claim.confidence < LEAST_CONFIDENCE:
            continue
        if is_step(claim) and is_told_apart(claim) and (dated := _dated(claim, published)):
            steps[claim.event, variant_of(claim), claim.supplier, recipient_of(claim)].append(dated)
        if out:
            for figure in figures_of(claim):
                first = published.lower if published else None
                figures[claim.event, claim.recipient, figure].append(Dated(out, first, claim.report, figure))
            for key, value in totals_of(claim):
                totals[key].add((value, out, claim.report))
    return ItemAnchors(
        {key: _firsts(found) for key, found in steps.items()},
        {key: _firsts(found) for key, found in figures.items()},
        {key: tuple(sorted(found, key=lambda one: (one[1], one))) for key, found in totals.items()},
        tuple(sorted((half, len(some).bit_length()) for half, some in reports.items())),
    )


@lru_cache(maxsize=1)
def _classes() -> frozenset[str]:
    return frozenset(item.id for item in load_catalogue().items.values() if item.kind == "class")


def is_told_apart(claim: Claim) -> bool:
    """Whether it names an item; that ammunition was sent tells nothing of when other ammunition was."""
    return claim.item.id is not None and claim.item.id not in _classes()


def is_step(claim: Claim) -> bool:
    """Whether it tells of something that happened, at one time."""
    return claim.event in STEPS and claim.status == "actual" and not _TOTAL.search(claim.evidence.text)


def variant_of(claim: Claim) -> str:
    """The variant of the item, or empty where none is said."""
    return (claim.item.id or "").partition("/")[2]


def recipient_of(claim: Claim) -> str | None:
    """To whom; who used it had received it."""
    return claim.recipient or (claim.party if claim.event in ("used", "trained") else None)


def figures_of(claim: Claim) -> Iterator[str]:
    """Exact figures by which a report may be known again: a count of pieces, or an amount of money."""
    count, money = claim.quantity, claim.money
    if (
        count
        and count.min is not None
        and count.min == count.max
        and count.min >= _TELLING
        and not count.approximate
    ):
        yield f"{count.min:.12g} {count.unit or claim.item.text}"
    if money and money.min is not None and money.min == money.max:
        yield f"{money.min:.12g} {money.currency}"


def totals_of(claim: Claim) -> Iterator[tuple[tuple[str, ...], float]]:
    """What it counts that only grows: totals of money or pieces up to then, and numbers of packages."""
    if claim.status != "actual" or claim.event not in STEPS:
        return
    lane = (claim.supplier or "", claim.recipient or "")
    words = claim.evidence.text
    since = claim.happened.lower.isoformat() if claim.happened and claim.happened.lower else ""
    if ordinal := _ORDINAL.search(words):
        yield (*lane, ordinal["what"]), float(ordinal["digits"])
    if claim.money and claim.money.min and (since or _TOTAL.search(words)):
        yield (*lane, claim.money.currency or "", since), float(claim.money.min)
    count = claim.quantity
    if count and count.min and not count.per and not count.vague and (count.max is None or count.approximate):
        yield (*lane, claim.item.id or "", "pieces"), float(count.min)


def _dated(claim: Claim, published: DateBounds | None) -> Dated | None:
    """When it was so: as the claim says, or else no later than it became public or its report came out."""
    happened, why = claim.happened, claim.event
    if happened and happened.upper and happened.lower and (happened.upper - happened.lower).days <= 366:
        return Dated(happened.upper, happened.lower, claim.report, why, variant_of(claim))
    known = [bounds.upper for bounds in (happened, claim.disclosed, published) if bounds and bounds.upper]
    return Dated(min(known), None, claim.report, why, variant_of(claim)) if known else None


def _firsts(found: list[Dated]) -> tuple[Dated, ...]:
    """The earliest, and the earliest of another report."""
    order = sorted(found, key=lambda one: one.place)
    other = next((one for one in order if one.report != order[0].report), None)
    return (order[0], other) if other else (order[0],)
