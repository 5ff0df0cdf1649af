"""What was judged, item by item, of the claims that a brief shows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from drawdown.brief.judged.conflicts import conflicts
from drawdown.brief.judged.facts import facts
from drawdown.brief.judged.model import Judged
from drawdown.brief.judged.positions import positions
from drawdown.brief.material import Material
from drawdown.brief.naming import Names
from drawdown.conflict import Conflict
from drawdown.entry import Entry

_One = TypeVar("_One")


def judged(material: Material, shown: Mapping[str, Entry], names: Names) -> dict[str | None, Judged]:
    """Facts, positions and conflicts by item, variants with their item.

    Args:
        material: What was judged is taken from it.
        shown: By id, the claims that the brief shows; nothing is told that rests on others.
        names: Names of items and parties.
    """

    def about(one: Conflict) -> str | None:
        return next((shown[claim].claim.item.id for claim in one.claims if claim in shown), None)

    by_fact = _by_item(material.facts, lambda fact: fact.item)
    by_position = _by_item(material.positions, lambda position: position.item)
    by_conflict = _by_item(material.conflicts, about)
    copies, found = material.copies, {}
    for item in {*by_fact, *by_position, *by_conflict}:
        told, fewer = facts(by_fact.get(item, ()), shown, names)
        lines, shorter = positions(by_position.get(item, ()), shown, names, copies)
        sides, less = conflicts(by_conflict.get(item, ()), shown)
        more = (("facts", fewer), ("positions", shorter), ("conflicts", less))
        found[item] = Judged(told, lines, sides, tuple((kind, _rest(kind, left)) for kind, left in more))
    return found


def _rest(kind: str, left: int) -> str:
    return f"{left:,} more not shown here: drawdown {kind} lists them all." if left else ""


def _by_item(found: Iterable[_One], item: Callable[[_One], str | None]) -> dict[str | None, Sequence[_One]]:
    lots: dict[str | None, list[_One]] = {}
    for one in found:
        id = item(one)
        lots.setdefault(id.split("/")[0] if id else None, []).append(one)
    return dict(lots)
