"""The questions that a draft asks."""

from collections.abc import Mapping
from typing import Any

from drawdown.month import month_text
from drawdown.scenario import ALPHA
from drawdown.stock.draft import times
from drawdown.stock.draft.figures import figure
from drawdown.stock.draft.known import Known

_DONE = {"delivered": "delivered", "sold": "sold", "produced": "built"}


def asks(known: Known, options: Mapping[str, Any], *, made: bool) -> list[dict[str, Any]]:
    """What is asked: the risk, the largest transfer, how long what went out takes to make, what matters.

    Args:
        options: The options of the draft.
        made: Whether the draft has production.
    """
    sending = {"on": month_text(known.start), "alpha": ALPHA}
    found: list[dict[str, Any]] = [{"below_floor": {}}, {"largest_transfer": sending}]
    if made:
        found += [{"years_of_production": {"quantity": total}} for total in _totals(known)]
    decision: dict[str, Any] = {"decision": "options"}
    if len(options) < 2:
        decision = {"decision": "largest_transfer", **sending}
    return [
        *found,
        {"runs_out": {}},
        {"sobol": {"of": "below_floor"}},
        {"value_of_information": decision},
    ]


def _totals(known: Known) -> list[dict[str, Any]]:
    """What was sent, sold and built, each by the largest count: a total takes in what is told of parts."""
    found = []
    for event in _DONE:
        counted = []
        for fact in known.told(event):
            told = figure(fact, known.claims)
            by = fact.supplier in (known.owner, None)
            if event == "produced":
                by = times.period(fact.happened) is None  # what was made in a year is a rate, and no total
            if told and told.per is None and by and known.same_unit(fact):
                counted.append((told, fact))
        if counted:
            told, fact = max(counted, key=lambda one: (one[0].high or one[0].low or 0.0, one[1].id))
            to = f" to {known.party(fact.recipient)}" if fact.recipient else ""
            found.append(told.number(f"{_DONE[event]}{to}"))
    return found
