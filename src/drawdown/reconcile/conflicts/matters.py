"""What a claim is about, and which other matters it must be compared with."""

from collections.abc import Iterator
from typing import NamedTuple

from drawdown.catalogue import Catalogue
from drawdown.claim import Claim

_PARTY_GIVES = frozenset({"held", "produced", "trained", "replaced", "conditioned"})
_PARTY_GETS = frozenset({"used", "requested"})


class Matter(NamedTuple):
    """An item between two parties; the doer of a claim stands in the place that its event gives it."""

    item: str | None
    giver: str | None
    taker: str | None

    @property
    def base(self) -> str | None:
        """The item without its variant."""
        return self.item.split("/")[0] if self.item else None


def matter(claim: Claim) -> Matter:
    """What a claim is about."""
    giver, taker = claim.supplier, claim.recipient
    if claim.event in _PARTY_GIVES:
        giver = claim.party or giver
    elif claim.event in _PARTY_GETS:
        taker = taker or claim.party
    return Matter(claim.item.id, giver, taker)


def is_class(item: str | None, catalogue: Catalogue) -> bool:
    """Whether an item is a class of items, or aid as a whole: two claims on it may mean two things."""
    known = catalogue.items.get(item or "")
    return item is None or (known is not None and known.kind == "class")


def wider(one: Matter, catalogue: Catalogue, classes: bool) -> Iterator[Matter]:
    """The matter itself and those that say less of what may be the same.

    Args:
        classes: Whether the class of the item counts as well.
    """
    items = [one.item]
    if one.item and one.base != one.item:
        items.append(one.base)
    if classes and one.item and (over := catalogue.family(one.item)) not in items:
        items.append(over)
    for item in items:
        for giver in dict.fromkeys((one.giver, None)):
            for taker in dict.fromkeys((one.taker, None)):
                yield Matter(item, giver, taker)


def named(one: Matter, catalogue: Catalogue) -> str:
    """The matter in words: ``ATACMS, the United States to Ukraine``."""
    words = catalogue.item_name(one.item)
    giver = catalogue.party_name(one.giver) if one.giver else ""
    taker = catalogue.party_name(one.taker) if one.taker else ""
    if giver and taker:
        return f"{words}, {giver} to {taker}"
    return f"{words}, {giver or 'to ' + taker}" if giver or taker else words
