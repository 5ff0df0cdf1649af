"""The table of origins: what claims rest on in the end, however many reports pass it on."""

from collections.abc import Iterator

from drawdown.package.contents import Contents
from drawdown.package.schema import Column, Table
from drawdown.package.tables import shared

_COLUMNS = (
    Column("origin", "string", "Id of the origin.", required=True),
    Column("label", "string", "Source and time in words.", required=True),
    Column("institution", "string", "The party that speaks in it; empty where several or none do."),
    *shared.date_columns("said", "When it was said or first published"),
    Column("reports", "integer", "How many reports pass it on.", "report", required=True, least=1),
    Column("chains", "string", "How it came to each report, joined by |."),
    Column("maybe", "string", "Ids of origins that may be one with it, with a space between."),
    Column(
        "same_voice",
        "string",
        "Ids of origins that count once with it: one institution on one day, with a space between.",
    ),
    shared.CLAIMS,
)


def _rows(contents: Contents) -> Iterator[shared.Cells]:
    held = {entry.claim.id for entry in contents.entries}
    for one in contents.origins.all:
        own = [claim for claim in one.claims if claim in held]
        if own:
            yield {
                "origin": one.id,
                "label": one.label,
                "institution": one.institution,
                **shared.date_cells("said", one.on),
                "reports": len(one.reports),
                "chains": " | ".join(one.chains),
                "maybe": shared.claims(sorted(contents.origins.possible(one))),
                "same_voice": shared.claims(one.same_voice),
                "claims": shared.claims(own),
            }


ORIGINS = Table(
    "origins",
    "One row an origin: a person, body, newspaper story or document from which claims come in the end.",
    _COLUMNS,
    ("origin",),
    _rows,
)
