"""What a person types for a field, as the ledger records it: ids for names, 300000000 for 300 million."""

import re
from collections.abc import Iterable
from decimal import Decimal
from difflib import get_close_matches

from drawdown.catalogue import Catalogue
from drawdown.catalogue.find import item_id, meant, party_id
from drawdown.errors import UserMistake
from drawdown.review import FIELDS

_PARTIES = ("supplier", "recipient", "party")
_ITEMS = ("item", "successor")
_VOCABULARY = ("event", "status", "leaning", "instrument", "reason", "secret")
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_SCALED = re.compile(rf"(\d+(?:\.\d+)?)\s*({'|'.join(_SCALES)})\b", re.IGNORECASE)
_COMMA = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


def typed_changes(said: Iterable[str], catalogue: Catalogue) -> dict[str, str]:
    """Corrections given as ``FIELD=VALUE``, each value as the ledger records it.

    Raises: UserMistake if one is not of that form, a field is none or named twice, or a name is unknown.
    """
    changes: dict[str, str] = {}
    for text in said:
        field, equals, value = text.partition("=")
        field = field.strip().lower()
        if not equals or not field:
            raise UserMistake(f"{text!r}: expected FIELD=VALUE, such as supplier=US; fields: {_fields()}")
        if field in changes:
            raise UserMistake(f"{field} is corrected twice; give it one value")
        changes[field] = as_recorded(field, value, catalogue)
    return changes


def as_recorded(field: str, value: str, catalogue: Catalogue) -> str:
    """A typed value as the ledger records it; ``=`` before it takes a name as it stands, known or not.

    Raises: UserMistake if the field is none, or the catalogue has no such party or item.
    """
    if field not in FIELDS:
        near = get_close_matches(field, FIELDS, 1, 0.6)
        hint = f"did you mean {near[0]}?" if near else f"expected one of {_fields()}"
        raise UserMistake(f"unknown field {field!r}: {hint}")
    value = " ".join(value.split())
    if not value:
        return ""
    if value.startswith("="):
        return value[1:].strip()
    if field in _PARTIES:
        return party_id(catalogue, value) or _unknown(catalogue, "party", value)
    if field in _ITEMS:
        return item_id(catalogue, value) or _unknown(catalogue, "item", value)
    if field == "destination":
        return party_id(catalogue, value) or value  # a word such as "export" is a destination too
    if field in _VOCABULARY:
        return value.lower()
    if field in ("quantity", "money"):
        return _number(field, value, catalogue)
    return value


def _number(field: str, value: str, catalogue: Catalogue) -> str:
    """A count or sum without commas and words for numbers, its unit in the singular."""
    plain = _SCALED.sub(lambda said: _times(said[1], said[2]), _COMMA.sub("", value))
    number, space, unit = plain.partition(" ")
    if field == "money":
        return f"{number}{space}{unit.upper()}"
    units = {item.unit for item in catalogue.items.values()}
    singular = unit.removesuffix("s")
    return f"{number}{space}{singular if singular in units else unit}"


def _times(number: str, scale: str) -> str:
    return f"{(Decimal(number) * _SCALES[scale.lower()]).normalize():f}"


def _unknown(catalogue: Catalogue, what: str, value: str) -> str:
    hint = meant(catalogue, what, value)
    raise UserMistake(f"unknown {what} {value!r}: {hint} To record it as it stands, put = before it")


def _fields() -> str:
    return ", ".join(FIELDS)
