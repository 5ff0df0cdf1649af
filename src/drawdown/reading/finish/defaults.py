"""Fills supplier, recipient and party from what the rest of the text says."""

import re
from collections.abc import Sequence

from drawdown.catalogue import Catalogue
from drawdown.reading.finish.bearings import Bearings
from drawdown.reading.names.parliaments import PARLIAMENT
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage
from drawdown.reading.speech.voice import Voices
from drawdown.speaker import AUTHOR

_LADDER = frozenset(
    [
        "requested",
        "considered",
        "refused",
        "paused",
        "authorised",
        "announced",
        "delivered",
        "argued",
        "conditioned",
        "trained",
    ]
)
_ASSURED = re.compile(r"\b(?:assur|guarante|promis|vow|pledg)\w*( (?:by|from) (?:the )?)?", re.I)
_GOES_ON = re.compile(
    r"(?:And |Also, )?(?:It|This|That|These|They|There|Included|"
    r"The (?:new |latest )?(?:package|aid|assistance|tranche|shipment|donation|consignment))\b"
)
_REACH = 3  # sentences over which a package stays the one spoken of
# A government asks its own parliament for the means of what it gives.
_OF_PARLIAMENT = re.compile(rf"\b(?:{PARLIAMENT}|supplemental|appropriat\w+|funding|funds|bill)\b")
_OWN = re.compile(r"\b(?:its|their|his|her)\s(?:own )?$")
_US = re.compile(r"\b(?:[Ww]e|[Oo]ur|I|[Mm]y administration)(?=[ '])")


def fill(drafts: Sequence[Draft], made: Sequence[Passage], voices: Voices, catalogue: Catalogue) -> None:
    """Fills the open parties of drafts in place, marking each as guessed."""
    bearings = Bearings(drafts, made, voices.of(AUTHOR), catalogue)
    _go_on(drafts, made)
    for draft in drafts:
        _untangle(draft, bearings.recipient)
        voice = voices.of_turn(draft.passage.attribution.speaker, draft.passage.sentence.turn)
        if draft.event in _LADDER:
            _fill_transfer(draft, bearings, voice, catalogue)
        else:
            _fill_supply(draft, bearings, voice, catalogue)


def _go_on(drafts: Sequence[Draft], made: Sequence[Passage]) -> None:
    """Gives contents the giver and taker of the package told of before: "It also includes"."""
    places = {passage.sentence.start: place for place, passage in enumerate(made)}
    last: Draft | None = None
    for draft in drafts:
        here = draft.passage.sentence
        if last and draft.rule == "ladder.announced.phrase" and _GOES_ON.match(draft.passage.text):
            before = last.passage.sentence
            near = 0 < places[here.start] - places[before.start] <= _REACH and before.turn == here.turn
            if near and draft.supplier is None and draft.recipient in (None, last.recipient):
                draft.supplier, draft.recipient = last.supplier, last.recipient
                draft.guessed.add("default-party")
                continue
        if draft.event in ("announced", "delivered") and draft.supplier and draft.status != "asked":
            last = draft


def _fill_transfer(draft: Draft, bearings: Bearings, voice: str | None, catalogue: Catalogue) -> None:
    if draft.recipient is None:
        asks = draft.party if draft.event == "requested" and draft.party not in bearings.givers else None
        recipient = _beside(draft, voice) or asks or bearings.recipient_of(draft)
        draft.recipient = recipient if recipient != draft.supplier else None
        draft.guessed.add("default-party")
    if draft.event == "argued" and draft.reason == "need" and draft.recipient is None:
        draft.recipient = _first_person(draft, voice)  # "what we need is"
    if draft.supplier is None:
        draft.supplier = _giver(draft, bearings, voice, catalogue)
        draft.guessed.add("default-party")
    if draft.event == "argued" and draft.reason == "need" and voice and voice == draft.recipient:
        draft.event, draft.reason, draft.leaning = "requested", None, None  # who needs it asks for it
    if draft.event == "requested" and draft.party is None:
        own = draft.item_id is None and voice == draft.supplier and _OF_PARLIAMENT.search(draft.passage.text)
        draft.party = voice if own else draft.recipient
    if draft.event == "trained":
        draft.party = draft.party or draft.supplier
    if draft.event in ("argued", "conditioned") and draft.party is None:
        draft.party = _arguer(draft, voice)


def _giver(draft: Draft, bearings: Bearings, voice: str | None, catalogue: Catalogue) -> str | None:
    """Who gives: the speaker's side, the one other state of the sentence, who gives that item elsewhere."""
    nearest = [_first_person(draft, voice)]
    if draft.event != "trained":  # crews may be trained by others than who gives
        elsewhere = bearings.supplier_of(draft) or bearings.supplier
        nearest += [_in_sentence(draft, catalogue, elsewhere), elsewhere]
    return next((id_ for id_ in nearest if id_ and id_ != draft.recipient), None)


def _beside(draft: Draft, voice: str | None) -> str | None:
    """Whom the sentence says something is for, where it says so of one party only."""
    to = {actor.id for actor in draft.passage.actors if actor.link == "to"} - {draft.supplier, voice}
    return to.pop() if len(to) == 1 else None


def _untangle(draft: Draft, recipient: str | None) -> None:
    """A supplier that the text elsewhere takes for the recipient asked or received; it does not supply."""
    if draft.supplier and draft.supplier == recipient and draft.event in _LADDER:
        if draft.event == "requested" and draft.party is None:
            draft.party = draft.supplier
        if draft.recipient is None or draft.recipient == draft.supplier:
            draft.recipient = recipient
            draft.supplier = None
        else:
            draft.supplier, draft.recipient = draft.recipient, draft.supplier


def _fill_supply(draft: Draft, bearings: Bearings, voice: str | None, catalogue: Catalogue) -> None:
    if draft.event == "used":
        _fill_use(draft, bearings, voice, catalogue)
    if draft.event == "notified" and draft.recipient is None:
        draft.recipient = bearings.recipient_of(draft)
        draft.guessed.add("default-party")
    if draft.event == "held" and draft.party is None:
        draft.party = voice or bearings.supplier
        draft.guessed.add("default-party")
    draft.supplier = draft.supplier if draft.event in ("sold", "used", "notified", "ordered") else None
    draft.recipient = draft.recipient if draft.event in ("sold", "ordered", "notified", "used") else None


def _fill_use(draft: Draft, bearings: Bearings, voice: str | None, catalogue: Catalogue) -> None:
    """Who uses what it was given has it from whoever gives; who uses its own has it from nobody."""
    if draft.party is None:
        draft.party = draft.recipient or bearings.recipient
        draft.guessed.add("default-party")
    draft.recipient = None
    own = draft.item and _OWN.search(draft.passage.view, max(0, draft.item.start - 20), draft.item.start)
    if draft.party and draft.party == bearings.recipient_of(draft) and not own:
        draft.recipient = draft.party
        owner = draft.item.owner if draft.item else None
        gave = owner if owner in bearings.givers and owner != draft.party else None
        draft.supplier = gave or _giver(draft, bearings, voice, catalogue)
        draft.guessed.add("default-party")


def _in_sentence(draft: Draft, catalogue: Catalogue, elsewhere: str | None) -> str | None:
    """The one state of the sentence that is not the recipient, if there is just one.

    A state that is only named as the speaker's counts where the text knows of no other giver: by "Ukraine
    fired six, the Russian ministry said" in a report on American arms, Russia gave nothing.
    """
    said = draft.passage.attribution
    named = [actor for actor in draft.passage.actors if actor.link in ("bare", "owner", "from")]
    if elsewhere:
        ahead = (
            draft.passage.cues and draft.passage.cues[0].start >= said.end
        )  # "The envoy of X, Ana Berg, said"
        start = draft.passage.sentence.start if ahead else said.start
        named = [
            one for one in named if one.id == elsewhere or not (one.pronoun or start <= one.start < said.end)
        ]
    ids = {actor.id for actor in named if catalogue.parties[actor.id].kind == "state"} - {draft.recipient}
    return ids.pop() if len(ids) == 1 else None


def _first_person(draft: Draft, voice: str | None) -> str | None:
    return voice if _US.search(draft.passage.text) else None


def _arguer(draft: Draft, voice: str | None) -> str | None:
    assuring = _assuring(draft) if draft.event == "conditioned" else None
    if assuring:
        return assuring
    if voice:
        return voice
    if draft.reason in ("escalation", "stock", "alliance", "cost") or draft.event == "conditioned":
        return draft.supplier
    subject = [actor for actor in draft.passage.actors if actor.link in ("bare", "owner")]
    return subject[0].id if subject else None


def _assuring(draft: Draft) -> str | None:
    """Who gives the assurance a sentence speaks of: "assured by Cairo that", "Cairo has promised not to"."""
    view, sentence = draft.passage.view, draft.passage.sentence
    words = _ASSURED.search(view, sentence.start, sentence.end)
    if words is None:
        return None
    if words[1]:
        return next((actor.id for actor in draft.passage.actors if actor.start == words.end()), None)
    before = [actor for actor in draft.passage.actors if actor.end <= words.start() and actor.link == "bare"]
    return before[-1].id if before and len(view[before[-1].end : words.start()].split()) <= 2 else None
