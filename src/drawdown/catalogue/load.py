"""Reads the data files of the catalogue, and a user's own beside them."""

import csv
import hashlib
import os
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from drawdown.catalogue.catalogue import Catalogue
from drawdown.catalogue.inflect import forms
from drawdown.catalogue.words import Cues, Words
from drawdown.errors import UserMistake
from drawdown.grade import RELIABILITY
from drawdown.item import Item
from drawdown.party import Party

_PART = re.compile(r"<(\w+)>")
_FILES = ("items.yaml", "parties.yaml", "outlets.yaml")  # of which a user may have his own
_SETS = ("speech", "anonymous", "reports", "spokespeople", "not_people", "pronouns")


def load_catalogue(extra: str | None = None) -> Catalogue:
    """The catalogue that ships with drawdown, with a user's files laid over it.

    Args:
        extra: Folder with ``items.yaml``, ``parties.yaml`` or ``outlets.yaml`` of the user's own, in the same
            layout; an id given there replaces ours. Default: the environment variable DRAWDOWN_CATALOGUE.

    Raises: UserMistake if a file there is not of that layout.
    """
    return _load(extra or os.environ.get("DRAWDOWN_CATALOGUE") or None)


@lru_cache(maxsize=4)
def _load(extra: str | None) -> Catalogue:
    folder = Path(extra) if extra else None
    if folder and not folder.is_dir():
        raise UserMistake(f"{folder}: no such folder for a catalogue; see docs/catalogue.md")
    items, parties, outlets = (read_data(name, folder) for name in _FILES)
    systems = {id_: row for id_, row in _systems(items).items() if id_ not in items}
    items = systems | items
    words, events = read_data("words.yaml", None), read_data("events.yaml", None)
    parts = events.pop("parts")
    try:
        return Catalogue(
            items={id_: _item(id_, row) for id_, row in items.items()},
            systems=frozenset(systems),
            common={alias: id_ for id_, row in items.items() for alias in _names(row, "common")},
            variants={
                id_: {variant: _names(row["variants"], variant) for variant in row["variants"]}
                for id_, row in items.items()
                if "variants" in row
            },
            parties={id_: _party(id_, row) for id_, row in parties.items()},
            outlets={alias: name for name, row in outlets.items() for alias in _outlet_names(name, row)},
            reliability={name: _letter(row) for name, row in outlets.items() if _graded(row)},
            words=Words(**{name: _words(name, value) for name, value in words.items()}),
            events={event: _cues(row, parts) for event, row in events.items()},
            own=digest(folder, _FILES) if folder else "",
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise UserMistake(
            f"the catalogue in {folder} is not laid out as drawdown's own: {error}; see docs/catalogue.md"
        ) from error


def _systems(items: Mapping[str, Any]) -> dict[str, Any]:
    """The rows of systems.csv as rows of items.yaml, each with the unit of its class."""
    table = files(__package__).joinpath("systems.csv").read_text("utf-8").splitlines()
    return {
        row["id"]: {
            "name": row["name"],
            "kind": row["class"],
            "unit": items[row["class"]].get("unit"),
            "aliases": [alias for alias in row["aliases"].split(";") if alias],
            "common": [alias for alias in row["common"].split(";") if alias],
        }
        for row in csv.DictReader(table)
    }


def read_data(name: str, folder: Path | None) -> dict[str, Any]:
    """The rows of one file of data by id, with those of a user's folder laid over them.

    Raises: UserMistake if the user's file is no such file.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    rows: dict[str, Any] = yaml.load(files(__package__).joinpath(name).read_text("utf-8"), loader)
    own = folder / name if folder else None
    if own and own.exists():
        try:
            mine = yaml.load(own.read_text("utf-8"), loader)
        except (OSError, ValueError, OverflowError, RecursionError, yaml.YAMLError) as error:
            raise UserMistake(f"{own}: cannot be read as catalogue data: {error}") from error
        if not isinstance(mine, dict | None):
            raise UserMistake(f"{own}: expected lines of the form id: {{name: ...}}; see docs/catalogue.md")
        rows = rows | (mine or {})
    return {_key(key): value for key, value in rows.items()}


def digest(folder: Path, names: Sequence[str]) -> str:
    """Changes with what the user's own files say; empty where there are none."""
    present = [folder / name for name in names if (folder / name).exists()]
    told = [f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}" for file in present]
    return hashlib.sha256("\n".join(told).encode()).hexdigest() if told else ""


def _key(key: object) -> str:
    # YAML 1.1 reads the country code of Norway, NO, as false.
    return "NO" if key is False else str(key)


def _item(id_: str, row: Mapping[str, Any]) -> Item:
    return Item(id_, row["name"], row["kind"], _names(row, "aliases"), row.get("unit"))


def _party(id_: str, row: Mapping[str, Any]) -> Party:
    return Party(id_, row["name"], row["kind"], _names(row, "aliases"), _names(row, "adjectives"))


def _outlet_names(name: str, row: Any) -> tuple[str, ...]:
    """The names of an outlet, listed alone or beside its grade."""
    return _names(row, "aliases") if isinstance(row, dict) else _names({name: row}, name)


def _graded(row: Any) -> bool:
    return isinstance(row, dict) and "reliability" in row


def _letter(row: Mapping[str, Any]) -> str:
    letter = row["reliability"]
    if letter not in tuple(RELIABILITY):
        raise TypeError(f"reliability: expected one of {', '.join(RELIABILITY)}, found {letter!r}")
    return str(letter)


def _names(row: Mapping[str, Any], field: str) -> tuple[str, ...]:
    """A list of names; one word written without its brackets would be read as a list of letters."""
    said = row.get(field, ())
    if isinstance(said, str) or not all(isinstance(name, str) and name.strip() for name in said):
        raise TypeError(f"{field}: expected a list of names such as [ATACMS, MGM-140], found {said!r}")
    return tuple(said)


def _words(name: str, value: Any) -> Any:
    if name == "speech":
        return frozenset(form for entry in value for form in forms(entry))
    if name in _SETS:
        return frozenset(value)
    if isinstance(value, dict):
        return {key: tuple(entries) for key, entries in value.items()}
    return tuple(value)


def _cues(row: Mapping[str, Any], parts: Mapping[str, str]) -> Cues:
    """The words of one event; ``<part>`` in a phrase stands for the words shared under that name."""
    return Cues(
        role=row["role"],
        verbs=_forms(row.get("verbs", ())),
        received=_forms(row.get("received", ())),
        moved=_forms(row.get("moved", ())),
        behind=row.get("behind", {}),
        nouns=frozenset(row.get("nouns", ())),
        phrases=tuple(_PART.sub(lambda part: parts[part[1]], phrase) for phrase in row.get("phrases", ())),
    )


def _forms(entries: Sequence[str]) -> dict[str, tuple[str, str]]:
    return {form: kind for entry in entries for form, kind in forms(entry).items()}
