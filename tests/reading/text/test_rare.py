"""A rare pattern finds what it would find without its traces."""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drawdown import reading
from drawdown.reading.text.rare import Rare, Traces

MODULES = [
    importlib.import_module(found.name)
    for found in pkgutil.walk_packages(reading.__path__, "drawdown.reading.")
]


def rare_in(name: str, value: object) -> Iterator[tuple[str, Rare]]:
    """The rare patterns in a module's value, each with a name."""
    if isinstance(value, Rare):
        yield name, value
    elif isinstance(value, tuple | dict):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from rare_in(f"{name}.{key}", part)


RARE = dict(
    found
    for module in MODULES
    for name, value in vars(module).items()
    for found in rare_in(f"{module.__name__.removeprefix('drawdown.reading.')}.{name}", value)
)
PRINTED = st.characters(min_codepoint=32, max_codepoint=126)


def test_a_trace_is_seen_in_any_case() -> None:
    assert Traces("stock|depot").in_("Our DEPOTS are full")
    assert not Traces("stock|depot").in_("our hands are full")


def test_a_pattern_is_searched_only_in_the_stretch_given() -> None:
    stock = Rare("stock", r"\bstocks?\b")
    text = "Stock is low, and stocks are lower"
    assert [found[0] for found in stock.finditer(text)] == ["Stock", "stocks"]
    assert [found.span() for found in stock.finditer(text, 6, 24)] == [(18, 24)]
    assert stock.search(text, 6, 20) is None
    assert stock.search("nothing") is None


@cache
def made_up(name: str) -> st.SearchStrategy[str]:
    """Texts in which a pattern matches."""
    return st.from_regex(RARE[name].pattern, alphabet=PRINTED)


@pytest.mark.parametrize("name", RARE)
@settings(
    max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much], deadline=None
)
@given(data=st.data())
def test_every_match_holds_a_trace(name: str, data: st.DataObject) -> None:
    match = RARE[name].pattern.search(data.draw(made_up(name)))
    assert match is None or RARE[name].traces.in_(match[0])
