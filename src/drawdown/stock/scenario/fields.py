"""Fields of a scenario with their addresses, and what is said of those that cannot be."""

import math
import re
import reprlib
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from drawdown.errors import ScenarioMistake

LARGEST_NUMBER = 1e15
"""Above it, decimals no longer count single pieces."""
SMALLEST_NUMBER = 1e-9
"""What is less, but not nothing, is a slip of the pen, and overflows where it divides."""
THOUSANDS = "numbers without commas: write 1000, not 1,000"
_PERCENT = re.compile(r"(\d{1,9}(?:\.\d{1,9})?) ?%")
_FROM_TO = re.compile(r"(\d{1,15}) ?(?:-|–|to) ?(\d{1,15})")
_SHORT = reprlib.Repr()
_SHORT.maxlevel, _SHORT.maxstring, _SHORT.maxother, _SHORT.maxlong = 3, 40, 40, 40


def shown(value: object) -> str:
    """A value as it is quoted in a message: short, on one line."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        value = dict(value)
    try:
        return " ".join(_SHORT.repr(value).split())
    except ValueError:  # Python refuses to write out integers of thousands of digits
        return "a number of thousands of digits"


def join(path: str, key: object) -> str:
    """The address of a key within the section at ``path``."""
    name = key if isinstance(key, str) and key and key.isprintable() else shown(key)
    name = name if len(name) <= 40 else name[:37] + "..."
    return f"{path}.{name}" if path else name


def number(path: str, value: object, least: float, most: float, whole: bool = False) -> float:
    """A plain number from ``least`` to ``most``. Raises: ScenarioMistake."""
    wanted = "a whole number" if whole else "a number"
    if isinstance(value, str):
        plain = value.replace(",", "").replace("_", "").replace(" ", "").lstrip("0")
        if plain.isascii() and plain.replace(".", "", 1).isdigit():
            raise ScenarioMistake(path, shown(value), f"{wanted}: write {plain}")
        if hint := _hint(value):
            raise ScenarioMistake(path, shown(value), f"{wanted}{hint}")
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ScenarioMistake(path, shown(value), wanted)
    if isinstance(value, float) and not math.isfinite(value):
        raise ScenarioMistake(path, shown(value), f"{wanted} that is finite")
    if whole and value != int(value):
        raise ScenarioMistake(path, shown(value), wanted)
    if value > most >= LARGEST_NUMBER:
        raise ScenarioMistake(path, shown(value), f"{wanted} of {most:,.16g} at most")
    if not least <= value <= most:
        raise ScenarioMistake(path, shown(value), f"{wanted} {limits(least, most)}")
    if 0 < abs(value) < SMALLEST_NUMBER:
        raise ScenarioMistake(path, shown(value), f"{wanted}: 0, or {SMALLEST_NUMBER:g} at least")
    return float(value)


def _hint(value: str) -> str:
    """What to write instead of a number with a sign, a word or a dash; empty where nobody can tell."""
    if found := _PERCENT.fullmatch(value):
        return f": write {float(found[1]) / 100:.10g}"
    if found := _FROM_TO.fullmatch(value):
        return f", or a range: write [{found[1]}, {found[2]}]"
    if re.match(r"\W*\d", value):
        return " without commas, signs or words, such as 1000"
    return ""


def is_thousands(key: object) -> bool:
    """Whether a key is what a comma cut off a number, as in ``{quantity: 1,000}``."""
    return isinstance(key, str) and len(key) == 3 and key.isdigit()


def limits(least: float, most: float) -> str:
    """Limits in words: "of 0 or more", "from 0 to 1"."""
    return f"of {least:,.16g} or more" if most >= LARGEST_NUMBER else f"from {least:,.16g} to {most:,.16g}"


def unknown_name(path: str, name: object, known: Iterable[str], what: str) -> ScenarioMistake:
    """What is said of a name that is none of those known, with the nearest of them."""
    known = list(known)
    near = get_close_matches(name[:80].lower(), known, 1, 0.6) if isinstance(name, str) else []
    expected = f"did you mean {near[0]}?" if near else "one of " + ", ".join(known)
    return ScenarioMistake(path, shown(name), f"{what}: {expected}")


class Section:
    """A mapping of a scenario at its address, with only known keys and no empty values.

    Raises: ScenarioMistake if it is anything else.
    """

    def __init__(self, data: object, path: str, known: Iterable[str]) -> None:
        if not isinstance(data, Mapping):
            keys = ", ".join(known)
            raise ScenarioMistake(
                path or "scenario", shown(data), f"a section with {keys}, each as key: value"
            )
        self.path = path
        # A reader of YAML 1.1 takes the key ``on`` for the truth value.
        self.data: dict[str, Any] = {"on" if key is True else key: data[key] for key in data}
        for key, value in self.data.items():
            if key not in known:
                if is_thousands(key):
                    raise ScenarioMistake(self.at(key), shown(key), THOUSANDS)
                raise unknown_name(self.at(key), key, known, "a key")
            if value is None:
                raise ScenarioMistake(self.at(key), "nothing", "a value, or the line left out")

    def __contains__(self, key: str) -> bool:
        return key in self.data

    def at(self, key: str) -> str:
        """The address of a key."""
        return join(self.path, key)

    def missing(self, key: str, expected: str) -> ScenarioMistake:
        """What is said where a key should be."""
        return ScenarioMistake(self.at(key), "nothing", expected)

    def refused(self, key: str, expected: str) -> ScenarioMistake:
        """What is said where a key should not be, or not so."""
        return ScenarioMistake(self.at(key), shown(self.data[key]), expected)

    def need(self, key: str, expected: str) -> Any:
        """The value of a key that has to be there."""
        if key not in self.data:
            raise self.missing(key, expected)
        return self.data[key]

    def number(self, key: str, default: float, least: float, most: float, whole: bool = False) -> float:
        """A plain number."""
        return number(self.at(key), self.data[key], least, most, whole) if key in self.data else default

    def choice(self, key: str, among: Iterable[str], default: str | None) -> str | None:
        """One of some words."""
        found = self.data.get(key, default)
        if key in self.data and (not isinstance(found, str) or found not in among):
            raise unknown_name(self.at(key), found, among, "a word")
        return found

    def text(self, key: str, default: str) -> str:
        """A short text that is not empty."""
        return text(self.at(key), self.data[key]) if key in self.data else default

    def entries(self, key: str, of: str) -> Iterator[tuple[str, Any]]:
        """The entries of a list with their addresses; none where the key is left out."""
        found = self.data.get(key, [])
        if not isinstance(found, list | tuple):
            hint = ": begin each with a dash, - " if isinstance(found, Mapping) else ""
            raise self.refused(key, f"a list of {of}{hint.rstrip()}")
        yield from ((join(self.at(key), str(place)), entry) for place, entry in enumerate(found))


def text(path: str, value: object, longest: int = 200) -> str:
    """A text that is not blank, can be written in UTF-8 and is not overly long. Raises: ScenarioMistake."""
    wanted = f"a text of 1 to {longest} characters"
    if isinstance(value, int | float) and not isinstance(value, bool):
        raise ScenarioMistake(path, shown(value), wanted + ": write it in quotation marks")
    if not isinstance(value, str) or not value.strip() or len(value) > longest:
        raise ScenarioMistake(path, shown(value), wanted)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ScenarioMistake(path, "half a character", wanted) from None
    return value
