"""The mark by which drawdown knows its own briefs, so that none is ever read as a report."""

import re

_MARKED = re.compile(r"drawdown(?: [\w.+-]{1,40})?")
_COMMENT = re.compile(r"\s*<!-- generator: ([^<>\n]{1,60}?) -->")
_HEAD = re.compile(r"<body\b", re.I)
_META = re.compile(r"<meta\b[^<>]{0,500}>", re.I)
_NAMED = re.compile(r"\bname\s*=\s*[\"']?generator\b", re.I)
_CONTENT = re.compile(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.I)


def maker(version: str) -> str:
    """Who made a file: ``drawdown 1.2``; what a page names as its generator."""
    return f"drawdown {version}".strip()


def comment(version: str) -> str:
    """The same as the first line of a text, which no reader of Markdown shows."""
    return f"<!-- generator: {maker(version)} -->"


def made_page(markup: str) -> bool:
    """Whether the head of a page names drawdown as its generator."""
    head = _HEAD.split(markup, maxsplit=1)[0]
    for tag in _META.finditer(head):
        content = _CONTENT.search(tag[0])
        if content and _NAMED.search(tag[0]):
            return _MARKED.fullmatch((content[1] or content[2] or "").strip()) is not None
    return False


def made_text(text: str) -> bool:
    """Whether a text begins with the mark of drawdown."""
    found = _COMMENT.match(text.removeprefix("\ufeff"))
    return found is not None and _MARKED.fullmatch(found[1]) is not None
