"""Charts of a brief as plain data."""

from typing import Any

from drawdown.brief.drawn.model import FOLDER
from drawdown.chart import Chart


def chart(found: Chart) -> dict[str, Any]:
    """What it shows and the files it is in; its figures are in the CSV file."""
    return {
        "name": found.name,
        "title": found.title,
        "alt": found.alt,
        "files": [f"{FOLDER}/{found.name}.{ending}" for ending in ("svg", "png", "csv")],
        "sources": list(found.sources),
    }
