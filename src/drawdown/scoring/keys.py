"""Keys of a label that nothing looks at: a field under a misspelt name would count as not stated."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from difflib import get_close_matches

from drawdown.claim import Claim
from drawdown.evidence import Evidence
from drawdown.item import ItemMention
from drawdown.problem import Problem
from drawdown.quantity import Money, Quantity
from drawdown.scoring.label import Label
from drawdown.speaker import Speaker


def _of(kind: type) -> frozenset[str]:
    return frozenset(field.name for field in fields(kind))


# What a label has besides: other events that it may be called, remarks of whoever labelled, and what stands
# in the rows of `drawdown claims`.
_OTHERS = {
    "or", "note", "happened_basis", "disclosed_basis", "published", "recorded", "decision", "undated",
}  # fmt: skip
_KNOWN = {
    "": _of(Claim) | _OTHERS,
    "item": _of(ItemMention),
    "evidence": _of(Evidence),
    "speaker": _of(Speaker),
    "quantity": _of(Quantity),
    "money": _of(Money),
}


def stray_keys(labels: Iterable[Label]) -> list[Problem]:
    """One problem for each unknown key of some labels, at the first label that has it."""
    found: dict[str, Problem] = {}
    for one in labels:
        for part, key in _stray(one.row):
            name = f"{part}.{key}" if part else key
            near = get_close_matches(key, _KNOWN[part], 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            found.setdefault(name, Problem(one.where, f"unknown key {name!r}, which is not scored{hint}"))
    return list(found.values())


def _stray(row: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for part, known in _KNOWN.items():
        inner = row.get(part) if part else row
        if isinstance(inner, Mapping):
            yield from ((part, key) for key in inner if key not in known)
