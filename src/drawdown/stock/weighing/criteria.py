"""One criterion from a file."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from drawdown.errors import ScenarioMistake
from drawdown.month import month_text
from drawdown.scenario import Scenario
from drawdown.stock.scenario.fields import LARGEST_NUMBER, Section, join, number, shown, text, unknown_name
from drawdown.stock.scenario.numbers import amount
from drawdown.stock.scenario.time import read_month
from drawdown.weighing import OUTCOMES, Criterion

_KINDS = {
    "values": ("name", "better", "unit", "values", "scale", "note"),
    "simulated": ("name", "better", "unit", "simulated", "by", "scale", "note"),
    "order": ("name", "better", "order", "claims", "own", "note"),
}
"""What each kind of criterion may say."""
_KEYS = tuple(dict.fromkeys(key for keys in _KINDS.values() for key in keys))
_LONGEST_NOTE = 2_000
_NARROWEST = 1e-12
"""Width of a scale below which values on it would no longer be numbers."""


def read_criterion(path: str, entry: object, options: Sequence[str], scenario: Scenario | None) -> Criterion:
    """A criterion with its values, order or outcome. Raises: ScenarioMistake."""
    section = Section(entry, path, _KEYS)
    name = text(section.at("name"), section.need("name", "what options are compared by"), 60)
    kind = _kind(section)
    note = text(section.at("note"), section.data["note"], _LONGEST_NOTE) if "note" in section else ""
    if kind == "order":
        if section.data.get("better", "higher") != "higher":
            raise section.refused("better", "an order from the best to the worst, without better")
        order = _order(section, options)
        claims = _claims(section, options)
        return Criterion(
            name, True, order=order, claims=claims, own=_own(section, claims, options), note=note
        )
    section.need("better", "higher or lower")
    higher = section.choice("better", ("higher", "lower"), None) == "higher"
    unit, scale = section.text("unit", ""), _scale(section, higher)
    if kind == "simulated":
        outcome = section.choice("simulated", OUTCOMES, None)
        month = _month(section, scenario)
        return Criterion(name, higher, unit, outcome=outcome, month=month, scale=scale, note=note)
    values = Section(section.data["values"], section.at("values"), options)
    numbers = {}
    for option in options:
        found = amount(values.at(option), values.need(option, "a number"), least=-LARGEST_NUMBER)
        if found.unknown and scale is None:
            raise values.refused(option, "a number, or a scale: what is unknown may be anything on it")
        # A lognormal number is none below zero, and its logarithm would not be one.
        numbers[option] = replace(found, least=0.0) if found.kind == "lognormal" else found
    return Criterion(name, higher, unit, values=numbers, scale=scale, note=note)


def _kind(section: Section) -> str:
    kinds = [kind for kind in _KINDS if kind in section]
    if len(kinds) != 1:
        found = " and ".join(kinds) or "neither values, an order nor what is simulated"
        raise ScenarioMistake(section.path, found, "values, order or simulated, one of them")
    for key in section.data:
        if key not in _KINDS[kinds[0]]:
            raise section.refused(key, f"nothing: {key} does not go with {kinds[0]}")
    return kinds[0]


def _scale(section: Section, higher: bool) -> tuple[float, float] | None:
    if "scale" not in section:
        return None
    ends = [number(path, end, -LARGEST_NUMBER, LARGEST_NUMBER) for path, end in section.entries("scale", "2")]
    if len(ends) != 2 or abs(ends[0] - ends[1]) < _NARROWEST or (ends[0] < ends[1]) != higher:
        ways = "rising, since higher is better" if higher else "falling, since lower is better"
        raise section.refused("scale", f"[worst, best], {ways}")
    return ends[0], ends[1]


def _month(section: Section, scenario: Scenario | None) -> int | None:
    if scenario is None:
        raise section.refused("simulated", "a scenario in this file, from which it could come")
    if "by" not in section:
        return None
    found, last = read_month(section, "by"), scenario.start + scenario.months - 1
    if not scenario.start <= found <= last:
        within = f"{month_text(scenario.start)} to {month_text(last)}"
        raise section.refused("by", f"a month of the scenario, {within}")
    return found


def _order(section: Section, options: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Tiers of options, each option once."""
    found = tiers(section, "order", options, "an option")
    missing = [option for option in options if not any(option in tier for tier in found)]
    if missing:
        raise section.refused("order", f"every option in its place: {shown(missing[0])} has none")
    return found


def tiers(section: Section, key: str, known: Sequence[str], what: str) -> tuple[tuple[str, ...], ...]:
    """Names from the first to the last, those of one place in a list together; each once, all known."""
    found: list[tuple[str, ...]] = []
    seen: set[str] = set()
    for path, entry in section.entries(key, "names, those of one place in a list together"):
        listed = isinstance(entry, list | tuple)
        if listed and not entry:
            raise ScenarioMistake(path, "an empty list", "names of one place")
        tier = [(join(path, str(at)), one) for at, one in enumerate(entry)] if listed else [(path, entry)]
        for at, name in tier:
            if not isinstance(name, str) or name not in known:
                raise unknown_name(at, name, known, what)
            if name in seen:
                raise ScenarioMistake(at, shown(name), "each name once: it is there already")
            seen.add(name)
        found.append(tuple(name for _, name in tier))
    return tuple(found)


def _claims(section: Section, options: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Claims by option; a list is of them all."""
    if "claims" not in section:
        return {}
    if isinstance(section.data["claims"], Mapping):
        by_option = Section(section.data["claims"], section.at("claims"), options)
        return {option: _ids(by_option, option) for option in options if option in by_option}
    return dict.fromkeys(options, _ids(section, "claims"))


def _ids(section: Section, key: str) -> tuple[str, ...]:
    ids = tuple(text(*entry) for entry in section.entries(key, "claim ids"))
    if not ids:
        raise section.refused(key, "claim ids, at least one")
    return ids


def _own(section: Section, claims: Mapping[str, tuple[str, ...]], options: Sequence[str]) -> bool:
    """Whether places without a claim are the user's own judgement, which has to be said."""
    own = section.data.get("own", False)
    if not isinstance(own, bool):
        raise section.refused("own", "true or false")
    bare = [option for option in options if option not in claims]
    if bare and not own:
        found = f"no claim for {shown(bare[0])}"
        raise ScenarioMistake(
            section.at("claims"), found, "claims for its place, or own: true if it is your own"
        )
    if own and not bare:
        raise section.refused("own", "nothing: every place has its claims")
    return own
