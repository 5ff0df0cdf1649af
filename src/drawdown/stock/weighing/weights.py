"""Which weights are possible, from a file."""

from collections.abc import Mapping, Sequence

from drawdown.errors import ScenarioMistake
from drawdown.stock.scenario.fields import Section, number, shown
from drawdown.stock.weighing.criteria import tiers
from drawdown.weighing import Weights

FORMS = "uniform, {bounds: {criterion: [low, high]}} or {order: [criterion, criterion, ...]}"


def read_weights(section: Section, criteria: Sequence[str]) -> Weights:
    """The weights of a file, uniform if it says nothing. Raises: ScenarioMistake."""
    given = section.data.get("weights", "uniform")
    if given == "uniform":
        return Weights()
    if isinstance(given, str) or not given:
        raise section.refused("weights", FORMS)
    if isinstance(given, Mapping) and given.keys() & set(criteria):
        raise section.refused("weights", "bounds around them: {bounds: {criterion: weight or [low, high]}}")
    found = Section(given, section.at("weights"), ("bounds", "order", "note"))
    if ("bounds" in found) == ("order" in found):
        raise section.refused("weights", FORMS)
    note = found.text("note", "")
    if "bounds" in found:
        bounds = Section(found.data["bounds"], found.at("bounds"), criteria)
        if not bounds.data:
            raise found.refused("bounds", "a criterion with [low, high]")
        return Weights(bounds={name: _bound(bounds, name) for name in bounds.data}, note=note)
    order = tiers(found, "order", criteria, "a criterion")
    missing = [name for name in criteria if not any(name in tier for tier in order)]
    if missing:
        raise found.refused("order", f"every criterion in its place: {shown(missing[0])} has none")
    return Weights(order=order, note=note)


def _bound(bounds: Section, name: str) -> tuple[float, float]:
    """Lowest and highest weight; a plain number is both."""
    given, path = bounds.data[name], bounds.at(name)
    if not isinstance(given, list | tuple):
        weight = number(path, given, 0, 1)
        return weight, weight
    ends = [number(path, end, 0, 1) for end in given]
    if len(ends) != 2 or ends[0] > ends[1]:
        raise ScenarioMistake(path, shown(given), "[low, high] in rising order, each from 0 to 1")
    return ends[0], ends[1]
