"""A source's runs as HTML: paragraphs, lit evidence, and a mark in place of each piece of furniture."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from drawdown.brief.model import Citation, Run
from drawdown.visible import visible

if TYPE_CHECKING:
    from markupsafe import Markup

# A blank line, or the end of a line too long to have been wrapped by hand: such a line is a paragraph.
_PARAGRAPH_END = re.compile(r"\n[ \t\r]*\n\s*|(?<=[^\n]{100})\n")
_BULLET = re.compile(r"\s*(?:[-*•#>|–]|\d+[.)]\s)")
# Texts wrapped by hand break lines between about 60 and 80 characters; shorter lines were meant to end there.
_WRAPPED = 55


def paragraphs(runs: Sequence[Run], citations: Mapping[str, Citation]) -> list["Markup"]:
    """The text as paragraphs of safe HTML; ``data-c`` of a mark holds the numbers of its claims."""
    from markupsafe import Markup

    text = "".join(run.text for run in runs)
    gaps = [found.span() for found in _PARAGRAPH_END.finditer(text)]
    ends = {end for _, end in gaps}
    # Newlines that end no line of the page: those that only wrap, and those between paragraphs.
    quiet = _wrapped_lines(text) | {at for start, end in gaps for at in range(start, end)}
    found: list[Markup] = []
    held: list[Markup] = []

    def close() -> None:
        paragraph = Markup("").join(held).strip()
        # A newline before or after furniture ends no line either.
        while paragraph.endswith("<br>") or paragraph.startswith("<br>"):
            paragraph = paragraph.removeprefix("<br>").removesuffix("<br>").strip()
        if paragraph:
            found.append(paragraph)
        held.clear()

    for run in _joined(runs):
        if run.furniture:
            close()
            cut = Markup('<span class="cut">[{} removed, {:,} characters]</span>')
            found.append(cut.format(visible(run.furniture), len(run.text)))
            continue
        for anchor in run.anchors:
            held.append(_anchor(anchor, citations))
        at = run.start
        stop = run.start + len(run.text)
        for end in [*sorted(end for end in ends if run.start < end < stop), stop]:
            held.append(_lit(text, at, end, run, quiet, citations))
            if end in ends:
                close()
            at = end
    close()
    return found


def _joined(runs: Sequence[Run]) -> Iterator[Run]:
    """Neighbouring furniture of one kind becomes one mark, also over the white space between."""
    last: Run | None = None
    for run in runs:
        if last and last.furniture:
            if run.furniture == last.furniture:
                last = Run(last.start, last.text + run.text, furniture=last.furniture)
                continue
            if not run.text.strip() and not run.anchors:
                continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _lit(
    text: str, start: int, end: int, run: Run, quiet: set[int], citations: Mapping[str, Citation]
) -> "Markup":
    from markupsafe import Markup, escape

    lines: list[Markup] = []
    at = start
    for found in re.finditer("\n", text[start:end]):
        newline = start + found.start()
        lines.append(escape(visible(text[at:newline])))
        lines.append(Markup("\n") if newline in quiet else Markup("<br>\n"))
        at = newline + 1
    lines.append(escape(visible(text[at:end])))
    inner = Markup("").join(lines)
    if not run.claims or start == end:
        return inner
    numbers = " ".join(str(citations[claim].number) for claim in run.claims)
    return Markup('<mark data-c="{}">{}</mark>').format(numbers, inner)


def _anchor(claim: str, citations: Mapping[str, Citation]) -> "Markup":
    from markupsafe import Markup

    # The number is drawn by the style sheet, so that the text stays the report's own, to the character.
    return Markup(
        '<a class="cite here" id="claim-{0}" href="#claim-{0}" data-n="{1}" aria-label="Claim {1}"></a>'
    ).format(claim, citations[claim].number)  # fmt: skip


def _wrapped_lines(text: str) -> set[int]:
    """Offsets of the newlines that only wrap a line, so that the page may wrap it elsewhere."""
    found: set[int] = set()
    at = 0
    lines = text.split("\n")
    for line, following in pairwise(lines):
        at += len(line)
        if len(line) >= _WRAPPED and following.strip() and not _BULLET.match(following):
            found.add(at)
        at += 1
    return found
