"""The text with single blanks, no tags and nothing invisible, and the way back to the stored offsets.

Pages and plain-text files carry double blanks, indentation, carriage returns, soft hyphens and marks of
direction, and Markdown breaks phrases by the addresses of links. The rules count on single blanks and whole
phrases, so they work on the tidy text; evidence is always as stored.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from drawdown.evidence import Evidence
from drawdown.reading.text.normal import BLANKS, INVISIBLE
from drawdown.report import UNSEEN, Report

# Blanks at the end or the start of a line, or behind another blank; every alternative begins with a character
# of the thing itself, so that the search skips all others.
_LOOSE = re.compile(rf"[{BLANKS}]+(?=\n)|[{BLANKS}](?<=[\n{BLANKS}][{BLANKS}])[{BLANKS}]*|[{INVISIBLE}]+")
# A link, but no picture: its words stay, their brackets and the address go.
_LINK = re.compile(
    r"(?<!!)\[(?P<words>[^\[\]\n]{1,300})\]\((?:[a-zA-Z][a-zA-Z0-9+.-]{1,15}:|\.{0,2}/|#|[^\s()]*(?= [\"']))"
    r"[^\s()]*(?:\([^\s()]*\)[^\s()]*)?(?: (?:\"[^\"\n]{0,2000}\"|'[^'\n]{0,2000}'))?\)"
)
# Tags within a sentence go; of others, which part one from the next, the attributes go: no reader sees them.
_TAG = re.compile(
    r"</?(?:(?:a|abbr|b|big|cite|code|em|font|i|ins|label|mark|nobr|q|small|span|strong|time|u)\b(?P<all>[^<>\n]{0,2000})>|"
    r"[a-z][a-z0-9]{0,15}(?P<attributes>\s[^<>\n]{1,2000})(?=>))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tidy:
    """A report with a tidy text, and where its characters stand in the stored one.

    Attributes:
        stored: The report as it is.
        report: The report with the tidy text, its furniture in offsets of that text.
        cuts: Where in the tidy text something was left out, in order.
        gone: How many characters were left out at and before each of these places.
    """

    stored: Report
    report: Report
    cuts: tuple[int, ...]
    gone: tuple[int, ...]

    def evidence(self, start: int, end: int) -> Evidence:
        """A span of the tidy text as it is stored; what was left out at its ends stays outside."""
        before, within = bisect_right(self.cuts, start), bisect_left(self.cuts, end)
        return Evidence.of(self.stored.text, start + self.gone[before], end + self.gone[within])


def tidy(report: Report) -> Tidy:
    """The report with single blanks, none at the ends of lines, nothing invisible, no links and no tags."""
    text = report.text
    unseen = [(piece.start, piece.end) for piece in report.furniture if piece.kind in UNSEEN]
    loose = _left_out(text, unseen)
    ends = [0, *(end for _, end in loose)]
    starts = [*(start for start, _ in loose), len(text)]
    kept = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    gone = (0, *accumulate(end - start for start, end in loose))
    cuts = tuple(accumulate(map(len, kept[:-1])))

    bounds = (*cuts, len(text))

    def inside(position: int) -> int:
        place = bisect_right(ends, position) - 1  # the kept piece it stands in, or behind which it stands
        return min(position - gone[place], bounds[place])

    furniture = tuple(
        replace(each, start=inside(each.start), end=inside(each.end))
        for each in report.furniture
        if each.kind not in UNSEEN
    )
    plain = replace(report, text=_plain("".join(kept)), furniture=furniture)
    return Tidy(report, plain, cuts, gone)


def _left_out(text: str, aside: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is no part of the tidy text, in order; ``aside`` is known not to be, in order and apart."""
    loose = [match.span() for match in _LOOSE.finditer(text)]
    marks = list(aside)
    for link in _LINK.finditer(text) if "](" in text else ():
        words = link.span("words")
        if not _meets(aside, link.span()):
            marks += [(link.start(), words[0]), (words[1], link.end())]
    marks.sort()
    if "<" in text:
        tags = [tag.span("attributes" if tag["all"] is None else 0) for tag in _TAG.finditer(text)]
        marks = sorted(marks + [tag for tag in tags if not _meets(marks, tag)])
    if not marks:
        return loose
    return sorted(marks + [span for span in loose if not _meets(marks, span)])


def _meets(marks: Sequence[tuple[int, int]], span: tuple[int, int]) -> bool:
    """Whether a span lies over one of these marks, which are in order."""
    at = bisect_left(marks, (span[1], 0))
    return at > 0 and marks[at - 1][1] > span[0]


def _plain(text: str) -> str:
    for blank in BLANKS:
        text = text.replace(blank, " ")
    return text
