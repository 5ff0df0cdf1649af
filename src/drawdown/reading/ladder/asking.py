"""Who asks whom: the parties of a request."""

import re
from dataclasses import replace

from drawdown.reading.events.cue import Cue
from drawdown.reading.events.passive import is_passive
from drawdown.reading.events.roles import Roles, in_list
from drawdown.reading.names.parties import Actor
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage

_NOUNS = re.compile(r"(?:'s)?(?: [\w-]+){0,5} ")
_OF_WHOM = re.compile(r" (?:from|by) (?:\w+ ){0,3}")  # right behind a noun: "pleas from Kyiv"
_BY = re.compile(r"\bby (?:the )?(?:\w+ )?\Z")
_NEAR = 30  # characters between who asks and the words for asking


def asked(passage: Passage, made: Draft, cue: Cue, said: Roles, high: int) -> list[Draft]:
    """One claim for each who asks and each who is asked: "pleas from Kyiv and Congress" are two.

    Args:
        passage, made, cue: The sentence, the draft without parties and the words for asking.
        said: Supplier and recipient as for any other step.
        high: The end of the clause.
    """
    acting = [actor for actor in passage.actors if actor.link not in ("place", "target")]
    asker = None if cue.base.startswith("pressure to") else _asker(passage, cue, acting, high)
    askers = in_list(passage.view, acting, asker)
    if asker and cue.governs and cue.governs.event == "authorised":  # who asks for leave to send would send
        takers = tuple(id_ for id_ in said.recipients if id_ not in askers)
        return [replace(made, party=asker.id, supplier=asker.id, recipient=next(iter(takers), None))]
    addressed = _addressed(passage, made, cue, acting, high, asker)
    inside = [actor.id for actor in acting if cue.start <= actor.start < cue.end and actor is not asker]
    # whoever asks is not by that the one who gives
    told = (*inside, *in_list(passage.view, acting, addressed)) or said.suppliers
    givers = tuple(id_ for id_ in dict.fromkeys(told) if id_ not in askers)
    takers = tuple(id_ for id_ in said.recipients if id_ not in givers)
    return [
        replace(
            made, party=party, supplier=giver, recipient=taker, guessed=set(made.guessed),
            why_missing=dict(made.why_missing),
        )
        for party in askers or (None,)
        for giver in givers or (None,)
        for taker in takers or (None,)
    ]  # fmt: skip


def _asker(passage: Passage, cue: Cue, acting: list[Actor], high: int) -> Actor | None:
    view = passage.view
    behind = [actor for actor in acting if cue.end <= actor.start < high and actor.link == "from"]
    by = next((actor for actor in behind if _asks(view, cue, actor)), None)
    before = [actor for actor in acting if actor.end <= cue.start and actor.link in ("bare", "owner", "from")]
    owners = [actor for actor in before if actor.link == "owner" and cue.form == "noun"]
    if by or (owners and _NOUNS.fullmatch(view, owners[-1].end, cue.start)):
        return by or owners[-1]
    near = next((actor for actor in reversed(before) if cue.start - actor.end < _NEAR), None)
    return near or (before[0] if before else None)


def _asks(view: str, cue: Cue, actor: Actor) -> bool:
    """Whether a party behind the words asks: "pleas from Cairo", "asked by Cairo"."""
    if _BY.search(view, cue.end, actor.start):
        return True
    noun = cue.form == "noun" or cue.base.startswith(("pressure", "call"))
    return bool(noun and _OF_WHOM.fullmatch(view, cue.end, actor.start))


def _addressed(
    passage: Passage, made: Draft, cue: Cue, acting: list[Actor], high: int, asker: Actor | None
) -> Actor | None:
    """Who is asked: "appealed to Oslo for", "a letter to Oslo", "sought tanks from Oslo"."""
    if asker is None or is_passive(passage.view, cue):
        return None
    others = [actor for actor in acting if actor is not asker and actor.id != asker.id]
    item = made.item
    told = [
        actor
        for actor in others
        if actor.link == "to" and (actor.end <= cue.start or (item and cue.end <= actor.start < item.start))
    ]
    behind = [actor for actor in others if actor.link == "from" and item and item.end <= actor.start < high]
    from_ = [actor for actor in behind if not _asks(passage.view, cue, actor)]
    return next(iter(told + from_), None)
