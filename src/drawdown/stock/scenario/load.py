"""Plain data from the text of a scenario.

YAML as its version 1.2 understands it: ``on`` and ``no`` are words, ``1e6`` is a number, ``010`` is no eight.
JSON is a part of it. Nothing else that YAML can do is needed, so it is refused: references, tags, further
documents.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drawdown.errors import MissingPath, ScenarioMistake
from drawdown.stock.scenario.fields import THOUSANDS, is_thousands, join, shown

LARGEST = 1_000_000
"""Bytes of a scenario: a hundred times what a full one with its claims takes."""
_DEEPEST = 20
_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.inf|\.nan", re.IGNORECASE)
_IDS = re.compile(r"\.claims(\.[^.]+)?$")
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]+")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


def read_file(file: Path) -> dict[str, Any]:
    """Plain data from a file, or a pipe such as a shell's <(...). Raises: MissingPath, ScenarioMistake."""
    if file.is_dir():
        raise ScenarioMistake(str(file), "a folder", "a scenario in YAML or JSON")
    if not file.exists():
        raise MissingPath(file)
    try:
        with file.open("rb") as opened:
            return read_data(opened.read(LARGEST + 1), str(file))
    except OSError as error:
        raise ScenarioMistake(str(file), error.strerror or "no access", "a file that can be read") from None


def read_data(text: str | bytes, name: str) -> dict[str, Any]:
    """Plain data from a text in YAML or JSON; ``name`` is told where the text itself is wrong.

    Raises: ScenarioMistake.
    """
    if len(text) > LARGEST:
        raise ScenarioMistake(name, f"more than {LARGEST:,} bytes", "a scenario, which is shorter")
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise ScenarioMistake(name, "bytes that are no text in UTF-8", "YAML or JSON") from None
    data = value_of(text, name)
    if not isinstance(data, dict):
        raise ScenarioMistake(name, shown(data), "lines of the form key: value, such as item: 155mm")
    return data


def value_of(text: str, name: str) -> Any:
    """What a text in YAML or JSON says. Raises: ScenarioMistake."""
    if text.lstrip().startswith("{"):
        try:
            return json.loads(text, object_pairs_hook=_unique)
        except RecursionError:
            raise _too_deep(name) from None
        except ValueError:  # YAML has mappings in braces as well
            pass
    return _yaml(text, name)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _twice("", next(key for key in keys if keys.count(key) > 1))
    return found


def plain(word: str) -> Any:
    """What a word without quotation marks is; 010, which some read as eight, stays a word."""
    if word.lower() in _WORDS:
        return _WORDS[word.lower()]
    if _LEADING_ZERO.fullmatch(word):
        return word
    if _WHOLE.fullmatch(word) and len(word) < 400:
        return int(word)
    if _NOT_FINITE.fullmatch(word):
        return float(word.replace(".", ""))
    return float(word) if _DECIMAL.fullmatch(word) else word


def _yaml(text: str, name: str) -> Any:
    """The same for YAML. Events are read one by one: no depth and no reference can blow it up."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return _built(yaml.parse(text, loader), name)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = f"YAML or JSON (the parser says: {error.problem})"
        if mark is None:
            raise ScenarioMistake(name, shown(text), problem) from None
        lines = text.splitlines()
        found = shown(lines[mark.line].strip()) if mark.line < len(lines) else "the end of the text"
        raise ScenarioMistake(_where(mark, name), found, problem) from None
    except (yaml.YAMLError, UnicodeEncodeError):  # also halves of characters
        raise ScenarioMistake(name, "characters that no text has", "YAML or JSON") from None


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being read, at its address; ``key`` waits for its value."""

    data: Any
    path: str
    key: str | None = None

    def put(self, value: Any) -> None:
        """Adds a value."""
        if self.key is None:
            self.data.append(value)
        else:
            self.data[self.key] = value
            self.key = None

    @property
    def of_ids(self) -> bool:
        """Whether it lists ids of claims: those are words, also where they look like numbers."""
        return isinstance(self.data, list) and bool(_IDS.search(self.path))

    @property
    def next(self) -> str:
        """The address of the value that comes next."""
        return join(self.path, str(len(self.data)) if self.key is None else self.key)


def _built(events: Iterable[Any], name: str) -> Any:
    """What the events of YAML say, put together."""
    top = _Open([], "")
    opened = [top]
    for event in events:
        kind = type(event).__name__
        now = opened[-1]
        if kind in ("MappingEndEvent", "SequenceEndEvent"):
            opened.pop()
            opened[-1].put(now.data)
        elif kind == "DocumentStartEvent" and top.data:
            raise _refused(event, name, "a second document", "one scenario a file")
        elif kind in ("ScalarEvent", "MappingStartEvent", "SequenceStartEvent", "AliasEvent"):
            if event.anchor or getattr(event, "tag", None):
                raise _refused(event, name, "a reference or tag (&, * or !)", "the value itself, written out")
            if isinstance(now.data, dict) and now.key is None:
                now.key = _key(event, now, name)
            elif kind == "ScalarEvent":
                now.put(event.value if event.style or now.of_ids else plain(event.value))
            elif len(opened) > _DEEPEST:
                raise _too_deep(name)
            else:
                path = now.next if now is not top else ""
                opened.append(_Open({} if kind == "MappingStartEvent" else [], path))
    return top.data[0] if top.data else None


def _key(event: Any, now: _Open, name: str) -> str:
    if type(event).__name__ != "ScalarEvent":
        raise _refused(event, name, "a key that is no word", "a word before the colon")
    if event.value in now.data:
        raise _twice(now.path, event.value)
    return str(event.value)


def _twice(path: str, key: str) -> ScenarioMistake:
    # {quantity: 1,000,000} reads as quantity: 1 and twice the key 000.
    expected = THOUSANDS if is_thousands(key) else "each key once"
    return ScenarioMistake(join(path, key), "the key twice", expected)


def _too_deep(name: str) -> ScenarioMistake:
    return ScenarioMistake(name, "lists within lists without end", f"at most {_DEEPEST} levels")


def _refused(event: Any, name: str, found: str, expected: str) -> ScenarioMistake:
    return ScenarioMistake(_where(event.start_mark, name), found, expected)


def _where(mark: Any, name: str) -> str:
    return f"{name}, line {mark.line + 1}, column {mark.column + 1}"
