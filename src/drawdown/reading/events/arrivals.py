"""Where a thing that moves comes from and gets to: "arrived in Romania", "left Spain"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.reading.events.cue import Cue
from drawdown.reading.events.roles import Roles, in_list
from drawdown.reading.names.parties import Actor

_BY = re.compile(r"\bby (?:the )?\Z")
_LANDS = frozenset({"arrive", "arrival", "land", "receive"})
_THERE = re.compile(
    r"(?: of [^.;,]{3,60}?)?(?: \w+ly| from (?:the )?[A-Z][\w ]{2,30})? (?:in|at|into) (?:the )?(?:\w+ )?"
)
_OVER = re.compile(r" (?:the border |its border |over )?(?:in)?to (?:the )?(?:\w+ )?")
_OBJECT = re.compile(r" (?:the )?(?:\w+ )?")
_ABLE = re.compile(r"\b(?:able to|capable of|can|could|that|which|enough to) (?:even |also )?\Z")
_ATTACK = re.compile(
    r"\b(?:columns? of|launch|attack|barrage|shot down|shoot down|fired|explo|debris|airspace)", re.I
)


def attacks(cue: Cue, view: str, start: int, end: int) -> bool:
    """Whether what moves flies at a target, or could: "the drones never reached Odesa", "able to reach"."""
    if cue.base == "reach" and _ABLE.search(view, max(start, cue.start - 24), cue.start):
        return True
    moves = cue.moves and cue.base in ("reach", "land", "cross", "leave", "head")
    return moves and bool(_ATTACK.search(view, start, end))


def placed(view: str, cue: Cue, actors: Sequence[Actor]) -> list[Actor]:
    """The parties of a sentence, those that a thing moves to or from linked so."""
    return [_placed(view, cue, actor) for actor in actors]


def _placed(view: str, cue: Cue, actor: Actor) -> Actor:
    link = _link(view, cue, actor)
    return actor if link == actor.link else replace(actor, link=link)


def taken(view: str, actors: Sequence[Actor], low: int, high: int, cue: Cue) -> Roles:
    """Who gives and who receives in a passive of receiving: "guns from Oslo were received by Riga"."""
    here = [actor for actor in actors if low <= actor.start < high]
    by = [actor for actor in here if _BY.search(view, max(0, actor.start - 12), actor.start)]
    from_ = next((actor for actor in here if actor.link == "from" and actor not in by), None)
    taker = next(
        (one for one in (*by, *here) if one in by or (one.link == "to" and one.start > cue.end)), None
    )
    return Roles(in_list(view, actors, from_), in_list(view, actors, taker))


def _link(view: str, cue: Cue, actor: Actor) -> str:
    if actor.start < cue.end:
        return actor.link
    if cue.base in _LANDS and actor.link == "place" and _THERE.fullmatch(view, cue.end, actor.start):
        return "to"
    if cue.base == "cross" and _OVER.fullmatch(view, cue.end, actor.start):
        return "to"
    if cue.base in ("reach", "leave") and _OBJECT.fullmatch(view, cue.end, actor.start):
        return "to" if cue.base == "reach" else "from"
    return actor.link
