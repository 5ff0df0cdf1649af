"""Lanes of a transfer, what from whom to whom, and the dated steps in them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from drawdown.bounds import DateBounds
from drawdown.catalogue import load_catalogue
from drawdown.claim import Claim
from drawdown.reconcile.dates.anchors import Anchors, Dated, is_told_apart, recipient_of, variant_of
from drawdown.when import day_in_words, in_phrase

_GIVEN, _PROMISED = ("sold", "delivered", "used"), ("authorised", "announced", "ordered")
_ONE_STEP = 30  # days; steps so near are one, told with the variant and without


@dataclass(frozen=True, slots=True)
class Lane:
    """What moves from whom to whom; None and empty are unsaid."""

    item: str
    variant: str
    supplier: str | None
    recipient: str | None

    @classmethod
    def of(cls, claim: Claim) -> "Lane | None":
        """The lane of a claim; a class of items has none, nor a transfer to nobody in particular."""
        if not claim.item.base or not is_told_apart(claim):
            return None
        if not recipient_of(claim) and claim.event != "replaced":
            return None
        return cls(claim.item.base, variant_of(claim), claim.supplier, recipient_of(claim))

    def gone(self, awaited: Claim, step: Claim) -> bool:
        """Whether a text itself tells that what it seems to wait for has come."""
        return (
            step.event in ends(awaited.event)
            and step.item.base == self.item
            and (not self.variant or variant_of(step) in ("", self.variant))
            and step.supplier in (None, self.supplier)
            and recipient_of(step) in (None, self.recipient)
        )

    def steps(self, anchors: Anchors, report: str, events: Sequence[str]) -> list[Dated]:
        """The first dated step of each variant, as other reports tell, in order of time."""
        best: dict[str, Dated] = {}
        for (event, named, by, to), dated in anchors.of(self.item).steps.items():
            fits = event in events and (not self.variant or named in ("", self.variant))
            if fits and to in (None, self.recipient) and (None in (by, self.supplier) or by == self.supplier):
                for one in dated:
                    if one.report != report and (named not in best or one.place < best[named].place):
                        best[named] = one
        found = _without_openings(sorted(best.values(), key=lambda one: one.place))
        return [
            one
            for place, one in enumerate(found)
            if not place or (one.last - found[place - 1].last).days >= _ONE_STEP
        ]

    def told(self, one: Dated) -> str:
        """A step in words."""
        item = f"{self.item}/{one.variant}" if one.variant else self.item
        what = load_catalogue().item_in_sentence(item) + (" crews were" if one.why == "trained" else " was")
        known = f"(known by {day_in_words(one.last)})"
        return f"{what} {one.why} {in_phrase(DateBounds(one.first, one.last)) if one.first else known}"


def lanes(claims: Iterable[Claim]) -> dict[Lane, Claim]:
    """The first claim of each lane."""
    found: dict[Lane, Claim] = {}
    for one in claims:
        if lane := Lane.of(one):
            found.setdefault(lane, one)
    return found


def ends(event: str) -> tuple[str, ...]:
    """The events that end the wait which an event tells of; what was promised may still be awaited."""
    if event == "replaced":
        return (event,)
    return _GIVEN if event in _GIVEN else (*_GIVEN, *_PROMISED)


def first_day(one: Dated) -> date:
    """Its first day, or the only one known."""
    return one.first or one.last


def _without_openings(steps: list[Dated]) -> list[Dated]:
    """An authorisation of no variant in particular is of the one that is next given for the first time."""
    for place, one in enumerate(steps):
        later = [number for number in range(place + 1, len(steps)) if steps[number].variant]
        if not one.variant and one.why in _PROMISED and later:
            opened = replace(one, variant=steps[later[0]].variant)
            rest = [step for number, step in enumerate(steps) if number not in (place, later[0])]
            return sorted([opened, *rest], key=lambda one: one.place)
    return steps
