"""Claims on the transfer ladder: who asked for, weighed, refused, approved, announced, sent or used what."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.catalogue import Catalogue
from drawdown.quantity import Quantity
from drawdown.reading.dates import Time
from drawdown.reading.draft import Draft
from drawdown.reading.events import Cue, clause
from drawdown.reading.mentions import Mention
from drawdown.reading.modality import expressed, status
from drawdown.reading.numbers import Counted, Sum
from drawdown.reading.parties import pair
from drawdown.reading.passage import Passage

_PRONOUN = re.compile(r"\b(?:them|it|they|these|those|that|this|some|more)\b", re.I)
_SECRET = re.compile(r"\b(?:secret(?:ly)?|quietly|covertly|in secret|undisclosed|not publicly|without announc\w+|kept from)\b", re.I)
_OTHER = re.compile(r"\b(?:other|further|additional types of)\s*$", re.I)
_HEAD_OF_LIST = re.compile(r"\b(?:such as|like|namely|specifically)\b|[:—–]", re.I)
_INSTRUMENTS = (
    ("drawdown", re.compile(r"\bdraw-?downs?\b|\bfrom (?:U\.S\.|US|its own|existing) (?:stocks|stockpiles|inventor)|direct transfers of equipment", re.I)),
    ("procurement", re.compile(r"Security Assistance Initiative|\bUSAI\b|\bnewly (?:made|built|produced)\b|\bcontracts?\b", re.I)),
    ("sale", re.compile(r"\b(?:sales?|sell|sold|selling|purchase[sd]?)\b", re.I)),
    ("loan", re.compile(r"\b(?:loans?|lend|lease|loaned)\b", re.I)),
    ("re-export", re.compile(r"\bre-?exports?\b|third-party transfers?", re.I)),
    ("grant", re.compile(r"\bdonat\w+|\bgrant(?:s|ed)? (?:aid|assistance)", re.I)),
)
_AUTHORITY = re.compile(r"section \d+(?:\([a-z0-9]+\))*|Presidential Drawdown Authority|Ukraine Security Assistance Initiative|Foreign Military Financing|Foreign Military Sales?|Lend-Lease", re.I)  # noqa: E501
_AIM = re.compile(r"\b(?:against|(?:to|and) (?:strike|destroy|target|hit|attack|damage|stop|halt|take|intercept))\b", re.I)
_TRAINING = {"refused": "denied", "paused": "denied", "authorised": "planned", "announced": "planned", "considered": "possible"}
_LEANS_FOR = re.compile(r"in play|open(?:ness)? to|favou?r|lean|likelihood|toward|softened", re.I)
# Stances that speak of the item under discussion even where the sentence does not repeat its name.
_OF_THE_TOPIC = frozenset({"refused", "considered", "paused"})


def ladder(passage: Passage, catalogue: Catalogue) -> list[Draft]:
    """The ladder claims of one sentence."""
    found: list[Draft] = []
    for cue in passage.cues:
        if _only_speech(passage, cue) or not expressed(passage.view, passage.sentence.start, cue):
            continue
        low, high = clause(passage.view, passage.sentence.start, passage.sentence.end, cue, passage.cues)
        items, guessed, passive = _objects(passage, cue, low, high)
        givers = _respectively(passage, cue, low, items)
        for number, item in enumerate(items):
            drafts = _drafts(passage, cue, item, low, high, passive, guessed, catalogue)
            for draft in drafts if givers else ():
                draft.supplier = givers[number]
            found += drafts
    return _distinct(found)


def _respectively(passage: Passage, cue: Cue, low: int, items: Sequence[Mention]) -> list[str]:
    """The givers in the order of their items: "Britain and France have supplied Storm Shadow and SCALP"."""
    if cue.event not in ("delivered", "announced", "authorised", "sold") or len(items) < 2:
        return []
    before = [actor for actor in passage.actors if low <= actor.start and actor.end <= cue.start and actor.link == "bare"]
    joined = all(
        re.fullmatch(r",? (?:and )?", passage.view[one.end : two.start]) for one, two in zip(before, before[1:], strict=False)
    )
    return [actor.id for actor in before] if joined and len(before) == len(items) else []


def _drafts(
    passage: Passage, cue: Cue, item: Mention, low: int, high: int, passive: bool, guessed: set[str], catalogue: Catalogue
) -> list[Draft]:
    view = passage.view
    innermost = cue.governs.governs or cue.governs if cue.governs else cue
    span = (cue.start, innermost.end)
    parties = pair(view, passage.actors, low, high, span, passive, innermost.receives and cue is innermost)
    made = Draft(passage, cue.event, item, f"ladder.{cue.event}.{cue.form}", guessed=set(guessed))
    made.status = status(view, low, cue, passage.sentence.question)
    made.supplier, made.recipient = parties.supplier, parties.recipient
    if innermost.event == "trained" and cue.event in _TRAINING:
        made.event = "trained"
        made.status = _TRAINING[cue.event] if made.status != "asked" else "asked"
    if item.owner and made.supplier is None and item.owner != made.recipient and not passive:
        made.supplier = item.owner
    if cue.event == "considered" and _LEANS_FOR.search(view[cue.start : cue.end] + passage.text):
        made.leaning = "for"
    made.quantity = quantity_of(passage, item, catalogue) or _bare_count(passage, cue, item, catalogue)
    sum_ = _money_of(passage, item, low, high)
    made.money = sum_.money if sum_ else None
    _set_time(passage, made, cue, low, high)
    made.secret = bool(_SECRET.search(view, low, high)) and made.event in ("authorised", "delivered", "announced", "sold", "used")
    made.instrument = instrument(view[low:high]) if made.event not in ("used", "trained", "requested", "refused") else None
    authority = _AUTHORITY.search(view, low, high)
    made.authority = authority[0] if authority and made.event in ("authorised", "announced", "delivered") else None
    if made.event == "requested":
        return _askers(passage, made, cue, high)
    if made.event in ("used", "trained"):
        made.party = made.supplier if made.event == "trained" else _user(passage, cue, made)
        if made.event == "used":
            made.supplier = None if made.supplier == made.party else made.supplier
    return [made]


def _askers(passage: Passage, made: Draft, cue: Cue, high: int) -> list[Draft]:
    """One claim for each who asks: "pleas from Kyiv and Congress" are two."""
    acting = [actor for actor in passage.actors if actor.link not in ("place", "target")]
    behind = [actor for actor in acting if cue.end <= actor.start < high]
    before = [actor for actor in acting if actor.end <= cue.start and actor.link in ("bare", "owner", "from")]
    given = next((actor for actor in behind if actor.link == "from" and actor.start - cue.end < 40), None)
    asker = given or next((actor for actor in reversed(before) if cue.start - actor.end < 30), None)
    asker = asker or (before[0] if before else None)
    ids = [asker.id] if asker else []
    if given:
        joined = next((actor for actor in behind if actor.start > given.end), None)
        if joined and re.fullmatch(r",? (?:and|or) ", passage.view[given.end : joined.start]):
            ids.append(joined.id)
    drafts = [replace(made, party=id_, guessed=set(made.guessed), why_missing=dict(made.why_missing)) for id_ in ids] or [made]
    for draft in drafts:
        if draft.supplier == draft.party:  # whoever asks is not by that the one who gives
            draft.supplier = None
        if draft.recipient == draft.supplier:
            draft.recipient = None
    return drafts


def _user(passage: Passage, cue: Cue, made: Draft) -> str | None:
    before = [actor for actor in passage.actors if actor.end <= cue.start and actor.link in ("bare", "owner")]
    if cue.form == "phrase" or _passive(passage.view, cue):
        before = []  # what was used does not say by whom
    by = [actor for actor in passage.actors if actor.start >= cue.end and actor.link == "from"]
    return by[0].id if by else before[-1].id if before else made.recipient


def _only_speech(passage: Passage, cue: Cue) -> bool:
    """Whether the words only attribute: "announced Monday that", "a request, officials said"."""
    said = passage.attribution
    return said.start <= cue.start and cue.end <= said.end and cue.event in ("announced", "argued")


def _objects(passage: Passage, cue: Cue, low: int, high: int) -> tuple[list[Mention], set[str], bool]:
    """The items a cue is about, what was guessed to find them, and whether they stand before it."""
    last = cue.governs.governs or cue.governs if cue.governs else cue
    after = [m for m in passage.mentions if last.end <= m.start and m.end <= high]
    before = [m for m in passage.mentions if low <= m.start and m.end <= cue.start]
    within = [m for m in passage.mentions if cue.start <= m.start and m.end <= last.end]
    if last.form == "noun" and before and cue.start - before[-1].end <= 1 and cue is last:
        return before[-1:], set(), True  # "ATACMS deliveries"
    passive = _passive(passage.view, cue) or (last.form == "noun" and not after and bool(before))
    if passive and before:
        return _listed(passage, before), set(), True
    if cue.event == "used":
        aim = _AIM.search(passage.view, last.end, high)
        after = [m for m in after if not aim or m.end <= aim.start()]
    if after or within:
        return _listed(passage, within + after), set(), False
    if before:
        return _listed(passage, before[-1:]), {"far-item"}, True
    antecedent = [m for m in passage.mentions if m.end <= low and m.kind != "aid"]
    if antecedent and re.match(r"[, ]*(?:which|that)\b", passage.view[low : low + 10]):
        return antecedent[-1:], set(), True
    pronoun = _PRONOUN.search(passage.view, cue.end, high) or _PRONOUN.search(passage.view, low, cue.start)
    if passage.topic and (pronoun or cue.event in _OF_THE_TOPIC):
        return [replace(passage.topic, start=cue.start, end=last.end, anaphor=True)], {"anaphor"}, _passive(passage.view, cue)
    others = [m for m in passage.mentions if m.kind == "specific"] or passage.mentions
    if others and (cue.role == "stance" or cue.form == "noun"):
        return _listed(passage, others[:1]), {"far-item"}, False
    return [], set(), False


def _passive(view: str, cue: Cue) -> bool:
    if cue.form not in ("past", "participle"):
        return False
    return bool(re.search(r"\b(?:is|are|was|were|be|been|being|get|got)\s(?:\w+ )?$", view[max(0, cue.start - 30) : cue.start]))


def _listed(passage: Passage, items: Sequence[Mention]) -> list[Mention]:
    """The items of a list, each once a count; aid as a whole only where it is no head or tail of the list."""
    kept: list[Mention] = []
    named = [item for item in items if item.kind != "aid"]
    for item in items:
        if item.kind == "aid":
            funded = any(abs(sum_.end - item.start) < 40 or 0 <= sum_.start - item.end < 25 for sum_ in passage.sums)
            if any(old.kind == "aid" for old in kept) or _OTHER.search(passage.view[:item.start][-20:]):
                continue
            if named and not funded and (
                item.start > named[0].start or _HEAD_OF_LIST.search(passage.view, item.end, named[0].start)
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
    words = [] if item.anaphor else re.findall(r"[A-Za-z-]+", passage.view[item.start : item.end])
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
                return counted
            return None
    return None


def _bare_count(passage: Passage, cue: Cue, item: Mention, catalogue: Catalogue) -> Quantity | None:
    """The count right before or behind a verb that repeats no item: "around 900 sold"; "sent some"."""
    entry = catalogue.items.get(item.base_id)
    for counted in passage.counted:
        vague = counted.quantity.vague
        behind = passage.view[cue.end : counted.start].strip() if counted.start >= cue.end else None
        alone = not re.match(r" \w", passage.view[counted.end : counted.end + 2])
        if passage.view[counted.end : cue.start].strip() == "" if counted.end <= cue.start else behind == "" and vague and alone:
            return counted.quantity if vague else replace(counted.quantity, unit=entry.unit if entry else None)
    return None


def _money_of(passage: Passage, item: Mention, low: int, high: int) -> Sum | None:
    if item.kind != "aid":
        return None
    near = [sum_ for sum_ in passage.sums if low <= sum_.start < high]
    return min(near, key=lambda sum_: min(abs(sum_.end - item.start), abs(sum_.start - item.end)), default=None)


def _set_time(passage: Passage, made: Draft, cue: Cue, low: int, high: int) -> None:
    said = passage.attribution.said
    here = [time for time in passage.times if low <= time.start < high and time != said and not _of_speech(passage, time, cue)]
    chosen: Time | None = min(here, key=lambda time: min(abs(time.start - cue.end), abs(cue.start - time.end)), default=None)
    if chosen is None:
        chosen = next((t for t in passage.times if t.start - passage.sentence.start < 12 and t != said and not _of_speech(passage, t, cue)), None)
    if chosen and chosen.bounds:
        made.happened = chosen.bounds
    elif chosen and chosen.why:
        made.why_missing["happened"] = chosen.why
    if said and made.event in ("authorised", "delivered", "refused", "announced", "sold"):
        if said.bounds:
            made.disclosed = said.bounds
        elif said.why:
            made.why_missing["disclosed"] = said.why


def _of_speech(passage: Passage, time: Time, cue: Cue) -> bool:
    """Whether a time tells when something was said, not when it happened."""
    before = passage.view[max(passage.sentence.start, time.start - 40, cue.end) : time.start]
    verb = re.search(r"\b(said|says|told|reported|announced|speaking|asked|saying)\s(?:[\w']+ ){0,4}$", before)
    return bool(verb and verb[1][:8] != cue.event[:8])


def instrument(words: str) -> str | None:
    """By what instrument, where the words name one."""
    return next((name for name, pattern in _INSTRUMENTS if pattern.search(words)), None)


def _distinct(drafts: Sequence[Draft]) -> list[Draft]:
    kept: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        key = (draft.event, draft.item_id, draft.party, draft.status, draft.quantity, draft.money)
        kept.setdefault(key, draft)
    return list(kept.values())


def _singular(word: str) -> str:
    word = word.lower()
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
