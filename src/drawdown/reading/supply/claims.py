"""Claims about supply: what is built and at what rate, held, replaced, and its stated range."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drawdown.catalogue import Catalogue
from drawdown.reading.passages.draft import Draft
from drawdown.reading.passages.passage import Passage
from drawdown.reading.passages.when import date_figure
from drawdown.reading.supply.figures import Figure
from drawdown.reading.supply.production import production
from drawdown.reading.supply.ratings import ratings
from drawdown.reading.supply.stocks import stocks
from drawdown.reading.supply.succession import succession

_NO_UNITS = frozenset(
    ("a", "an", "per", "each", "every", "year", "month", "to", "and", "or", "of", "in", "at", "more")
)
_COMING = re.compile(
    r"\b(?:will|would|expect(?:s|ed)?|anticipates?|later this|soon|about to|plans?|planned|set to|wants? to|"
    r"hopes? to|intends? to|(?:is|are|was|were) to|(?:due|slated|scheduled|meant|intended) to|to reach|aims?|"
    r"goal|target of|by 20\d\d)\b",
    re.I,
)
_DONE = re.compile(r"\b(?:has|have|had) (?:\w+ )?(?:been )?\Z|\b(?:can|currently)\b[^,;]{0,20}\Z", re.I)
_NOT = re.compile(r"\b(?:not|never|no longer|no)\b(?! more| fewer| less)|n't\b", re.I)


def figures(passage: Passage, catalogue: Catalogue) -> list[Draft]:
    """The supply claims of one sentence."""
    found = [
        *ratings(passage),
        *stocks(passage, catalogue.words.stock_words),
        *production(passage),
        *succession(passage),
    ]
    ends = [figure.end for figure in found]
    return [_draft(passage, figure, ends, catalogue) for figure in found]


def _draft(passage: Passage, figure: Figure, ends: Sequence[int], catalogue: Catalogue) -> Draft:
    item = figure.item
    made = Draft(
        passage, figure.event, item, f"supply.{figure.rule or figure.event}", quantity=figure.quantity
    )
    made.money, made.successor = figure.money, figure.successor
    if item and item.anaphor:
        made.guessed.add("anaphor")
    made.status = "asked" if passage.sentence.question else figure.status or _status(passage, figure)
    quantity = figure.quantity
    if quantity and not quantity.unit and not quantity.vague and item and item.id:
        made.quantity = replace(quantity, unit=_unit(quantity.text) or catalogue.items[item.base_id].unit)
    if figure.event in ("produced", "held"):
        made.party = _party(passage, figure, catalogue)
    if figure.event == "ordered":
        made.recipient = _party(passage, figure, catalogue)
    if figure.event in ("produced", "replaced"):
        date_figure(made, figure.start, figure.end, ends)
    return made


def _status(passage: Passage, figure: Figure) -> str:
    view, sentence = passage.view, passage.sentence
    before = view[max(sentence.start, figure.start - 60) : figure.start]
    clause = re.split(r"[,;]| and | but | while ", before)[-1]
    if figure.event == "rated":
        return "actual"
    if figure.event == "produced" and _NOT.search(clause):
        return "denied"
    near = clause + view[figure.start : figure.end + 45]
    if figure.event == "ordered":
        return "actual" if re.match(r"\w+(?:ed|ing)\b", view[figure.start : figure.end]) else "planned"
    if not _COMING.search(near):
        return "actual"
    rate = figure.quantity is not None and figure.quantity.per is not None
    told = _COMING.search(clause) is not None
    return "actual" if _DONE.search(before) or (rate and not told) else "planned"


def _party(passage: Passage, figure: Figure, catalogue: Catalogue) -> str | None:
    """The firm that builds; for stocks whose they are said to be, or who is said to have them."""
    acting = [actor for actor in passage.actors if actor.link != "target"]
    firms = [actor for actor in acting if catalogue.parties[actor.id].kind == "firm"]
    if figure.event == "produced" and firms:
        return firms[0].id
    before = [
        actor for actor in acting if actor.end <= figure.start and catalogue.parties[actor.id].kind != "firm"
    ]
    if figure.event == "produced":
        return before[0].id if before and figure.start - before[0].end < 40 else None
    inside = [actor for actor in acting if figure.start <= actor.start < figure.end]
    if inside:
        return inside[0].id
    behind = next((actor for actor in acting if actor.link == "place" and actor.start >= figure.end), None)
    if behind and re.fullmatch(r"(?: in \w+| \w+)? in (?:the )?", passage.view[figure.end : behind.start]):
        return behind.id
    near = [actor for actor in before if figure.start - actor.end < 30 and actor.link != "place"]
    bare = [actor for actor in before if actor.link == "bare"]
    return near[-1].id if near else bare[0].id if bare else before[0].id if before else None


def _unit(text: str) -> str | None:
    word = re.search(r"\d\s+([a-z]+?)s?\b", text)
    return word[1] if word and word[1] not in _NO_UNITS else None
