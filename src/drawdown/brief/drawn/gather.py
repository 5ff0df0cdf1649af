"""The drawings of each item, from what was judged of it."""

from collections.abc import Mapping
from hashlib import sha256

from drawdown.brief.drawn.amounts import amounts
from drawdown.brief.drawn.happened import happened
from drawdown.brief.drawn.model import Drawn
from drawdown.brief.drawn.positions import positions
from drawdown.brief.judged.model import Judged
from drawdown.brief.naming import Names
from drawdown.entry import Entry

_LONGEST = 40


def drawn(item: str | None, found: Judged, entries: Mapping[str, Entry], names: Names) -> Drawn:
    """The drawings of one item.

    Args:
        item: Its catalogue id, None for aid as a whole.
        found: What was judged of it.
        entries: By id, the claims that the brief shows.
        names: Names of items and parties.
    """
    stem, title = stem_of(item), names.heading(item)
    return Drawn(
        happened(f"{stem}-timeline", title, found.facts, entries, names),
        positions(f"{stem}-positions", title, found.positions, entries),
        amounts(stem, title, found.facts, entries, names),
    )


def stem_of(item: str | None) -> str:
    """An item as the beginning of a file name, no two items the same."""
    id = item or "aid"
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in id)
    if plain == id and len(id) <= _LONGEST:
        return id
    return f"{plain[:_LONGEST]}-{sha256(id.encode()).hexdigest()[:8]}"
