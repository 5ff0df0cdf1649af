"""Finds every name of the catalogue in a text in one pass; a text that names nothing is not read.

Cheap first: most of an archive names no item, and is left after this one pass.
"""

import re
from dataclasses import dataclass

from drawdown.catalogue import Catalogue
from drawdown.reading.text.normal import lower

_MARK = re.compile(r"[A-Z]{1,3}\d{0,2}[A-Z]?(?:'?s)?(?!\w)")
_BLANKED = bytes(code if chr(code).isalnum() or code == ord("_") else 32 for code in range(128)) + b" " * 128


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the catalogue found in a text.

    Attributes:
        start, end: Character offsets, the plural ending included.
        kind: ``item``, ``common`` (an ordinary word that may name an item), ``aid``, ``anaphor``, ``party``,
            ``adjective`` (of a party) or ``outlet``.
        id: Catalogue id; for ``aid`` the words, for ``anaphor`` the family it may stand for.
    """

    start: int
    end: int
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Alias:
    """One name to look for, and what finding it means."""

    text: str
    kind: str
    id: str


class Screen:
    """All names of a catalogue, ready to be looked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

        self._aliases = _aliases(catalogue)
        self._lower = [lower(alias.text) for alias in self._aliases]
        self._search = BytesAhoCorasick(
            [_words(said) for said in self._lower],
            matchkind=MatchKind.Standard,
            implementation=Implementation.DFA,
        )

    def names(self, view: str) -> list[Name]:
        """The names in a normal view, longest first where they overlap, in order."""
        folded = lower(view)
        found: list[Name] = []
        marked: list[Name] = []
        # In the text searched every name has a blank before it, so it ends one character later than here.
        for pattern, start, behind in self._search.find_matches_as_indexes(_words(folded), overlapping=True):
            alias, end = self._aliases[pattern], behind - 1
            if folded[start:end] != self._lower[pattern]:
                continue
            stop = _whole_word(folded, start, end, plural=alias.kind in ("item", "common", "aid"))
            if not stop and alias.kind == "item" and alias.text[-1].isdigit():
                version = _marked(view, start, end)
                marked += [Name(start, version, alias.kind, alias.id)] if version else []
            if stop and _cased(alias.text, view[start:end]):
                found.append(Name(start, stop, alias.kind, alias.id))
        listed = {name.start for name in found}  # AGM-158C is no version of AGM-158
        return _longest(found + [name for name in marked if name.start not in listed])


def _words(folded: str) -> bytes:
    """A blank, then one byte a character: a form that is searched several times faster than text.

    Whatever is no letter, digit or underscore of ASCII becomes a blank, so that a search begins at the
    starts of words alone; what matches is compared again.
    """
    return b" " + folded.encode("ascii", "replace").translate(_BLANKED)


def _aliases(catalogue: Catalogue) -> list[Alias]:
    found = [Alias(alias, "item", item.id) for item in catalogue.items.values() for alias in item.aliases]
    found += [Alias(alias, "common", id_) for alias, id_ in catalogue.common.items()]
    found += [Alias(words, "aid", words) for words in catalogue.words.aid]
    found += [
        Alias(words, "anaphor", family) for family, said in catalogue.words.anaphora.items() for words in said
    ]
    for party in catalogue.parties.values():
        found += [Alias(alias, "party", party.id) for alias in party.aliases]
        found += [Alias(alias, "adjective", party.id) for alias in party.adjectives]
        # "the Danes" are listed, "the Ukrainians" and "the Israelis" follow by rule
        found += [
            Alias(f"{alias}s", "party", party.id) for alias in party.adjectives if alias.endswith(("an", "i"))
        ]
    return found + [Alias(alias, "outlet", name) for alias, name in catalogue.outlets.items()]


def _whole_word(folded: str, start: int, end: int, plural: bool) -> int:
    """The end of the word found, its plural included; 0 where it is part of a longer word."""
    if start and (folded[start - 1].isalnum() or folded[start - 1] == "_"):
        return 0
    if plural:
        for ending in ("s", "es", "'s"):
            if (
                folded.startswith(ending, end)
                and not folded[end + len(ending) : end + len(ending) + 1].isalnum()
            ):
                return end + (len(ending) if ending != "'s" else 0)
    return 0 if folded[end : end + 1].isalnum() else end


def _marked(view: str, start: int, end: int) -> int:
    """The end of a name with the mark of its version: "T-72B3", "Mi-17V5"; 0 where it is another name."""
    mark = None if view[start - 1 : start].isalnum() else _MARK.match(view, end)
    return mark.end() if mark else 0


def _cased(alias: str, found: str) -> bool:
    return (
        alias.islower()
        or found == alias
        or (found == alias.upper() and len(alias) > 3)
        or not alias.isascii()
    )


def _longest(found: list[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(found, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
        elif name.end - name.start > kept[-1].end - kept[-1].start:
            kept[-1] = name
    return kept
