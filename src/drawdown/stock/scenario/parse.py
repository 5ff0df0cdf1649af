"""A whole scenario from plain data."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from drawdown.amount import fixed
from drawdown.errors import ScenarioMistake
from drawdown.scenario import Option, Scenario
from drawdown.stock.scenario.asks import read_ask
from drawdown.stock.scenario.fields import Section, join, shown, text
from drawdown.stock.scenario.flows import FLOWS, LONGEST, read_flows
from drawdown.stock.scenario.numbers import optional
from drawdown.stock.scenario.ties import read_ties
from drawdown.stock.scenario.time import Time, read_month

KEYS = (
    "item", "unit", "start", "months", "opening", "production", "lead", "transfers", "use", "training",
    "expiry", "floor", "correlation", "options", "ask", "paths", "seed", "questions",
)  # fmt: skip
"""What a scenario may say, in the order of writing."""
MOST_PATHS = 2**20
_OPTION_NAME = re.compile(r"[^\W_][\w -]{0,59}")


def parse(data: Mapping[str, Any]) -> Scenario:
    """The scenario that plain data (mappings, lists, numbers, texts) give.

    Raises: ScenarioMistake with the address of what cannot be, and no other error whatever the data.
    """
    section = Section(data, "", KEYS)
    start = read_month(section, "start") if "start" in section else None
    time = Time(start, int(section.number("months", 120, 1, LONGEST, whole=True)))
    flows = read_flows(section, time)
    options = dict(_options(section, time))
    asks = section.entries("ask", "questions")
    scenario = Scenario(
        item=section.text("item", "unnamed"),
        unit=section.text("unit", "piece"),
        start=time.first,
        months=time.months,
        opening=optional(section, "opening"),
        production=flows.production,
        lead=optional(section, "lead", LONGEST) or fixed("lead", 0.0),
        transfers=flows.transfers,
        use=flows.use,
        training=flows.training,
        expiry=flows.expiry,
        floor=optional(section, "floor"),
        options=options,
        asks=tuple(read_ask(path, ask, time, len(options)) for path, ask in asks),
        paths=int(section.number("paths", 100_000, 1, MOST_PATHS, whole=True)),
        seed=int(section.number("seed", 1, 0, 2**32 - 1, whole=True)),
        questions=tuple(text(path, one, 2_000) for path, one in section.entries("questions", "questions")),
    )
    return replace(scenario, correlation=read_ties(section, {one.name: one for one in scenario.amounts()}))


def _options(section: Section, time: Time) -> Iterator[tuple[str, Option]]:
    if "options" not in section:
        return
    options, path = section.data["options"], section.at("options")
    if not isinstance(options, Mapping):
        names = "names with what each changes, such as {hold: {}, send: {...}}"
        raise ScenarioMistake(path, shown(options), names)
    for name, data in options.items():
        if not isinstance(name, str) or not _OPTION_NAME.fullmatch(name):
            raise ScenarioMistake(join(path, name), shown(name), "a name of letters, digits, spaces, - and _")
        yield name, read_flows(Section({} if data is None else data, join(path, name), FLOWS), time)
