"""Who buys and who sells: the parties of an order, a purchase or a contract.

Elsewhere the subject of a verb gives and "to" names who receives. Here the subject buys, "from" and "with"
name who sells, and a firm sells whatever its place: "won a contract", "ordered from", "placed with".
"""

import re

from drawdown.catalogue import Catalogue
from drawdown.reading.events.cue import Cue
from drawdown.reading.events.roles import Roles, in_list, subject_of
from drawdown.reading.names.parties import Actor
from drawdown.reading.passages.passage import Passage

_BY = re.compile(r"\bby (?:the )?\Z")
_FOR = re.compile(r"\bfor (?:the |its |their )?(?:\w+ )?\Z")
_WITH = re.compile(
    r"\b(?:with|between|alongside) (?:the )?(?:(?:government|kingdom|republic|state|navy|army|air force) "
    r"of )?\Z"
)
# The subject of a deal to give sells, and who it is with buys: "struck a deal with Peru to supply".
_TO_GIVE = re.compile(
    r"(?:to (?:supply|sell|export|deliver|provide|ship|furnish)|"
    r"for (?:supplying|delivering|selling|exporting|providing))$"
)
_DEAL = re.compile(r"\b(?:contract|deal|agreement|pact|accord)s?\b")
_BETWEEN = re.compile(r" between (?:the )?[a-z]")
_OWNS = re.compile(r"(?:'s?)?(?: [\w-]+){0,3} ")


def dealt(passage: Passage, cue: Cue, low: int, high: int, catalogue: Catalogue) -> Roles:
    """Sellers and buyers of what words for a purchase are about; empty where not said.

    Args:
        passage, cue: The sentence and the words for the purchase.
        low, high: The clause they stand in.
        catalogue: Tells which parties are firms.
    """
    view = passage.view
    acting = [actor for actor in passage.actors if actor.link not in ("place", "target")]
    here = [actor for actor in acting if low <= actor.start < high]
    firms = [actor for actor in here if catalogue.parties[actor.id].kind == "firm"]
    states = [actor for actor in here if actor not in firms]
    before = [actor for actor in states if actor.end <= cue.start]
    behind = [actor for actor in states if actor.start >= cue.start]
    by = [actor for actor in behind if actor.link == "from" and _led_by(view, actor, _BY)]
    for_ = [actor for actor in behind if actor.link == "to" and _led_by(view, actor, _FOR)]
    from_ = [actor for actor in behind if actor.link == "from" and actor not in by]
    with_ = [actor for actor in behind if actor.link == "aside" and _led_by(view, actor, _WITH)]
    owner = [a for a in before if a.link == "owner" and _OWNS.fullmatch(view, a.end, cue.start)]
    subject = subject_of(
        view, [actor for actor in acting if actor not in firms], before, low, (cue.start, cue.end)
    )
    both = in_list(view, acting, subject)
    if _BETWEEN.search(cue.base) or (len(both) > 1 and not with_ and _DEAL.search(cue.base)):
        return Roles()  # "Brunei and Oman signed a deal for" does not tell which of them buys
    if _TO_GIVE.search(cue.base):
        near = [actor for actor in behind if actor.start >= cue.end and actor.link in ("to", "bare")]
        buyer = next(iter((*with_, *near)), None)
        seller = next((actor for actor in (*firms, subject) if actor and actor is not buyer), None)
        return Roles(in_list(view, acting, seller), in_list(view, acting, buyer))
    inside = [actor for actor in behind if actor.link == "bare" and actor.end <= cue.end]
    buyer = next((one for one in (*for_, *by, *owner[-1:], subject, *inside) if one), None)
    if firms and buyer is None and from_:
        buyer, from_ = from_[0], []  # "booked an order from Lithuania"
    seller = next((actor for actor in (*firms, *from_, *with_) if actor is not buyer), None)
    return Roles(in_list(view, acting, seller), in_list(view, acting, buyer))


def _led_by(view: str, actor: Actor, words: re.Pattern[str]) -> bool:
    return bool(words.search(view, max(0, actor.start - 20), actor.start))
