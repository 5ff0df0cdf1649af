"""Claims on the transfer ladder: who asked for, weighed, refused, approved, announced, sent or used what."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.catalogue import Catalogue
from drawdown.reading.dates import Time
from drawdown.reading.draft import Draft
from drawdown.reading.events import Cue, clause
from drawdown.reading.mentions import Mention
from drawdown.reading.modality import expressed, status
from drawdown.reading.objects import bare_count, is_passive, money_of, objects, quantity_of
from drawdown.reading.parties import pair
from drawdown.reading.passage import Passage

_NONE = re.compile(r" (?:no|neither|zero|not a single)\b", re.I)
_PARLIAMENT = re.compile(r"Congress|Parliament|Bundestag|Senate|House", re.I)
_SECRET = re.compile(
    r"\b(?:secret(?:ly)?|quietly|covertly|in secret|undisclosed|not publicly|without announc\w+|kept from)\b",
    re.I,
)
_INSTRUMENTS = (
    (
        "drawdown",
        re.compile(
            r"\bdraw-?downs?\b|\bfrom (?:U\.S\.|US|its own|existing) (?:stocks|stockpiles|inventor)|"
            r"direct transfers of equipment",
            re.I,
        ),
    ),
    (
        "procurement",
        re.compile(
            r"Security Assistance Initiative|\bUSAI\b|\bnewly (?:made|built|produced)\b|\bcontracts?\b", re.I
        ),
    ),
    ("sale", re.compile(r"\b(?:sales?|sell|sold|selling|purchase[sd]?)\b", re.I)),
    ("loan", re.compile(r"\b(?:loans?|lend|lease|loaned)\b", re.I)),
    ("re-export", re.compile(r"\bre-?exports?\b|third-party transfers?", re.I)),
    ("grant", re.compile(r"\bdonat\w+|\bgrant(?:s|ed)? (?:aid|assistance)", re.I)),
)
_AUTHORITY = re.compile(
    r"section \d+(?:\([a-z0-9]+\))*|Presidential Drawdown Authority|"
    r"Ukraine Security Assistance Initiative|Foreign Military Financing|Foreign Military Sales?|"
    r"Lend-Lease",
    re.I,
)
_TRAINING = {
    "refused": "denied",
    "paused": "denied",
    "authorised": "planned",
    "announced": "planned",
    "considered": "possible",
}
_LEANS_FOR = re.compile(r"in play|open(?:ness)? to|favou?r|lean|likelihood|toward|softened", re.I)


def ladder(passage: Passage, catalogue: Catalogue) -> list[Draft]:
    """The ladder claims of one sentence."""
    found: list[Draft] = []
    for cue in passage.cues:
        if _only_speech(passage, cue) or not expressed(passage.view, passage.sentence.start, cue):
            continue
        low, high = clause(passage.view, passage.sentence.start, passage.sentence.end, cue, passage.cues)
        items, guessed, passive = objects(passage, cue, low, high)
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
    before = [
        actor
        for actor in passage.actors
        if low <= actor.start and actor.end <= cue.start and actor.link == "bare"
    ]
    joined = all(
        re.fullmatch(r",? (?:and )?", passage.view[one.end : two.start])
        for one, two in itertools.pairwise(before)
    )
    return [actor.id for actor in before] if joined and len(before) == len(items) else []


def _drafts(
    passage: Passage,
    cue: Cue,
    item: Mention,
    low: int,
    high: int,
    passive: bool,
    guessed: set[str],
    catalogue: Catalogue,
) -> list[Draft]:
    view = passage.view
    innermost = cue.governs.governs or cue.governs if cue.governs else cue
    span = (cue.start, innermost.end)
    # "Ukraine has been given Storm Shadow", "Ukraine was permitted to use": the subject receives
    given = is_passive(view, cue) and item.start >= cue.end and not item.anaphor
    parties = pair(
        view, passage.actors, low, high, span, passive, (innermost.receives and cue is innermost) or given
    )
    made = Draft(passage, cue.event, item, f"ladder.{cue.event}.{cue.form}", guessed=set(guessed))
    if item.anaphor:
        made.guessed.add("anaphor")
    made.status = status(view, low, cue, passage.sentence.question)
    made.supplier, made.recipient = parties.supplier, parties.recipient
    if innermost.event == "trained" and cue.event in _TRAINING:
        made.event = "trained"
        made.status = _TRAINING[cue.event] if made.status != "asked" else "asked"
    if made.status in ("actual", "planned") and _NONE.match(view, innermost.end, item.start):
        made.status = "denied"
    if item.owner and made.supplier is None and item.owner != made.recipient and not passive:
        made.supplier = item.owner
    if cue.event == "considered" and _LEANS_FOR.search(view[cue.start : cue.end] + passage.text):
        made.leaning = "for"
    made.quantity = quantity_of(passage, item, catalogue) or bare_count(passage, cue, item, catalogue)
    sum_ = money_of(passage, item, low, high)
    made.money = sum_.money if sum_ else None
    _set_time(passage, made, cue, low, high)
    made.secret = bool(_SECRET.search(view, low, high)) and made.event in (
        "authorised",
        "delivered",
        "announced",
        "sold",
        "used",
    )
    made.instrument = (
        instrument(view[low:high]) if made.event not in ("used", "trained", "requested", "refused") else None
    )
    authority = _AUTHORITY.search(view, low, high)
    made.authority = (
        authority[0] if authority and made.event in ("authorised", "announced", "delivered") else None
    )
    if made.event == "ordered" and made.recipient is None:
        made.recipient, made.supplier = (
            made.supplier,
            None,
        )  # who orders, orders for itself unless it says for whom
    if made.event == "notified":
        made.recipient = _buyer(passage)
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
    drafts = [
        replace(made, party=id_, guessed=set(made.guessed), why_missing=dict(made.why_missing)) for id_ in ids
    ] or [made]
    for draft in drafts:
        if draft.supplier == draft.party:  # whoever asks is not by that the one who gives
            draft.supplier = None
        if draft.recipient == draft.supplier:
            draft.recipient = None
    return drafts


def _buyer(passage: Passage) -> str | None:
    """For whom a sale is notified; the parliament it is notified to buys nothing."""
    linked = [actor for actor in passage.actors if actor.link == "to"]
    return next((a.id for a in linked if not _PARLIAMENT.match(passage.view, a.start)), None)


def _user(passage: Passage, cue: Cue, made: Draft) -> str | None:
    before = [actor for actor in passage.actors if actor.end <= cue.start and actor.link in ("bare", "owner")]
    if cue.form == "phrase" or is_passive(passage.view, cue):
        before = []  # what was used does not say by whom
    by = [actor for actor in passage.actors if actor.start >= cue.end and actor.link == "from"]
    agent = next(
        (actor for actor in by if re.fullmatch(r" by (?:the )?", passage.view[cue.end : actor.start])), None
    )
    return agent.id if agent else before[-1].id if before else by[0].id if by else made.recipient


def _only_speech(passage: Passage, cue: Cue) -> bool:
    """Whether the words only attribute: "announced Monday that", "a request, officials said"."""
    said = passage.attribution
    return said.start <= cue.start and cue.end <= said.end and cue.event in ("announced", "argued")


def _set_time(passage: Passage, made: Draft, cue: Cue, low: int, high: int) -> None:
    said = passage.attribution.said
    here = [
        time
        for time in passage.times
        if low <= time.start < high and time != said and not _of_speech(passage, time, cue)
    ]
    chosen: Time | None = min(
        here, key=lambda time: min(abs(time.start - cue.end), abs(cue.start - time.end)), default=None
    )
    if chosen is None:
        chosen = next(
            (
                t
                for t in passage.times
                if t.start - passage.sentence.start < 12 and t != said and not _of_speech(passage, t, cue)
            ),
            None,
        )
    if chosen and chosen.bounds and made.status == "planned" and chosen.looks_back:
        made.why_missing["happened"] = f"ahead-or-behind: {chosen.words}"
    elif chosen and chosen.bounds:
        made.happened = chosen.bounds
    elif chosen and chosen.why:
        made.why_missing["happened"] = chosen.why
    people = passage.attribution.speaker.kind not in (
        "report",
        "author",
    )  # a newspaper's day is its publication
    if said and people and made.event in ("authorised", "delivered", "refused", "announced", "sold"):
        if said.bounds:
            made.disclosed = said.bounds
        elif said.why:
            made.why_missing["disclosed"] = said.why


def _of_speech(passage: Passage, time: Time, cue: Cue) -> bool:
    """Whether a time tells when something was said, not when it happened."""
    before = passage.view[max(passage.sentence.start, time.start - 40, cue.end) : time.start]
    verb = re.search(
        r"\b(said|says|told|reported|announced|speaking|asked|saying|wrote|disclosed|confirmed|"
        r"revealed)\s(?:[\w']+ ){0,4}$",
        before,
    )
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
