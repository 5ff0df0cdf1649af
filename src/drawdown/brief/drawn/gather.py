"""The drawings of each item, from what was judged of it."""

from collections.abc import Mapping

from drawdown.brief.drawn.amounts import amounts
from drawdown.brief.drawn.happened import happened
from drawdown.brief.drawn.model import Drawn
from drawdown.brief.drawn.positions import positions
from drawdown.brief.judged.model import Judged
from drawdown.brief.naming import Names
from drawdown.entry import Entry


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
    """An item as the beginning of a file name."""
    return "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in item or "aid")[:40]
