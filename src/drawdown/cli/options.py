"""Options that several commands share."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drawdown.clock import Clock, KnownOn
from drawdown.errors import UserMistake

if TYPE_CHECKING:
    from drawdown.query import Query
    from drawdown.scope import Scope


class Format(StrEnum):
    """How rows are printed."""

    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    table = "table"


def named_path(text: str) -> Path:
    """A path typed; an empty one is a variable that was never set, not the folder one stands in.

    Raises: UserMistake if it is empty.
    """
    if not text:
        raise UserMistake("a path is empty: name a file or folder; . is the folder you are in")
    return Path(text)


Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH",
        parser=named_path,
        help="Reports: files or folders of .txt, .md and .html.",
        show_default=False,
    ),
]
LedgerOption = Annotated[
    Path | None,
    typer.Option(
        "--ledger",
        parser=named_path,
        metavar="DIR",
        envvar="DRAWDOWN_LEDGER",
        help="Folder of the ledger.",
        show_default=False,
    ),
]
SetOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="PATH=VALUE", help="A value by its address, such as floor=2000; repeatable."
    ),
]
ChartsOption = Annotated[
    Path | None,
    typer.Option(
        "--out",
        parser=named_path,
        metavar="DIR",
        help="Also write all of it, with its charts, into this folder.",
        show_default=False,
    ),
]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        min=1,
        max=64,
        help="Processes that read.  [default: one a core for more than 200 reports, else 1]",
        show_default=False,
    ),
]
ProblemsOption = Annotated[
    Path | None,
    typer.Option("--problems", help="Also write all problems here (JSON Lines).", show_default=False),
]
FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        help="json, jsonl, csv or table.  [default: table on a terminal, else jsonl]",
        show_default=False,
    ),
]
RowsOption = Annotated[
    Format | None,
    typer.Option("--format", help="Rows instead of words: json, jsonl, csv or table.", show_default=False),
]
KnownOnOption = Annotated[
    list[str] | None,
    typer.Option(
        "--known-on",
        metavar="[CLOCK:]DATE",
        help="Only what was known by DATE; repeatable. "
        "Clocks: recorded (in UTC), published, disclosed, happened.",
    ),
]
PossibleOption = Annotated[
    bool, typer.Option("--possible", help="With --known-on: also what may have been known by then.")
]
ItemOption = Annotated[
    str | None,
    typer.Option("--item", help="Only this item, by id or name, such as atacms.", show_default=False),
]
ItemsOption = Annotated[
    list[str] | None,
    typer.Option("--item", help="Only this item, by id or name; repeatable.", show_default=False),
]
PeriodOption = Annotated[
    str | None,
    typer.Option(
        "--period",
        metavar="DATE[/DATE]",
        help="Only what happened within it, such as 2023-07/2023-12 or 2023; /.. leaves an end open.",
        show_default=False,
    ),
]
ByOption = Annotated[
    str | None,
    typer.Option("--by", envvar="DRAWDOWN_BY", metavar="WHO", help="Who decides.", show_default=False),
]
SupplierOption = Annotated[
    str | None,
    typer.Option("--supplier", help="Only from this party, by id or name, such as US.", show_default=False),
]
RecipientOption = Annotated[
    str | None,
    typer.Option("--recipient", help="Only to this party, by id or name, such as UA.", show_default=False),
]
EventOption = Annotated[
    str | None, typer.Option("--event", help="Only this event, such as delivered.", show_default=False)
]
SealsOption = Annotated[
    list[Path] | None,
    typer.Option("--seal", metavar="FILE", help="A seal of the ledger; repeatable.", show_default=False),
]
SignersOption = Annotated[
    Path | None,
    typer.Option(
        "--signers",
        metavar="FILE",
        help="Who may have signed the seals: allowed signers as in `man ssh-keygen`.",
        show_default=False,
    ),
]


def check_signers(seals: list[Path] | None, signers: Path | None) -> None:
    """Raises: UserMistake if signers are named and no seal is."""
    if signers is not None and not seals:
        raise UserMistake(
            "--signers says who may have signed seals, but no seal is named: give --seal FILE too"
        )


def event_or_mistake(event: str | None) -> str | None:
    """The event named, if any. Raises: UserMistake if there is no such event."""
    from drawdown.claim import EVENTS

    if event is not None and event not in EVENTS:
        raise UserMistake(f"unknown event {event!r}: expected one of {', '.join(EVENTS)}")
    return event


def ledger_or_mistake(ledger: Path | None) -> Path:
    """The ledger named. Raises: UserMistake if none is, or a file."""
    if ledger is None:
        raise UserMistake("no ledger named: give --ledger DIR or set DRAWDOWN_LEDGER")
    if ledger.is_file():
        raise UserMistake(
            f"{ledger}: this is a file; a ledger is named by its folder, such as {ledger.parent}"
        )
    return ledger


def known_on(said: list[str] | None, default: Clock) -> tuple[KnownOn, ...]:
    """The ``--known-on`` options. Raises: UserMistake if one is not of the form [CLOCK:]DATE."""
    return tuple(KnownOn.parse(text, default) for text in said or ())


def scope(items: list[str] | None, period: str | None) -> "Scope":
    """Several items and a period. Raises: UserMistake for an empty name or a period that is none."""
    from drawdown.bounds import DateBounds
    from drawdown.scope import Scope

    if "" in (items or ()):
        raise UserMistake("an item is empty: give its id or name, such as --item atacms")
    bounds = DateBounds.parse(period) if period is not None else None
    return Scope(tuple(items or ()), bounds and replace(bounds, qualifier=""))


def question(
    item: str | None = None,
    supplier: str | None = None,
    recipient: str | None = None,
    event: str | None = None,
    known: list[str] | None = None,
    possible: bool = False,
    clock: Clock = "recorded",
    days: bool = False,
) -> "Query":
    """What is asked for, by the options given; a day without a clock is one of ``clock``.

    ``days`` tells that another option names a day, which ``--possible`` may be about.

    Raises: UserMistake for an event that there is not, a day of another form, --possible without a day.
    """
    from drawdown.query import Query

    if possible and not (known or days):
        raise UserMistake(
            "--possible says how days are asked for, but none is: give --known-on [CLOCK:]DATE too"
        )
    return Query(item, supplier, recipient, event_or_mistake(event), known_on(known, clock), possible)
