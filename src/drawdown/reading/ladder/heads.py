"""Class words that only head or gloss the items beside them: "artillery, such as howitzers" is howitzers."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.catalogue import Catalogue
from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.amounts import count_before
from drawdown.reading.passages.passage import Passage

_EXAMPLES = re.compile(r"\b(?:such as|like|including|namely|among them|especially)\b|[:–—]| - ")
_GLOSS = re.compile(r", (?:(?:an? |the )?(?:[\w-]+ ){0,3}|one of (?:the |its |their |our )?(?:[\w-]+ ){0,6})")


def without_heads(passage: Passage, items: Sequence[Mention], catalogue: Catalogue) -> list[Mention]:
    """The items of one list without uncounted class words that others exemplify, count or name."""
    return [
        item
        for item in items
        if item.kind != "class"
        or count_before(passage, item)
        or not any(_stands_for(passage, item, other, catalogue) for other in items if other is not item)
    ]


def of_the_topic(passage: Passage, items: Sequence[Mention], catalogue: Catalogue) -> list[Mention]:
    """The items a stance is about without naming any; for a class word the item of it that the text is about.

    "Norway asked for ATACMS. ... no talks on long-range missiles, and no policy change" is one of ATACMS.
    """
    topic = passage.topic
    if topic is None or topic.kind != "specific":
        return list(items)
    kinds = _kinds(topic, catalogue)
    return [
        replace(topic, start=item.start, end=item.end, anaphor=True)
        if item.anaphor and item.kind == "class" and item.id in kinds
        else item
        for item in items
    ]


def _stands_for(passage: Passage, head: Mention, other: Mention, catalogue: Catalogue) -> bool:
    view = passage.view
    if other.id is None:
        return False
    if other.start >= head.end:
        again = other.id == head.id and count_before(passage, other)
        return bool(
            (again or head.id in _kinds(other, catalogue)) and _EXAMPLES.search(view, head.end, other.start)
        )
    gloss = _GLOSS.fullmatch(view, other.end, head.start) and not re.match(r"\w| \w", view[head.end :][:2])
    return bool(
        gloss
        and other.kind == "specific"
        and catalogue.items[other.base_id].unit == catalogue.items[head.base_id].unit
    )


def _kinds(item: Mention, catalogue: Catalogue) -> set[str]:
    """The classes an item belongs to, from the nearest to the widest."""
    found: set[str] = set()
    kind = catalogue.items[item.base_id].kind
    while kind in catalogue.items and kind not in found:
        found.add(kind)
        kind = catalogue.items[kind].kind
    return found
