"""How many and how much: the count that stands by an item, the sum that stands by aid as a whole."""

import re
from dataclasses import replace

from drawdown.catalogue import Catalogue
from drawdown.quantity import Quantity
from drawdown.reading.names.mentions import Mention
from drawdown.reading.numbers.counts import Counted, vague_before
from drawdown.reading.numbers.money import Sum
from drawdown.reading.numbers.words import number
from drawdown.reading.passages.passage import Passage

_OF_THE = re.compile(r" of (?:(?:the|its|their|his|our|these|those) )?")
_SHARE = re.compile(
    r"(?:half|thirds?|quarters?|fifths?|tenths?|per ?cent|%|part|most|some|one|few) of "
    r"(?:(?:its|their|the|his|our|all|these|those) )*$",
    re.I,
)
_PACKAGE_OF = re.compile(r" of (?:\w+ ){0,3}")
_NEAR = 60  # characters between a count and what it counts
_GAP = re.compile(r"[\"')]?(?: (?!and\b|or\b|to\b)[\w\"'-]+| and (?:\w+ing|\w+-[\w-]+)\b){0,6}[ -]*")
# Countries, people and distances are counted for themselves, and a verb ends what a count may stand before.
_OTHERS_COUNTED = re.compile(
    r" (?:countries|nations|states|allies|members|governments|partners|people|troops|soldiers|crews|pilots|"
    r"reasons?|times|occasions|km|kilomet(?:er|re)s?|miles?|met(?:er|re)s|feet|pounds?|tonn?e?s|"
    r"have|has|had|is|are|was|were|will|would|can|could|may|might|must)\b",
    re.I,
)
_ARTICLE = re.compile(
    r"\b(?:an?|another|one|a second|an additional|a single|its first)(?: (?:additional|new))? $", re.I
)
_BATTERY_OF = re.compile(
    r"\b(?:an?|another|one) (?:\w+ )?(?P<unit>battery|squadron|battalion|fire unit|company) of (?:\w+ )?$",
    re.I,
)
_AMOUNTS = re.compile(r"(?:supplies|shipments|deliveries|capabilities|contributions)\b", re.I)
_FIELDED = re.compile(r"[^,.;:()]{0,40}?\b(?P<unit>battery|squadron|battalion|fire unit)\b", re.I)
_MORE_CHOICE = re.compile(r"(?<![\w$£€.])(?:\d[\d,]*, )+$")
_CHOICE = re.compile(r"(?<![\w$£€.])(?:\d[\d,]*,? (?:or )?)*\d[\d,]*,? or $")


def quantity_of(
    passage: Passage, item: Mention, catalogue: Catalogue, whole: bool = False
) -> Quantity | None:
    """The count that stands before an item, with its unit: of "ten of the 18" ten, for the ``whole`` 18."""
    counted = _last_count(passage, item) if whole else count_before(passage, item)
    if counted is None and whole:
        return None
    if counted is None:
        return _one_unit(passage, item) or _sized(passage, item)
    gap = passage.view[counted.end : item.start]
    piece = re.match(r"\s*(?:additional |more |new )?([a-z]+) (?:of|for) ", gap)
    words = [] if item.anaphor else re.findall(r"\b[A-Za-z][\w-]+", passage.view[item.start : item.end])
    unit = _singular(piece[1]) if piece else _singular(words[-1]) if words else None
    entry = catalogue.items.get((item.id or "").split("/")[0])
    if not piece and entry and (unit is None or not words[-1].islower()):
        unit = entry.unit
    return replace(counted.quantity, unit=unit)


def count_before(passage: Passage, item: Mention) -> Counted | None:
    """The count that belongs to an item, with nothing but adjectives between."""
    counted = _last_count(passage, item)
    return counted and (_part_of(passage, counted) or _whole(passage, counted))


def _last_count(passage: Passage, item: Mention) -> Counted | None:
    """The count nearest before an item, with nothing but adjectives between."""
    counted = next((one for one in reversed(passage.counted) if one.end <= item.start), None)
    if counted is None or item.start - counted.end > _NEAR:
        return None
    gap = passage.view[counted.end : item.start]
    return counted if _GAP.fullmatch(gap) and not _OTHERS_COUNTED.search(gap) else None


def _sized(passage: Passage, item: Mention) -> Quantity | None:
    """The amount that an adjective gives to aid told in the plural: "significant supplies"."""
    amount = item.kind == "aid" and _AMOUNTS.search(passage.view, item.start, item.end)
    return vague_before(passage.view, passage.sentence.start, item.start) if amount else None


def _part_of(passage: Passage, counted: Counted) -> Counted | None:
    """The eight of "eight of the sixteen howitzers"."""
    for earlier in passage.counted:
        gap = passage.view[earlier.end : counted.start]
        if not earlier.quantity.vague and _OF_THE.fullmatch(gap):
            return earlier
    return None


def _one_unit(passage: Passage, item: Mention) -> Quantity | None:
    """One of what an item is fielded in, said by the article alone: "a Patriot battery"; "a battery of"."""
    led = _BATTERY_OF.search(passage.view, max(passage.sentence.start, item.start - 60), item.start)
    if led and item.kind != "aid":
        return Quantity(1, 1, led["unit"].lower(), text=led[0].strip())
    before = _ARTICLE.search(passage.view, passage.sentence.start, item.start)
    unit = _FIELDED.search(passage.view, item.start, item.end) or _FIELDED.match(passage.view, item.end)
    if item.kind != "specific" or item.anaphor or before is None or unit is None:
        return None
    words = passage.view[before.start() : unit.end()].strip()
    return Quantity(1, 1, unit["unit"].lower(), text=words)


def _whole(passage: Passage, counted: Counted) -> Counted | None:
    """A count that says how many: "20, 30 or 40" is a range, and "half of its 20" is not 20."""
    before = passage.view[max(passage.sentence.start, counted.start - 60) : counted.start]
    if _SHARE.search(before):
        return None
    choice = (_MORE_CHOICE if " or " in counted.quantity.text else _CHOICE).search(before)
    if choice is None or counted.quantity.min is None:
        return counted
    least = min(number(figure) for figure in re.findall(r"\d[\d,]*\d|\d", choice[0]))
    words = f"{choice[0]}{counted.quantity.text}"
    return replace(
        counted, quantity=replace(counted.quantity, min=min(least, counted.quantity.min), text=words)
    )


def money_of(passage: Passage, item: Mention, low: int, high: int) -> Sum | None:
    """The sum of aid as a whole: before it in its clause ("$2 billion in arms"), else behind it."""
    if item.kind != "aid":
        return None
    others = [
        m
        for m in passage.mentions
        if m.kind == "aid" and m is not item and not _PACKAGE_OF.fullmatch(passage.view, item.end, m.start)
    ]
    near = [
        sum_
        for sum_ in passage.sums
        if low <= sum_.start < high
        and not any(sum_.end <= m.start < item.start or item.end <= m.start < sum_.start for m in others)
    ]
    before = [sum_ for sum_ in near if sum_.end <= item.start]
    return before[-1] if before else near[0] if near else None


def _singular(word: str) -> str:
    word = word.lower()
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
