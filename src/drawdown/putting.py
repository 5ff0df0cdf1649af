"""A file takes its place in one step: no reader meets half of it, and a failure leaves what was before."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from drawdown.errors import UserMistake


def put(path: Path, content: bytes) -> None:
    """Write a file for others to read. Raises: UserMistake if it cannot be written."""
    try:
        _put(path, content)
    except OSError as error:
        raise UserMistake(
            f"{path}: cannot be written ({error.strerror}); free the name or give another folder"
        ) from error


def _put(path: Path, content: bytes) -> None:
    with NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            # The file was made for its owner alone; what is put is for others to read.
            os.chmod(file.name, 0o644)
            os.replace(file.name, path)
        except BaseException:
            os.unlink(file.name)
            raise
