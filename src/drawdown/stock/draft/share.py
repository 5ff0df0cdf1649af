"""What share of output reaches the owner: unknown, unless a report says where all of it goes."""

import re
from collections.abc import Sequence
from typing import Any

from drawdown.fact import Fact
from drawdown.stock.draft.figures import number
from drawdown.stock.draft.known import Known

_ALL_ABROAD = re.compile(
    r"\b(?:all|every one|the whole|entire)\b[^.;]{0,60}?\b(?:for|to)\b[^.;]{0,25}?"
    r"\b(?:export|exports|foreign|abroad|other (?:countries|states|nations)|allies|partners)\b",
    re.IGNORECASE,
)
NOTHING_KNOWN = "nothing is known of it: anything from none to all, evenly, is an assumption"


def share(known: Known, facts: Sequence[Fact], made: str = "") -> tuple[dict[str, Any], list[str]]:
    """The share of a line's output that reaches the owner, and what to ask about it.

    Args:
        facts: What the line's rate rests on; another sentence does not say where these pieces go.
        made: The rate in words, such as ``500 a year``; empty where it is not known.
    """
    abroad = [
        id
        for fact in facts
        for id in fact.claims
        if id in known.claims and _ALL_ABROAD.search(known.claims[id].evidence.text)
    ]
    if known.owner != known.supplier:
        abroad = []  # abroad for the supplier: that may be here
    to_owner = [id for fact in facts if _for_owner(known, fact) for id in fact.claims]
    if abroad and not to_owner:
        note = f"a report says that all of it goes to others than {known.whose}"
        return number(0, abroad, note), []
    if to_owner and not abroad:
        return number(1, to_owner, f"made for {known.whose}"), []
    amount = f"do the {made}" if made else "does the output"
    question = f"Where {amount} go? No report says how many reach {known.whose}."
    if abroad:
        question = f"Where {amount} go? Reports do not agree."
    return number([0, 1], [*abroad, *to_owner], NOTHING_KNOWN), [question]


def _for_owner(known: Known, fact: Fact) -> bool:
    return known.owner is not None and fact.destination == known.owner
