"""A scenario drafted from the facts on an item."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from drawdown.catalogue.catalogue import Catalogue
from drawdown.claim import Claim
from drawdown.fact import Fact
from drawdown.month import month_text
from drawdown.stock.draft.asks import asks
from drawdown.stock.draft.figures import LONGEST, figure, number
from drawdown.stock.draft.known import Known
from drawdown.stock.draft.opening import opening
from drawdown.stock.draft.owner import owner
from drawdown.stock.draft.production import production
from drawdown.stock.draft.promises import Suggested, suggested
from drawdown.stock.draft.transfers import options, sent, undisclosed
from drawdown.stock.draft.use import use

MONTHS = 60


@dataclass(frozen=True, slots=True)
class Draft:
    """A scenario in the format of scenario files, as far as facts go.

    Attributes:
        mapping: The scenario; every number that a report gives carries its claims, what nobody says is the
            word ``unknown`` or a range whose note says that it is assumed.
        questions: What to find out, in words; they stand in the mapping too.
        owner: Party whose stock it is, or None.
        suggested: What earlier plans came to.
    """

    mapping: dict[str, Any]
    questions: tuple[str, ...]
    owner: str | None
    suggested: Suggested


def draft(
    item: str,
    facts: Sequence[Fact],
    claims: Mapping[str, Claim],
    start: int,
    catalogue: Catalogue,
    of: str | None = None,
) -> Draft:
    """Drafts a scenario from what is known.

    Args:
        item: Catalogue id, with its variant if one is meant.
        facts: Facts as known; those on other items tell what became of earlier plans.
        claims: The claims they rest on, by id.
        start: First month of the scenario (months since the year 0).
        catalogue: Names of items and parties.
        of: Party whose stock it is; else the one that supplies or holds most by the facts.
    """
    whose = of or owner(item, facts, catalogue)
    known = Known(item, start, facts, claims, catalogue, whose)
    earlier = suggested(known)
    stock, about_stock = opening(known)
    made, about_production = production(known, earlier)
    gone, about_gone = sent(known)
    choices, about_choices = options(known)
    used, about_use = use(known)
    questions = (
        *([] if whose else ["Whose stock is it? No report says who holds or supplies any; give --owner."]),
        *about_stock,
        *about_production,
        *about_gone,
        *about_choices,
        *undisclosed(known),
        *_variants(known),
        *about_use,
        "Below which number should the stock not fall? That is yours to say.",
        "Do pieces expire, and how long is it from a new order to its first piece? Nothing is assumed.",
    )
    mapping: dict[str, Any] = {
        "item": item,
        "unit": known.unit,
        "start": month_text(start),
        "months": MONTHS,
        "opening": stock,
        **({"production": made} if made else {}),
        **({"transfers": gone} if gone else {}),
        "use": used,
        "floor": number("unknown", note="always yours to say"),
        **({"options": choices} if choices else {}),
        "ask": asks(known, choices, made=bool(made)),
        "questions": [question[:LONGEST] for question in dict.fromkeys(questions)],
    }
    return Draft(mapping, tuple(mapping["questions"]), whose, earlier)


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
