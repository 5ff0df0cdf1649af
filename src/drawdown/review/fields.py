"""The fields a person can correct: what each is called, and its value as one would type it."""

from drawdown.bounds import DateBounds
from drawdown.claim import EVENTS, INSTRUMENTS, LEANINGS, REASONS, STATUSES, Claim
from drawdown.quantity import Money, Quantity

FIELDS = {
    "event": f"one of {', '.join(EVENTS)}",
    "status": f"one of {', '.join(STATUSES)}",
    "item": "an item of the catalogue, with its variant: atacms/cluster; empty for aid as a whole",
    "supplier": "a party of the catalogue, such as US or United States",
    "recipient": "a party of the catalogue, such as UA or Ukraine",
    "party": "who does it: a party of the catalogue",
    "quantity": "300, 300/500, 300/.. or ../500, with the unit behind it if that changes",
    "money": "with its currency: 300000000 USD, 300 million USD, ../1 billion USD",
    "happened": "YYYY, YYYY-MM or YYYY-MM-DD, or two of them with / between",
    "disclosed": "YYYY, YYYY-MM or YYYY-MM-DD, or two of them with / between",
    "leaning": " or ".join(LEANINGS),
    "secret": "true or false",
    "instrument": f"one of {', '.join(INSTRUMENTS)}",
    "authority": "the law or programme, as said",
    "destination": "where output goes: a party, or export",
    "reason": f"one of {', '.join(REASONS)}",
    "successor": "the item that takes its place",
}
"""What may be typed for each field, in the order in which a reviewer sees them."""


def typed(claim: Claim, field: str) -> str:
    """The value of a field as one would type it in a correction; ``""`` where it is not stated.

    Of a vague quantity, which has no numbers, nothing can be typed.
    """
    value = claim.item.id if field == "item" else getattr(claim, field)
    if isinstance(value, Quantity):
        return "" if value.min is None and value.max is None else _range(value.min, value.max, value.unit)
    if isinstance(value, Money):
        no_figure = value.min is None and value.max is None
        return "" if no_figure else _range(value.min, value.max, value.currency)
    if isinstance(value, DateBounds):
        return value.edtf()
    if isinstance(value, bool):
        return str(value).lower()
    return value or ""


def _range(low: float | None, high: float | None, unit: str | None) -> str:
    first, last = (".." if bound is None else _number(bound) for bound in (low, high))
    number = first if first == last else f"{first}/{last}"
    return f"{number} {unit}" if unit else number


def _number(bound: float) -> str:
    return str(int(bound)) if float(bound).is_integer() else f"{bound:f}".rstrip("0")
