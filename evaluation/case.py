"""One invented passage, the claims that must be read from it, and how a file of such cases is loaded."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from drawdown.claim import EVENTS

CASES = Path(__file__).resolve().parent.parent / "tests" / "cases"
KEYS = {"text", "published", "claims", "also", "known", "batch"}
PLAIN = ("supplier", "recipient", "party", "status", "leaning", "secret", "reason", "instrument", "successor")
FIELDS = {*PLAIN, "item", "quantity", "unit", "per", "money", "happened", "speaker", "kind", "via", "quoted"}
Expected = Mapping[str, Any]


@dataclass(frozen=True)
class Case:
    """One passage and what must be read from it.

    Attributes:
        file: Name of the phenomenon.
        text: The passage.
        claims: Claims that must be read, each with the fields that are compared.
        also: True where other claims may be read as well; else the events of those that may.
        published: EDTF, or None.
        known: Why the reader gets it wrong so far, or None.
        batch: Cases written on one day, before any of them was read by the program.
    """

    file: str
    text: str
    claims: tuple[Expected, ...]
    also: bool | tuple[str, ...] = False
    published: str | None = None
    known: str | None = None
    batch: int = 1


def load(folder: Path = CASES) -> list[Case]:
    """All cases, in order of file and line. Raises: ValueError where one is not as the README says."""
    return [
        _case(file.stem, row)
        for file in sorted(folder.glob("*.yaml"))
        for row in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


def unmark(case: Case, folder: Path = CASES) -> None:
    """Takes the line ``known: ...`` from a case, and leaves the rest of its file as it is."""
    file = folder / f"{case.file}.yaml"
    blocks = re.split(r"^(?=- text:)", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for place, block in enumerate(blocks[1:], 1):
        (row,) = yaml.safe_load(block)
        if row["text"] == case.text and str(row.get("published")) == str(case.published):
            blocks[place] = re.sub(r"^  known: .*\n", "", block, flags=re.MULTILINE)
    file.write_text("".join(blocks), encoding="utf-8")


def _case(file: str, row: Mapping[str, Any]) -> Case:
    if not row.keys() <= KEYS or not {"text", "claims"} <= row.keys():
        raise ValueError(f"{file}: a case has {', '.join(sorted(KEYS))}, this one {', '.join(row)}: {row}")
    also = row.get("also", False)
    return Case(
        file=file,
        text=row["text"],
        claims=tuple(expected(file, claim) for claim in row["claims"]),
        also=also == "any" or (tuple(also) if also else False),
        published=str(row["published"]) if row.get("published") else None,
        known=row.get("known"),
        batch=row.get("batch", 1),
    )


def expected(file: str, claim: Mapping[str, Any]) -> Expected:
    """A claim of a case with its event and item under their own keys."""
    event = next(iter(claim))
    others = {key.removesuffix("_or") for key in claim} - {event, "or", "says", "optional"}
    if event not in EVENTS or not others <= FIELDS:
        raise ValueError(f"{file}: {claim}: expected an event and, of it, {', '.join(sorted(FIELDS))}")
    return {"event": event, "item": claim[event], **{key: claim[key] for key in claim if key != event}}
