"""Which sentences stand in the summary, and in which order."""

from collections import Counter
from collections.abc import Mapping, Sequence

from drawdown.brief.summary.model import Candidate, Line

_ORDER = ("turn", "deed", "dispute", "supply", "stock", "reason", "unknown")
_MOST = {"unknown": 1, "reason": 3, "stock": 3, "turn": 4, "dispute": 3}
MOST_OF_ONE, MOST_OF_MANY = 9, 13
_LEAST = 30.0


def choose(found: Sequence[Candidate], items: Sequence[str | None]) -> tuple[Line, ...]:
    """The weightiest sentences, none twice, and no item with more than its share.

    Args:
        found: All that could be said.
        items: Ids of the items of the brief, those with most claims first.
    """
    ranks = {item: at for at, item in enumerate(items)}
    many = len({one.item for one in found if one.kind != "unknown"}) > 1
    most = MOST_OF_MANY if many else MOST_OF_ONE
    kept: list[Candidate] = []
    told: set[tuple[object, ...]] = set()
    words: set[tuple[object, ...]] = set()
    kinds: Counter[str] = Counter()
    per_item: Counter[str | None] = Counter()
    ranked = sorted(found, key=lambda one: (-_weight(one, ranks), one.line.text))
    for one in ranked:
        share = most if not many else 6 if ranks.get(one.item, 99) == 0 else 3
        unknown = one.kind == "unknown"
        full = len(kept) - kinds["unknown"] >= most - 1 and not unknown
        if full or (one.weight < _LEAST and not unknown) or kinds[one.kind] >= _MOST.get(one.kind, most):
            continue
        if (
            one.said <= told
            or (one.words and one.words <= words)
            or (per_item[one.item] >= share and not unknown)
        ):
            continue
        kept.append(one)
        told |= one.said
        words |= one.words
        kinds[one.kind] += 1
        per_item[one.item] += not unknown
    kept.sort(key=lambda one: (_ORDER.index(one.kind), ranks.get(one.item, 99), -one.weight, one.line.text))
    return tuple(one.line for one in kept)


def _weight(one: Candidate, ranks: Mapping[str | None, int]) -> float:
    """What an item many claims are on says counts for more."""
    return one.weight - min(ranks.get(one.item, 20), 20) * (0.6 if one.kind != "unknown" else 1.5)
