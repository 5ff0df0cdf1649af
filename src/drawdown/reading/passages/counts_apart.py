"""Counts that stand away from their item, and which of two counts is meant.

"Howitzers, 12 of which were sent", "the number of howitzers sent to 12", "eight of the 16 promised".
"""

import re
from dataclasses import replace

from drawdown.catalogue import Catalogue
from drawdown.quantity import Quantity
from drawdown.reading.events.cue import Cue
from drawdown.reading.events.passive import is_passive
from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.antecedents import on_its_taker
from drawdown.reading.passages.passage import Passage

# Between an item and the words that hang on it: "tanks pledged", "tanks that Oslo had pledged".
_HANGS_ON = re.compile(
    r",? (?:(?:that|which|originally|initially|already|previously|once|it|they|we|he|she|has|have|had|'d|"
    r"the|[A-Z][\w.]*) )*"
)
_GOES_ON = re.compile(r" (?!of (?:them|those|these)\b)\w")
_OF_THEM = re.compile(r" of (?:these|those|them|which)\b[^,;]{0,30}")
_OF_WHICH = re.compile(r"\bof which (?:only |just |so far |already )*\Z")
_FROM_THERE = re.compile(r" (?:[a-z]+ ){0,3}")
_NUMBER_OF = re.compile(r"\bnumber of (?:the )?(?:\w+ )?\Z", re.I)
_COMES_TO = re.compile(
    r"\b(?:to|at|is|was|now|stands? at|stood at|from|reach(?:es|ed)|exceed(?:s|ed)) (?:now )?\Z"
)
_NOTHING_MORE = re.compile(r"[^ \w]|$| (?:from|by|in|since|this|so|and|at|on|after|with|last)\b")


def part_told_of(passage: Passage, item: Mention, cue: Cue) -> bool:
    """Whether words hang on an item by itself, whatever part of it the sentence is about.

    "Ten of the 18 tanks pledged by Oslo have arrived" tells of 18 pledged; were they "sent by Oslo", the
    ten that arrived are all that was told of sending.
    """
    view = passage.view
    if cue.start < item.end or cue.form not in ("past", "participle"):
        return False
    if any(other.event == cue.event and other.start > cue.start for other in passage.cues):
        return False
    if is_passive(view, cue):
        return on_its_taker(view, item, cue)
    return bool(_HANGS_ON.fullmatch(view, item.end, cue.start))


def count_apart(passage: Passage, cue: Cue, item: Mention, catalogue: Catalogue) -> Quantity | None:
    """The count of what some words tell of an item, where it stands elsewhere than before the item."""
    told = _of_which(passage, cue, item) or _as_number(passage, cue, item)
    return _in_pieces(told, item, catalogue) if told else None


def bare_count(passage: Passage, cue: Cue, item: Mention, catalogue: Catalogue) -> Quantity | None:
    """The count right before or behind a verb that repeats no item: "around 900 sold"; "sent some"."""
    for counted in passage.counted:
        vague = counted.quantity.vague
        behind = passage.view[cue.end : counted.start].strip() if counted.start >= cue.end else None
        if counted.end <= cue.start and _OF_THEM.fullmatch(passage.view, counted.end, cue.start):
            return _in_pieces(counted.quantity, item, catalogue)
        alone = not _GOES_ON.match(passage.view, counted.end)
        if (
            passage.view[counted.end : cue.start].strip() == ""
            if counted.end <= cue.start
            else behind == "" and alone and (vague or counted.end >= passage.sentence.end - 1)
        ):
            return _in_pieces(counted.quantity, item, catalogue)
    return None


def _of_which(passage: Passage, cue: Cue, item: Mention) -> Quantity | None:
    """The 12 of "30 guns, of which 12 have been sent" and of "30 guns, 12 of which were sent"."""
    view = passage.view
    for counted in passage.counted:
        if item.end <= counted.start and counted.end <= cue.start:
            led = _OF_WHICH.search(view, item.end, counted.start)
            if (led and _FROM_THERE.fullmatch(view, counted.end, cue.start)) or _OF_THEM.fullmatch(
                view, counted.end, cue.start
            ):
                return counted.quantity
    return None


def _as_number(passage: Passage, cue: Cue, item: Mention) -> Quantity | None:
    """The 52 of "brings the number of guns sent to 52"; "from four to eight" comes to eight."""
    view = passage.view
    if not _NUMBER_OF.search(view, max(passage.sentence.start, item.start - 40), item.start):
        return None
    for counted in passage.counted:
        led = _COMES_TO.search(view, max(item.end, counted.start - 20), counted.start)
        if counted.start >= max(item.end, cue.end) and led and _NOTHING_MORE.match(view, counted.end):
            most = counted.quantity.max
            rises = led[0].startswith("from") and most is not None
            return replace(counted.quantity, min=most) if rises else counted.quantity
    return None


def _in_pieces(quantity: Quantity, item: Mention, catalogue: Catalogue) -> Quantity:
    entry = catalogue.items.get(item.base_id)
    return quantity if quantity.vague else replace(quantity, unit=entry.unit if entry else None)
