"""Rank correlations between uncertain numbers."""

from collections.abc import Mapping
from typing import Any

from drawdown.amount import Amount
from drawdown.errors import ScenarioMistake
from drawdown.stock.scenario.fields import Section, number, shown, unknown_name

Tie = tuple[str, str, float]


def read_ties(section: Section, amounts: Mapping[str, Amount]) -> tuple[Tie, ...]:
    """The correlations of a scenario with these numbers by address. Raises: ScenarioMistake."""
    found: dict[frozenset[str], Tie] = {}
    for path, data in section.entries("correlation", "[address, address, rank correlation]"):
        tie = _tie(path, data, amounts)
        if frozenset(tie[:2]) in found:
            raise ScenarioMistake(path, f"{tie[0]} and {tie[1]} a second time", "each pair once")
        found[frozenset(tie[:2])] = tie
    ties = tuple(found.values())
    # One pair is always possible; loading NumPy for it would slow a plain scenario down.
    if len(ties) > 1 and not possible(ties):
        said = "correlations that no numbers can have together"
        raise ScenarioMistake(section.at("correlation"), said, "weaker ones (a positive semidefinite matrix)")
    return ties


def possible(ties: tuple[Tie, ...]) -> bool:
    """Whether numbers can have these rank correlations together."""
    import numpy as np

    from drawdown.stock.draws.scores import scores

    names = sorted({name for tie in ties for name in tie[:2]})
    return bool(np.linalg.eigvalsh(scores(names, ties))[0] > -1e-10)


def _tie(path: str, data: Any, amounts: Mapping[str, Amount]) -> Tie:
    if not isinstance(data, list | tuple) or len(data) != 3:
        raise ScenarioMistake(path, shown(data), "[address, address, rank correlation]")
    for place, name in enumerate(data[:2]):
        if not isinstance(name, str) or name not in amounts:
            uncertain = [one.name for one in amounts.values() if one.uncertain]
            if not uncertain:
                raise ScenarioMistake(f"{path}.{place}", shown(name), "an uncertain number: there is none")
            raise unknown_name(f"{path}.{place}", name, uncertain, "the address of an uncertain number")
        if not amounts[name].uncertain:
            said = f"{name}, which is {'unknown' if amounts[name].unknown else 'a constant'}"
            raise ScenarioMistake(f"{path}.{place}", said, "an uncertain number")
    if data[0] == data[1]:
        raise ScenarioMistake(path, f"{data[0]} with itself", "two different numbers")
    return data[0], data[1], number(f"{path}.2", data[2], -1, 1)
