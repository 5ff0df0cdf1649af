"""``README.md`` of a package: what it is, its tables and columns, what to mind, how to check and cite it."""

from collections.abc import Iterator, Sequence
from importlib.resources import files
from string import Template

from drawdown.maker import comment
from drawdown.package.contents import Contents
from drawdown.package.schema import Column, Filled, Table
from drawdown.visible import visible


def readme(contents: Contents, tables: Sequence[Filled]) -> bytes:
    """The text of the file."""
    head = contents.head
    when = f", the last recorded {head.recorded:%Y-%m-%d %H:%M} (UTC)" if head.recorded else ""
    made = f"made from a ledger of {head.commit:,} commit{'' if head.commit == 1 else 's'}{when}"
    asked = [visible(line) for line in contents.question] or ["everything the ledger holds"]
    return (
        Template(files("drawdown.package").joinpath("README.md.in").read_text("utf-8"))
        .substitute(
            # The mark by which drawdown never reads it as a report.
            generator=comment(contents.version),
            asked="\n".join(f"- {line}" for line in (*asked, made)),
            commit=head.commit,
            head=head.head,
            short=head.head[:12],
            day=f", {head.recorded:%Y-%m-%d}" if head.recorded else "",
            tables="\n".join(tables_in_words([one.table for one in tables])),
            columns="\n".join(line for one in tables for line in columns_in_words(one.table)),
        )
        .encode()
    )


def tables_in_words(tables: Sequence[Table]) -> Iterator[str]:
    """What one row of each table is, as a table of Markdown."""
    yield "| table | holds |\n| --- | --- |"
    yield from (f"| [{one.name}](#{one.name}) | {one.about} |" for one in tables)
    yield ""


def columns_in_words(table: Table) -> Iterator[str]:
    """The columns of a table as Markdown, under a heading."""
    yield f"### {table.name}\n"
    key = ", ".join(f"`{name}`" for name in table.key)
    references = (f"`{one.column}` is the `{one.key}` of {one.table}." for one in table.references)
    yield " ".join((f"Key: {key}.", *references))
    yield "\n| column | type | unit | meaning |\n| --- | --- | --- | --- |"
    for one in table.columns:
        kind = one.kind if one.required else f"{one.kind} or empty"
        yield f"| `{one.name}` | {kind} | {one.unit} | {_meaning(one)} |"
    yield ""


def _meaning(column: Column) -> str:
    words = f" One of {', '.join(f'`{word}`' for word in column.values)}." if column.values else ""
    return f"{column.about}{words}".replace("|", "\\|")
