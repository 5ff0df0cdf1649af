"""Counts and sums in words: always the range as said, never worked out further."""

from drawdown.plural import plural
from drawdown.quantity import Money, Quantity, in_range

_BANDS = {
    (12, 99): "dozens", (20, 99): "scores", (100, 999): "hundreds", (1000, 9999): "thousands",
    (10_000, 99_999): "tens of thousands", (100_000, 999_999): "hundreds of thousands",
    (1_000_000, 9_999_999): "millions", (1_000_000, 999_999_999): "millions",
}  # fmt: skip


def count(quantity: Quantity) -> str:
    """The number as a range: ``about 500``, ``100 to 999``, ``at least 30``; vague words in quotes."""
    if quantity.vague or (quantity.min is None and quantity.max is None):
        return quoted(quantity.text)
    return in_range(quantity.min, quantity.max, approximate=quantity.approximate)


def band(quantity: Quantity) -> str | None:
    """The word for a band such as ``hundreds``, if the bounds are those of one."""
    if not quantity.approximate or quantity.min is None or quantity.max is None:
        return None
    return _BANDS.get((int(quantity.min), int(quantity.max)))


def rate(quantity: Quantity) -> str:
    """`` a year`` and the like, or nothing."""
    return f" a {quantity.per}" if quantity.per else ""


def share(quantity: Quantity) -> str:
    """A share as a percentage: ``about 33%``, ``25% to 30%``."""
    low, high = (_hundredths(end, quantity.approximate) for end in (quantity.min, quantity.max))
    return f"{in_range(low, high, approximate=quantity.approximate)}%"


def units(quantity: Quantity) -> str:
    """The unit in the number that fits, or ``""`` where none is said."""
    if not quantity.unit:
        return ""
    return quantity.unit if quantity.min == quantity.max == 1 else plural(quantity.unit)


def figure(quantity: Quantity) -> str:
    """A quantity on its own: ``about 500 units a year``, ``hundreds (100 to 999) of missiles``."""
    if quantity.vague:
        return count(quantity)
    word = band(quantity)
    number = f"{word} ({count(quantity)})" if word else count(quantity)
    unit = units(quantity)
    return f"{number}{f' {unit}' if unit else ''}{rate(quantity)}"


def sum_of(money: Money) -> str:
    """A sum as a range: ``$300 million``, ``up to $1 billion``; words without a number in quotes."""
    if money.min is None and money.max is None:
        return quoted(money.text)
    return in_range(money.min, money.max, money.currency)


def quoted(words: str) -> str:
    """Words of a report in quotation marks; their own marks go, so that none stand inside each other."""
    bare = " ".join(words.split()).strip("\"“”'‘’ ").replace('"', "").replace("“", "").replace("”", "")
    # "A lot" opened a sentence there and stands inside one here.
    bare = f"a {bare[2:]}" if bare.startswith("A ") else bare
    return f"“{bare}”" if bare else "in words not kept"


def _hundredths(share: float | None, about: bool) -> float | None:
    return None if share is None else round(100 * share, 0 if about else 1)
