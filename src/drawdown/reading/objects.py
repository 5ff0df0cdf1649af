"""What a stance or step is about: the items, with the counts and sums that stand by them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.catalogue import Catalogue
from drawdown.quantity import Quantity
from drawdown.reading.events import Cue
from drawdown.reading.mentions import Mention
from drawdown.reading.numbers import Counted, Sum, number
from drawdown.reading.passage import Passage

_SHARE = re.compile(
    r"(?:half|thirds?|quarters?|fifths?|tenths?|per ?cent|%|part|most|some|one|few) of "
    r"(?:(?:its|their|the|his|our|all|these|those) )*$",
    re.I,
)
_CHOICE = re.compile(r"(?<![\w$£€.])(?:\d[\d,]*,? (?:or )?)*\d[\d,]*,? or $")
_PRONOUN = re.compile(r"\b(?:them|it|they|these|those|that|this|some|more)\b", re.I)
_OTHER = re.compile(r"\b(?:other|further|additional types of)\s*$", re.I)
_HEAD_OF_LIST = re.compile(r"\b(?:such as|like|namely|specifically)\b|[:—–]", re.I)
_AIM = re.compile(
    r"\b(?:against|(?:to|and) (?:strike|destroy|target|hit|attack|damage|stop|halt|take|intercept))\b", re.I
)
# "Were NASAMS or Patriots discussed?"
_INVERTED = re.compile(r"\b(?:is|are|was|were) (?!there)(?:[\w.'-]+,? ){1,8}\Z", re.I)
_ASKS = re.compile(r"[^.;!?]{0,40}\?")
_BESIDE = 30  # characters between aid and the "that" of a clause about it
_LISTING = re.compile(r"(?:,|,? (?:and|or|as well as)) (?:[\w-]+ ){0,3}")
_PACKAGE_OF = re.compile(r" of (?:\w+ ){0,3}")
_CONTAINS = re.compile(r"\b(?:includ|contain)")
# Acts whose objects reach over "including", so that the contents are theirs.
_TAKES_CONTENTS = frozenset(
    {"announced", "delivered", "authorised", "considered", "requested", "refused", "ordered"}
)
# Stances that speak of the item under discussion even where the sentence does not repeat its name.
_OF_THE_TOPIC = frozenset({"refused", "considered", "paused"})


def objects(passage: Passage, cue: Cue, low: int, high: int) -> tuple[list[Mention], set[str], bool]:
    """The items a cue is about, what was guessed to find them, and whether they stand before it."""
    last = cue.governs.governs or cue.governs if cue.governs else cue
    if cue.event == "announced" and cue.form == "phrase" and _CONTAINS.search(cue.base):
        return _contents(passage, cue, high), set(), False
    after = [m for m in passage.mentions if last.end <= m.start and m.end <= high]
    before = [m for m in passage.mentions if low <= m.start and m.end <= cue.start]
    within = [m for m in passage.mentions if cue.start <= m.start and m.end <= last.end]
    if last.form == "noun" and before and cue.start - before[-1].end <= 1 and cue is last:
        return before[-1:], set(), True  # "ATACMS deliveries"
    passive = is_passive(passage.view, cue) or (last.form == "noun" and not after and bool(before))
    if passive and before:
        return _listed(passage, before), set(), True
    if cue.event == "used":
        aim = _AIM.search(passage.view, last.end, high)
        after = [m for m in after if not aim or m.end <= aim.start()]
    if after or within:
        return _listed(passage, within + after), set(), False
    if before:
        return _listed(passage, before[-1:]), {"far-item"}, True
    antecedent = [m for m in passage.mentions if m.end <= low and (m.kind != "aid" or low - m.end < _BESIDE)]
    partial = re.search(r"\d[\d,]* of (?:these|those|them)\b", passage.view[low : cue.start])
    if antecedent and not partial and re.match(r"[, ]*(?:which|that)\b", passage.view[low : low + 10]):
        return _listed(passage, _run(passage, antecedent)), set(), True
    pronoun = _PRONOUN.search(passage.view, cue.end, high) or _PRONOUN.search(passage.view, low, cue.start)
    own = [m for m in passage.mentions if m.end <= low and m.kind != "aid"]
    if pronoun and own:
        return (
            [replace(own[-1], start=cue.start, end=last.end, anaphor=True)],
            {"anaphor"},
            is_passive(passage.view, cue),
        )
    if passage.topic and (pronoun or cue.event in _OF_THE_TOPIC):
        return (
            [replace(passage.topic, start=cue.start, end=last.end, anaphor=True)],
            {"anaphor"},
            is_passive(passage.view, cue),
        )
    others = [m for m in passage.mentions if m.kind == "specific"] or passage.mentions
    if others and (cue.role == "stance" or cue.form == "noun"):
        return _listed(passage, others[:1]), {"far-item"}, False
    return [], set(), False


def _contents(passage: Passage, cue: Cue, high: int) -> list[Mention]:
    """What a package contains; the package is no claim beside it, nor is it said twice."""
    if cue.base.endswith("including") and any(
        other.end <= cue.start and other.event in _TAKES_CONTENTS for other in passage.cues
    ):
        return []
    if passage.view[high : high + 1] == ":":
        high = passage.sentence.end  # "contains a new weapon: a Patriot battery"
    inside = [m for m in passage.mentions if cue.end <= m.start and m.end <= high]
    return _listed(passage, [m for m in inside if m.kind != "aid"] or inside)


def _run(passage: Passage, named: Sequence[Mention]) -> list[Mention]:
    """The items of the list that ends in the last of some mentions: "radars, drones and other equipment"."""
    run = [named[-1]]
    for mention in reversed(named[:-1]):
        if not _LISTING.fullmatch(passage.view, mention.end, run[0].start):
            break
        run.insert(0, mention)
    return run


def is_passive(view: str, cue: Cue) -> bool:
    """Whether a verb stands in the passive: "were sent"."""
    if cue.form not in ("past", "participle"):
        return False
    return bool(
        re.search(
            r"\b(?:is|are|was|were|be|been|being|get|got)\s(?:\w+ )?$",
            view[max(0, cue.start - 30) : cue.start],
        )
        or (_ASKS.match(view, cue.end) and _INVERTED.search(view, max(0, cue.start - 90), cue.start))
    )


def _listed(passage: Passage, items: Sequence[Mention]) -> list[Mention]:
    """The items of a list, each once a count; aid as a whole only where it is no head or tail of the list."""
    kept: list[Mention] = []
    named = [item for item in items if item.kind != "aid"]
    for item in items:
        if item.kind == "aid":
            funded = any(
                abs(sum_.end - item.start) < 40 or 0 <= sum_.start - item.end < 25 for sum_ in passage.sums
            )
            if any(old.kind == "aid" for old in kept) or _OTHER.search(
                passage.view[max(0, item.start - 20) : item.start]
            ):
                continue
            if (
                named
                and not funded
                and (
                    item.start > named[0].start
                    or _HEAD_OF_LIST.search(passage.view, item.end, named[0].start)
                )
            ):
                continue
        elif any(old.id == item.id and not _count_before(passage, item) for old in kept):
            continue
        kept.append(item)
    return kept


def quantity_of(passage: Passage, item: Mention, catalogue: Catalogue) -> Quantity | None:
    """The count that stands before an item, with the unit it counts."""
    counted = _count_before(passage, item)
    if counted is None:
        return None
    gap = passage.view[counted.end : item.start]
    piece = re.match(r"\s*(?:additional |more |new )?([a-z]+) (?:of|for) ", gap)
    words = [] if item.anaphor else re.findall(r"[A-Za-z][\w-]*", passage.view[item.start : item.end])
    unit = _singular(piece[1]) if piece else _singular(words[-1]) if words else None
    entry = catalogue.items.get((item.id or "").split("/")[0])
    if not piece and entry and (unit is None or not words[-1].islower()):
        unit = entry.unit
    return replace(counted.quantity, unit=unit)


def _count_before(passage: Passage, item: Mention) -> Counted | None:
    for counted in reversed(passage.counted):
        if counted.end <= item.start:
            gap = passage.view[counted.end : item.start]
            if len(gap) <= 48 and re.fullmatch(r"[\"']?(?: (?!and\b|or\b|to\b)[\w\"'-]+){0,5}[ -]*", gap):
                return _whole(passage, counted)
            return None
    return None


def _whole(passage: Passage, counted: Counted) -> Counted | None:
    """A count that says how many: "20, 30 or 40" is a range, and "half of its 20" is not 20."""
    before = passage.view[max(passage.sentence.start, counted.start - 60) : counted.start]
    if _SHARE.search(before):
        return None
    choice = _CHOICE.search(before)
    if choice is None or counted.quantity.min is None:
        return counted
    least = min(number(figure) for figure in re.findall(r"\d[\d,]*\d|\d", choice[0]))
    words = f"{choice[0]}{counted.quantity.text}"
    return replace(
        counted, quantity=replace(counted.quantity, min=min(least, counted.quantity.min), text=words)
    )


def bare_count(passage: Passage, cue: Cue, item: Mention, catalogue: Catalogue) -> Quantity | None:
    """The count right before or behind a verb that repeats no item: "around 900 sold"; "sent some"."""
    entry = catalogue.items.get(item.base_id)
    for counted in passage.counted:
        vague = counted.quantity.vague
        behind = passage.view[cue.end : counted.start].strip() if counted.start >= cue.end else None
        partial = re.fullmatch(
            r" of (?:these|those|them|which)\b[^,;]{0,30}", passage.view[counted.end : cue.start]
        )
        if counted.end <= cue.start and partial:
            return (
                counted.quantity if vague else replace(counted.quantity, unit=entry.unit if entry else None)
            )
        alone = not re.match(r" \w", passage.view[counted.end : counted.end + 2])
        if (
            passage.view[counted.end : cue.start].strip() == ""
            if counted.end <= cue.start
            else behind == "" and vague and alone
        ):
            return (
                counted.quantity if vague else replace(counted.quantity, unit=entry.unit if entry else None)
            )
    return None


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
