"""The parts of an item, in the order in which a reader meets them: one list for all formats."""

PARTS = {
    "timeline": "Over time",
    "positions": "Positions over time",
    "transfers": "Promised, ordered, delivered",
    "amounts": "How many",
    "bearing": "What the stock can bear",
    "speakers": "Who says so",
    "conflicts": "Where claims do not say the same",
    "unknowns": "What is not known",
    "facts": "Facts, as far as they are settled",
    "happened": "What happened, in order",
    "reasons": "Refused, paused, conditions and reasons",
    "kept": "Kept from the public, and disclosed",
}
"""Headings by key, from what was judged to the record that it rests on."""
