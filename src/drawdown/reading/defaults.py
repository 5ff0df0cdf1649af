"""Fills supplier, recipient and party from what the rest of the text says; what stays open says so."""

from collections import Counter
from collections.abc import Sequence

from drawdown.catalogue import Catalogue
from drawdown.reading.draft import Draft
from drawdown.reading.passage import Passage
from drawdown.report import Report
from drawdown.speaker import AUTHOR, Speaker

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
_US = ("we", "our", "I", "my administration")


def fill(drafts: Sequence[Draft], made: Sequence[Passage], report: Report, catalogue: Catalogue) -> None:
    """Fills the open parties of drafts in place, marking each as guessed."""
    recipients = Counter(draft.recipient for draft in drafts if draft.recipient)
    recipients += Counter(draft.party for draft in drafts if draft.event == "requested" and draft.party)
    named = Counter(
        actor.id
        for draft in drafts
        for actor in draft.passage.actors
        if actor.link not in ("place", "target") and catalogue.parties[actor.id].kind == "state"
    )
    to = Counter(
        actor.id for passage in made if passage.mentions for actor in passage.actors if actor.link == "to"
    )
    recipient = _most(recipients) or _most(to)
    suppliers = Counter(draft.supplier for draft in drafts if draft.supplier and draft.supplier != recipient)
    supplier = _most(suppliers) or next((id_ for id_, _ in named.most_common() if id_ != recipient), None)
    by_item = {
        item: Counter(draft.supplier for draft in drafts if draft.supplier and draft.item_id == item)
        for item in {draft.item_id for draft in drafts if draft.item_id}
    }
    voices: dict[Speaker, str | None] = {}
    for draft in drafts:
        _untangle(draft, recipient)
        speaker = draft.passage.attribution.speaker
        if speaker not in voices:
            voices[speaker] = speaking_for(speaker, report, catalogue)
        voice = voices[speaker]
        if voice is None and draft.passage.sentence.turn not in (None, "Q"):
            voice = speaking_for(
                AUTHOR, report, catalogue
            )  # a briefing's speaker speaks for whoever publishes it
        if draft.event not in _LADDER:
            _fill_supply(draft, supplier, recipient, voice)
            continue
        if draft.recipient is None and draft.supplier != recipient:
            draft.recipient = recipient
            draft.guessed.add("default-party")
        if draft.supplier is None:
            own = _most(by_item.get(draft.item_id or "", Counter()))
            draft.supplier = next(
                (
                    id_
                    for id_ in (_first_person(draft, voice), _in_sentence(draft, catalogue), own, supplier)
                    if id_ and id_ != draft.recipient
                ),
                None,
            )
            draft.guessed.add("default-party")
        if draft.event == "requested" and draft.party is None:
            draft.party = draft.recipient
        if draft.event in ("argued", "conditioned") and draft.party is None:
            draft.party = _arguer(draft, voice)
        for name, value in (("supplier", draft.supplier), ("recipient", draft.recipient)):
            if value is None:
                draft.why_missing[name] = "not-stated"
    for draft in drafts:
        if draft.happened is None:
            draft.why_missing.setdefault("happened", "not-stated")


def speaking_for(speaker: Speaker, report: Report, catalogue: Catalogue) -> str | None:
    """The party a speaker, or for the report's own voice its outlet, speaks for, where the name tells."""
    words = speaker.text if speaker.kind != "author" else report.metadata.outlet
    for text in (words, speaker.role):
        for party in catalogue.parties.values():
            if text and any(
                alias in text
                for alias in (*party.aliases, *party.adjectives)
                if len(alias) > 2 or f"{alias} " in text
            ):
                return party.id
    return None


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


def _fill_supply(draft: Draft, supplier: str | None, recipient: str | None, voice: str | None) -> None:
    if draft.event == "used" and draft.party is None:
        draft.party = draft.recipient or recipient
        draft.guessed.add("default-party")
    if draft.event == "held" and draft.party is None:
        draft.party = voice or supplier
        draft.guessed.add("default-party")
    draft.supplier = draft.supplier if draft.event in ("sold", "used", "notified") else None
    draft.recipient = draft.recipient if draft.event in ("sold", "ordered", "notified") else None


def _in_sentence(draft: Draft, catalogue: Catalogue) -> str | None:
    """The one state of the sentence that is not the recipient, if there is just one."""
    named = (actor for actor in draft.passage.actors if actor.link in ("bare", "owner", "from"))
    ids = {actor.id for actor in named if catalogue.parties[actor.id].kind == "state"} - {draft.recipient}
    return ids.pop() if len(ids) == 1 else None


def _first_person(draft: Draft, voice: str | None) -> str | None:
    words = draft.passage.text
    return (
        voice
        if any(f"{word} " in words or f"{word}'" in words or f"{word.capitalize()} " in words for word in _US)
        else None
    )


def _arguer(draft: Draft, voice: str | None) -> str | None:
    if voice:
        return voice
    if draft.reason in ("escalation", "stock", "alliance", "cost") or draft.event == "conditioned":
        return draft.supplier
    subject = [actor for actor in draft.passage.actors if actor.link in ("bare", "owner")]
    return subject[0].id if subject else None


def _most(counted: "Counter[str | None] | Counter[str]") -> str | None:
    top = counted.most_common(1)
    return top[0][0] if top else None
