"""The table of facts: claims on one thing, settled."""

from collections.abc import Iterator

from drawdown.claim import REASONS
from drawdown.fact import Side
from drawdown.grade import CREDIBILITY, RELIABILITY
from drawdown.package.contents import Contents
from drawdown.package.schema import Column, Table
from drawdown.package.tables import shared

_COLUMNS = (
    Column("fact", "string", "Id of the fact.", required=True),
    shared.EVENT,
    shared.STATUS,
    shared.ITEM,
    shared.SUPPLIER,
    shared.RECIPIENT,
    shared.PARTY,
    *shared.amount_columns(words=False),
    *shared.date_columns("happened", "When it happened or holds"),
    shared.LEANING,
    Column("reason", "string", "The reason argued, where all tell one.", values=REASONS),
    shared.INSTRUMENT,
    Column("destination", "string", "Where output goes, where all tell one."),
    Column("successor", "string", "The item that takes its place, where all tell one."),
    Column("reports", "integer", "How many reports say so.", "report", required=True, least=0),
    Column(
        "origins_least",
        "integer",
        "Independent origins, at least: the number to rely on.",
        "origin",
        required=True,
        least=0,
    ),
    Column("origins_most", "integer", "Independent origins, at most.", "origin", required=True, least=0),
    Column(
        "disputed",
        "boolean",
        "Whether claims on it conflict; the range then covers all sides.",
        required=True,
    ),
    Column("sides", "string", "The values that claims give, with reports and origins of each."),
    Column(
        "credibility",
        "string",
        "By the Admiralty code: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 "
        "improbable, 6 cannot be "
        "judged.",
        required=True,
        values=tuple(CREDIBILITY),
    ),
    Column(
        "reliability",
        "string",
        "The best letter among its sources, A to F; F is no record.",
        required=True,
        values=tuple(RELIABILITY),
    ),
    Column("grounds", "string", "Why it has these grades."),
    Column(
        "derived",
        "boolean",
        "Whether it is worked out from other facts, and then a bound, never a count.",
        required=True,
    ),
    Column("working", "string", "The arithmetic, of a derived one."),
    shared.CLAIMS,
)


def _rows(contents: Contents) -> Iterator[shared.Cells]:
    for fact in contents.facts:
        yield {
            "fact": fact.id,
            "event": fact.event,
            "status": fact.status,
            "item": fact.item,
            "supplier": fact.supplier,
            "recipient": fact.recipient,
            "party": fact.party,
            **shared.amount_cells(fact.quantity, fact.money, words=False),
            **shared.date_cells("happened", fact.happened),
            "leaning": fact.leaning,
            "reason": fact.reason,
            "instrument": fact.instrument,
            "destination": fact.destination,
            "successor": fact.successor,
            "reports": fact.reports,
            "origins_least": fact.origins,
            "origins_most": fact.origins_most,
            "disputed": fact.disputed,
            "sides": " | ".join(map(_side, fact.sides)),
            "credibility": fact.credibility,
            "reliability": fact.reliability,
            "grounds": "; ".join(fact.grounds),
            "derived": fact.derived,
            "working": fact.working,
            "claims": shared.claims(fact.claims),
        }


def _side(side: Side) -> str:
    origins = (
        str(side.origins) if side.origins == side.origins_most else f"{side.origins} to {side.origins_most}"
    )
    return f"{side.value} (reports: {side.reports}, origins: {origins})"


FACTS = Table(
    "facts",
    "One row a fact: claims on one thing, settled, with how many reports and independent origins say so.",
    _COLUMNS,
    ("fact",),
    _rows,
)
