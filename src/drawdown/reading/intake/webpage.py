"""The article of an HTML page, through trafilatura."""

import logging
import re

from drawdown.bounds import DateBounds
from drawdown.errors import DateMistake
from drawdown.problem import Problem
from drawdown.reading.intake.frontmatter import day
from drawdown.reading.intake.hidden import without_hidden, without_large_tables
from drawdown.reading.intake.left_out import LeftOut
from drawdown.report import Metadata

_MOST_TAGS = (
    20_000  # a news page has a few thousand; far beyond that the search for the article takes minutes
)
_MOST_MARKUP = 500_000  # also of what is left out, such as the cells of a table
_DEEPEST = 250  # where the parser stops, as it says nowhere
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_MOST_ATTRIBUTES = 2_000  # of one tag; the parser compares each with all others
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{8000,}")
_TAG = re.compile(r"<[a-zA-Z]")
_CHARACTER = re.compile(r"&#(?:x([0-9a-fA-F]{1,8})|(\d{1,9}));?")
_META = re.compile(r"<(?:meta|time)\b[^<>]{0,2000}>", re.I)
_ATTRIBUTE = re.compile(r"([\w:-]{1,40})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_PUBLISHED = re.compile(
    r"article:published(?:_time)?|og:published_time|(?:dc|dcterms)\.(?:date|issued|"
    r"created)(?:\.issued)?|date|pubdate|"
    r"publish[-_]?date|publication[-_]?date|datepublished|parsely-pub-date|sailthru\.date|article\.published"
)
_LINKED_DATA = re.compile(r"\"datePublished\"\s*:\s*\"([^\"\\\n]{4,40})\"")


def article(markup: str, path: str, left: LeftOut) -> tuple[str, Metadata, list[Problem]]:
    """Text and metadata of a page; the text is empty, with a problem, where no article is found.

    What the page does not show its reader is no part of the text, and tallied in ``left``.
    """
    from trafilatura import bare_extraction, extract_metadata
    from trafilatura.utils import load_html

    if len(_TAG.findall(markup)) > _MOST_MARKUP:
        return "", Metadata(), [_too_many(path, _MOST_MARKUP)]
    names = (_QUOTED.sub("", tag) for tag in _LONG_TAG.findall(markup))
    if any(len(bare.split(None, _MOST_ATTRIBUTES)) > _MOST_ATTRIBUTES for bare in names):
        why = f"a tag with more than {_MOST_ATTRIBUTES} attributes is no report's"
        return "", Metadata(), [Problem(path, f"{why}; nothing is read from it")]
    # Its complaints about a page would go to the user's terminal; what matters comes back as a problem.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    for comment in _COMMENT.finditer(markup):
        left.add("comment", comment.end() - comment.start())
    markup = _COMMENT.sub("", markup)
    try:
        tree = load_html(_CHARACTER.sub(_printable, markup))
        if tree is None:
            return "", Metadata(), [_no_article(path)]
        if without_large_tables(tree, left) > _MOST_TAGS:
            return "", Metadata(), [_too_many(path, _MOST_TAGS)]
        fields = extract_metadata(tree).as_dict()
        depth, compared = without_hidden(tree, left)
        page = bare_extraction(tree, include_comments=False, include_tables=True)
    except Exception as error:  # hostile markup may break any parser; the report is set aside, not the run
        return "", Metadata(), [Problem(path, f"no article could be extracted: {type(error).__name__}")]
    problems: list[Problem] = []
    if depth >= _DEEPEST:
        problems.append(Problem(path, f"its tags are nested {depth} deep; what stands deeper is not read"))
    if not compared:
        problems.append(Problem(path, "its style sheets are too long to tell all that they hide"))
    if page is None:
        return "", Metadata(), [_no_article(path), *problems]
    text = str((page if isinstance(page, dict) else page.as_dict()).get("text") or "")
    published = None
    # Its guess at a date (from the address or any date in the text) is no date of publication.
    stated = _published(markup)
    if stated:
        try:
            published = DateBounds.parse(stated, "the page's own metadata")
        except DateMistake as error:
            problems.append(Problem(path, f"date of the page: {error}; the report counts as undated"))
    metadata = Metadata(
        published=published,
        # Without a name of the site its host stands here, with whatever stood before it in the address.
        outlet=_text(str(fields.get("sitename") or "").rpartition("@")[2]),
        url=_text(fields.get("url")),
        title=_text(fields.get("title")),
        author=_text(fields.get("author")),
    )
    return text, metadata, problems


def _no_article(path: str) -> Problem:
    return Problem(path, "no article found in the page; nothing is read from it")


def _too_many(path: str, most: int) -> Problem:
    return Problem(path, f"more than {most} tags are no single report; split the page")


def _published(markup: str) -> str | None:
    """The day of publication as the page states it for machines: in a tag or in linked data."""
    for tag in _META.finditer(markup):
        found = _ATTRIBUTE.finditer(tag[0])
        said = {match[1].lower(): match[2] or match[3] or match[4] or "" for match in found}
        names = [said[name].lower() for name in ("property", "name", "itemprop") if name in said]
        value = said.get("content") or said.get("datetime") or ""
        if value and any(_PUBLISHED.fullmatch(name) for name in names):
            return day(value)
    linked = _LINKED_DATA.search(markup)
    return day(linked[1]) if linked else None


def _printable(reference: re.Match[str]) -> str:
    """The reference as it stands, or a blank for a control character: one of those would lose the article."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    control = code < 32 and code not in (9, 10, 13)
    return " " if control or 0xD800 <= code < 0xE000 or code > 0x10FFFF else reference[0]


def _text(value: object) -> str | None:
    return " ".join(str(value).split()).encode("utf-8", "replace").decode() or None if value else None
