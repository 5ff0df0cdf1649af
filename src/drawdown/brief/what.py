"""An item with its number, as it stands in a sentence: "200 rifles (small arms)"."""

from dataclasses import replace

from drawdown.brief import figures
from drawdown.brief.naming import Names
from drawdown.claim import Claim
from drawdown.plural import plural
from drawdown.quantity import Quantity

DEPLETED = "share of stock depleted"
"""The unit of what is told as a part of a stock that is gone, in hundredths of it."""


def what(claim: Claim, names: Names) -> str:
    """The item of a claim with its number and unit, or the sum it is worth."""
    name = names.item(claim.item.id)
    quantity = claim.quantity
    if claim.item.id is None and claim.money and not quantity:
        return f"{name} worth {figures.sum_of(claim.money)}"
    if quantity is None:
        return name
    if quantity.vague or (quantity.min is None and quantity.max is None):
        words = figures.quoted(quantity.text)
        return f"{name} described as {words}" if claim.event == "held" else f"{name} ({words})"
    if quantity.unit == DEPLETED:
        return f"{name} of which {figures.share(quantity)} was used up"
    if claim.item.id is None:
        return figures.figure(quantity)
    return f"{_counted(quantity, claim.item.id, name, names)}{figures.rate(quantity)}"


def _counted(quantity: Quantity, item: str, name: str, names: Names) -> str:
    word = figures.band(quantity)
    number = f"{word} ({figures.count(quantity)}) of" if word else figures.count(quantity)
    one = quantity.min == quantity.max == 1
    own = names.unit(item)
    unit = quantity.unit
    # "Anti-armor" of "2,600 Javelin anti-armor systems" is no piece; it says what the item is for.
    if unit in (None, "unit", "piece", own) or name.endswith(unit) or unit.startswith("anti-"):
        # Nobody counts "artillery": its pieces are counted.
        if own is None or names.countable(item):
            return f"{number} {_singular(name, names.heading(item)) if one else name}"
        unit = own
    elif (name.endswith(f"{unit}s") and " or " not in name) or (unit == "system" and names.countable(item)):
        return f"{number} {_singular(name, names.heading(item)) if one else name}"
    pieces = f"{number} {figures.units(replace(quantity, unit=unit))}"
    if not names.countable(item) and unit == own:
        # "Rounds of ammunition", but "artillery systems".
        return f"{number} {name} {plural(unit)}" if unit == "system" else f"{pieces} of {name}"
    # A class takes its pieces in: "200 rifles (small arms)".
    return f"{pieces} of {name}" if name == names.heading(item) else f"{pieces} ({name})"


def _singular(name: str, heading: str) -> str:
    return name.removesuffix("s") if name != heading else name
