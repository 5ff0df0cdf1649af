"""What a claim is once a person has put a field of it right."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.claim import INSTRUMENTS, LEANINGS, Claim
from drawdown.decision import Decision
from drawdown.quantity import Money, Quantity

_WORDS = (
    "supplier",
    "recipient",
    "party",
    "authority",
    "destination",
    "reason",
    "successor",
)
_RANGE = re.compile(r"(\d+(?:\.\d+)?|\.\.)(?:/(\d+(?:\.\d+)?|\.\.))?(?:\s+(\S.*))?")


def corrected(claim: Claim, decision: Decision) -> Claim:
    """The claim with what the decision corrects put right; as it is where the decision corrects nothing.

    A word or a date is given as in the claim record, and an empty value means "not stated". A count is
    ``300``, ``300/500``, ``300/..`` or ``../500``, with the unit behind it if that changes; money always
    names its currency.

    Raises: ValueError if the field cannot be corrected or the value does not suit it.
    """
    if decision.verdict != "correct":
        return claim
    field, value = decision.field or "", decision.value or ""
    if field not in _CORRECTIONS:
        raise ValueError(
            f"cannot correct the field {field!r}: expected one of {', '.join(sorted(_CORRECTIONS))}"
        )
    change: dict[str, Any] = {field: _CORRECTIONS[field](claim, value, decision)}
    reasons = {name: why for name, why in claim.why_missing.items() if name != field}
    return replace(claim, **change, why_missing=reasons)


def decided(claim: Claim, decisions: Iterable[Decision]) -> Claim:
    """The claim as decisions put it right, the oldest first. Raises: ValueError as ``corrected`` does."""
    for decision in decisions:
        claim = corrected(claim, decision)
    return claim


def _date(claim: Claim, value: str, decision: Decision) -> DateBounds | None:
    return DateBounds.parse(value, f"corrected by {decision.by}") if value else None


def _flag(claim: Claim, value: str, decision: Decision) -> bool:
    if value not in ("true", "false"):
        raise ValueError(f"{decision.field} is true or false, not {value!r}")
    return value == "true"


def _one_of(words: tuple[str, ...]) -> Callable[[Claim, str, Decision], str | None]:
    def checked(claim: Claim, value: str, decision: Decision) -> str | None:
        if value and value not in words:
            raise ValueError(f"{decision.field} {value!r}: expected one of {', '.join(words)}")
        return value or None

    return checked


def _quantity(claim: Claim, value: str, decision: Decision) -> Quantity | None:
    if not value:
        return None
    low, high, unit = _range(value)
    was = claim.quantity or Quantity(None, None)
    return replace(was, min=low, max=high, unit=unit or was.unit, vague=False)


def _money(claim: Claim, value: str, decision: Decision) -> Money | None:
    if not value:
        return None
    low, high, currency = _range(value)
    if not currency:
        raise ValueError(f"{value!r} names no currency: write such as 300000000 USD")
    return Money(low, high, currency, claim.money.text if claim.money else "")


def _range(value: str) -> tuple[float | None, float | None, str | None]:
    match = _RANGE.fullmatch(value)
    if not match or (match[1] == ".." and match[2] in (None, "..")):
        raise ValueError(
            f"{value!r} is no count: write 300, 300/500, 300/.. or ../500, and the unit behind it"
        )
    low = None if match[1] == ".." else float(match[1])
    high = None if match[2] == ".." else float(match[2] or match[1])
    return low, high, match[3]


_CORRECTIONS: dict[str, Callable[[Claim, str, Decision], Any]] = {
    **{field: lambda claim, value, decision: value or None for field in _WORDS},
    "item": lambda claim, value, decision: replace(claim.item, id=value or None),
    "event": lambda claim, value, decision: value,
    "status": lambda claim, value, decision: value,
    "leaning": _one_of(LEANINGS),
    "instrument": _one_of(INSTRUMENTS),
    "secret": _flag,
    "happened": _date,
    "disclosed": _date,
    "quantity": _quantity,
    "money": _money,
}
