"""A scenario drafted from the facts on an item."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from drawdown.catalogue.catalogue import Catalogue
from drawdown.claim import Claim
from drawdown.fact import Fact
from drawdown.month import month_text
from drawdown.stock.draft.asks import asks
from drawdown.stock.draft.deliveries import about_deliveries
from drawdown.stock.draft.figures import LONGEST, figure, number
from drawdown.stock.draft.known import Known
from drawdown.stock.draft.opening import opening
from drawdown.stock.draft.owner import owner
from drawdown.stock.draft.production import production
from drawdown.stock.draft.promises import Suggested, suggested
from drawdown.stock.draft.transfers import options, sent, undisclosed
from drawdown.stock.draft.use import use

MONTHS = 60
"""How far a draft looks where the user does not say."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A scenario in the format of scenario files, as far as facts go.

    Attributes:
        mapping: The scenario; every number that a report gives carries its claims, what nobody says is the
            word ``unknown`` or a range whose note says that it is assumed.
        questions: What to find out, in words; they stand in the mapping too.
        asked: By address, the questions that a number of the user's own there answers.
        owner: Party whose stock it is, or None.
        suggested: What earlier plans came to.
    """

    mapping: dict[str, Any]
    questions: tuple[str, ...]
    asked: Mapping[str, Sequence[str]]
    owner: str | None
    suggested: Suggested


def draft(
    item: str,
    facts: Sequence[Fact],
    claims: Mapping[str, Claim],
    start: int,
    catalogue: Catalogue,
    of: str | None = None,
    months: int = MONTHS,
) -> Draft:
    """Drafts a scenario from what is known.

    Args:
        item: Catalogue id, with its variant if one is meant.
        facts: Facts as known; those on other items tell what became of earlier plans.
        claims: The claims they rest on, by id.
        start: First month of the scenario (months since the year 0).
        catalogue: Names of items and parties.
        of: Party whose stock it is; else the one that supplies or holds most by the facts.
        months: How many months it has.
    """
    supplier = owner(item, facts, catalogue)
    whose = of or supplier
    known = Known(item, start, months, facts, claims, catalogue, whose, supplier)
    earlier = suggested(known)
    stock, about_stock = opening(known)
    made = production(known, earlier)
    gone, about_gone = sent(known)
    choices, about_choices = options(known)
    used, about_use = use(known)
    asked = {
        "opening": about_stock,
        **made.asked(),
        "use": about_use,
        "floor": ["Below which number should the stock not fall? That is yours to say."],
        "expiry": ["Do pieces expire? No report that is read says so, and none are assumed to."],
    }
    questions = [
        *([] if whose else ["Whose stock is it? No report says who holds or supplies any; give --owner."]),
        *(question for several in asked.values() for question in several),
        *made.questions,
        *about_gone,
        *about_choices,
        *undisclosed(known),
        *about_deliveries(known),
        *_variants(known),
    ]
    # Words of reports may be of any length.
    asked = {at: [question[:LONGEST] for question in several] for at, several in asked.items()}
    mapping: dict[str, Any] = {
        "item": item,
        "unit": known.unit,
        "start": month_text(start),
        "months": months,
        "opening": stock,
        **({"production": made.entries} if made.entries else {}),
        **({"transfers": gone} if gone else {}),
        "use": used,
        "floor": number("unknown", note="always yours to say"),
        **({"options": choices} if choices else {}),
        "ask": asks(known, choices, made=bool(made.entries)),
        "questions": [question[:LONGEST] for question in dict.fromkeys(questions)],
    }
    return Draft(mapping, tuple(mapping["questions"]), asked, whose, earlier)


def left_open(made: Draft, data: Mapping[str, Any]) -> list[str]:
    """The questions of a draft that the scenario made from it does not answer with numbers of its own."""
    answered = {
        question
        for address, several in made.asked.items()
        if _at(data, address) != _at(made.mapping, address)
        for question in several
    }
    return [question for question in data.get("questions", []) if question not in answered]


def _at(data: Any, address: str) -> Any:
    for key in address.split("."):
        if isinstance(data, list):
            data = data[int(key)] if int(key) < len(data) else None
        else:
            data = data.get(key) if isinstance(data, dict) else None
    return data


def _variants(known: Known) -> list[str]:
    """Figures on variants: they may be within those of the item, so nobody adds them up unasked."""
    told = []
    for fact in known.facts:
        if fact.item and fact.item.startswith(f"{known.item}/") and fact.status == "actual":
            count = figure(fact, known.claims)
            if count and fact.event in ("produced", "held", "delivered", "sold"):
                told.append(f"{count.words()} {fact.event} of {known.catalogue.item_in_sentence(fact.item)}")
    if not told:
        return []
    return [f"Told of variants, and left out: {'; '.join(dict.fromkeys(told))}. Do they come on top?"]
