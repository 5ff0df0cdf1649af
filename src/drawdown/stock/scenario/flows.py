"""What flows in and out, as a scenario or one of its options gives it."""

from typing import Any

from drawdown.amount import Amount, fixed
from drawdown.claim import INSTRUMENTS
from drawdown.errors import ScenarioMistake
from drawdown.month import month_text
from drawdown.scenario import FROM_STOCK, Option, Output, Transfer, Use
from drawdown.stock.scenario.fields import Section, unknown_name
from drawdown.stock.scenario.numbers import optional, rate
from drawdown.stock.scenario.time import Time

FLOWS = ("production", "transfers", "use", "training", "expiry")
LONGEST = 1_200
"""Months that a scenario, a ramp and a lead can last."""
_OUTPUT = ("line", "from", "rate", "per", "ramp", "realised", "share")
_TRANSFER = ("on", "from", "to", "quantity", "rate", "per", "instrument")


def read_flows(section: Section, time: Time) -> Option:
    """The flows of a scenario or an option; a section left out is empty or None. Raises: ScenarioMistake."""
    return Option(
        production=_production(section, time),
        transfers=tuple(_transfer(*entry, time) for entry in section.entries("transfers", "transfers")),
        use=_use(section),
        training=_one_rate(section, "training", "rate"),
        expiry=_one_rate(section, "expiry", "share"),
    )


def _production(section: Section, time: Time) -> tuple[Output, ...]:
    found: list[Output] = []
    for path, data in section.entries("production", "production lines"):
        output = _output(path, data, time)
        # A rate and the ramp that sets out from it may begin together; else the first would never hold.
        begun = any((one.line, one.since) == (output.line, output.since) for one in found)
        if begun and not {"ramp", "realised"} & data.keys():
            twice = f"{month_text(output.since)} a second time for line {output.line!r}"
            raise ScenarioMistake(f"{path}.from", twice, "a later month, a ramp or another line")
        found.append(output)
    return tuple(found)


def _output(path: str, data: Any, time: Time) -> Output:
    section = Section(data, path, _OUTPUT)
    since = time.month(section, "from", anywhere=True)
    return Output(
        line=section.text("line", "all"),
        since=time.first if since is None else since,
        rate=rate(section),
        ramp=optional(section, "ramp", LONGEST) or fixed(section.at("ramp"), 0.0),
        realised=optional(section, "realised", 1.0) or fixed(section.at("realised"), 1.0),
        share=optional(section, "share", 1.0),
    )


def _transfer(path: str, data: Any, time: Time) -> Transfer:
    section = Section(data, path, _TRANSFER)
    instrument = section.data.get("instrument", FROM_STOCK)
    if instrument not in INSTRUMENTS:
        raise unknown_name(section.at("instrument"), instrument, INSTRUMENTS, "a word")
    if "on" in section:
        return _sent_at_once(section, time, instrument)
    if "quantity" in section:
        raise section.missing("on", "the month it is sent, or rate, from and to instead of quantity")
    if "rate" not in section:
        raise section.missing("quantity", "a quantity with on, or a rate")
    first = time.month(section, "from", anywhere=True)
    last = time.month(section, "to", anywhere=True)
    first = time.first if first is None else first
    if last is not None and last < first:
        raise section.refused("to", f"an end not before its beginning, {month_text(first)}")
    if first > time.last or (last is not None and last < time.first):
        key = "from" if first > time.last else "to"
        raise section.refused(key, f"a month of the scenario, {time}")
    return Transfer(first, last, rate=rate(section), instrument=instrument)


def _sent_at_once(section: Section, time: Time, instrument: str) -> Transfer:
    for key in ("from", "to", "rate", "per"):
        if key in section:
            raise section.refused(key, "no such key beside on: a quantity goes at once, a rate in months")
    first = time.month(section, "on") or 0
    section.need("quantity", "a quantity")
    return Transfer(first, first, quantity=optional(section, "quantity"), instrument=instrument)


def _use(section: Section) -> Use | None:
    if "use" not in section:
        return None
    use = Section(section.data["use"], section.at("use"), ("rate", "per", "noise"))
    used = rate(use)
    noise = use.data.get("noise")
    if noise == "poisson":
        return Use(used, None)
    if isinstance(noise, str) and noise != "unknown":
        raise use.refused("noise", "a share, such as 0.2, or the word poisson")
    return Use(used, optional(use, "noise", 10.0) or fixed(use.at("noise"), 0.0))


def _one_rate(section: Section, name: str, key: str) -> Amount | None:
    if name not in section:
        return None
    inner = Section(section.data[name], section.at(name), (key, "per"))
    found = rate(inner, key)
    if key == "share" and not found.unknown and found.middle * found.scale >= 1:
        raise inner.refused(key, "less than all of the stock within a month")
    return found
