"""The one fact most worth finding out next."""

from collections.abc import Mapping

from drawdown.address import joined
from drawdown.brief.bearing.amounts import chance, number
from drawdown.plural import plural
from drawdown.projection import Projection

_NOISE = "use.noise"
"""The noise of use from month to month, which nobody can find out beforehand."""


def first_to_find(of: Projection, names: Mapping[str, str]) -> str:
    """By its worth before deciding, else by its share of the spread; ``""`` where neither was asked."""
    worth = {
        name: one
        for answer in of.answers
        for name, one in answer.worth.items()
        if name != "all" and one.pieces > 2 * one.error
    }
    if worth:
        name = max(worth, key=lambda name: (worth[name].pieces, name))
        many = f"{number(worth[name].pieces)} {plural(of.unit)}"
        return f"Find out first: {joined(name, names)}. Known before deciding it is worth {many} on average."
    totals: dict[str, float] = {}
    for answer in of.answers:
        for what in ("below_floor", "minimum", "stock"):
            if not totals:
                indices = answer.indices.get(what, {})
                totals = {name: index.total for name, index in indices.items() if name != _NOISE}
    if not totals or max(totals.values()) <= 0:
        return ""
    name = max(totals, key=lambda name: (totals[name], name))
    return f"Find out first: {joined(name, names)}. {chance(totals[name])} of the spread comes from it."
