"""Acts done by a document's own words: "I hereby delegate ... to direct the drawdown of"."""

import re

from drawdown.bounds import DateBounds
from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage

_HEREBY = re.compile(r"\bhereby\b", re.I)
_DIRECTS = re.compile(r"\bdirect (?:the|a) draw-?down of\b", re.I)
_AUTHORITY = re.compile(r"\bauthority under (section \d+(?:\([a-z0-9]+\))*)", re.I)


def directs(passage: Passage) -> bool:
    """Whether a sentence directs a drawdown."""
    return bool(_DIRECTS.search(passage.text))


def acts(passage: Passage) -> list[Draft]:
    """The drawdown that a sentence directs, and nothing else it mentions on the way.

    Where the document acts by its own words ("hereby"), the act has the document's date; no other claim ever
    takes the date of publication for the date of what happened.
    """
    words = _DIRECTS.search(passage.view, passage.sentence.start, passage.sentence.end)
    if words is None:
        return []
    item = Mention(words.start(), words.end(), None, "aid")
    made = Draft(passage, "authorised", item, "memoranda.drawdown", instrument="drawdown")
    behind = next((sum_ for sum_ in passage.sums if 0 <= sum_.start - words.end() < 20), None)
    made.money = behind.money if behind else None
    named = list(_AUTHORITY.finditer(passage.view, passage.sentence.start, words.start()))
    made.authority = named[-1][1] if named else None
    made.recipient = next(
        (actor.id for actor in passage.actors if actor.link == "to" and actor.start > words.end()), None
    )
    published = passage.report.metadata.published
    if published and _HEREBY.search(passage.view):
        made.happened = DateBounds(
            published.lower, published.upper, published.qualifier, '"hereby", in a document so dated'
        )
    return [made]
