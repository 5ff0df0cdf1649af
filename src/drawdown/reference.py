"""What a citation says of its source: a report, or one sentence of it with the claim it was read as."""

from dataclasses import dataclass
from datetime import date, datetime

from drawdown.bounds import DateBounds
from drawdown.entry import Entry
from drawdown.report import Metadata
from drawdown.visible import visible
from drawdown.weblink import link

DIGITS = 16
"""So many digits of an id make a key."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One source to cite; None is not stated, and no format fills it in.

    Attributes:
        key: A name for it, letters, digits and ``-`` only.
        title, author, outlet: As the report says.
        issued: When it was published, as bounds.
        url: Its address, if it may be followed.
        accessed: The day on which it was recorded, in UTC.
        quotation: The sentence quoted, of a claim.
        address: Where the claim stands for good, such as ``brief.html#claim-ID``.
        label: The path of the report, which stands in where it has no title.
    """

    key: str
    label: str
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    issued: DateBounds | None = None
    url: str | None = None
    accessed: date | None = None
    quotation: str | None = None
    address: str | None = None


def of_report(id: str, path: str, about: Metadata, recorded: datetime | None) -> Reference:
    """The reference to a report.

    Args:
        id, path: Id and label of the report.
        about: What it says about itself.
        recorded: When it was recorded, if that is known.
    """
    return Reference(
        key=f"report-{id[:DIGITS]}",
        label=_line(path) or id,
        title=_line(about.title),
        author=_line(about.author),
        outlet=_line(about.outlet),
        issued=about.published,
        url=link(about.url),
        accessed=recorded.date() if recorded else None,
    )


def of_claim(entry: Entry, page: str = "brief.html") -> Reference:
    """The reference to a claim: to its report, with the sentence and the claim's address on a page."""
    claim = entry.claim
    report = of_report(claim.report, claim.path, entry.source, entry.recorded)
    return Reference(
        key=f"claim-{claim.id[:DIGITS]}",
        label=report.label,
        title=report.title,
        author=report.author,
        outlet=report.outlet,
        issued=report.issued,
        url=report.url,
        accessed=report.accessed,
        quotation=_line(claim.evidence.text),
        address=f"{page}#claim-{claim.id}",
    )


def _line(text: str | None) -> str | None:
    """Text in one line in which nothing hides; None where nothing is left."""
    return " ".join(visible(text).split()) or None if text else None
