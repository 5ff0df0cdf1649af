"""What is in stock at the start: what a report says, else a bound by arithmetic, else unknown."""

import re
from typing import Any

from drawdown.fact import Fact
from drawdown.stock.draft import times
from drawdown.stock.draft.figures import bare, figure, number, plain, together
from drawdown.stock.draft.known import Known

_BETWEEN = "what came and went between then and the start is not counted"
_IDS = re.compile(r" \([0-9a-f]{8}\)")


def opening(known: Known) -> tuple[dict[str, Any], list[str]]:
    """The opening stock as a number of a scenario, and what to ask about it. No stock is ever made up."""
    held = [fact for fact in known.told("held") if fact.party == known.owner and not fact.derived]
    counted = [fact for fact in held if _counts(known, fact)]
    questions = _hints(held, known.whose)
    if counted and known.owner:
        newest = times.in_time(counted, lambda fact: (*times.span(fact.happened), fact.id))[-1]
        told = together([one for fact in newest if (one := figure(fact, known.claims))])
        when = times.words(newest[-1].happened)
        return told.number(f"held, {when}; {_BETWEEN}"), questions
    question = f"How many does {known.whose} hold? No report says it."
    bound = _bound(known)
    if bound and bound.quantity and bound.quantity.max is not None:
        worked = _IDS.sub("", bound.working)
        note = (
            f"no report says what is held; {worked}; a bound of {times.words(bound.happened)}, {_BETWEEN}; "
            "that it is spread evenly from 0 is an assumption"
        )
        value = [0, plain(bound.quantity.max)]
        return number(value, bound.claims, note), [question, *questions]
    note = "no report says what is held, and none bounds it"
    return number("unknown", note=note), [question, *questions]


def _counts(known: Known, fact: Fact) -> bool:
    told = figure(fact, known.claims)
    return told is not None and told.per is None and known.same_unit(fact)


def _bound(known: Known) -> Fact | None:
    """The newest bound on what is left with the owner, or, for who supplies most, of all that was built."""
    whose = (known.owner, None) if known.owner == known.supplier else (known.owner,)
    found = [
        fact for fact in known.told("held") if fact.derived and fact.party in whose and _counts(known, fact)
    ]
    return found[-1] if found else None


def _hints(held: list[Fact], who: str) -> list[str]:
    """What reports say of the stock without a count: words, and shares of it that are gone."""
    said = []
    for fact in held:
        told = fact.quantity
        if told and (told.vague or (told.unit or "").startswith("share")) and told.text:
            unit = f" ({told.unit})" if told.unit else ""
            said.append(f"“{bare(told.text)}”{unit}")
    if not said:
        return []
    return [f"What is behind the words on the stock of {who}: {', '.join(dict.fromkeys(said))}?"]
