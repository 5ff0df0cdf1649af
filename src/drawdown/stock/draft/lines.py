"""Whose output counts: lines that add up without counting anything twice."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from drawdown.stock.draft.known import Known
from drawdown.stock.draft.output import Rate

UNNAMED = "output"
_LONGEST = 100
_KINDS = ("state", "firm", "organisation", "group")


def lines(known: Known, rates: Iterable[Rate]) -> tuple[Mapping[str, list[Rate]], list[Rate], list[Rate]]:
    """Rates by line; those that may be part of one of these; those of other states for themselves.

    A state's figure may take in its firms', and a group's those of its members, so only the parties of one
    kind add up. What nobody is named for belongs to the only line there is. What other states make
    reaches the owner as a transfer if at all.
    """
    told = list(rates)
    elsewhere = [rate for rate in told if _of_another_state(known, rate)]
    mine = [rate for rate in told if rate not in elsewhere]
    kinds = {_kind(known, rate) for rate in mine}
    counted = next((kind for kind in _KINDS if kind in kinds), None)
    by_line: dict[str, list[Rate]] = defaultdict(list)
    for rate in mine:
        if _kind(known, rate) == counted:
            by_line[_name(rate)].append(rate)
    only = next(iter(by_line)) if len(by_line) == 1 else None
    part = []
    for rate in mine:
        if _kind(known, rate) == counted:
            continue
        if rate.fact.party is None and (only or not by_line):
            by_line[only or UNNAMED].append(rate)
        else:
            part.append(rate)
    return dict(sorted(by_line.items())), part, elsewhere


def _name(rate: Rate) -> str:
    """The name of a line; a correction may have recorded any words as a party."""
    return (rate.fact.party or "").strip()[:_LONGEST] or UNNAMED


def _kind(known: Known, rate: Rate) -> str | None:
    party = known.catalogue.parties.get(rate.fact.party or "")
    return party.kind if party else ("firm" if rate.fact.party else None)


def _of_another_state(known: Known, rate: Rate) -> bool:
    return _kind(known, rate) == "state" and rate.fact.party != known.owner
