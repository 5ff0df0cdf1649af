"""Whether a field of a predicted claim says what the label says."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.errors import DateMistake
from drawdown.scoring.label import Label

FIELDS = (
    "supplier", "recipient", "party", "quantity", "money", "happened", "status", "leaning", "reason",
    "speaker", "speaker kind", "via", "quoted",
)  # fmt: skip
_CLOSE = 0.01  # share of the labelled number by which another may differ
_LIKE = 0.5  # token F1 from which two namings of a speaker are one

Value = Any  # words, an object of JSON, a set of outlets, or None for "not stated"


def right(labelled: Label, predicted: Label) -> dict[str, bool]:
    """For each of ``FIELDS``, whether the two agree; both without a value agree."""
    found = {}
    for name in FIELDS:
        one, other = value(labelled, name), value(predicted, name)
        both = one is not None and other is not None
        found[name] = _ALIKE[name](one, other) if both and name in _ALIKE else one == other
    # The words of a speaker may be missing on one side only, as the author's own voice needs none.
    found["speaker"] = _same_speaker(labelled.row.get("speaker") or {}, predicted.row.get("speaker") or {})
    return found


def value(claim: Label, name: str) -> Value:
    """The value of a field, case and outer space left out; None where it has none."""
    if name == "speaker kind":
        return _folded((claim.row.get("speaker") or {}).get("kind"))
    if name == "via":
        return {_folded(outlet) for outlet in claim.row.get("via") or ()} or None
    return _folded(claim.row.get(name))


def _folded(found: Value) -> Value:
    return found.strip().casefold() if isinstance(found, str) else found


def _same_quantity(labelled: Mapping[str, Any], predicted: Mapping[str, Any]) -> bool:
    return _same_bounds(labelled, predicted) and bool(labelled.get("vague")) == bool(predicted.get("vague"))


def _same_money(labelled: Mapping[str, Any], predicted: Mapping[str, Any]) -> bool:
    return _same_bounds(labelled, predicted) and (
        _folded(labelled.get("currency") or None) == _folded(predicted.get("currency") or None)
    )


def _same_bounds(labelled: Mapping[str, Any], predicted: Mapping[str, Any]) -> bool:
    for end in ("min", "max"):
        one, other = labelled.get(end), predicted.get(end)
        if one is None or other is None:
            if one is not other:
                return False
        elif abs(one - other) > _CLOSE * abs(one):
            return False
    return True


def _same_period(labelled: str, predicted: str) -> bool:
    """Whether two dates may be one; words that are no EDTF agree only with themselves.

    So does a masked decade ("198X"), whose X is lost with its case, as in the scorer of the labels' makers.
    """
    one, other = _bounds(labelled), _bounds(predicted)
    if one is None or other is None:
        return labelled == predicted
    starts_in_time = one.lower is None or other.upper is None or one.lower <= other.upper
    ends_in_time = one.upper is None or other.lower is None or other.lower <= one.upper
    return starts_in_time and ends_in_time


@cache
def _bounds(edtf: str) -> DateBounds | None:
    try:
        return DateBounds.parse(edtf)
    except DateMistake:
        return None


def _same_speaker(labelled: Mapping[str, Any], predicted: Mapping[str, Any]) -> bool:
    if labelled.get("kind") == predicted.get("kind") == "author":
        return True
    texts = (speaker.get("text") or "" for speaker in (labelled, predicted))
    one, other = (Counter(re.findall(r"\w+", text.casefold())) for text in texts)
    total = one.total() + other.total()
    return not total or 2 * (one & other).total() / total >= _LIKE


_ALIKE: dict[str, Callable[[Value, Value], bool]] = {
    "quantity": _same_quantity,
    "money": _same_money,
    "happened": _same_period,
}
