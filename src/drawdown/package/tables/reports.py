"""The table of reports: the sources, with what they say of themselves and how they are graded."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from drawdown.bounds import DateBounds
from drawdown.dating import Dating
from drawdown.grade import RELIABILITY, of_publisher
from drawdown.package.contents import Contents
from drawdown.package.schema import Column, Table
from drawdown.package.tables import shared
from drawdown.weblink import carries_secret

_COLUMNS = (
    Column(
        "report", "string", "Id of the report: SHA-256 of its bytes as found, hexadecimal.", required=True
    ),
    Column("path", "string", "Label: the path under which it was first read.", required=True),
    Column("outlet", "string", "Who published it, as it says itself."),
    Column("author", "string", "As it says itself."),
    Column("title", "string", "As it says itself."),
    Column("url", "string", "Its address, as it says itself, unless it carries a name or password."),
    *shared.date_columns("published", "When it was published, as it says itself"),
    Column("estimated_lower", "date", "Of an undated report: first day it may have come out, by estimate."),
    Column("estimated_upper", "date", "Of an undated report: last day it may have come out, by estimate."),
    Column("estimated_basis", "string", "What the estimate rests on."),
    Column(
        "recorded", "datetime", "When the ledger recorded the first of its claims here; empty without any."
    ),
    Column(
        "reliability",
        "string",
        "Letter of its publisher by the Admiralty code: as the user's catalogue grades it, E for a "
        "degraded copy, else "
        "F, cannot be judged. A fact's own letter also looks at who speaks and at their record.",
        required=True,
        values=tuple(RELIABILITY),
    ),
    Column("reliability_basis", "string", "Why it has that letter.", required=True),
    Column(
        "degraded",
        "string",
        "Whether its text is a degraded copy of another.",
        values=("degraded", "unsure", "sound"),
    ),
    Column(
        "degraded_score",
        "number",
        "0, in its own words, to 1, rewritten beyond recognition.",
        least=0,
        most=1,
    ),
    Column(
        "claims",
        "integer",
        "How many claims of it stand in the table of claims.",
        "claim",
        required=True,
        least=0,
    ),
    Column(
        "characters",
        "integer",
        "Length of its stored text; empty where it is not at hand.",
        "character",
        least=0,
    ),
)


def _rows(contents: Contents) -> Iterator[shared.Cells]:
    counts = Counter(entry.claim.report for entry in contents.entries)
    # A report that is not at hand still has what its claims tell of it.
    told = {id: (one.path, one.metadata) for id, one in contents.reports.items()}
    recorded: dict[str, datetime] = {}
    for entry in contents.entries:
        told.setdefault(entry.claim.report, (entry.claim.path, entry.source))
        recorded[entry.claim.report] = min(entry.recorded, recorded.get(entry.claim.report, entry.recorded))
    for id, (path, about) in sorted(told.items(), key=lambda one: (one[1][0], one[0])):
        report, degraded = contents.reports.get(id), contents.degraded.get(id)
        grade = contents.grades.get(id, of_publisher(None, about.outlet))
        grade = grade.of_copy(degraded.verdict if degraded else None)
        yield {
            "report": id,
            "path": path,
            "outlet": about.outlet,
            "author": about.author,
            "title": about.title,
            "url": None if about.url and carries_secret(about.url) else about.url,
            **shared.date_cells("published", about.published),
            **(_estimate(contents.datings.get(id, ())) if about.published is None else {}),
            "recorded": recorded.get(id),
            "reliability": grade.letter,
            "reliability_basis": grade.why,
            "degraded": degraded.verdict if degraded else None,
            "degraded_score": degraded.score if degraded else None,
            "claims": counts[id],
            "characters": len(report.text) if report else None,
        }


def _estimate(datings: tuple[Dating, ...]) -> shared.Cells:
    if not datings:
        return {}
    spans: list[DateBounds] = [one.bounds for one in datings]
    lows, highs = [one.lower for one in spans], [one.upper for one in spans]
    return {
        "estimated_lower": None if None in lows else min(day for day in lows if day),
        "estimated_upper": None if None in highs else max(day for day in highs if day),
        "estimated_basis": "; ".join(dict.fromkeys(ground for one in datings for ground in one.grounds)),
    }


REPORTS = Table(
    "reports",
    "One row a report: the source of claims, with what it says of itself.",
    _COLUMNS,
    ("report",),
    _rows,
)
