"""What a stance is taken on where that is no item: "approved the minutes of its meeting on tanks"."""

import re

from drawdown.reading.events.cue import Cue

_STANCES = frozenset({"requested", "considered", "refused", "paused", "authorised"})
# Where or when something is done is no object: "called for calm after a tank".
_PLACE_OR_TIME = re.compile(
    r"\b(?:at|after|near|behind|beside|outside|during|when|because of|around|in front of|next to|amid|since)"
    r" (?:(?:the|an?|its|his|their|another|two|three|more) )?(?:[\w'-]+ )?\Z"
)
# To station one's own arms abroad gives nobody any: "approved the deployment of a Patriot battery to Jordan".
_STATIONED = re.compile(
    r"\b(?:(?:re)?deployments?|stationing|basing|presence|rotations?|relocation) of [^.;,]{0,60}\Z", re.I
)
_BREAKS_OFF = re.compile(r"[,.?!]\"|\b(?:until|because)\b")
# So do troops who arrive with them.
_TROOPS = re.compile(
    r"\b(?:personnel|troops|soldiers|airmen|marines|advance team|crews|"
    r"(?:fighter|carrier|strike) (?:squadron|group|wing))\b",
    re.I,
)
# What is asked, refused or allowed may be an act of another kind: "to reopen its tank hall".
_TO_ACT = re.compile(r" (?:[\w.'-]+ ){0,7}?to (?P<verb>[a-z-]+) (?:[\w'-]+ ){0,5}")
_TRANSFERS = re.compile(
    r"be|have|get|see|let|do|take|put|go|help|keep|ease|sign|lift|drop|end|stop|start|begin|open|join|lead|"
    r"push|speed|step|free|ramp|bring|review|change|expand|add|increase|double|raise|boost|support|fund|"
    r"finance|arm|"
    r"equip|train|use|fire|strike|build|make|produce|host|station|deploy|field|buy|rent|hold|offer|set|pay|"
    r"swap|replace|release|accept|pass|vote|unblock|spare|share|cover|fill|meet|include|continue|maintain|"
    r"repair|(?:re-?)?(?:think|consider|export|sell|supply|allocate)|acquire|procure|(?:strength|hast)en|"
    r"bolster|act|budge|shift|move|yield|respond|return|rule|say|commit|promise|pledge|announce|confirm|"
    r"discuss|debate|"
    r"weigh|explore|examine|study|provide|give|send|deliver|donate|transfer|ship|hand|part|lend|loan|lease|"
    r"furnish|approve|allow|authori[sz]e|permit|clear|grant|agree|expedite|accelerate|hurry|prioriti[sz]e|"
    r"cut|reduce|limit|restrict|halt|suspend|freeze|pause|delay|ban|block|obtain|receive|secure"
)
# Heads of a phrase whose "of" or "on" leads to what is moved: "a batch of", "the sale of", "plans for".
_HEAD = re.compile(r" (?:[\w'.$-]+ ){0,5}?(?P<head>[a-z-]+) (?:of|on|about|for) (?:[\w'.-]+,? ){0,4}")
_OF_ITEMS = re.compile(
    r"dozens?|scores|hundreds|thousands|millions?|billions?|worth|dollars|euros|couple|numbers?|amounts?|quantit\w+|handful|lots?|"
    r"some|any|all|many|most|none|one|two|three|four|five|six|half|third|quarter|rest|remainder|parts?|"
    r"batch\w*|batter\w+|squadrons?|regiments?|brigades?|battalions?|compan(?:y|ies)|fleets?|pairs?|sets?|"
    r"tranches?|consignments?|packages?|stocks?|stockpiles?|rounds?|pieces?|units?|items?|tons?|tonnes|boxes|"
    r"rang\w+|variet\w+|kinds?|types?|sorts?|class\w*|categor\w+|versions?|variants?|models?|lists?|mix\w*|"
    r"terms|\w*(?:deliver|suppl|transfer|export|sale|sell|shipment|donat|provi|purchas|buy|acqui|deploy|"
    r"dispatch|procur|"
    r"produc|manufactur|loan|leas|gift|swap|exchang|handover|hand-over|train|use|approv|authori|licen|permi|"
    r"consent|contract|deal|order|agree|offer|request|plea|appeal|call|demand|propos|plan|idea|option|possib|"
    r"prospect|question|issue|matter|topic|subject|case|notion|suggest|discuss|talk|debat|deliber|decision|"
    r"polic|position|stance|ban|restrict|limit|hold|way|step|mean|measure|condition|timing|timetable|"
    r"schedule|detail|"
    r"future|need|requirement|support|aid|assist|help|money|fund|commit|pledge|promise|contribut|arm|equip|"
    r"fir|strik|launch|integrat|upgrad|refurbish|overhaul|repair|mainten|station|send|giv|ship|hand|part|"
    r"return|transit|withdraw|replac)\w*"
)


def stationed(view: str, cue: Cue, low: int, item_start: int) -> bool:
    """Whether an item is one that is only stationed somewhere, by whoever has it."""
    with_crews = cue.moves and _TROOPS.search(view, low, cue.start)
    return bool(with_crews or _STATIONED.search(view, max(0, item_start - 90), item_start))


def of_another_thing(view: str, cue: Cue, last: Cue, item_start: int) -> bool:
    """Whether a stance is taken on something else than the item behind its words.

    Args:
        view: Normal view of the text.
        cue, last: The words for the stance, and the step they govern, or the same words.
        item_start: Where the first item behind them begins.
    """
    if cue.event not in _STANCES or cue is not last or item_start < last.end:
        return False
    gap = view[last.end : item_start]
    if _PLACE_OR_TIME.search(gap) or _BREAKS_OFF.search(gap):
        return True
    act = _TO_ACT.fullmatch(gap)
    if act:
        return not _TRANSFERS.fullmatch(act["verb"])
    head = _HEAD.fullmatch(gap) if cue.form not in ("noun", "phrase") else None
    return bool(head and not _OF_ITEMS.fullmatch(head["head"]))
