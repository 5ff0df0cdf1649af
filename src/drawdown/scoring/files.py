"""Labels and claims from JSON Lines files; a mistake in them is told with its file and line."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from drawdown.errors import MissingPath, UserMistake
from drawdown.scoring.label import Label, label

Labelled = dict[str, tuple[str, list[Label]]]
"""Set and labels of each text, by the stem of its file."""


def read_labels(folder: Path) -> Labelled:
    """The labels in NAME.jsonl files, one a text; an empty file is a text without claims.

    The folders within are the sets.

    Raises: UserMistake if there are none, two are of one name, or a line is no claim.
    """
    if not folder.exists():
        raise MissingPath(folder)
    found: Labelled = {}
    files: dict[str, Path] = {}
    for file in sorted(folder.rglob("*.jsonl")) if folder.is_dir() else ():
        if file.stem in files:
            raise UserMistake(f"two files of labels for {file.stem}: {files[file.stem]} and {file}; keep one")
        files[file.stem] = file
        part = file.parent.relative_to(folder).as_posix()
        found[file.stem] = ("all" if part == "." else part, _ordered(_labels(file)))
    if not found:
        raise UserMistake(f"{folder}: no labels; expected a folder of NAME.jsonl, one for each labelled text")
    return found


def read_claims(file: Path) -> dict[str, list[Label]]:
    """The claims of one file by the stem of their ``path`` or, without one, of their ``report``.

    Raises: UserMistake if the file cannot be read, or a line is no claim or names no text.
    """
    if not file.exists():
        raise MissingPath(file)
    found: dict[str, list[Label]] = {}
    for one in _labels(file):
        text = one.row.get("path") or one.row.get("report")
        if not isinstance(text, str):
            raise UserMistake(f"{one.where}: no path: expected the name of the text the claim is read from")
        found.setdefault(Path(text).stem, []).append(one)
    return {name: _ordered(claims) for name, claims in found.items()}


def check_texts(claims: Mapping[str, Sequence[Label]], stored: Mapping[str, str]) -> None:
    """Holds claims to their texts. Raises: UserMistake for a text that is missing or evidence outside it."""
    lost = sorted(set(claims) - set(stored))
    if lost:
        raise UserMistake(
            f"no text for {', '.join(lost)}: expected a report of that name, such as {lost[0]}.txt"
        )
    for name, told in claims.items():
        length = len(stored[name])
        for one in told:
            if one.end > length:
                raise UserMistake(
                    f"{one.where}: evidence from {one.start} to {one.end} is outside the text {name}, "
                    f"which has {length:,} characters"
                )


def _labels(file: Path) -> Iterator[Label]:
    try:
        lines = file.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UserMistake(f"{file}: cannot be read as JSON Lines ({error})") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            where = f"{file}:{number}"
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise UserMistake(f"{where}: not a line of JSON ({error})") from error
            yield label(row, where)


def _ordered(claims: Iterator[Label] | list[Label]) -> list[Label]:
    """In an order that does not depend on the file's, so that equal pairings are chosen alike."""
    return sorted(claims, key=lambda one: (one.start, one.end, json.dumps(one.row, sort_keys=True)))
