"""Abbreviations whose spelled-out name in a text does not fit."""

import re
from collections.abc import Iterator

from drawdown.catalogue import Catalogue, load_rewriting

_SHORT = r"[A-Z][A-Za-z-]{0,8}[A-Z]s?"
_LONG = r"(?:[A-Z][\w-]*(?: (?:of|the|and|for|to|de) | )){1,7}[\w-]+"
_WAYS = (
    rf"(?P<short>\b{_SHORT}) ?[—–] ?(?:the |an? )?(?P<long>{_LONG}) ?[—–,.;)]",
    rf"(?P<short>\b{_SHORT}) \((?:the |an? |or )?(?P<long>{_LONG})\)",
    rf"(?P<short>\b{_SHORT}),? (?:or|short for|which stands for) (?:the )?(?P<long>{_LONG})(?=[,.;)])",
    rf"(?P<long>\b{_LONG}) \((?P<short>{_SHORT})\)",
)
_SPELLED = tuple(re.compile(way) for way in _WAYS)
_WORD = re.compile(r"[A-Za-z]+")
_SMALL = frozenset({"of", "the", "and", "for", "to", "de"})


def wrong_expansions(text: str, catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Abbreviation, what the text says that it stands for, and what it does stand for by the catalogue.

    A name that is unknown is right as long as its words hold the letters in order.
    """
    for way in _SPELLED:
        for match in way.finditer(text):
            short, long = match["short"], match["long"]
            known = _known(short, catalogue)
            if not known or not re.search(rf"\b{load_rewriting()['kind']}$", long, re.I):
                continue
            # In front of the brackets a name may begin later: "The Norwegian Advanced ... System (NASAMS)".
            words = long.split()
            tails = [" ".join(words[start:]) for start in range(len(words) - 1)]
            if not any(fits(short, tail) or _same(tail, known) for tail in tails):
                yield short, long, known[0]


def fits(short: str, long: str) -> bool:
    """Whether beginnings of the words, in order, spell the abbreviation: ``PrSM``."""
    letters = short.removesuffix("s").upper().replace("-", "")
    words = [word.upper() for word in _WORD.findall(long) if word.lower() not in _SMALL]
    ends = {0}
    for word in words:
        heads = [word[:size] for size in range(1, min(len(word), len(letters)) + 1)]
        ends |= {at + len(head) for at in ends for head in heads if letters.startswith(head, at)}
    return bool({len(letters), len(letters) - letters.endswith("S")} & ends)


def _same(long: str, known: list[str]) -> bool:
    said = {word.lower().rstrip("s") for word in _WORD.findall(long)} - _SMALL
    return any(said == {word.lower().rstrip("s") for word in _WORD.findall(name)} - _SMALL for name in known)


def _known(short: str, catalogue: Catalogue) -> list[str]:
    """The full names that the catalogue has for an abbreviation; empty if it has none."""
    single = short.removesuffix("s")
    groups = [(item.name, *item.aliases) for item in catalogue.items.values()]
    groups += [(party.name, *party.aliases) for party in catalogue.parties.values()]
    for names in groups:
        if short in names or single in names:
            return [name for name in names if " " in name and fits(single, name)]
    return []
