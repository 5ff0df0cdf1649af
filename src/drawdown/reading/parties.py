"""Who and to whom: parties named in a sentence, and which of them supplies and which receives."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drawdown.reading.screen import Name

_PLACE = re.compile(
    r"\b(?:in|near|inside|around|outside|over|across|of the war in|invasion of|"
    r"border with)\s(?:eastern |southern |western |northern |the )?$",
    re.I,
)
_TARGET = re.compile(
    r"\b(?:against|attack(?:s|ed|ing)?(?: on| by| from)?|str(?:ike|ikes|uck|iking)|"
    r"fend(?:ing)? off|repel(?:ling)?|hit(?:ting)?|into|destroy(?:ing|ed)?|target(?:s|"
    r"ing)?(?: in)?|two|lost to|threat (?:from|of)|counter(?:ing)?)\s(?:the )?$",
    re.I,
)
_FOE = re.compile(
    r"[ -](?:attack|invasion|aggression|advance|strike|territor|troop|base|position|offensive|"
    r"assault|air superiority|assets|held|controlled|command post|air|occupation|soil|targets|"
    r"advantage|drone|missile|tanks)",
    re.I,
)
_TO = re.compile(r"\b(?:to|for|arming|equip|helping|help|towards?)\s(?:the |our |its )?$", re.I)
_FROM = re.compile(r"\b(?:from|by|of)\s(?:the |several |some |our )?$", re.I)
_BODY = re.compile(
    r"(?:'s?)? (?:\w+ ){0,2}?(?:government|officials?|administration|president|presidential|"
    r"leaders?|military|ministry|forces|army|parliament|lawmakers|minister|armed|defen[cs]e|state|"
    r"side|people|national|secretary|chancellor|ambassador|troops)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Actor:
    """A party at its place in a sentence.

    Attributes:
        start, end: Character offsets.
        id: Id of the party.
        link: ``to`` or ``from`` where a preposition says so; ``owner`` as an adjective or possessive of
            something that does not act; ``place`` where it is only a place; ``target`` where it is fought;
            else ``bare``.
    """

    start: int
    end: int
    id: str
    link: str


def actors(view: str, names: Sequence[Name]) -> list[Actor]:
    """The parties among the names of a sentence, each with the link its neighbours give it."""
    found: list[Actor] = []
    for name in names:
        if name.kind not in ("party", "adjective"):
            continue
        before = view[max(0, name.start - 40) : name.start]
        after = view[name.end : name.end + 3]
        owns = name.kind == "adjective" or after.startswith(("'s", "' "))
        if _TARGET.search(before) or (owns and _FOE.match(view, name.end + 2 * after.startswith("'s"))):
            link = "target"
        elif _PLACE.search(before) and not owns:
            link = "place"
        elif _TO.search(before):
            link = "to"
        elif _FROM.search(before):
            link = "from"
        elif owns and not _BODY.match(view, name.end):
            link = "owner"
        else:
            link = "bare"
        found.append(Actor(name.start, name.end, name.id, link))
    return found


@dataclass(frozen=True, slots=True)
class Pair:
    """Supplier and recipient of a step; None where the passage does not say."""

    supplier: str | None
    recipient: str | None


def pair(
    view: str,
    found: Sequence[Actor],
    low: int,
    high: int,
    cue: tuple[int, int],
    passive: bool,
    receives: bool,
) -> Pair:
    """Supplier and recipient of a step.

    Args:
        view: Normal view of the text.
        found: Parties of the sentence.
        low, high: The clause the step stands in.
        cue: Span of the words for the step.
        passive: Whether what is moved stands before them.
        receives: Whether the subject of the verb receives ("Ukraine received").
    """
    here = [actor for actor in found if low <= actor.start < high and actor.link not in ("place", "target")]
    before = [actor for actor in here if actor.end <= cue[0]]
    after = [actor for actor in here if actor.start >= cue[1]]
    to = _first(after, ("to",)) or _first(list(reversed(before)), ("to",))
    given_by = _first(after, ("from",)) or (_first(before, ("from",)) if passive or receives else None)
    subject = next((actor for actor in reversed(before) if actor.link == "bare" and actor is not to), None)
    if receives:
        return Pair(given_by.id if given_by else None, subject.id if subject else None)
    indirect = next(
        (actor for actor in after if actor.link == "bare" and len(view[cue[1] : actor.start].split()) <= 2),
        None,
    )
    recipient = to or (indirect if not passive else None)
    owner = next(
        (actor for actor in reversed(before) if actor.link == "owner" and cue[0] - actor.end < 25), None
    )
    supplier = given_by or (subject or owner if not passive else None)
    if supplier and recipient and supplier.id == recipient.id:
        supplier = None
    return Pair(supplier.id if supplier else None, recipient.id if recipient else None)


def _first(actors_: Sequence[Actor], links: tuple[str, ...]) -> Actor | None:
    return next((actor for actor in actors_ if actor.link in links), None)
