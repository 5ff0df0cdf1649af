"""A package read back: its record as reports with their claims, decisions and links.

Whoever made the package may have put anything into it. Hashes tell what was altered or broken off; whether a
claim quotes its report is for the ledger to check, which takes nothing else.
"""

import base64
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.decision import Decision
from drawdown.errors import UserMistake
from drawdown.findings import Findings
from drawdown.link import PersonLink
from drawdown.package.descriptor import DESCRIPTOR, told_by
from drawdown.package.record import CLAIMS, DECISIONS, LINKS, REPORTS
from drawdown.problem import Problem
from drawdown.report import Furniture, Metadata, Report
from drawdown.visible import visible

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Taken:
    """What a package holds for a ledger.

    Attributes:
        name: The package in a few words, such as ``package of commit 12 (9c1f03ab77de)``.
        commits: Reports with their claims, in order of recording, those together that were recorded together:
            what a ledger amounts to looks at which claim it had first.
        decisions, links: As made there, the oldest first.
    """

    name: str
    commits: tuple[tuple[Findings, ...], ...]
    decisions: tuple[Decision, ...]
    links: tuple[PersonLink, ...]


def is_package(path: Path) -> bool:
    """Whether a folder is a package of drawdown."""
    return path.is_dir() and told_by(path) is not None


def taken(folder: Path) -> Taken:
    """Read the record of a package.

    Raises: UserMistake if the folder is no package, has no reports, or a file is not as the descriptor says.
    """
    told = told_by(folder)
    if told is None:
        raise UserMistake(f"{folder}: is no package of drawdown; it holds no {DESCRIPTOR} of one")
    hashes = {str(one.get("path")): one.get("hash") for one in told["resources"]}
    if REPORTS not in hashes:
        raise UserMistake(
            f"{folder}: holds no reports, so nobody can check its quotations; "
            "add the reports themselves, or a package made without --no-texts"
        )
    name = _name(told["drawdown"].get("ledger"))
    claims: dict[str, list[Claim]] = {}
    for claim in _read(folder, CLAIMS, hashes, Claim.from_row):
        claims.setdefault(claim.report, []).append(claim)
    together = groupby(_read(folder, REPORTS, hashes, _report), key=lambda told: told[2])
    return Taken(
        name,
        tuple(
            tuple(Findings(one, f"{reader}, {name}", tuple(claims.get(one.id, ()))) for one, reader, _ in own)
            for _, own in together
        ),
        tuple(_read(folder, DECISIONS, hashes, _decision)),
        tuple(_read(folder, LINKS, hashes, _link)),
    )


def _name(ledger: object) -> str:
    if not isinstance(ledger, dict):
        return "package of an unnamed ledger"
    return visible(f"package of commit {str(ledger.get('commit'))[:12]} ({str(ledger.get('head'))[:12]})")


def _read(
    folder: Path, path: str, hashes: Mapping[str, object], read: Callable[[dict[str, Any]], T]
) -> Iterator[T]:
    """The lines of one file of the record, read."""
    if path not in hashes:
        return
    try:
        content = (folder / path).read_bytes()
    except OSError as error:
        raise UserMistake(f"{folder / path}: cannot be read ({error.strerror})") from error
    if hashes[path] != f"sha256:{hashlib.sha256(content).hexdigest()}":
        raise UserMistake(f"{folder / path}: is not as {DESCRIPTOR} says; it was altered or broken off")
    for number, line in enumerate(content.splitlines(), 1):
        try:
            yield _sound(read(json.loads(line)))
        except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
            raise UserMistake(f"{folder / path}, line {number}: cannot be read ({error!r})") from error


def _sound(read: T) -> T:
    """What was read, with every value of its own type: what a ledger takes in it never gets rid of.

    Raises: ValueError if one is not.
    """
    import msgspec

    for one in read if isinstance(read, tuple) else (read,):
        msgspec.convert(msgspec.to_builtins(one), type(one))
        if isinstance(one, Claim) and not 0 <= one.confidence <= 1:
            raise ValueError(f"confidence {one.confidence}: expected 0 to 1")
    return read


def _report(row: dict[str, Any]) -> tuple[Report, str, str]:
    """A report, its reader, and when that reading was recorded."""
    published = DateBounds.parse(row["published"], row["published_basis"] or "") if row["published"] else None
    report = Report(
        id=row["id"],
        path=row["path"],
        original=base64.b64decode(row["original"], validate=True),
        text=row["text"],
        metadata=Metadata(published, row["outlet"], row["url"], row["title"], row["author"]),
        furniture=tuple(Furniture(*part) for part in row["furniture"]),
        problems=tuple(
            Problem(source, message, (span[0], span[1]) if span else None)
            for source, message, span in row["problems"]
        ),
    )
    return report, row["reader"], row["recorded"] or ""


def _decision(row: dict[str, Any]) -> Decision:
    return Decision(
        claim=row["claim"],
        verdict=row["verdict"],
        by=row["by"],
        recorded=datetime.fromisoformat(row["recorded"]),
        field=row["field"],
        value=row["value"],
        why=row["why"],
        number=row["number"],
    )


def _link(row: dict[str, Any]) -> PersonLink:
    recorded = datetime.fromisoformat(row["recorded"])
    return PersonLink(row["a"], row["b"], row["verdict"], row["by"], recorded, row["why"], row["number"])
