"""Acts outside the trade in arms and its use in war: drills, air shows, museums, films, rescue.

A museum that buys a tank, a howitzer fired in a drill, a jet flown to an air show: nothing is claimed.
"""

import re

from drawdown.reading.events.cue import Cue
from drawdown.reading.text.rare import Rare

_CIVIL = (
    r"(?:museums?|collectors?|air ambulances?|auction(?:eers?| houses?)|film[- ]?(?:crews?|makers?|studios?)|"
    r"movie (?:crews?|studios?)|gamers?|enthusiasts|hobbyists?|re-?enactors?|theme parks?|zoos?|"
    r"fire (?:brigade|crews?|service|department|fighters?)|firefighters?|farmers?|"
    r"mountain rescue|schoolchildren|orchestra|(?:football|rugby|hockey|basketball) (?:club|team|"
    r"side)s?)"
)
# A sentence whose subject is one of them is about no army.
_SUBJECT = re.compile(
    rf"[\"' ]*(?:[\w'.-]+ ){{0,5}}?{_CIVIL}\b(?! (?:director|curator|chief|spokes\w+|owner))"
    r"(?! (?:said|says|told|of (?:the )?(?:government|ministry)))",
    re.I,
)
_GIVEN_TO = Rare(
    "museum|collector|ambulance|auction|film|movie|gamer|enthusiast|hobby|enactor|theme park|zoo|fire|farmer|"
    "mountain rescue|school|orchestra|football|rugby|hockey|basketball",
    rf"\b(?:(?:to|for|by|from) (?:an?|the|his|her|its) (?:[\w'-]+ ){{0,3}}?{_CIVIL}|at auction)\b",
)
_OCCASION = (
    r"(?:(?:an?|the|their|its|this year's|joint|annual|live-fire|"
    r"military) (?:[\w'-]+ ){0,4}?(?:exercises?|drills?|"
    r"man(?:oe|e)uvres?|maneuvers?|war ?games?|trials?|test-?firings?|tests?|"
    r"(?:firing|test|proving|shooting|bombing) (?:ranges?|grounds?)|rehearsals?|parades?|air ?shows?|"
    r"displays?|salutes?|"
    r"ceremony|fly-?pasts?|air[- ]policing|demonstrations?|fairs?)|air[- ]policing|"
    r"(?:exercises|drills|manoeuvres|maneuvers))\b"
)
_TRACES = (
    "exercise|drill|manoeuv|maneuv|war game|wargame|trial|test|range|ground|rehears|parade|air show|"
    "airshow|display|"
    "salute|ceremon|fly-past|flypast|policing|demonstrat|fair"
)
# What is fired in a drill is not used; what is flown to one for it is not delivered.
_DRILL = {
    "used": Rare(_TRACES, rf"\b(?:in|during|for|at|on|as part of|under) {_OCCASION}"),
    "delivered": Rare(_TRACES, rf"\b(?:for|at|to join|to take part in|as part of|ahead of) {_OCCASION}"),
}
_HANDED = frozenset({"delivered", "sold", "ordered", "used", "requested"})
_BEFORE, _BEHIND = 60, 110  # characters around the words in which an occasion is named


def elsewhere(view: str, start: int, end: int, cue: Cue) -> bool:
    """Whether words for an event tell of an act outside the trade in arms and its use.

    Args:
        view: Normal view of the text.
        start, end: The sentence.
        cue: The words.
    """
    if cue.role != "step":
        return cue.event == "requested" and bool(_SUBJECT.match(view, start, cue.start))
    behind = min(end, cue.end + _BEHIND)
    if cue.event in _HANDED and (
        _SUBJECT.match(view, start, cue.start) or _GIVEN_TO.search(view, cue.end, behind)
    ):
        return True
    drill = _DRILL.get(cue.event)
    return bool(drill and drill.search(view, max(start, cue.start - _BEFORE), behind))
