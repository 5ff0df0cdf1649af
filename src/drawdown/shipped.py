"""A digest of the code and data that some work rests on: it changes with whatever could change the work."""

import hashlib
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable


@lru_cache(maxsize=4)
def shipped(parts: tuple[str, ...], packages: tuple[str, ...] = ()) -> str:
    """The digest of the nouns, of some folders of drawdown, and of the versions of packages, hexadecimal."""
    package = files("drawdown")
    found = {part.name: part for part in package.iterdir() if part.name.endswith(".py")}
    for name in parts:
        found |= _under(package.joinpath(name), name)
    digest = hashlib.sha256(" ".join(f"{name} {version(name)}" for name in packages).encode())
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
