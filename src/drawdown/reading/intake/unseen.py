"""Stretches of a text or of Markdown that its reader does not see as text, set aside by their offsets.

Comments, elements that are hidden or hold no text, pictures with what they are described by, the targets of
links at the end, and text that marks of direction turn round. They stay in the stored text, shown as cut.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from drawdown.reading.intake.left_out import LeftOut
from drawdown.reading.intake.styles import declared, letters_vanish, removes, strikes, turns
from drawdown.reading.intake.turned import turned
from drawdown.report import Furniture

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]{0,30})(?P<rest>(?:[^<>\"']|\"[^\"<]{0,2000}\"|'[^'<]{0,2000}'){0,2000})>"
)
_ATTRIBUTE = re.compile(r"([\w:-]{1,40})(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_PICTURE = re.compile(
    r"!\[[^\[\]\n]{0,2000}\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s\"[^\"\n]{0,2000}\")?\s?\)|\[[^\[\]\n]{0,200}\])"
)
# A definition's target is an address; "[Reporter]: Yes." is what somebody says.
_TARGET = re.compile(
    r"^ {0,3}\[(?!\^)[^\[\]\n]{1,200}\]:[ \t]*(?:<[^<>\n]*>|#\S*|[a-z]{2,10}:\S+|\.{0,2}/\S+)"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$",
    re.M | re.I,
)
_EMPTY = {
    "script": "script", "style": "style", "iframe": "frame", "object": "frame", "del": "struck",
    "s": "struck", "strike": "struck", "bdo": "turned", "template": "hidden", "noscript": "hidden",
    "title": "hidden", "textarea": "hidden", "svg": "image", "picture": "image", "dialog": "hidden",
    "audio": "hidden",    "video": "hidden", "canvas": "hidden",
}  # fmt: skip
_ALONE = {"img": "image", "embed": "frame", "input": "hidden", "meta": "hidden", "link": "hidden"}
_SHOWN_AS = {"image": "image", "embedded": "image", "turned": "turned text", "struck": "struck-through text"}
_Span = tuple[int, int, str]


def unseen(text: str, left: LeftOut) -> tuple[Furniture, ...]:
    """What is set aside of a stored text, in order, not overlapping; each piece is tallied."""
    spans: list[_Span] = [(each.start, each.end, "turned") for each in turned(text)]
    if "<" in text:
        spans += _comments(text)
        spans += _elements(text, spans)
    if "](" in text or "![" in text:
        spans += [(*found.span(), _picture(found[0])) for found in _PICTURE.finditer(text)]
    if "]:" in text:
        spans += [(*found.span(), "hidden") for found in _TARGET.finditer(text)]
    kept = list(_apart(sorted(spans)))
    for start, end, kind in kept:
        left.add(kind, end - start)
    return tuple(Furniture(start, end, _SHOWN_AS.get(kind, "hidden text")) for start, end, kind in kept)


def beside(lines: Sequence[Furniture], unseen: Sequence[Furniture]) -> tuple[Furniture, ...]:
    """Both kinds of furniture in order, the lines without what is unseen in them."""
    if not unseen:
        return tuple(lines)
    found = list(unseen)
    ends = [piece.end for piece in unseen]
    for line in lines:
        start, at = line.start, bisect_right(ends, line.start)
        while at < len(unseen) and unseen[at].start < line.end:
            if start < unseen[at].start:
                found.append(Furniture(start, unseen[at].start, line.kind))
            start, at = unseen[at].end, at + 1
        if start < line.end:
            found.append(Furniture(start, line.end, line.kind))
    return tuple(sorted(found, key=lambda piece: piece.start))


def _comments(text: str) -> Iterator[_Span]:
    for found in _COMMENT.finditer(text):
        yield *found.span(), "comment"


def _elements(text: str, comments: Sequence[_Span]) -> Iterator[_Span]:
    """Elements that show no text, from tag to tag; one that is never closed goes on to the end."""
    starts = [start for start, _, _ in sorted(comments)]
    ends = [end for _, end, _ in sorted(comments)]
    open_: tuple[int, str, str] | None = None
    depth = 0
    for tag in _TAG.finditer(text):
        at = bisect_right(starts, tag.start()) - 1
        if at >= 0 and tag.start() < ends[at]:
            continue
        name = tag["name"].lower()
        if open_:
            depth += 0 if name != open_[1] else -1 if tag["end"] else 1
            if depth == 0:
                yield open_[0], tag.end(), open_[2]
                open_ = None
        elif not tag["end"]:
            kind = _ALONE.get(name)
            if kind:
                yield *tag.span(), "embedded" if kind == "image" and "data:" in tag["rest"] else kind
                continue
            kind = _EMPTY.get(name) or _hides(tag["rest"])
            if kind and not tag["rest"].endswith("/"):
                open_, depth = (tag.start(), name, kind), 1
    if open_:
        yield open_[0], len(text), open_[2]


def _hides(attributes: str) -> str | None:
    """Whether the attributes of a tag hide, turn or strike through what is in it."""
    said = {
        found[1].lower(): found[2] or found[3] or found[4] or "" for found in _ATTRIBUTE.finditer(attributes)
    }
    style = declared(said.get("style", ""))
    if turns(style):
        return "turned"
    if strikes(style):
        return "struck"
    gone = "hidden" in said or said.get("aria-hidden") == "true" or removes(style) or letters_vanish(style)
    return "hidden" if gone or style.get("visibility") in ("hidden", "collapse") else None


def _picture(markup: str) -> str:
    return "embedded" if "](data:" in markup else "image"


def _apart(spans: Sequence[_Span]) -> Iterator[_Span]:
    """The spans without those that others hold; what overlaps becomes one."""
    last: _Span | None = None
    for span in spans:
        if last and span[0] < last[1]:
            last = (last[0], max(last[1], span[1]), last[2])
            continue
        if last:
            yield last
        last = span
    if last:
        yield last
