"""The brief on disk, in three formats made from one structure."""

from dataclasses import dataclass
from pathlib import Path

from drawdown.atomic import write_atomically
from drawdown.brief.data import as_data
from drawdown.brief.html import page
from drawdown.brief.markdown import as_markdown
from drawdown.brief.model import Brief
from drawdown.brief.safe import to_json


@dataclass(frozen=True, slots=True)
class Written:
    """Where the three formats are."""

    html: Path
    markdown: Path
    json: Path


def write(brief: Brief, folder: Path) -> Written:
    """Write ``brief.html``, ``brief.md`` and ``brief.json``; the same brief gives the same bytes.

    All three are made before one is written, and each takes its place in one step, so that no reader meets
    half a file and a failure leaves the files of before.
    """
    made = {
        "brief.html": page(brief),
        "brief.md": as_markdown(brief),
        "brief.json": to_json(as_data(brief), indent=1) + "\n",
    }
    for name, text in made.items():
        write_atomically(folder / name, text.encode("utf-8"))
    return Written(folder / "brief.html", folder / "brief.md", folder / "brief.json")
