"""What is to be weighed, from a file; whatever cannot be is refused with its address."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from drawdown.errors import DrawdownError, ScenarioMistake
from drawdown.scenario import Scenario
from drawdown.stock.scenario import parse, read_file
from drawdown.stock.scenario.fields import Section, shown, text, unknown_name
from drawdown.stock.weighing.criteria import read_criterion
from drawdown.stock.weighing.weights import read_weights
from drawdown.weighing import Weighing

KEYS = ("scenario", "options", "criteria", "weights", "draws", "seed")
MOST_OPTIONS, MOST_CRITERIA = 50, 20
FEWEST_DRAWS, MOST_DRAWS = 100, 1_000_000
_LONGEST_NAME = 60


def parse_weighing(data: Mapping[str, Any], folder: Path) -> Weighing:
    """What plain data (mappings, lists, numbers, texts) ask to be weighed.

    Args:
        data: As read.
        folder: Where a scenario is looked for that is named by its file.

    Raises: ScenarioMistake with the address of what cannot be.
    """
    section = Section(data, "", KEYS)
    scenario = _scenario(section, folder)
    options = _options(section, scenario)
    criteria = [
        read_criterion(path, entry, options, scenario)
        for path, entry in section.entries("criteria", "criteria")
    ]
    if not 1 <= len(criteria) <= MOST_CRITERIA:
        raise ScenarioMistake("criteria", f"{len(criteria)} criteria", f"1 to {MOST_CRITERIA} criteria")
    names = [criterion.name for criterion in criteria]
    for place, name in enumerate(names):
        if name in names[:place]:
            raise ScenarioMistake(f"criteria.{place}.name", shown(name), "another name: it is there already")
    return Weighing(
        options=options,
        criteria=tuple(criteria),
        weights=read_weights(section, names),
        scenario=scenario,
        draws=int(section.number("draws", 20_000, FEWEST_DRAWS, MOST_DRAWS, whole=True)),
        seed=int(section.number("seed", 1, 0, 2**53, whole=True)),
    )


def _scenario(section: Section, folder: Path) -> Scenario | None:
    """The scenario named or written out; what is wrong with it is told with where it stands."""
    if "scenario" not in section:
        return None
    given = section.data["scenario"]
    if not isinstance(given, str | Mapping):
        raise section.refused("scenario", "the name of a file, or the scenario itself")
    if isinstance(given, Mapping):
        return _parsed(given, "scenario.")
    try:
        found = read_file(folder / text("scenario", given, 1_000))
    except ScenarioMistake:
        raise
    except (DrawdownError, OSError, ValueError) as error:
        raise section.refused("scenario", "the name of a scenario's file, beside this one") from error
    return _parsed(found, f"{folder / given}: ")


def _parsed(data: Mapping[str, Any], where: str) -> Scenario:
    try:
        return parse(data)
    except ScenarioMistake as error:
        raise ScenarioMistake(f"{where}{error.path}", error.found, error.expected) from error


def _options(section: Section, scenario: Scenario | None) -> tuple[str, ...]:
    """The options, by default those of the scenario."""
    if "options" not in section and scenario and scenario.options:
        return tuple(scenario.options)
    section.need("options", "a list of options, such as [hold, send]")
    options: list[str] = []
    for path, entry in section.entries("options", "options"):
        name = text(path, entry, _LONGEST_NAME)
        if name in options:
            raise ScenarioMistake(path, shown(name), "another name: it is there already")
        if scenario and scenario.options and name not in scenario.options:
            raise unknown_name(path, name, scenario.options, "an option of the scenario")
        options.append(name)
    if not 2 <= len(options) <= MOST_OPTIONS:
        raise ScenarioMistake("options", f"{len(options)} options", f"2 to {MOST_OPTIONS} options")
    return tuple(options)
