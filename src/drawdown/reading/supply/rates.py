"""Rates told by what lines can do: "six a month leave the works", "lift output from 40 to 60 a year"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from drawdown.quantity import Quantity
from drawdown.reading.names.mentions import Mention
from drawdown.reading.numbers.counts import Counted
from drawdown.reading.passages.passage import Passage
from drawdown.reading.supply.figures import Figure, nearest, topic
from drawdown.reading.text.rare import Rare

_PLACE = r"(?:works|plants?|factory|factories|(?:production |assembly )?lines?|workshops?|shop floor)"
# Words for output, or a place where things are made with what it can do.
_MAKING = Rare(
    "output|production|capacity|works|plant|factor|line|shop",
    r"\b(?:output|production(?: rates?| capacity)?|capacity|"
    r"(?:lea(?:ve|ves|ving)|left|com(?:e|es|ing) (?:off|out of)|came (?:off|out of)|roll(?:s|ed|"
    r"ing)? (?:off|out of)) "
    rf"(?:(?:the|its|their|our|that|this) )?(?:[\w-]+ )?{_PLACE}(?! canteen)|"
    rf"{_PLACE}(?: (?:in|at|near|outside) [\w -]{{2,25}}?)? (?:now |already |currently )?"
    r"(?:(?:can|could|will|would) (?:soon |now |then )?(?:do|manage|handle|yield|be good for|"
    r"be able to make)|"
    r"(?:is|are|was|were) (?:now )?(?:good for|geared up for|able to (?:do|make|manage))|yields?|yielded|"
    r"manages?|managed|ha(?:s|ve|d) room for)|"
    rf"what (?:our|its|their|the) (?:[\w-]+ )?{_PLACE} can (?:do|manage|handle))\b",
)
_EACH = re.compile(
    r"\b(?:(?:a|per|each|every) (year|month|day)|(annual|yearly|monthly|daily)(?:ly)?)\b", re.I
)
_PER = {"annual": "year", "yearly": "year", "monthly": "month", "daily": "day"}
_GROWS = (
    r"(?:lift|rais|rose|ris|boost|increas|expand|doubl|tripl|quadrupl|grow|grew|climb|go|went|jump|push|ramp|"
    r"step|scal|bring|brought|tak|took|mov|cut|reduc|drop|fell|fall|slow|slump|shr[iau]nk)"
)
_CHANGE = re.compile(rf"\b(?P<ahead>(?:will|to|would|and|shall|'ll) )?(?P<verb>{_GROWS}\w*)\b", re.I)
_PAST = re.compile(r"\w+ed$|rose$|grew$|went$|brought$|took$|fell$|shrank$|shrunk$|cut$", re.I)
_COMING = re.compile(r"\b(?:will|is to|are to|by 20\d\d|plans?|wants?|hopes?|aims?|due|set|intends?)\b", re.I)
_HAVING = re.compile(r"\b(?:has|have|had|was|were|been) (?:\w+ )?$", re.I)
_EARLIER = re.compile(
    r"\b(?:(?:up |down )?from(?: the)?|against|compared (?:with|to)|as opposed to|than|instead of)"
    r"(?: (?:about|some|just|only|the))? $",
    re.I,
)
_FROM = re.compile(r"\bfrom (?:about |some |around )?$", re.I)
_AIMED_AT = re.compile(r"\bto (?:about |some |around |as many as )?$", re.I)
_LEVEL = re.compile(r"\b(?:at|to|of) (?:\w+ )?$", re.I)
_RANGE = re.compile(r"(?P<low>.+?) to (?P<high>.+)", re.I | re.S)
# What stands behind a count that is of pieces made: nothing, or a word for pieces.
_OF_PIECES = re.compile(
    r"(?:\s+(?:a|per|each|every)\s\w+)?(?= ?[.,;:!?\"]|$| (?:by|before|in|now|today|is|was|at|to|and|each|"
    r"every|a|per|"
    r"once|within|since|this|next|last)\b)|"
    r" (?:of (?:them|these|those)|units|pieces|missiles|rockets|shells|rounds|guns|howitzers|tanks|vehicles|"
    r"aircraft|jets|drones|launchers|systems|interceptors|bombs)\b",
    re.I,
)
_COUNTS = re.compile(r" (?:of (?:the|its|their) )?(?:[\w-]+ ){0,2}")
_NOT_MADE = frozenset({"delivered", "ordered", "sold", "used", "trained", "requested", "announced"})
_REACH = 110  # characters between words for making and a count that is a rate


def rates(passage: Passage) -> list[Figure]:
    """Rates of production, each once; a change from one to another gives both."""
    view, sentence = passage.view, passage.sentence
    making = _MAKING.search(view, sentence.start, sentence.end)
    if making is None or not passage.counted:
        return []
    per = _per(passage)
    item = nearest(passage, making.start(), making.end(), _REACH) or topic(passage, *making.span())
    if per is None or item is None or item.kind == "aid":
        return []
    return [
        Figure(min(making.start(), count.start), count.end, "produced", _of(item, _counted(passage, count)),
               replace(count.quantity, per=per), status=_status(passage, count))
        for count in _parted(passage)
        if _is_rate(passage, making, count)
    ]  # fmt: skip


def _of(item: Mention, counted: Mention | None) -> Mention:
    """What a count counts, by its name where the count has only the class: "Stingers ... 60 missiles"."""
    by_class = counted is not None and counted.kind == "class" and item.kind == "specific"
    return item if counted is None or by_class else counted


def _per(passage: Passage) -> str | None:
    stated = next((one.quantity.per for one in passage.counted if one.quantity.per), None)
    if stated:
        return stated
    each = _EACH.search(passage.view, passage.sentence.start, passage.sentence.end)
    return each and (each[1] or _PER[each[2].lower()]).lower()


def _is_rate(passage: Passage, making: re.Match[str], count: Counted) -> bool:
    """Whether a count is of what is made: near the words, nothing else counted, no other act beside it."""
    view = passage.view
    low, high = min(making.end(), count.end), max(making.start(), count.start)
    if max(high - low, 0) > _REACH or ";" in view[low:high] or count.quantity.vague:
        return False
    if _counted(passage, count) is None and not _OF_PIECES.match(view, count.end):
        return False
    if any(cue.event in _NOT_MADE and low <= cue.start < high for cue in passage.cues):
        return False
    beside = view[max(passage.sentence.start, count.start - 30) : count.start]
    stated = count.quantity.per or _counted(passage, count)
    compared = _EARLIER.search(beside) or _LEVEL.search(beside)
    return bool(stated or compared or _COMING.search(view, count.end, count.end + 40))


def _counted(passage: Passage, count: Counted) -> Mention | None:
    """The item right behind a count."""
    behind = (one for one in passage.mentions if one.kind != "aid" and one.start >= count.end)
    return next((one for one in behind if _COUNTS.fullmatch(passage.view, count.end, one.start)), None)


def _parted(passage: Passage) -> Iterator[Counted]:
    """The counts, a change told like a range ("from 40 to 60") as its two ends."""
    for count in passage.counted:
        quantity, view = count.quantity, passage.view
        ends = _RANGE.match(view, count.start, count.end)
        changes = _FROM.search(view, max(0, count.start - 20), count.start)
        if not (ends and changes) or quantity.min is None or quantity.max is None:
            yield count
            continue
        yield Counted(count.start, ends.end("low"), _one(quantity, quantity.min, ends["low"]))
        yield Counted(ends.start("high"), count.end, _one(quantity, quantity.max, ends["high"]))


def _one(quantity: Quantity, value: float, text: str) -> Quantity:
    return replace(quantity, min=value, max=value, text=text)


def compared(passage: Passage, count: Counted) -> bool:
    """Whether a count is what a rate is compared with: "six a month, against two before the war"."""
    before = passage.view[max(passage.sentence.start, count.start - 30) : count.start]
    return bool(_EARLIER.search(before) and _OF_PIECES.match(passage.view, count.end))


def _status(passage: Passage, count: Counted) -> str | None:
    """Actual for the rate so far; for the one it changes to, what the verb says."""
    view = passage.view
    before = view[max(passage.sentence.start, count.start - 90) : count.start]
    if _EARLIER.search(before):
        return "actual"
    changes = list(_CHANGE.finditer(before))
    if changes and _AIMED_AT.search(before):
        verb = changes[-1]
        if _PAST.match(verb["verb"]) and not verb["ahead"]:
            return "actual"
        return "actual" if _HAVING.search(before, 0, verb.start()) else "planned"
    behind = re.split(r"[,;]", view[count.end : count.end + 45])[0]
    clause = re.split(r"[,;]| while | but ", before)[-1] + behind
    return "planned" if _COMING.search(clause) else None
