"""Drift of figures: a number made vague or another, "all" made "some"."""

import re
from collections.abc import Iterator, Sequence

from drawdown.claim import Claim
from drawdown.degraded import Drift
from drawdown.quantity import Quantity
from drawdown.reconcile.degraded.sides import Sides, drift

_ROUNDED = 0.1  # share by which a rounded number may be off
_MANY = 10_000  # pairs of numbers on one event among which nobody can tell what became of which
_SHARES = (
    ("no", "none"),
    ("some", "several", "few", "part", "portion", "number", "certain", "various", "handful", "share", "many"),
    ("half",),
    ("most", "majority"),
    ("all", "every", "each", "entire", "whole"),
)
_RANKS = {word: rank for rank, words in enumerate(_SHARES) for word in words}
_SHARE = re.compile(rf"\b({'|'.join(_RANKS)})\b(?: of)?(?: \w[\w'’-]*){{0,4}} ?$", re.I)


def figures(sides: Sides) -> Iterator[Drift]:
    """At most one drift an event: the copy has no number that the origin has, or a smaller share."""
    for _, both in sides.by_event:
        copy, origin = (
            [one for one in claims if one.status not in ("denied", "asked")]
            for claims in (both.copy, both.origin)
        )
        if copy and origin:
            yield from _of_event(copy, origin)


def _of_event(copy: Sequence[Claim], origin: Sequence[Claim]) -> Iterator[Drift]:
    mine, theirs = _counted(copy), _counted(origin)
    if theirs and not mine:
        vague = next((one for one in copy if one.quantity or _share(one)), copy[0])
        words = _share(vague) or (vague.quantity.text if vague.quantity else None)
        became = f'"{words}"' if words else "no number"
        yield drift("quantifier", vague, theirs[0], f'"{_words(theirs[0])}" became {became}')
        return
    if len(mine) * len(theirs) > _MANY:
        return
    apart = [(one, other) for one in mine for other in theirs if _comparable(one, other)]
    if apart and not any(_agree(one, other) for one, other in apart) and not _sum(mine, theirs):
        one, other = apart[0]
        yield drift("number", one, other, f'"{_words(other)}" became "{_words(one)}"')
        return
    shares = [(one, word) for one in copy if (word := _share(one))]
    larger = [(one, word) for one in origin if (word := _share(one))]
    if shares and larger and 0 < _RANKS[shares[0][1]] < min(_RANKS[word] for _, word in larger):
        (one, word), (other, was) = shares[0], larger[0]
        yield drift("quantifier", one, other, f'"{was}" became "{word}"')


def _counted(claims: Sequence[Claim]) -> list[Claim]:
    """Claims with a number of pieces, the first for each number."""
    found: dict[tuple[object, ...], Claim] = {}
    for one in claims:
        if (number := one.quantity) and (number.min or number.max):
            key = number.min, number.max, number.unit, number.per, number.approximate
            found.setdefault(key, one)
    return list(found.values())


def _words(claim: Claim) -> str:
    return claim.quantity.text if claim.quantity else ""


def _share(claim: Claim) -> str | None:
    """The word for a share that stands before the item, in small letters: "all" in "all 31 of the tanks"."""
    before, found, _ = claim.evidence.text.partition(claim.item.text)
    match = _SHARE.search(before[-60:]) if found else None
    return match[1].lower() if match else None


def _comparable(one: Claim, other: Claim) -> bool:
    a, b = one.quantity, other.quantity
    return bool(a and b and a.per == b.per and (not a.unit or not b.unit or a.unit == b.unit))


def _agree(one: Claim, other: Claim) -> bool:
    a, b = _bounds(one.quantity), _bounds(other.quantity)
    return a[0] <= b[1] and b[0] <= a[1]


def _bounds(quantity: Quantity | None) -> tuple[float, float]:
    low, high = (quantity.min, quantity.max) if quantity else (None, None)
    slack = _ROUNDED if quantity and quantity.approximate else 0.0
    return (low * (1 - slack) if low else 0.0), (high * (1 + slack) if high else float("inf"))


def _sum(mine: Sequence[Claim], theirs: Sequence[Claim]) -> bool:
    """Whether a number of the one side adds up those of the other, or is what is left of two."""
    ours, others = (
        {one.quantity.min for one in side if one.quantity and one.quantity.min} for side in (mine, theirs)
    )
    return any(len(few) > 1 and sum(few) in many for few, many in ((ours, others), (others, ours)))
