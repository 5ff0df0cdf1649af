"""``datapackage.json``: every file with its hash, every table with its schema (Frictionless)."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from drawdown.package.contents import Contents
from drawdown.package.formats.as_csv import written
from drawdown.package.schema import Column, Filled, Table
from drawdown.visible import visible
from drawdown.weblink import link

DESCRIPTOR = "datapackage.json"
LICENCE = {
    "name": "LicenseRef-drawdown-package",
    "title": "Quotations and report texts belong to their publishers; the rest is as the one who "
    "gives it on says. "
    "See README.md",
}
_MEDIA = {
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "md": "text/markdown",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
}


def told_by(folder: Path) -> dict[str, Any] | None:
    """What the descriptor in a folder says, if drawdown made it; else None."""
    try:
        found: Any = json.loads((folder / DESCRIPTOR).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or not isinstance(found.get("drawdown"), dict):
        return None
    resources = found.get("resources")
    ours = isinstance(resources, list) and all(isinstance(one, dict) for one in resources)
    return found if ours else None


def descriptor(contents: Contents, tables: Sequence[Filled], files: Mapping[str, bytes]) -> bytes:
    """The descriptor of a package.

    Args:
        contents: What is in it.
        tables: Its tables, each in ``data/NAME.csv`` and ``data/NAME.parquet``.
        files: Every file of the package by its path, but the descriptor itself.
    """
    head, by_file = contents.head, {f"data/{one.table.name}.csv": one for one in tables}
    resources = [_resource(path, content, by_file.get(path)) for path, content in files.items()]
    made = {
        "name": "drawdown-package",
        "title": "Claims on arms transfers and what they amount to",
        "description": "Who says what about arms transfers and stocks, each claim with its sentence, "
        "read by a "
        "machine; and the facts, positions and transfers that the claims amount to. README.md explains it.",
        "version": f"{head.commit}-{head.head[:12]}",
        **({"created": written(head.recorded.replace(microsecond=0))} if head.recorded else {}),
        "licenses": [LICENCE],
        "keywords": ["arms transfers", "claims", "provenance"],
        "sources": _sources(tables),
        "drawdown": {
            "version": contents.version,
            "question": list(contents.question),
            "ledger": {
                "first": head.ledger,
                "commit": head.commit,
                "head": head.head,
                "recorded": written(head.recorded) or None,
                "rows": dict(head.rows),
            },
            "counts": {one.table.name: len(one.rows) for one in tables},
        },
        "resources": resources,
    }
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _sources(tables: Sequence[Filled]) -> list[dict[str, str]]:
    """The reports, as a descriptor tells sources."""
    (reports,) = (one for one in tables if one.table.name == "reports")
    rows = [dict(zip(reports.table.names, row, strict=True)) for row in reports.rows]
    return [
        {"title": str(row["title"] or row["path"])}
        | ({"path": url} if (url := link(str(row["url"]))) else {})
        for row in rows
    ]


def _resource(path: str, content: bytes, filled: Filled | None) -> dict[str, Any]:
    ending = path.rpartition(".")[2]
    made: dict[str, Any] = {
        "name": path.lower().replace("/", "-").replace(".", "-") if filled is None else filled.table.name,
        "path": path,
        "format": ending,
        "mediatype": _MEDIA.get(ending, "text/plain"),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "bytes": len(content),
    }
    if filled is None:
        # Not "table": a program is to take these as they are, the tables are read from the CSV files.
        return made | {"type": "file"}
    return made | {
        "type": "table",
        "profile": "tabular-data-resource",
        "description": filled.table.about,
        "encoding": "utf-8",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "schema": schema(filled.table),
    }


def schema(table: Table) -> dict[str, Any]:
    """The table schema: fields with types, units and constraints, and the keys."""
    key = table.key
    made: dict[str, Any] = {
        "fields": [_field(column, alone=key == (column.name,)) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(key),
    }
    if table.references:
        made["foreignKeys"] = [
            {"fields": [one.column], "reference": {"resource": one.table, "fields": [one.key]}}
            for one in table.references
        ]
    return made


def _field(column: Column, alone: bool) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if alone:
        constraints["unique"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    if column.least is not None:
        constraints["minimum"] = column.least
    if column.most is not None:
        constraints["maximum"] = column.most
    made: dict[str, Any] = {"name": column.name, "type": column.kind, "description": visible(column.about)}
    if column.unit:
        made["unit"] = column.unit.strip("`")
    return made | ({"constraints": constraints} if constraints else {})
