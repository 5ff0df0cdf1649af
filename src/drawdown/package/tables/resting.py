"""Tables that join the others with the claims they rest on: one row a pair, so that keys can be followed."""

from collections.abc import Iterator

from drawdown.package.contents import Contents
from drawdown.package.schema import Column, Reference, Table
from drawdown.package.tables import shared


def resting(table: Table) -> Table:
    """The table that tells which claims each row of a table rests on."""
    (key,) = table.key
    name = f"{table.name}_claims"

    def rows(contents: Contents) -> Iterator[shared.Cells]:
        for row in table.rows(contents):
            for claim in row["claims"].split():
                yield {key: row[key], "claim": claim}

    return Table(
        name,
        f"One row a claim that a row of {table.name} rests on.",
        (
            Column(key, "string", f"Id of the row of {table.name}.", required=True),
            Column("claim", "string", "Id of a claim it rests on.", required=True),
        ),
        (key, "claim"),
        rows,
        (Reference(key, table.name, key), Reference("claim", "claims", "claim")),
    )
