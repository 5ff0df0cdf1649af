"""Whether two occasions of speaking, by what reports call them, may be one."""

import re
from collections.abc import Iterator

from drawdown.account import Account
from drawdown.ground import Ground

_KINDS = {
    "on the air": re.compile(r"(?i:interview|television|tv|radio|podcast|show|program(?:me)?|broadcast)\b"),
    "on a stage": re.compile(
        r"(?i:speech|rally|lecture|forum|summit|hearing|testimony|session|debate|committee|subcommittee|"
        r"assembly|parliament|ceremony|symposium|exhibition|dinner|town hall)\b"
    ),
    "in writing": re.compile(r"(?i:op-ed|article|letter|post|tweet|e-?mail|memo|column|essay|blog|filing)\b"),
    "to the press": re.compile(
        r"(?i:briefings?|conference|presser|gaggle|remarks|comments|statement|release|communiqu[eé]|reporters)\b"
    ),
}
_PROPER = re.compile(r"[A-Z]")


def venue(a: Account, b: Account) -> Iterator[Ground]:
    """What the occasions are called: one name, or names that no one occasion has."""
    one, other = a.occasion.name, b.occasion.name
    if not one or not other:
        return
    shared = _proper(one) & _proper(other)
    if one.lower() == other.lower() or shared:
        yield Ground("occasion", 0.2, f"{one} in both" if one == other else f"{one} and {other}")
    elif _kind(one) != _kind(other) or (_proper(one) and _proper(other)):
        yield Ground("occasion", -0.5, f"{one} is not {other}")


def _kind(name: str) -> str:
    """What kind of occasion; a name alone ("CNN") is a channel."""
    found = (kind for kind, words in _KINDS.items() if words.search(name))
    return next(found, "on the air" if _PROPER.match(name) else "")


def _proper(name: str) -> frozenset[str]:
    return frozenset(word for word in name.split() if _PROPER.match(word))
