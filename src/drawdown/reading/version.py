"""The name a reading is recorded under: it changes with anything that could change what is read.

A ledger does not read a report again that it has a reading of by this name. So the name rests on the files
themselves, not on a number that somebody would have to raise at each change of a rule or a word.
"""

import hashlib
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

NAME = "surface-1"
_PARTS = ("catalogue", "reading")
_LENGTH = 12  # hexadecimal digits: enough that two readers never share a name by chance


def reader_name(own: str) -> str:
    """Such as ``surface-1+9c1f03ab77de``.

    Args:
        own: Digest of the user's own catalogue, empty without one.
    """
    return f"{NAME}+{hashlib.sha256(f'{_shipped()} {own}'.encode()).hexdigest()[:_LENGTH]}"


@lru_cache(maxsize=1)
def _shipped() -> str:
    """Digest of the code and data a reading rests on: nouns, catalogue, reading, and what extracts pages."""
    package = files("drawdown")
    found = {part.name: part for part in package.iterdir() if part.name.endswith(".py")}
    for name in _PARTS:
        found |= _under(package.joinpath(name), name)
    digest = hashlib.sha256(f"trafilatura {version('trafilatura')}".encode())
    for name in sorted(found):
        content = found[name].read_bytes()
        digest.update(f"\n{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _under(folder: Traversable, name: str) -> dict[str, Traversable]:
    """The files in a folder and the folders in it by their names, caches left out."""
    found: dict[str, Traversable] = {}
    for part in folder.iterdir():
        path = f"{name}/{part.name}"
        if part.is_dir() and part.name != "__pycache__":
            found |= _under(part, path)
        elif part.is_file():
            found[path] = part
    return found
