"""Columns that several tables have, with the cells that belong to them."""

from collections.abc import Iterable
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.claim import EVENTS, INSTRUMENTS, LEANINGS, STATUSES
from drawdown.package.schema import Column
from drawdown.quantity import Money, Quantity

Cells = dict[str, Any]

EVENT = Column(
    "event", "string", "What it tells, a word of the vocabulary of claims.", required=True, values=EVENTS
)
STATUS = Column(
    "status",
    "string",
    "Whether it is said to have happened (actual), is decided (planned), may or might (possible), is "
    "said not to "
    "be so (denied) or stands only in a question (asked).",
    required=True,
    values=STATUSES,
)
ITEM = Column(
    "item",
    "string",
    "Id of the equipment in drawdown's catalogue, with /variant where one is told; empty for aid as a whole.",
)
SUPPLIER = Column(
    "supplier", "string", "From whom: ISO 3166 code of a state, or the id of an organisation or group."
)
RECIPIENT = Column("recipient", "string", "To whom, named likewise.")
PARTY = Column(
    "party", "string", "Who does it, of events with one doer: producer, holder, user, trainer, asker."
)
LEANING = Column(
    "leaning", "string", "For or against the transfer, of what is weighed or argued.", values=LEANINGS
)
INSTRUMENT = Column("instrument", "string", "How it is supplied.", values=INSTRUMENTS)
CLAIMS = Column(
    "claims",
    "string",
    "Ids of the claims it rests on, with a space between; the same one a row in a table of its own.",
)


def claims(ids: Iterable[str]) -> str:
    """Ids in one cell."""
    return " ".join(ids)


def date_columns(name: str, what: str, basis: bool = True) -> tuple[Column, ...]:
    """A date as bounds: in EDTF, its first and last possible day, and what it was worked out from."""
    columns = (
        Column(name, "string", f"{what}, in EDTF (ISO 8601-2); empty where nothing tells."),
        Column(f"{name}_lower", "date", "First day that may mean; empty where the start is open."),
        Column(f"{name}_upper", "date", "Last day that may mean; empty where the end is open."),
    )
    more = Column(f"{name}_basis", "string", "The words and the date it was worked out from.")
    return (*columns, more) if basis else columns


def date_cells(name: str, bounds: DateBounds | None, basis: bool = True) -> Cells:
    """The cells of ``date_columns``."""
    if bounds is None:
        return {}
    cells: Cells = {name: bounds.edtf(), f"{name}_lower": bounds.lower, f"{name}_upper": bounds.upper}
    return cells | {f"{name}_basis": bounds.basis} if basis else cells


def amount_columns(words: bool) -> tuple[Column, ...]:
    """A count and a sum of money as ranges; with the words of the report where one report gives them."""
    count = (
        Column("quantity_min", "number", "Least number; empty where none is told.", "`quantity_unit`"),
        Column(
            "quantity_max",
            "number",
            "Greatest number; empty where none is told, as of “at least”.",
            "`quantity_unit`",
        ),
        Column("quantity_unit", "string", "What is counted, singular, such as missile."),
        Column("quantity_per", "string", "year, month or day, of a rate."),
        Column(
            "quantity_approximate",
            "boolean",
            "Whether it is “about” or a band such as “hundreds”; empty without a quantity.",
        ),
        Column(
            "quantity_vague",
            "boolean",
            "Whether it is words without a number, which then has no bounds; empty without a quantity.",
        ),
    )
    money = (
        Column("money_min", "number", "Least sum; empty as of “up to”.", "`money_currency`"),
        Column("money_max", "number", "Greatest sum; empty as of “more than”.", "`money_currency`"),
        Column("money_currency", "string", "ISO 4217 code."),
    )
    if not words:
        return (*count, *money)
    return (
        *count,
        Column("quantity_text", "string", "The words."),
        *money,
        Column("money_text", "string", "The words."),
    )


def amount_cells(quantity: Quantity | None, money: Money | None, words: bool) -> Cells:
    """The cells of ``amount_columns``."""
    cells: Cells = {}
    for name, amount in (("quantity", quantity), ("money", money)):
        if amount is not None:
            own = amount.to_row()
            if not words:
                del own["text"]
            cells |= {f"{name}_{part}": value for part, value in own.items()}
    return cells
