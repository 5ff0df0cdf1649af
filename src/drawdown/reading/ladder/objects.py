"""Which items a stance or step is about."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.reading.events.cue import Cue
from drawdown.reading.events.funding import funds_of
from drawdown.reading.events.passive import is_passive
from drawdown.reading.ladder.other_objects import of_another_thing
from drawdown.reading.ladder.training import trained_on
from drawdown.reading.names.mentions import Mention
from drawdown.reading.passages.amounts import count_before
from drawdown.reading.passages.antecedents import reduced, relative, shared_subject, stood_for
from drawdown.reading.passages.passage import Passage
from drawdown.reading.passages.reach import chain, listed_on, remarks

_OTHER = re.compile(r"\b(?:other|further)\s*$", re.I)
_HEAD_OF_LIST = re.compile(
    r"\b(?:such as|like|namely|specifically|including|among them|ranging from)\b|[:—–]", re.I
)
_AIM = re.compile(
    r"\b(?:against|(?:to|and) (?:strike|destroy|target|hit|attack|damage|stop|halt|take|intercept))\b", re.I
)
_SUBJECT_END = re.compile(
    r"(?! .*\b(?:he|she|we|they|I|you|who|president|minister|officials?|crews?|soldiers|troops|"
    r"where|once|when|until|if|whether|before|after)\b)"
    r"(?:[^,;:.]|(?<=\d)[.,](?=\d)){0,60}"
)
_OUT_OF = re.compile(r"\bout of (?:the |its |their )?(?:[\w,.]+ ){0,2}\Z")  # "sent 40 out of 60 tanks"
_VERB_NEXT = re.compile(
    r" (?:came|comes|follow(?:s|ed)|drew|sparked|prompted|marks|marked|was welcomed|surprised)\b"
)
_HUNG = re.compile(r" (?:by|under|in|through)\b")
_HAS = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|we|they|it|he|she|I|who|which|that)(?:'ve)?\b")
_WITH = ("equip", "outfit", "arm", "backfill")  # what is given stands behind "with", not behind these
_UNDER_WAY = re.compile(r"(?:on (?:its|their|the) way|en route|bound|destined) ")
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would)\b")
_BESIDES = re.compile(
    r"(?:Besides|In addition to|Along with|Alongside|As well as|On top of) [^,.;:]{1,60}(?=, )"
)
# "tanks were included in the package", "tanks were secretly part of it"
_WERE_IN = re.compile(r"(?:is|are|was|were|been|be) ")
_CONTAINS = re.compile(
    rf"\b(?:includ|contain|compris|consist|made up of)|{_WERE_IN.pattern}(?:also )?(?:secret|quiet)ly "
)
_CONTAINING = ("including", "comprising", "consisting of", "containing", "made up of")
# Acts whose objects reach over "including", so that the contents are theirs.
_TAKES_CONTENTS = frozenset(
    {"announced", "delivered", "authorised", "considered", "requested", "refused", "ordered"}
)
# Stances that speak of the item under discussion even where the sentence does not repeat its name.
_OF_THE_TOPIC = frozenset({"refused", "considered", "paused", "notified"})
_CONSULTS_ON = re.compile(r" [^.;]{1,60}? (?:about|on|over|regarding) ")
_OWN_OBJECT = re.compile(
    r" (?!(?:to|with|by|in|on|at|for|and|but|or|as|it|them|this|that|these|those|now|today|again|only|"
    r"last)\b)[a-z]"
)
_ASKS_FOR = re.compile(r"\b(?:for|urge|urges|urged|urging) ?\Z")
_BE = re.compile(r"\b(?:is|are|was|were|be|been|remains?|stays?) (?:\w+ ){0,2}\Z", re.I)


def objects(passage: Passage, cue: Cue, low: int, high: int) -> tuple[list[Mention], set[str], bool]:
    """The items a cue is about, what was guessed to find them, and whether they stand before it."""
    last = cue.governs.governs or cue.governs if cue.governs else cue
    if cue.event == "announced" and cue.form == "phrase" and _CONTAINS.search(cue.base):
        if _WERE_IN.match(cue.base):
            inside = [m for m in passage.mentions if low <= m.start and m.end <= cue.start]
            return _listed(passage, chain(passage.view, inside)), set(), True
        return _contents(passage, cue, high), set(), False
    if last.event == "trained" and (on := trained_on(passage, last)) is not None:
        return on, set(), False
    before = [m for m in passage.mentions if low <= m.start and m.end <= cue.start]
    after = _behind(passage, cue, last, high)
    within = [m for m in passage.mentions if cue.start <= m.start and m.end <= last.end]
    if last.form == "noun" and _VERB_NEXT.match(passage.view, last.end):
        return [], set(), False  # "the announcement came as tanks rolled by"
    if last.form == "noun" and after and _ends_before(passage.view, last, after[0]):
        return [], set(), False  # "the delivery of the verdict"
    if after and not within and of_another_thing(passage.view, cue, last, after[0].start):
        return [], set(), False
    if last.form == "noun" and any(m.kind != "aid" for m in after):
        within = []  # "shipments of tanks" are tanks
    if last.form == "noun" and before and cue.start - before[-1].end <= 1 and cue is last:
        return before[-1:], set(), True  # "ATACMS deliveries"
    hung_on = relative(passage, cue, low, after)
    if hung_on:
        return _listed(passage, hung_on), set(), is_passive(passage.view, cue)
    told_of = reduced(passage.view, cue, before, after)
    if told_of:
        return _listed(passage, told_of), set(), True
    phrase = cue.role == "stance" and cue.form == "phrase" and cue is last
    said_of = phrase and bool(_BE.search(passage.view, low, cue.start))
    alone = (last.form == "noun" or said_of) and not after and not within  # "tanks and jets are on the table"
    passive = is_passive(passage.view, cue) or (alone and bool(before))
    shared = [] if before else shared_subject(passage, cue, low)
    if shared and (cue.moves or passive):
        return _listed(passage, shared), set(), True
    moving = _moving(passage, before, cue) if cue.moves or _UNDER_WAY.match(cue.base) else []
    if moving or (cue.moves and (before or after)):
        return _listed(passage, moving), set(), True
    if passive and before:
        return _listed(passage, before), set(), True
    if within and any(m.kind != "aid" for m in after) and last.form == "noun":
        within = []  # "a contribution of howitzers" is one of howitzers
    if after or within:
        return _listed(passage, _besides(passage, before) + within + after), set(), False
    if _of_something_else(passage.view, cue):
        return [], set(), False
    if before and not _of_the_noun_beside(passage.view, before[-1], cue):
        return _listed(passage, before[-1:]), {"far-item"}, True
    money = funds_of(passage.view, passage.funds, cue, low, high)
    if money:
        return money, {"no-item"}, money[0].end <= cue.start
    own = [m for m in passage.mentions if m.end <= low and m.kind != "aid"]
    topic = own[-1] if own else passage.topic
    if topic and (cue.event in _OF_THE_TOPIC or stood_for(passage.view, cue, last, low, high)):
        stood = replace(topic, start=cue.start, end=last.end, anaphor=True)
        return [stood], {"anaphor"}, is_passive(passage.view, cue)
    others = [m for m in passage.mentions if m.kind == "specific"] or passage.mentions
    if others and (cue.role == "stance" or cue.form == "noun"):
        return _listed(passage, others[:1]), {"far-item"}, False
    return [], set(), False


def _ends_before(view: str, cue: Cue, first: Mention) -> bool:
    """Whether what a noun is of ends before the first item: a verb stands between."""
    return view.startswith(" of ", cue.end) and bool(_FINITE.search(view, cue.end, first.start))


def _besides(passage: Passage, before: Sequence[Mention]) -> list[Mention]:
    """The items a sentence opens with beside those of its verb: "besides radars, Oslo sent tanks"."""
    opening = _BESIDES.match(passage.view, passage.sentence.start, passage.sentence.end)
    return [m for m in before if opening and m.end <= opening.end()]


def _moving(passage: Passage, before: Sequence[Mention], cue: Cue) -> list[Mention]:
    """The list right before a verb of moving; whoever else "went to Kyiv" is no item."""
    view = passage.view
    if not before or not _SUBJECT_END.fullmatch(view, before[-1].end, cue.start):
        return []
    between = (actor for actor in passage.actors if before[-1].end <= actor.start and actor.end <= cue.start)
    return [] if any(actor.link == "bare" for actor in between) else chain(view, before)


def _of_something_else(view: str, cue: Cue) -> bool:
    """Whether talks are only referred to ("these talks"), or what is weighed is no item ("weighs risks")."""
    if cue.event == "requested" and _ASKS_FOR.search(cue.base):
        return bool(_OWN_OBJECT.match(view, cue.end - cue.base.endswith(" ")))
    if cue.event == "requested" and cue.form == "noun" and view.startswith(" for ", cue.end):
        return bool(_OWN_OBJECT.match(view, cue.end + 4))
    if cue.form == "phrase" and cue.base.startswith("consult"):
        return bool(_CONSULTS_ON.match(view, cue.end))
    if cue.event != "considered" or cue.form == "phrase":
        return False
    return cue.form == "noun" or (not is_passive(view, cue) and bool(_OWN_OBJECT.match(view, cue.end)))


def _of_the_noun_beside(view: str, item: Mention, cue: Cue) -> bool:
    """Whether a participle hangs on another noun: "military aid in May under authorities provided by"."""
    hangs = cue.form in ("past", "participle") and _HUNG.match(view, cue.end)
    gap = view[item.end : cue.start]
    return bool(hangs and len(gap.split()) > 3 and not _HAS.search(gap))


def _contents(passage: Passage, cue: Cue, high: int) -> list[Mention]:
    """What a package contains; the package is no claim beside it, nor is it said twice."""
    if cue.base.endswith(_CONTAINING) and any(
        other.end <= cue.start and other.event in _TAKES_CONTENTS for other in passage.cues
    ):
        return []
    inside = _behind(passage, cue, cue, high)
    return _listed(passage, [m for m in inside if m.kind != "aid"] or inside)


def _behind(passage: Passage, cue: Cue, last: Cue, high: int) -> list[Mention]:
    """The items of the list behind a verb, without those of remarks about its pieces."""
    view = passage.view
    inside = [m for m in passage.mentions if last.end <= m.start and m.end <= high]
    if inside and last.base.startswith(_WITH):
        given = view.find(" with ", last.end, high)
        inside = [m for m in inside if m.start > given]
    if cue.event == "used":
        aim = _AIM.search(view, last.end, high)
        inside = [m for m in inside if not aim or m.end <= aim.start()]
    elif inside or view[high : high + 1] == ":":
        high = listed_on(view, high, passage.sentence.end, [m for m in passage.mentions if m.start >= high])
        start = inside[0].start if inside else last.end
        said = remarks(view, inside[0].end if inside else high, high)
        inside = [m for m in passage.mentions if start <= m.start and m.end <= high]
        inside = [m for m in inside if not any(low <= m.start < end for low, end in said)]
        inside = [m for m in inside if not _OUT_OF.search(view, max(0, m.start - 30), m.start)]
    return inside


def _listed(passage: Passage, items: Sequence[Mention]) -> list[Mention]:
    """The items of a list, each once a count; aid as a whole only where it is no head or tail of the list."""
    kept: list[Mention] = []
    named = [item for item in items if item.kind != "aid"]
    for item in items:
        if item.kind == "aid":
            parcel = "package" in passage.view[item.start : item.end]
            funded = (parcel and bool(named) and item.start < named[0].start) or any(
                abs(sum_.end - item.start) < 40 or 0 <= sum_.start - item.end < 25 for sum_ in passage.sums
            )
            tail = kept and _OTHER.search(passage.view[max(0, item.start - 20) : item.start])
            if tail or any(old.kind == "aid" for old in kept):
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
        elif any(old.id == item.id and not count_before(passage, item) for old in kept):
            continue
        kept.append(item)
    return kept
