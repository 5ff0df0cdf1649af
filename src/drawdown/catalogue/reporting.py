"""The words that report what somebody says, thinks or wants, with the complements each takes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from drawdown.catalogue.inflect import forms

_SPEECH = frozenset({"quote", "clause"})  # complements that every verb of speech takes


@dataclass(frozen=True, slots=True)
class Reporting:
    """Words of reporting; see ``reporting.yaml`` for what a complement's name stands for.

    Attributes:
        verbs: Inflected form -> (base form, kind of form).
        frames: For ``verb``, ``noun`` and ``adjective``: word -> the complements with which it reports.
        according: Prepositions whose object is the source.
        small: Lists of small words, for reading without a parse.
    """

    verbs: Mapping[str, tuple[str, str]]
    frames: Mapping[str, Mapping[str, frozenset[str]]]
    according: tuple[str, ...]
    small: Mapping[str, frozenset[str]]


@lru_cache(maxsize=1)
def load_reporting() -> Reporting:
    """The words that ship with drawdown; a file of its own, which the reading of claims need not wait for."""
    rows, speech = _read("reporting.yaml"), _read("words.yaml")["speech"]
    verbs: dict[str, tuple[str, str]] = {}
    frames: dict[str, dict[str, set[str]]] = {"verb": {}, "noun": {}, "adjective": {}}
    named = {
        name: [*entries, *(speech if name in _SPEECH else ())] for name, entries in rows["verbs"].items()
    }
    named |= {"seeming": rows["seeming"], "passive": rows["passive"]}
    for frame, entries in named.items():
        for entry in entries:
            verbs |= {form: kind for form, kind in forms(entry).items() if form not in verbs}
            frames["verb"].setdefault(entry.split()[0], set()).add(frame)
    for part, key in (("noun", "nouns"), ("adjective", "adjectives")):
        for frame, entries in rows[key].items():
            for entry in entries:
                frames[part].setdefault(entry, set()).add(frame)
    return Reporting(
        verbs=verbs,
        frames={
            part: {word: frozenset(found) for word, found in words.items()} for part, words in frames.items()
        },
        according=tuple(rows["according"]),
        small={name: frozenset(words) for name, words in rows["small"].items()},
    )


def _read(name: str) -> dict[str, Any]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    rows: dict[str, Any] = yaml.load(files(__package__).joinpath(name).read_text("utf-8"), loader)
    return rows
