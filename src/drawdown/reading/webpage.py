"""The article of an HTML page, through trafilatura."""

import logging

from drawdown.bounds import DateBounds
from drawdown.errors import DateMistake
from drawdown.problem import Problem
from drawdown.report import Metadata


def article(markup: str, path: str) -> tuple[str, Metadata, list[Problem]]:
    """Text and metadata of a page; the text is empty, with a problem, where no article is found."""
    from trafilatura import bare_extraction

    # Its complaints about a page would go to the user's terminal; what matters comes back as a problem.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        page = bare_extraction(
            markup,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            # A date guessed from the text is no date of publication.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception as error:  # hostile markup may break any parser; the report is set aside, not the run
        return "", Metadata(), [Problem(path, f"no article could be extracted: {type(error).__name__}")]
    if page is None:
        return "", Metadata(), [Problem(path, "no article found in the page; nothing is read from it")]
    fields = page if isinstance(page, dict) else page.as_dict()
    problems: list[Problem] = []
    published = None
    if fields.get("date"):
        try:
            published = DateBounds.parse(str(fields["date"]), "the page's own metadata")
        except DateMistake as error:
            problems.append(Problem(path, f"date of the page: {error}; the report counts as undated"))
    metadata = Metadata(
        published=published,
        outlet=_text(fields.get("sitename")),
        url=_text(fields.get("url")),
        title=_text(fields.get("title")),
        author=_text(fields.get("author")),
    )
    return str(fields.get("text") or ""), metadata, problems


def _text(value: object) -> str | None:
    return " ".join(str(value).split()) or None if value else None
