"""Facts as short as tests want them."""

from typing import Any

from drawdown.bounds import DateBounds
from drawdown.catalogue import load_catalogue
from drawdown.claim import Claim
from drawdown.evidence import Evidence
from drawdown.fact import Fact, Side
from drawdown.item import ItemMention
from drawdown.month import month
from drawdown.quantity import Quantity
from drawdown.stock.draft import Draft, draft
from drawdown.stock.scenario import parse

START = month("2024-06")


def count(
    least: float | None, most: float | None, unit: str | None = None, per: str | None = None, **more: Any
) -> Quantity:
    """A quantity; ``least`` alone is an exact figure by ``exactly``."""
    return Quantity(least, most, unit, per, **more)


def exactly(number: float, unit: str | None = "missile", per: str | None = None, **more: Any) -> Quantity:
    """A plain count or rate."""
    return Quantity(number, number, unit, per, **more)


def vague(words: str) -> Quantity:
    """Words without a number."""
    return Quantity(None, None, None, None, vague=True, text=words)


def fact(event: str, quantity: Quantity | None = None, happened: str | None = None, **more: Any) -> Fact:
    """A fact on ATACMS of one claim, whose id is that of the fact behind a ``c``."""
    id = str(more.pop("id", f"{event}-{quantity.text or quantity.max if quantity else ''}-{happened}"))
    parties: dict[str, Any] = {"supplier": None, "recipient": None, "party": None}
    counted: dict[str, Any] = {"claims": (f"c{id}",), "reports": 1, "origins": 1, "origins_most": 1}
    about = {"item": "atacms", "status": "actual"} | parties | counted | more
    when = DateBounds.parse(happened) if happened else None
    return Fact(id=id, event=event, quantity=quantity, happened=when, **about)


def side(value: str, *claims: str, origins: int = 1, letter: str = "F") -> Side:
    """One side of a dispute."""
    return Side(value, claims, 1, origins, origins, ((letter, "because"),))


def claim(id: str, text: str = "A sentence.", quantity: Quantity | None = None) -> Claim:
    """A claim that says a sentence."""
    return Claim(
        id, "r", "r.txt", "produced", ItemMention("atacms", "ATACMS"), Evidence(0, len(text), text),
        quantity=quantity,
    )  # fmt: skip


def drafted(*facts: Fact, claims: tuple[Claim, ...] = (), of: str | None = None, start: int = START) -> Draft:
    """The draft of these facts for ATACMS, which can be read as a scenario."""
    made = draft("atacms", facts, {one.id: one for one in claims}, start, load_catalogue(), of)
    parse(made.mapping)
    return made


SUPPLIER = fact("refused", supplier="US", recipient="UA", id="refused")
"""Makes the United States the owner."""
