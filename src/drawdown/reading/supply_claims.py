"""Claims about supply: what is built and at what rate, held, replaced, and its stated range."""

import re
from dataclasses import replace

from drawdown.catalogue import Catalogue
from drawdown.reading.draft import Draft
from drawdown.reading.holdings import Holding, holdings
from drawdown.reading.mentions import Mention
from drawdown.reading.passage import Passage
from drawdown.reading.supply_words import Supply, supplies
from drawdown.reading.when import date_figure

_NO_UNITS = frozenset(
    ("a", "an", "per", "each", "every", "year", "month", "to", "and", "or", "of", "in", "at", "more")
)
_NEW_FIRST = re.compile(
    r"\b(?:replac(?:e|es|ed|ing)|supersed(?:e|es|ed|ing)|successor (?:of|to)|replacement (?:of|"
    r"for)|takes? the place of)\s(?:the )?$",
    re.I,
)
_COMING = re.compile(
    r"\b(?:will|expect(?:s|ed)|anticipates?|later this|soon|about to|plans?|planned|is to|set to|"
    r"by 20\d\d|aims?|goal)\b",
    re.I,
)
_DONE = re.compile(r"\b(?:has|have|had) (?:\w+ )?(?:been )?\Z")


def figures(passage: Passage, catalogue: Catalogue) -> list[Draft]:
    """The supply claims of one sentence."""
    found = [_held(passage, holding, catalogue) for holding in _holdings(passage)]
    for supply in supplies(
        passage.view,
        passage.sentence.start,
        passage.sentence.end,
        passage.counted,
        catalogue.words.stock_words,
    ):
        for item in _items(passage, supply):
            if not any(one.event == supply.event and one.item_id == item.id for one in found):
                found.append(_draft(passage, supply, item, catalogue))
    return found


def _holdings(passage: Passage) -> list[Holding]:
    sentence = passage.sentence
    return holdings(passage.view, sentence.start, sentence.end, passage.counted, passage.mentions)


def _held(passage: Passage, holding: Holding, catalogue: Catalogue) -> Draft:
    """A count of what is held; the subject of the verb holds it, or who owns the stores it lies in."""
    supply = Supply(holding.start, holding.end, "held", holding.quantity)
    return _draft(passage, supply, holding.item, catalogue)


def _draft(passage: Passage, supply: Supply, item: Mention, catalogue: Catalogue) -> Draft:
    made = Draft(passage, supply.event, item, f"supply.{supply.event}", quantity=supply.quantity)
    if item.anaphor:
        made.guessed.add("anaphor")
    near = passage.view[max(passage.sentence.start, supply.start - 60) : supply.end + 60]
    if passage.sentence.question:
        made.status = "asked"
    elif supply.event != "rated" and _COMING.search(near) and not (supply.quantity and supply.quantity.per):
        made.status = "actual" if _DONE.search(passage.view, 0, supply.start) else "planned"
    if supply.quantity and not supply.quantity.unit and not supply.quantity.vague and item.id:
        made.quantity = replace(
            supply.quantity, unit=_unit(passage, supply) or catalogue.items[item.base_id].unit
        )
    if supply.event in ("produced", "held"):
        made.party = _party(passage, supply, catalogue)
    if supply.event in ("produced", "replaced"):
        date_figure(made, supply.start, supply.end)
    if supply.event == "replaced":
        _successor(passage, made)
    return made


def _items(passage: Passage, supply: Supply) -> list[Mention]:
    named = [mention for mention in passage.mentions if mention.id]
    specific = [mention for mention in named if mention.kind == "specific"]
    if supply.event == "rated":
        before = [mention for mention in specific if mention.end <= supply.start]
        # "Storm Shadow and SCALP missiles, which have a range of ...": both
        run = (
            [m for m in before if re.fullmatch(r"[^.;]{0,40}", passage.view[m.end : before[-1].start])]
            if before
            else []
        )
        return run or specific[:1] or named[:1] or _topic(passage)
    chosen = specific or named
    if supply.event == "replaced":
        return (specific[:1] or _topic(passage))[:1]
    return chosen[:1] or _topic(passage)


def _topic(passage: Passage) -> list[Mention]:
    if passage.topic is None:
        return []
    return [replace(passage.topic, start=passage.sentence.start, end=passage.sentence.end, anaphor=True)]


def _party(passage: Passage, supply: Supply, catalogue: Catalogue) -> str | None:
    """The firm named, else for stocks whose they are said to be, else who is about to build."""
    firms = [actor for actor in passage.actors if catalogue.parties[actor.id].kind == "firm"]
    if supply.event == "produced" and firms:
        return firms[0].id
    before = [
        actor
        for actor in passage.actors
        if actor.end <= supply.start and catalogue.parties[actor.id].kind != "firm"
    ]
    if supply.event == "held":
        if re.search(
            r"\b(?:its|their|our)\s(?:\w+ )?$", passage.view[max(0, supply.start - 20) : supply.start]
        ):
            bare = [actor for actor in before if actor.link == "bare"]
            return bare[0].id if bare else None
        behind = [
            actor
            for actor in passage.actors
            if actor.link == "place"
            and re.fullmatch(r" in (?:the )?", passage.view[supply.end : actor.start])
        ]
        if behind:
            return behind[0].id
        near = [actor for actor in before if supply.start - actor.end < 30]
        return near[-1].id if near else before[0].id if before else None
    return before[0].id if before and supply.start - before[0].end < 40 else None


def _unit(passage: Passage, supply: Supply) -> str | None:
    assert supply.quantity
    word = re.search(r"\d\s+([a-z]+?)s?\b", supply.quantity.text)
    return word[1] if word and word[1] not in _NO_UNITS else None


def _successor(passage: Passage, made: Draft) -> None:
    """Where the successor is named beside the item discussed before, the claim is about the older item."""
    assert made.item
    specific = [mention for mention in passage.mentions if mention.kind == "specific"]
    others = [mention for mention in specific if mention.id != made.item.id]
    if others and _NEW_FIRST.search(passage.view, made.item.end, others[0].start):
        made.item, made.successor = others[0], made.item.id
    elif others:
        made.successor = others[0].id
    elif passage.topic and passage.topic.id != made.item.id:
        made.successor, made.item = (
            made.item.id,
            replace(passage.topic, start=made.item.start, end=made.item.end, anaphor=True),
        )
        made.guessed.add("anaphor")
