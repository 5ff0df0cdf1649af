"""A scenario written as YAML that people read and change."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from drawdown.stock.scenario.load import plain
from drawdown.stock.scenario.parse import KEYS

_WIDTH = 100
_BARE = re.compile(r"[A-Za-z0-9]([A-Za-z0-9 ._/+-]*[A-Za-z0-9._/+-])?")


def as_yaml(data: Mapping[str, Any]) -> str:
    """The plain data of a scenario as YAML: sections in the order of the format, short ones on one line.

    Reading it gives the same data again. Words that YAML 1.1 takes for something else are in quotation
    marks, but for the key ``on``: it stands as the format has it, and ``parse`` understands what such
    a reader makes of it.
    """
    order = {key: place for place, key in enumerate(KEYS)}
    sections = {key: data[key] for key in sorted(data, key=lambda key: order.get(key, len(order)))}
    return "".join(f"{line}\n" for line in _mapping(sections)) or "{}\n"


def _mapping(data: Mapping[str, Any]) -> Iterator[str]:
    for key, value in data.items():
        yield from _below(f"{_key(key, value)}:", value)


def _list(data: list[Any]) -> Iterator[str]:
    for value in data:
        flow = _flow(value)
        if not _long(value, flow):
            yield f"- {flow}"
            continue
        for place, line in enumerate(_mapping(value) if isinstance(value, Mapping) else _list(value)):
            yield ("  " if place else "- ") + line


def _below(head: str, value: Any) -> Iterator[str]:
    """A value beside its key or, where that would be long, in lines below it."""
    flow = _flow(value)
    if not _long(value, head + flow):
        yield f"{head} {flow}"
        return
    yield head
    yield from (f"  {line}" for line in (_mapping(value) if isinstance(value, Mapping) else _list(value)))


def _long(value: Any, flow: str) -> bool:
    """Whether something stands in lines of its own: what is long, and a list of sections."""
    if not isinstance(value, Mapping | list | tuple) or not value:
        return False
    return len(flow) > _WIDTH or "[{" in flow


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key, inner)}: {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, str):
        return value if _is_text(value) else _quoted(value)
    written = json.dumps(value)
    # YAML 1.1 takes 1e-09 for a text.
    return written.replace("e", ".0e") if isinstance(value, float) and "." not in written else written


def _key(key: str, value: Any) -> str:
    of_a_month = key == "on" and isinstance(value, str)
    return key if of_a_month or _is_text(key) else _quoted(key)


def _is_text(word: str) -> bool:
    """Whether every reader takes a word without quotation marks for a text."""
    return bool(_BARE.fullmatch(word)) and isinstance(plain(word), str) and _text_in_1_1(word)


@cache
def _resolver() -> Any:
    from yaml.resolver import Resolver

    return Resolver()


def _text_in_1_1(word: str) -> bool:
    from yaml import ScalarNode

    return str(_resolver().resolve(ScalarNode, word, (True, False))).endswith(":str")


def _quoted(text: str) -> str:
    return "".join(_escaped(sign) for sign in json.dumps(text, ensure_ascii=False))


def _escaped(sign: str) -> str:
    """Signs that YAML does not allow as they are."""
    return sign if sign.isprintable() else f"\\U{ord(sign):08x}"
