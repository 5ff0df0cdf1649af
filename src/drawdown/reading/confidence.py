"""How often a claim like this one is right.

First version: one base rate, about the precision that `make score` prints on the labelled texts, lowered by
each thing that was guessed. It is not calibrated on held-out texts yet.
"""

_BASE = 0.55
_LOWER = {"anaphor": 0.85, "default-party": 0.85, "far-item": 0.8, "no-item": 0.75, "weak-status": 0.9}


def confidence(guessed: set[str]) -> float:
    """Confidence, 0 to 1, from the names of what was guessed (keys of the table in this file)."""
    value = _BASE
    for name in guessed:
        value *= _LOWER[name]
    return round(value, 2)
