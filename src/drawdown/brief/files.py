"""The brief on disk, in three formats made from one structure."""

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from drawdown.brief.data import as_data
from drawdown.brief.html import page
from drawdown.brief.markdown import as_markdown
from drawdown.brief.model import Brief
from drawdown.brief.safe import to_json
from drawdown.errors import UserMistake


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
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in made.items():
        _replace(folder / name, text)
    return Written(folder / "brief.html", folder / "brief.md", folder / "brief.json")


def _replace(path: Path, text: str) -> None:
    try:
        _put(path, text)
    except OSError as error:
        raise UserMistake(
            f"{path}: cannot be written ({error.strerror}); free the name or give another folder"
        ) from error


def _put(path: Path, text: str) -> None:
    with NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        try:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
            # The file was made for its owner alone; a brief is for others to read.
            os.chmod(file.name, 0o644)
            os.replace(file.name, path)
        except BaseException:
            os.unlink(file.name)
            raise
