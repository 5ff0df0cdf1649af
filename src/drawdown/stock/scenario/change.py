"""Plain data of a scenario changed: single numbers by their address, or the user's own laid over a draft."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from drawdown.errors import ScenarioMistake
from drawdown.stock.scenario.fields import join, shown
from drawdown.stock.scenario.load import value_of
from drawdown.stock.scenario.numbers import WRAP

_AMOUNT = {*WRAP, "normal", "lognormal"}


def with_set(data: Mapping[str, Any], settings: Iterable[str]) -> dict[str, Any]:
    """The data with values set, each as ``address=value``, such as ``use.rate=[10, 30]``; values are YAML.

    Sections that are missing are made; a list grows by the entry after its last. What is set is the user's
    own, so claims and a note that stood with the number go. ``data`` stay as they are.

    Raises: ScenarioMistake with the address.
    """
    changed: dict[str, Any] = deepcopy(dict(data))
    for setting in settings:
        path, equals, value = setting.partition("=")
        path = path.strip()
        if not equals or not value.strip() or not all(path.split(".")):
            raise ScenarioMistake("--set", shown(setting), "ADDRESS=VALUE, such as floor=2000")
        _put(changed, path.split("."), value_of(value.strip(), path))
    return changed


def merged(draft: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The user's own data laid over a draft: sections key by key; numbers and lists are replaced as a whole.

    A rate of the user's own does not take over the draft's ``per``: a number read in the wrong unit is worse
    than a refusal.
    """
    found = dict(draft)
    if ("rate" in own or "share" in own) and "per" not in own:
        found.pop("per", None)
    for key, value in own.items():
        was = found.get(key)
        inner = _is_section(was) and _is_section(value)
        found[key] = merged(was, value) if inner else value  # type: ignore[arg-type]
    return found


def _is_section(value: object) -> bool:
    return isinstance(value, Mapping) and not (value and value.keys() <= _AMOUNT)


def _put(data: dict[str, Any], keys: list[str], value: Any) -> None:
    """Sets a value within plain data, in place."""
    now: Any = data
    path = ""
    for place, key in enumerate(keys):
        last = place == len(keys) - 1
        path = join(path, key)
        at = _place(now, key, path)
        if last or (keys[place + 1] == "value" and place == len(keys) - 2):
            # ``floor.value`` is ``floor``: a value kept beside the old claims would borrow them.
            _set(now, at, value)
            return
        if _nothing_at(now, at):
            a_list = keys[place + 1].isdigit() and key != "options"
            _set(now, at, [] if a_list else {})
        now = now[at]


def _place(now: Any, key: str, path: str) -> str | int:
    """The key of a section or the place in a list."""
    if isinstance(now, list):
        if not (key.isascii() and key.isdigit()) or len(key) > 6 or int(key) > len(now):
            count = f"an entry from 0 to {len(now)}" + (", which is a new one" if now else "")
            raise ScenarioMistake(path, shown(key), count)
        return int(key)
    if not isinstance(now, dict):
        above = path.rpartition(".")[0]
        raise ScenarioMistake(path, f"{above} is {shown(now)}", "the address of a number")
    return key


def _nothing_at(now: Any, at: str | int) -> bool:
    return now.get(at) is None if isinstance(now, dict) else at == len(now) or now[at] is None


def _set(now: Any, at: str | int, value: Any) -> None:
    if isinstance(now, list) and at == len(now):
        now.append(value)
    else:
        now[at] = value
