"""Who asks whom: the parties of a request."""

import re
from dataclasses import replace

from drawdown.reading.events.cue import Cue
from drawdown.reading.events.roles import Roles, in_list
from drawdown.reading.names.parties import Actor
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage

_NOUNS = re.compile(r"(?:'s)?(?: [\w-]+){0,5} ")
_NEAR = 30  # characters between who asks and the words for asking
_FAR = 40


def asked(passage: Passage, made: Draft, cue: Cue, said: Roles, high: int) -> list[Draft]:
    """One claim for each who asks and each who is asked: "pleas from Kyiv and Congress" are two.

    Args:
        passage, made, cue: The sentence, the draft without parties and the words for asking.
        said: Supplier and recipient as for any other step.
        high: The end of the clause.
    """
    acting = [actor for actor in passage.actors if actor.link not in ("place", "target")]
    askers = in_list(passage.view, acting, _asker(passage, cue, acting, high))
    inside = [actor.id for actor in acting if cue.start <= actor.start < cue.end]
    # whoever asks is not by that the one who gives
    givers = tuple(id_ for id_ in (*inside, *(() if inside else said.suppliers)) if id_ not in askers)
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
    behind = [actor for actor in acting if cue.end <= actor.start < high]
    by = next((actor for actor in behind if actor.link == "from" and actor.start - cue.end < _FAR), None)
    before = [actor for actor in acting if actor.end <= cue.start and actor.link in ("bare", "owner", "from")]
    owners = [actor for actor in before if actor.link == "owner" and cue.form == "noun"]
    if by or (owners and _NOUNS.fullmatch(passage.view, owners[-1].end, cue.start)):
        return by or owners[-1]
    near = next((actor for actor in reversed(before) if cue.start - actor.end < _NEAR), None)
    return near or (before[0] if before else None)
