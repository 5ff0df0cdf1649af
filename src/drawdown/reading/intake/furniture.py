"""Finds what belongs to the site around a report: navigation, captions, subscription lines, comment forms.

Furniture is set aside by its offsets and kept: it is a clue to the site a text came from.
"""

import re
from functools import lru_cache
from importlib.resources import files

from drawdown.reading.text.normal import one_line
from drawdown.report import Furniture

_LINE = re.compile(r"[^\n]+")
_LONGEST_LINE = (
    400  # characters; longer lines are prose, and only tested for the credit of a caption at their end
)
_LONGEST_TEASER = 140  # characters; a longer line under "Most read" is a paragraph again
_MOST_TEASERS = 15  # lines under "Most read"
_WRAPPED = 40  # characters; a shorter line is no line of a hard-wrapped paragraph
_SENTENCE_END = re.compile(r"[.!?:][\"')\]]*$")
_END = re.compile(r"[.!?:;,\"')\]]\s*$")


def furniture(text: str) -> tuple[Furniture, ...]:
    """The furniture of a stored text, in order, one entry a line."""
    lines = [(match.start(), match.end(), one_line(match[0])) for match in _LINE.finditer(text)]
    kinds: dict[int, str] = {}
    for number, (_, _, line) in enumerate(lines):
        kind = _kind(line)
        if kind and (kind == "caption" or not _continues(lines, number, text)):
            kinds[number] = kind
    _sections(lines, kinds, text)
    _teasers(lines, kinds, text)
    _captions(lines, kinds, text)
    return tuple(
        Furniture(lines[number][0], lines[number][1], kind) for number, kind in sorted(kinds.items())
    )


def _continues(lines: list[tuple[int, int, str]], number: int, text: str) -> bool:
    """Whether a line goes on with the sentence of the line above, as in a hard-wrapped paragraph."""
    if number == 0 or not text[lines[number][0]].islower():
        return False
    above = lines[number - 1]
    touching = text[above[1] : lines[number][0]] == "\n"
    return touching and above[1] - above[0] > _WRAPPED and not _SENTENCE_END.search(above[2])


def _kind(line: str) -> str | None:
    line = re.sub(r"^[•*·-]\s+", "", line)
    if len(line) > _LONGEST_LINE:
        line = line[-_LONGEST_LINE:]
    return next((kind for kind, pattern in _patterns() if pattern.search(line)), None)


def _sections(lines: list[tuple[int, int, str]], kinds: dict[int, str], text: str) -> None:
    """The short lines under "Most read": teasers, up to a paragraph, or to the headline above one."""
    for head in [number for number, kind in kinds.items() if kind == "section"]:
        for number in range(head + 1, min(head + 1 + _MOST_TEASERS, len(lines))):
            line = lines[number][2]
            apart = text[lines[number - 1][1] : lines[number][0]] != "\n"
            below = lines[number + 1][2] if number + 1 < len(lines) else ""
            headline = apart and number > head + 1 and _is_prose(below)
            if line and (_is_prose(line) or headline or text.startswith("#", lines[number][0])):
                break
            if line:
                kinds.setdefault(number, "teaser")


def _is_prose(line: str) -> bool:
    return len(line) > _LONGEST_TEASER or line.endswith((".", '."', ".'"))


def _teasers(lines: list[tuple[int, int, str]], kinds: dict[int, str], text: str) -> None:
    """A headline after "Next Article", and a short line that stands twice with nothing else around it."""
    count: dict[str, list[int]] = {}
    for number, (_, _, line) in enumerate(lines):
        count.setdefault(line, []).append(number)
        if (
            kinds.get(number) == "navigation"
            and re.match(r"(previous|next) ", line)
            and number + 1 < len(lines)
        ):
            kinds.setdefault(number + 1, "teaser")
    for line, numbers in count.items():
        if len(numbers) > 1 and line and len(line) < 120 and not _END.search(line):
            for number in numbers:
                kinds.setdefault(number, "teaser")


def _captions(lines: list[tuple[int, int, str]], kinds: dict[int, str], text: str) -> None:
    """Short lines right above a credited caption belong to it: its heading, or its words once more."""
    for number in [number for number, kind in kinds.items() if kind == "caption"]:
        above = number - 1
        if above < 0 or above in kinds:
            continue
        line = lines[above][2]
        touching = (
            text[lines[above][1] : lines[number][0]] == "\n" and not _END.search(line) and len(line) < 80
        )
        if touching or (len(line) > 10 and lines[number][2].startswith(line)):
            kinds[above] = "caption"


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    import yaml

    rows = yaml.safe_load(files("drawdown.catalogue").joinpath("furniture.yaml").read_text("utf-8"))
    return [
        (kind, re.compile("|".join(f"(?:{pattern})" for pattern in patterns)))
        for kind, patterns in rows.items()
    ]
