"""A package on disk: every file made before the first is written, each put in its place in one step."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from drawdown.atomic import write_atomically
from drawdown.errors import UserMistake
from drawdown.package.bibliography import bibliography
from drawdown.package.cells import filled
from drawdown.package.contents import Contents
from drawdown.package.descriptor import DESCRIPTOR, descriptor, told_by
from drawdown.package.formats import as_csv, as_parquet, as_xlsx
from drawdown.package.lineage import lineage
from drawdown.package.readme import readme
from drawdown.package.record import record
from drawdown.package.schema import Filled
from drawdown.package.tables import JOINING, TABLES
from drawdown.visible import visible

_OURS = re.compile(r"(?:(?:data|citations|record)/)?[a-z_]+(?:\.[a-z]+)+|README\.md")


@dataclass(frozen=True, slots=True)
class Written:
    """A package that was written.

    Attributes:
        folder: Where it is.
        files: Paths of its files within it.
        rows: By table, how many rows it has.
    """

    folder: Path
    files: tuple[str, ...]
    rows: Mapping[str, int]


def write_package(
    contents: Contents, folder: Path, *, page: str = "brief.html", texts: bool = True
) -> Written:
    """Write a package into a folder, which is made if there is none; equal contents give equal bytes.

    The descriptor comes last, so that hashes tell a package broken off in the middle. Files of an earlier
    package there that this one has not are removed, others stay.

    Args:
        contents: What is in it.
        folder: Where to.
        page: Address, as seen from the package, of the brief on which its claims stand.
        texts: Whether the reports stand in it whole.

    Raises: UserMistake if the folder holds another data package, or cannot be written; ValueError if
        something in it rests on a claim that is not in it.
    """
    before = _before(folder)
    tables = [filled(table, contents) for table in TABLES]
    _check_references(tables)
    files = _files(contents, tables, page, texts)
    for path, content in files.items():
        write_atomically(folder / path, content)
    for path in before - files.keys():
        (folder / path).unlink(missing_ok=True)
    return Written(folder, tuple(files), {one.table.name: len(one.rows) for one in tables})


def _check_references(tables: Sequence[Filled]) -> None:
    """Raises: ValueError if a row names one that its table has not."""
    columns = {
        (one.table.name, name): {row[at] for row in one.rows}
        for one in tables
        for at, name in enumerate(one.table.names)
    }
    for one in tables:
        for reference in one.table.references:
            missing = columns[one.table.name, reference.column] - columns[reference.table, reference.key]
            if missing:
                raise ValueError(f"{one.table.name}: {min(map(str, missing))} is not in {reference.table}")


def _files(contents: Contents, tables: list[Filled], page: str, texts: bool) -> dict[str, bytes]:
    files = {"README.md": readme(contents, tables)}
    parquet = as_parquet(tables)
    for one in tables:
        files[f"data/{one.table.name}.csv"] = as_csv(one)
        files[f"data/{one.table.name}.parquet"] = parquet[one.table.name]
    sheets = [one for one in tables if one.table not in JOINING]
    files["tables.xlsx"] = as_xlsx(sheets, _about(contents, tables), contents.head.recorded)
    files |= bibliography(contents, page)
    files["prov.json"] = lineage(contents)
    files |= record(contents, texts)
    if contents.head.seal:
        files["seal.json"] = contents.head.seal.encode()
    files[DESCRIPTOR] = descriptor(contents, tables, files)
    return files


def _about(contents: Contents, tables: list[Filled]) -> list[tuple[str, str | int]]:
    head = contents.head
    return [
        (
            "what",
            "Claims on arms transfers and stocks, read from reports by a machine, and what they amount to",
        ),
        (
            "mind",
            "Every claim has the sentence it was read from and a confidence: look at it before you "
            "rely on a row",
        ),
        ("empty cells", "unknown or not stated, never zero"),
        ("ranges", "numbers from _min to _max, dates from _lower to _upper; times in UTC"),
        ("licence", "sentences quoted belong to their publishers; see README.md"),
        *(("asked", visible(line)) for line in contents.question),
        ("drawdown", contents.version),
        ("ledger, last commit", head.commit),
        ("ledger, its hash", head.head),
        (
            "ledger, recorded",
            f"{head.recorded:%Y-%m-%d %H:%M:%S} UTC" if head.recorded else "nothing is recorded",
        ),
        *((f"rows of {one.table.name}", len(one.rows)) for one in tables),
    ]


def _before(folder: Path) -> set[str]:
    """Files of a package of ours that is in the folder already."""
    if folder.is_file():
        raise UserMistake(f"{folder}: this is a file; a package is a folder, name another with --out")
    if not (folder / DESCRIPTOR).exists():
        return set()
    found = told_by(folder)
    if found is None:
        raise UserMistake(
            f"{folder}: holds a {DESCRIPTOR} that drawdown did not write; it stays, name another folder"
        )
    # What a stranger may have put into the descriptor removes nothing.
    named = [one.get("path") for one in found["resources"]]
    return {path for path in named if isinstance(path, str) and _OURS.fullmatch(path)}
