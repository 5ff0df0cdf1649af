"""YAML front matter of text and Markdown reports: metadata, not text."""

import re
from datetime import date, datetime
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.errors import DateMistake
from drawdown.problem import Problem
from drawdown.report import Metadata
from drawdown.weblink import without_secrets

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.S | re.M)
_OPEN = re.compile(r"\ufeff?---[ \t]*\r?\n")
_FIELDS = ("outlet", "url", "title", "author")
_MOST_BRACKETS = 200
_LONGEST_DATE = 60  # characters
_LONGEST = 20_000  # characters; what is longer is text that happens to start with a rule


def split(text: str, path: str) -> tuple[Metadata, int, list[Problem]]:
    """Metadata, the offset at which the stored text begins, and what was wrong with the front matter.

    Malformed front matter loses nothing: the whole file is kept as text and the problem is recorded.
    """
    if not _OPEN.match(text):
        return Metadata(), 0, []
    match = _FRONT.match(text[:_LONGEST])
    if not match:
        return Metadata(), 0, [_problem(path, "it is not closed by a line with three hyphens")]
    if match[1].count("[") + match[1].count("{") > _MOST_BRACKETS:  # in one another they take YAML seconds
        return Metadata(), 0, [_problem(path, "it is no YAML")]
    import yaml

    try:
        # Plain strings only: YAML would otherwise make a number or a date of what a report wrote.
        rows = yaml.load(match[1], yaml.BaseLoader)
    except yaml.YAMLError as error:
        where = str(getattr(error, "problem", None) or "it is no YAML")
        return Metadata(), 0, [_problem(path, where[:_LONGEST_DATE])]
    except (RecursionError, ValueError, OverflowError):
        # PyYAML lets these through: brackets nested by the thousand, and escapes beyond the last character.
        return Metadata(), 0, [_problem(path, "it is no YAML")]
    if rows in (None, ""):
        return Metadata(), match.end(), []
    if not isinstance(rows, dict):
        return Metadata(), 0, [_problem(path, "it holds no lines of the form name: value")]
    metadata, problems = of(rows, path)
    return metadata, match.end(), problems


def of(rows: dict[Any, Any], path: str) -> tuple[Metadata, list[Problem]]:
    """Metadata from names and values; a value that cannot be read is left out and reported.

    Names count in any case: ``Published`` is ``published``, which counts first where both stand.
    """
    problems: list[Problem] = []
    rows = {str(name).lower(): value for name, value in rows.items()} | rows
    published = None
    said = rows.get("published")
    if said:
        try:
            published = DateBounds.parse(_day(said), "front matter")
        except DateMistake as error:
            problems.append(Problem(path, f"published: {error}; the report counts as undated"))
    values = {name: _text(rows.get(name)) for name in _FIELDS}
    return Metadata(published=published, **values), problems


def _day(said: object) -> str:
    if isinstance(said, datetime | date):
        return said.isoformat()[:10]
    # Only a plain value is printed: a list built of YAML aliases may be of any length once written out.
    text = said.strip() if isinstance(said, str) else f"a {type(said).__name__}"
    return day(text)


def day(said: str) -> str:
    """A time stamp without its time of day; what is no date is quoted to the user, so not all of it."""
    said = said.strip()
    return said[:10] if re.match(r"\d{4}-\d\d-\d\d[T ]", said) else without_secrets(said)[0][:_LONGEST_DATE]


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = ", ".join(entry for entry in value if isinstance(entry, str))
    # An escape such as "\\ud800" gives half a character, which could never be written out.
    text = " ".join(value.split()).encode("utf-8", "replace").decode() if isinstance(value, str) else ""
    return text or None


def _problem(path: str, why: str) -> Problem:
    return Problem(path, f"front matter cannot be read ({why}); the file is kept whole, as an undated text")
