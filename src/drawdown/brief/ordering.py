"""Claims that say the same become one statement; statements stand in order of time, then along the ladder."""

from collections.abc import Iterable
from datetime import date

from drawdown.brief import dates
from drawdown.brief.citations import reports, said_by
from drawdown.brief.model import Part, Statement
from drawdown.brief.naming import Names
from drawdown.brief.sentences import capital, sentence
from drawdown.claim import EVENTS, STATUSES
from drawdown.entry import Entry

Order = tuple[date, date, int, int, str]


class Statements:
    """Claims of one item, grouped into statements."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def of(self, entries: Iterable[Entry], words: bool = False) -> list[tuple[Entry, Statement]]:
        """One statement for all claims that read the same, each with its first entry, in order.

        The sentence shows item, event, status, parties, quantity, money and reason, so claims with one
        sentence and one date say one thing. With ``words``, the first report is quoted beside the statement.
        """
        alike: dict[tuple[object, ...], list[Entry]] = {}
        for entry in entries:
            claim = entry.claim
            text = sentence(claim, self._names)
            key = (claim.item.id, claim.event, claim.status, text.casefold(), *_dates(entry))
            alike.setdefault(key, []).append(entry)
        found = [(same[0], self._statement(same, words)) for same in alike.values()]
        return sorted(found, key=lambda pair: order(*pair))

    def _statement(self, same: list[Entry], words: bool) -> Statement:
        first = same[0].claim
        text = sentence(first, self._names)
        disclosed = dates.disclosed(first)
        if disclosed:
            text = f"{text} Disclosed: {disclosed}."
        quote = " ".join(first.evidence.text.split()) if words else ""
        claims = tuple(dict.fromkeys(entry.claim.id for entry in same))
        when = capital(dates.when(first))
        return Statement((Part(text, claims),), when, first.status, said_by(same), quote, reports(same))


def order(entry: Entry, statement: Statement) -> Order:
    """Dated claims by their bounds, then those without a date along the ladder, actual ones first."""
    bounds = entry.claim.happened
    low = (bounds.lower or bounds.upper) if bounds else None
    high = (bounds.upper or bounds.lower) if bounds else None
    return (
        low or date.max,
        high or date.max,
        EVENTS.index(entry.claim.event),
        STATUSES.index(entry.claim.status),
        statement.text,
    )


def _dates(entry: Entry) -> tuple[str, str]:
    return dates.when(entry.claim).casefold(), dates.disclosed(entry.claim).casefold()
