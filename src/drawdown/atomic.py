"""Files written atomically: no reader meets half of one, and a failure leaves what was before."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from drawdown.errors import UserMistake


def write_atomically(path: Path, content: bytes) -> None:
    """Writes a file for others to read, and its folder if there is none.

    Raises: UserMistake if one of them cannot be written.
    """
    make_folder(path.parent)
    try:
        _replace(path, content)
    except OSError as error:
        raise UserMistake(
            f"{path}: cannot be written ({error.strerror}); free the name or give another folder"
        ) from error


def make_folder(folder: Path) -> None:
    """Makes a folder with those above it, where there is none. Raises: UserMistake if it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserMistake(
            f"{folder}: cannot be made a folder ({error.strerror}); give another --out"
        ) from error


def _replace(path: Path, content: bytes) -> None:
    with NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            # The file was made for its owner alone; what is written is for others to read.
            os.chmod(file.name, 0o644)
            os.replace(file.name, path)
        except BaseException:
            os.unlink(file.name)
            raise
