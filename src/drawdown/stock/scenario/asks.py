"""The questions of a scenario."""

from collections.abc import Mapping
from typing import Any

from drawdown.amount import MONTHS_PER, Amount
from drawdown.errors import ScenarioMistake
from drawdown.month import month_text
from drawdown.scenario import ALPHA, ASKS, Ask
from drawdown.stock.scenario.fields import Section, join, shown, unknown_name
from drawdown.stock.scenario.numbers import amount
from drawdown.stock.scenario.time import Time

KEYS: Mapping[str, tuple[str, ...]] = {
    "below_floor": ("by",),
    "largest_transfer": ("on", "alpha", "by"),
    "replenish": ("quantity", "in"),
    "required_rate": ("quantity", "by", "in"),
    "years_of_production": ("quantity", "in"),
    "runs_out": ("in",),
    "sobol": ("of", "by"),
    "value_of_information": ("decision", "on", "alpha", "by"),
}
"""What each question may say."""
_OF = ("below_floor", "minimum", "stock")
_DECISIONS = ("options", "largest_transfer")


def read_ask(path: str, data: Any, time: Time, options: int) -> Ask:
    """A question of a scenario with so many options. Raises: ScenarioMistake."""
    if isinstance(data, str):
        data = {data: {}}
    if not isinstance(data, Mapping) or len(data) != 1:
        raise ScenarioMistake(path, shown(data), "one question, such as {runs_out: {}}")
    (kind,) = data
    if not isinstance(kind, str) or kind not in ASKS:
        raise unknown_name(join(path, kind), kind, ASKS, "a question")
    said = {} if data[kind] is None else data[kind]
    section = Section(said, join(path, kind), KEYS[kind])
    ask = Ask(
        kind,
        {kind: dict(section.data)},
        by=time.month(section, "by", anywhere=kind == "required_rate"),
        on=time.month(section, "on"),
        alpha=_alpha(section, ALPHA if kind == "largest_transfer" else None),
        quantity=_quantity(section) if "quantity" in KEYS[kind] else None,
        of=section.choice("of", _OF, "below_floor" if kind == "sobol" else None),
        decision=section.choice("decision", _DECISIONS, "options" if "decision" in KEYS[kind] else None),
        unit=section.choice("in", MONTHS_PER, None),
    )
    _together(ask, section, time, options)
    return ask


def _together(ask: Ask, section: Section, time: Time, options: int) -> None:
    """Checks of what one key means for another."""
    if ask.kind == "required_rate":
        section.need("by", "the month it has to be reached by")
    if ask.kind == "largest_transfer":
        section.need("on", "the month it is sent")
    if ask.by is not None and ask.by < (ask.on or time.first):
        raise section.refused("by", f"a month from {month_text(ask.on or time.first)} on")
    if ask.decision == "largest_transfer":
        section.need("on", "the month it is sent")
    if ask.decision == "options":
        if "on" in section:
            raise section.refused("on", "no such key: the options say when they send")
        if options < 2:
            found = "one option" if options else "no options"
            raise ScenarioMistake(section.at("decision"), found, "two options or more, to decide between")


def _alpha(section: Section, default: float | None) -> float | None:
    if "alpha" not in section:
        return default
    found = section.number("alpha", 0.0, 0.0, 1.0)
    if found in (0.0, 1.0):
        raise section.refused("alpha", "a probability between 0 and 1, such as 0.05")
    return found


def _quantity(section: Section) -> Amount:
    return amount(section.at("quantity"), section.need("quantity", "a quantity"))
