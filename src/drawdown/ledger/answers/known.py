"""Claims as known: the latest reading of each report, the decisions on each claim, and only then the filters.

The order matters. A claim whose item was corrected is found under the corrected item and no longer under the
old one; and a claim that a better reader no longer makes must not come back because the better reading was
filtered out.

Which claims are known is decided from light rows, and claims are read when they are looked at; only one that
was corrected in what is asked for is read at once, since its row does not tell that.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from drawdown.bounds import DateBounds
from drawdown.clock import Dates, announced
from drawdown.ledger.answers.asked import as_read, corrected_to, matches, matters, values
from drawdown.ledger.answers.entries import entries
from drawdown.ledger.answers.until import Until
from drawdown.query import Query

CORRECTED = "EXISTS (SELECT 1 FROM decision WHERE decision.claim = claim.id AND {matters})"
PUBLISHED = "json_extract(coalesce(reading.metadata, report.metadata), '$.published')"
SAID = "json_extract(record, '$.event', '$.status', '$.secret', '$.happened', '$.disclosed')"

# CROSS JOIN keeps SQLite from starting anywhere but at the claims. Later readings of a report are found in
# the index on (report, reader), which holds their numbers too.
_ROWS = """
    SELECT claim.n, {corrected}, {published}, {said}
    FROM claim
    CROSS JOIN reading ON reading.n = claim.reading
    CROSS JOIN {report} ON report.n = reading.report
    WHERE {which} AND claim.n <= :claims
    AND NOT EXISTS (
        SELECT 1 FROM reading AS later
        WHERE later.report = reading.report AND later.n > reading.n AND later.n <= :readings
    )
"""


def known(db: sqlite3.Connection, query: Query, until: Until) -> Iterator[tuple[int, bool]]:
    """Numbers of the claims known or undated then, and whether it is known; in any order, some twice."""
    # The first filter finds the rows by its index; the + keeps SQLite, which does not know how often a value
    # occurs, from picking another.
    yield from _known(db, query, until, " AND +".join(as_read(query)), {})
    yield from among(db, query, until, corrected_to(db, query))


def known_after(db: sqlite3.Connection, query: Query, until: Until, claim: int) -> Iterator[tuple[int, bool]]:
    """As ``known``, of the claims that were recorded after one."""
    # No index here: it would lead to the claims of all times.
    return _known(db, query, until, f"claim.n > :after AND ({_matching(query)})", {"after": claim})


def known_of(
    db: sqlite3.Connection, query: Query, until: Until, ids: Sequence[str]
) -> Iterator[tuple[int, bool]]:
    """As ``known``, of the claims with these ids."""
    which = f"claim.id IN (SELECT value FROM json_each(:ids)) AND ({_matching(query)})"
    return _known(db, query, until, which, {"ids": json.dumps(ids)})


def among(
    db: sqlite3.Connection, query: Query, until: Until, numbers: Sequence[int]
) -> Iterator[tuple[int, bool]]:
    """As ``known``, of the claims with these numbers, each of which was corrected at some time."""
    which = "claim.n IN (SELECT value FROM json_each(:among))"
    return _known(db, query, until, which, {"among": json.dumps(numbers)}) if numbers else iter(())


def dates(published: str | None, said: str | None) -> Dates:
    """What the clocks of a claim show, from ``PUBLISHED`` and ``SAID``, each None where no clock needs it.

    The clock of recording shows the first of all days: ``Until`` sees to it.
    """
    if said is None:
        return Dates(date.min, _date(published), None, None, False)
    event, status, secret, happened, disclosed = json.loads(said)
    return Dates(
        date.min, _date(published), _date(happened), _date(disclosed), announced(event, status, secret)
    )


def _matching(query: Query) -> str:
    """SQL, without any index, for claims that match as read and those that may as corrected."""
    return f"+{' AND +'.join(as_read(query))} OR {CORRECTED.format(matters=matters(query))}"


def _known(
    db: sqlite3.Connection, query: Query, until: Until, which: str, named: dict[str, object]
) -> Iterator[tuple[int, bool]]:
    clocks = {by.clock for by in query.known_on}
    question = _ROWS.format(
        which=which,
        report=_report(db),
        corrected=CORRECTED.format(matters=matters(query)),
        published=PUBLISHED if clocks & {"published", "disclosed"} else "NULL",
        said=SAID if clocks & {"happened", "disclosed"} else "NULL",
    )
    named |= values(query) | {"claims": until.claims, "readings": until.readings}

    @lru_cache(10_000)  # many claims are of one day
    def told(published: str | None, said: str | None) -> bool | None:
        return query.known(dates(published, said))

    corrected: list[int] = []
    for number, was_corrected, *light in db.execute(question, named):
        if was_corrected:
            corrected.append(number)
        elif (is_known := told(*light)) is not False:
            yield number, is_known is True
    for number, entry in entries(db, corrected, until.sequence):
        if matches(entry.claim, query) and (is_known := query.known(entry.dates())) is not False:
            yield number, is_known is True


def _report(db: sqlite3.Connection) -> str:
    """The table of reports, read by an index that a ledger of an older format has not.

    Left to itself, SQLite goes by the number to the row, which is on a page of its own for every report.
    """
    there = db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'report_described'").fetchone()
    return "report INDEXED BY report_described" if there else "report"


@lru_cache(10_000)
def _date(edtf: str | None) -> DateBounds | None:
    return DateBounds.parse(edtf) if edtf else None
