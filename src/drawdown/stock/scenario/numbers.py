"""The forms in which a scenario may give a number."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from drawdown.amount import MONTHS_PER, Amount
from drawdown.errors import ScenarioMistake
from drawdown.stock.scenario.fields import (
    LARGEST_NUMBER,
    THOUSANDS,
    Section,
    is_thousands,
    limits,
    number,
    shown,
    text,
)

FORMS = (
    "a number, [low, high], [low, central, high], {normal: [mean, standard deviation]}, "
    "{lognormal: {p5: low, p95: high}} or unknown"
)
WRAP = ("value", "claims", "note")
_LONGEST_NOTE = 2_000
_Kind = tuple[str, tuple[float, ...]]


def amount(
    path: str, value: object, per: str | None = None, *, least: float = 0.0, most: float = LARGEST_NUMBER
) -> Amount:
    """A number in any of its forms, plain or with claims and a note.

    Args:
        path: Its address in the scenario.
        per: ``day``, ``month`` or ``year`` for a rate.
        least, most: What it can be at all, in the unit of ``per``.

    Raises: ScenarioMistake.
    """
    if not isinstance(value, Mapping) or not value.keys() & {*WRAP}:
        return _bare(path, value, per, least, most)
    wrap = Section(value, path, WRAP)
    claims = tuple(text(*entry) for entry in wrap.entries("claims", "claim ids"))
    note = text(wrap.at("note"), wrap.data["note"], _LONGEST_NOTE) if "note" in wrap else ""
    bare = wrap.need("value", "the number itself")
    return replace(_bare(path, bare, per, least, most), claims=claims, note=note)


def rate(section: Section, key: str = "rate") -> Amount:
    """The rate of a section with its ``per``. Raises: ScenarioMistake, also if there is none."""
    value = section.need(key, f"a {key} with per")
    per = section.choice("per", MONTHS_PER, None)
    # A share of the stock per day cannot be so large that more than all of it goes within a month.
    most = min(1.0, MONTHS_PER[per or "month"]) if key == "share" else LARGEST_NUMBER
    found = amount(section.at(key), value, per, most=most)
    if per is None and not found.unknown:
        raise section.missing("per", f"day, month or year, since {section.at(key)} is a rate")
    return found


def optional(section: Section, key: str, most: float = LARGEST_NUMBER) -> Amount | None:
    """A number of a section that is no rate, None if left out. Raises: ScenarioMistake."""
    return amount(section.at(key), section.data[key], most=most) if key in section else None


def _bare(path: str, value: object, per: str | None, least: float, most: float) -> Amount:
    above = most if most < LARGEST_NUMBER else math.inf
    if value == "unknown":
        return Amount(path, "unknown", (), per, least, above)
    if isinstance(value, Mapping):
        kind, of = _bell(path, value, least, most)
    elif isinstance(value, list | tuple):
        kind, of = _range(path, value, least, most)
    elif isinstance(value, int | float) or (isinstance(value, str) and any(map(str.isdigit, value))):
        kind, of = "fixed", (number(path, value, least, most),)
    else:
        raise ScenarioMistake(path, shown(value), FORMS)
    return Amount(path, kind, of, per, least, above)


def _range(path: str, value: Sequence[object], least: float, most: float) -> _Kind:
    if len(value) not in (2, 3):
        hint = f", {THOUSANDS}" if any(map(is_thousands, value)) else ""
        raise ScenarioMistake(path, shown(value), "[low, high] or [low, central, high]" + hint)
    of = tuple(number(path, one, least, most) for one in value)
    if list(of) != sorted(of):
        order = "low, high" if len(of) == 2 else "low, central, high"
        raise ScenarioMistake(path, shown(value), f"[{order}] in rising order")
    return ("uniform" if len(of) == 2 else "triangular"), of


def _bell(path: str, value: Mapping[object, object], least: float, most: float) -> _Kind:
    section = Section(value, path, ("normal", "lognormal"))
    if len(section.data) != 1 or not {"normal", "lognormal"} & section.data.keys():
        raise ScenarioMistake(path, shown(value), FORMS)
    if "normal" in section:
        at, given = section.at("normal"), section.data["normal"]
        if not isinstance(given, list | tuple) or len(given) != 2:
            raise ScenarioMistake(at, shown(given), "[mean, standard deviation]")
        # A mean that cannot be leaves a tail of the distribution only, whatever its width.
        mean = number(at, given[0], least, most)
        return "normal", (mean, number(at, given[1], 0, LARGEST_NUMBER))
    at = section.at("lognormal")
    points = Section(section.data["lognormal"], at, ("p5", "p95"))
    for key in ("p5", "p95"):
        points.need(key, "p5 and p95, the 5% and 95% points")
    low, high = (number(points.at(key), points.data[key], 0, LARGEST_NUMBER) for key in ("p5", "p95"))
    if not 0 < low < high:
        raise ScenarioMistake(at, shown(section.data["lognormal"]), "0 < p5 < p95")
    if not least <= math.sqrt(low * high) <= most:
        raise ScenarioMistake(at, shown(section.data["lognormal"]), "a median " + limits(least, most))
    return "lognormal", (low, high)
