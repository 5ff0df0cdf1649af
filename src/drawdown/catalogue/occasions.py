"""Public occasions and their days; see ``occasions.yaml`` for what each kind is."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drawdown.bounds import DateBounds
from drawdown.catalogue.load import digest, read_data
from drawdown.errors import DateMistake, UserMistake

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_FILE = "occasions.yaml"
KINDS = ("meeting", "event", "span", "office")


@dataclass(frozen=True, slots=True)
class Held:
    """One time that an occasion took place.

    Attributes:
        first, last: Its first and last day; ``date.max`` where the end is open.
        at: Places that single it out among the others of its occasion.
        number: Which one it was, counted from 1, where it is called by that.
    """

    first: date
    last: date
    at: tuple[str, ...] = ()
    number: int | None = None


@dataclass(frozen=True, slots=True)
class PublicOccasion:
    """What reports name without its date.

    Attributes:
        id: Its id.
        name: What is printed.
        kind: One of ``KINDS``.
        names: As reports name it.
        held: The times it took place, in order.
        about: Words of which one must stand in the text; empty where the names are its own.
        word: What stands beside a place in its shortest name ("summit"), or empty.
        titles: For an office, what stands before the names.
        alone: Whether a place and that word are enough, though the text does not name whose occasion it was.
        body: Whether its names are also those of a body, which meets at other times too.
    """

    id: str
    name: str
    kind: str
    names: tuple[str, ...]
    held: tuple[Held, ...]
    about: tuple[str, ...] = ()
    word: str = ""
    titles: tuple[str, ...] = ()
    alone: bool = False
    body: bool = False


@dataclass(frozen=True)
class Occasions:
    """Public occasions, and the names by which they are found.

    Attributes:
        all: By id.
        own: Digest of the user's own file, empty without one.
    """

    all: Mapping[str, PublicOccasion]
    own: str = ""

    @cached_property
    def ids(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the occasions that words in lower case may name; a place may have had several."""
        found: dict[str, tuple[str, ...]] = {}
        for one in self.all.values():
            places = [place for held in one.held for place in held.at] if one.word else []
            names = [form for place in places for form in (f"{place} {one.word}", f"{one.word} in {place}")]
            called = [f"{title} {name}" for title in one.titles for name in one.names] or one.names
            for name in dict.fromkeys(plain(name) for name in (*called, *names)):
                found[name] = (*found.get(name, ()), one.id)
        return found

    def named(self, said: str) -> Iterator[tuple[str, int, int]]:
        """The names in a text as ``plain`` makes it, with start and end; of overlapping ones the longest."""
        for number, start, end in self._search.find_matches_as_indexes(said):
            if not (said[start - 1 : start].isalnum() or said[end : end + 1].isalnum()):
                yield self._names[number], start, end

    @cached_property
    def _names(self) -> list[str]:
        return sorted(self.ids)

    @cached_property
    def _search(self) -> "AhoCorasick":
        from ahocorasick_rs import AhoCorasick, MatchKind

        return AhoCorasick(self._names, matchkind=MatchKind.LeftmostLongest)


def plain(words: str) -> str:
    """Words with blanks, capitals and apostrophes made alike, at the same length but for the blanks."""
    return re.sub(r"\s+", " ", words.replace("’", "'")).lower()


def load_occasions(extra: str | None = None) -> Occasions:
    """The occasions that ship with drawdown, with a user's own laid over them.

    Args:
        extra: Folder with an ``occasions.yaml`` of the same layout; an id given there replaces ours. Default:
            the environment variable DRAWDOWN_CATALOGUE.

    Raises: UserMistake if the file there is not of that layout.
    """
    return _load(extra or os.environ.get("DRAWDOWN_CATALOGUE") or None)


@lru_cache(maxsize=4)
def _load(extra: str | None) -> Occasions:
    folder = Path(extra) if extra else None
    rows = read_data(_FILE, folder)
    try:
        own = digest(folder, (_FILE,)) if folder else ""
        return Occasions({id_: _occasion(id_, row) for id_, row in rows.items()}, own)
    except (KeyError, TypeError, AttributeError, ValueError, DateMistake) as error:
        raise UserMistake(
            f"occasions.yaml is not laid out as drawdown's own: {error}; see docs/catalogue.md"
        ) from error


def _occasion(id_: str, row: Mapping[str, Any]) -> PublicOccasion:
    if row["kind"] not in KINDS:
        raise ValueError(f"{id_}: kind {row['kind']!r}: expected one of {', '.join(KINDS)}")
    held = sorted((_held(one, row["kind"]) for one in row["held"]), key=lambda one: one.first)
    if bool(row.get("titles")) != (row["kind"] == "office"):
        raise ValueError(f"{id_}: titles: an office has them, nothing else does")
    if not held:
        raise ValueError(f"{id_}: held: expected at least one time")
    return PublicOccasion(
        id_,
        row["name"],
        row["kind"],
        _listed(row["names"]),
        tuple(held),
        _listed(row.get("about", ())),
        row.get("word", ""),
        _listed(row.get("titles", ())),
        row.get("alone", False),
        row.get("body", False),
    )


def _held(row: Mapping[str, Any], kind: str) -> Held:
    bounds = DateBounds.parse(str(row["days"]))
    last = bounds.upper or (date.max if kind == "office" else None)
    if bounds.lower is None or last is None:
        raise ValueError(f"{row['days']}: expected a first and a last day")
    return Held(bounds.lower, last, _listed(row.get("at", ())), row.get("number"))


def _listed(said: Any) -> tuple[str, ...]:
    if isinstance(said, str) or not all(isinstance(name, str) and name.strip() for name in said):
        raise TypeError(f"expected a list of names, found {said!r}")
    return tuple(said)
