"""Months as whole numbers, so that they can be counted on."""

import re

_MONTH = re.compile(r"(\d{4})-(\d{2})")


def month(text: str) -> int:
    """Months since the year 0 of ``YYYY-MM``. Raises: ValueError if it is no month."""
    found = _MONTH.fullmatch(text)
    if not found or not 1 <= int(found[2]) <= 12:
        raise ValueError(f"{text!r} is no month: expected YYYY-MM")
    return int(found[1]) * 12 + int(found[2]) - 1


def month_text(number: int) -> str:
    """``YYYY-MM`` of a number of months since the year 0."""
    return f"{number // 12:04}-{number % 12 + 1:02}"
