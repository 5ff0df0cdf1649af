"""The stories of a ledger, and the text its sites share."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from drawdown.errors import UserMistake
from drawdown.ledger import Ledger
from drawdown.query import Query
from drawdown.reconcile.stories import Sketch, clues, sketches, tell, told
from drawdown.report import Report
from drawdown.story import SharedText, Story
from drawdown.workflow.ask import as_told, asked

_CLOCKS = ("recorded", "published")


def stories(ledger: Path, query: Query) -> list[Story]:
    """The stories that reports of a ledger tell, those of many reports first.

    Args:
        ledger: Folder of the ledger.
        query: With an item, only stories of which a report has a claim on it; ``known_on`` leaves out reports
            that were not known then, by the clocks recorded and published. Undated reports stay.

    Raises: LedgerMistake if there is no ledger; UserMistake for another clock, or an item that is none.
    """
    query = as_told(query)
    with Ledger.open(ledger, create=False) as opened:
        found = list(tell(_known(opened, query)).stories)
        if query.item is None:
            return found
        answer = asked(query, opened.answer(replace(query, known_on=())))
        having = {entry.claim.report for entries in (answer.known, answer.undated) for entry in entries}
        return [one for one in found if any(version.id in having for version in one.versions)]


def shared_text(ledger: Path, query: Query) -> Iterator[SharedText]:
    """The passages that several stories share, those of most reports first.

    Raises: LedgerMistake if there is no ledger; UserMistake for a clock that reports do not have.
    """
    with Ledger.open(ledger, create=False) as opened:
        known = _known(opened, query)
        found = clues(known, tell(known).shared)
        ids = dict.fromkeys(one.report for one in found)
        yield from told(found, {report.id: report for report in opened.reports(ids)})


def _known(opened: Ledger, query: Query) -> list[Sketch]:
    for day in query.known_on:
        if day.clock not in _CLOCKS:
            raise UserMistake(
                f"--known-on {day.clock}: a report has no such clock; expected one of {', '.join(_CLOCKS)}"
            )
    found = list(sketches(report for report in opened.reports() if _out_by(report, query)))
    recorded = [day.on for day in query.known_on if day.clock == "recorded"]
    if not recorded:
        return found
    days = opened.recorded([one.id for one in found])
    return [one for one in found if all(days[one.id] <= on for on in recorded)]


def _out_by(report: Report, query: Query) -> bool:
    """Whether a report was published by the days asked for; an undated one may have been."""
    published = report.metadata.published
    days = [day.on for day in query.known_on if day.clock == "published"]
    if published is None:
        return True
    return all(published.possibly_by(on) if query.possible else published.certainly_by(on) for on in days)
