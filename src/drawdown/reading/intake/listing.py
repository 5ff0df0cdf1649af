"""Files and folders to the list of files to read, each under a label of its own."""

import os
from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path

from drawdown.errors import MissingPath, NoReports

TEXT_ENDINGS = (".txt", ".md", ".markdown")
PAGE_ENDINGS = (".html", ".htm", ".xhtml")
ENDINGS = TEXT_ENDINGS + PAGE_ENDINGS
_FOLDER, _REPORT, _NEITHER = "folder", "report", ""

File = tuple[str, str]
"""A path and its label; strings, because a hundred thousand Paths take some hundred megabytes."""


def find(paths: Iterable[Path], out: Path | None = None) -> list[File]:
    """The files to read, in order, each with its label: the path relative to the folder given.

    Where different files would have one label, their folders stand before it as far as needed to tell them
    apart. A folder that may not be listed stands in the list itself: reading it gives its problem.

    Args:
        paths: Files and folders.
        out: Folder a brief is written to; what lies in it is no report, nor is a brief written there before.

    Raises: MissingPath if a path does not exist; NoReports if nothing under them could be a report.
    """
    found: list[File] = []
    paths = list(paths)
    for path in paths:
        if not _exists(path):
            raise MissingPath(path)
        if path.is_dir():
            found += [(os.path.join(path, name), _label(name)) for name in _under(path, out)]
        else:
            found.append((str(path), _label(path.name)))
    if not found:
        raise NoReports(", ".join(str(path) for path in paths), ", ".join(ENDINGS))
    return _told_apart(found) if len(paths) > 1 else found


def _under(given: Path, out: Path | None) -> Iterator[str]:
    """Names of reports in a folder and the folders in it, in order; links to folders are not followed."""
    root = given.resolve()
    written = (
        None if out is None or out.is_file() else out.resolve()
    )  # a file named by mistake holds no brief
    if written and written != root and root.is_relative_to(written):
        written = None
    waiting = [("", True)]
    while waiting:  # not by recursion: folders may be nested deeper than Python's stack
        name, is_folder = waiting.pop()
        if not is_folder:
            yield name
            continue
        at_brief = written is not None and written == root and not name
        try:
            with os.scandir(root / name) as listed:
                found = [(entry.name, _kind(entry, written, at_brief)) for entry in listed]
        except OSError:
            yield name or "."
            continue
        found.sort(reverse=True)  # the last one is taken first
        waiting += [(os.path.join(name, part), kind is _FOLDER) for part, kind in found if kind]


def _kind(entry: os.DirEntry[str], written: Path | None, at_brief: bool) -> str:
    """Whether an entry is a folder to go into, a report, or neither."""
    if entry.name.startswith("."):
        return _NEITHER
    try:
        if entry.is_dir(follow_symlinks=False):
            return _NEITHER if written and Path(entry.path) == written else _FOLDER
        stem, ending = os.path.splitext(entry.name)
        if ending.lower() not in ENDINGS or not entry.is_file() or (at_brief and stem == "brief"):
            return _NEITHER
        if written and not at_brief and entry.is_symlink():
            return _NEITHER if Path(entry.path).resolve().is_relative_to(written) else _REPORT
    except OSError:  # a link that leads round in a circle
        return _NEITHER
    return _REPORT


def _told_apart(found: Sequence[File]) -> list[File]:
    """The files with the folders of those that share a label before it; a file named twice is one file."""
    sharing: dict[str, set[str]] = {}
    for path, label in found:
        sharing.setdefault(label, set()).add(os.path.abspath(path))
    labels = {
        path: longer
        for label, paths in sharing.items()
        if len(paths) > 1
        for path, longer in _with_folders(label, sorted(paths), sharing).items()
    }
    return [(path, labels.get(os.path.abspath(path), label)) for path, label in found]


def _with_folders(label: str, paths: Sequence[str], taken: Container[str]) -> dict[str, str]:
    """Labels of files by their paths, each with as many folders as make all of them different."""
    split = {path: _label(path).split("/") for path in paths}
    given = label.count("/") + 1
    for length in range(given + 1, max(map(len, split.values())) + 1):
        labels = {path: "/".join(parts[-length:]) for path, parts in split.items()}
        told_apart = len(set(labels.values())) == len(labels)
        if told_apart and not any(longer in taken for longer in labels.values()):
            return labels
    return dict.fromkeys(paths, label)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long, or a folder that may not be entered
        return False


def _label(name: str) -> str:
    """A path as text that can be written: bytes that are no UTF-8 are shown as ``\\udcff``."""
    return name.replace(os.sep, "/").encode("utf-8", "backslashreplace").decode()
