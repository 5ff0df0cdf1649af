"""``drawdown project``: where a stock goes, and what can be sent from it."""

from typing import TYPE_CHECKING, Annotated

import typer

from drawdown.cli.options import (
    ChartsOption,
    FormatOption,
    KnownOnOption,
    LedgerOption,
    PossibleOption,
    SetOption,
    ledger_or_mistake,
    question,
)

if TYPE_CHECKING:
    from drawdown.cli.options import Format
    from drawdown.projection import Projection
    from drawdown.workflow.project import Projected, Wanted

NAME = "project"
HELP = """Project a stock month by month from a scenario, and answer what the scenario asks.

SCENARIO is a file in YAML or JSON with numbers, ranges and questions (docs/projection.md; some to start from
lie in examples/scenarios); - reads standard input. --set changes single values by their address.

--from-ledger drafts a scenario whose numbers cite the claims on an item. Alone it prints the draft, with what
nobody says left unknown; with your own numbers (--set, or a SCENARIO laid over the draft) or --out it
projects; --draft prints in any case. --known-on without a clock means published.

Example: drawdown project examples/scenarios/sending.yaml --set floor=1500

Example: drawdown project --from-ledger atacms --ledger my-ledger

Example: drawdown project --from-ledger atacms --ledger my-ledger --set floor=500 --set "use.rate=[5, 20]"
"""


def command(
    source: Annotated[
        str | None,
        typer.Argument(metavar="SCENARIO", help="Scenario; - is standard input.", show_default=False),
    ] = None,
    settings: SetOption = None,
    seed: Annotated[
        int | None,
        typer.Option(
            "--seed", help="Same number, same draws, same output.  [default: 1]", show_default=False
        ),
    ] = None,
    paths: Annotated[
        int | None,
        typer.Option("--paths", help="How many draws at least.  [default: 100000]", show_default=False),
    ] = None,
    from_ledger: Annotated[
        str | None,
        typer.Option(
            "--from-ledger", metavar="ITEM", help="Draft it from the claims on this item.", show_default=False
        ),
    ] = None,
    owner: Annotated[
        str | None,
        typer.Option(
            "--owner",
            metavar="PARTY",
            help="Whose stock to draft.  [default: who supplies most by the facts]",
            show_default=False,
        ),
    ] = None,
    draft: Annotated[bool, typer.Option("--draft", help="Print the scenario, do not project it.")] = False,
    known: KnownOnOption = None,
    possible: PossibleOption = False,
    out: ChartsOption = None,
    ledger: LedgerOption = None,
    form: FormatOption = None,
) -> None:
    """Prints a draft or a projection."""
    from drawdown.cli.progress import bar
    from drawdown.cli.rows import plain
    from drawdown.workflow import project as asked

    query = question(known=known, possible=possible, clock="published")
    numbers = {"seed": seed, "paths": paths}
    said = [*(settings or []), *(f"{name}={value}" for name, value in numbers.items() if value is not None)]
    folder = ledger_or_mistake(ledger) if from_ledger is not None or ledger else None
    wanted = asked.Wanted(source, said, from_ledger, query, owner, folder)
    _check(wanted)
    with bar("working out") as progress:
        data = asked.scenario(wanted, progress)
    if from_ledger is not None and not asked.cites(data):
        typer.echo(f"the ledger tells no number on {plain(from_ledger)}: all is left to you", err=True)
    if draft or (from_ledger is not None and not said and source is None and out is None):
        _show_draft(data, form)
        return
    with bar("projecting") as progress:
        made = asked.project(data, folder, progress)
    written = asked.write(made, out) if out is not None else []
    _show(made, form)
    _tell_unanswered(made.projection)
    for path in written:
        typer.echo(f"written: {path}", err=True)


def _check(wanted: "Wanted") -> None:
    """Raises: UserMistake if what is asked for cannot go together."""
    from drawdown.errors import UserMistake

    if wanted.from_ledger is None:
        if wanted.source is None and not wanted.settings:
            raise UserMistake("no scenario: name a file, - for standard input, or --from-ledger ITEM")
        for name, given in (("--owner", wanted.owner), ("--known-on", wanted.query.known_on)):
            if given:
                raise UserMistake(f"{name} says what to draft: give --from-ledger ITEM too")


def _show_draft(data: "dict[str, object]", form: "Format | None") -> None:
    from drawdown.cli.options import Format
    from drawdown.cli.rows import show_one
    from drawdown.errors import UserMistake
    from drawdown.workflow.project import as_yaml

    if form is Format.csv:
        raise UserMistake("a scenario is no table: leave --format out for YAML, or give json")
    if form in (Format.json, Format.jsonl):
        show_one(data)
    else:
        typer.echo(as_yaml(data), nl=False)


def _show(made: "Projected", form: "Format | None") -> None:
    from drawdown.cli.options import Format
    from drawdown.cli.rows import chosen, show, show_one

    form = chosen(form)
    if form is Format.table:
        from drawdown.cli.projected import show_projection

        show_projection(made)
    elif form is Format.csv:
        from drawdown.cli.projected import CSV_COLUMNS, csv_rows

        show(csv_rows(made.projection), form, CSV_COLUMNS)
    else:
        show_one(made.to_row())


def _tell_unanswered(projection: "Projection") -> None:
    """On standard error, which questions have no answer and why; a script sees it without reading JSON."""
    from drawdown.cli.rows import plain

    for answer in projection.answers:
        if answer.value is None and answer.note and not (answer.indices or answer.worth):
            typer.echo(f"no answer: {plain(next(iter(answer.ask)))}: {plain(answer.note)}", err=True)
