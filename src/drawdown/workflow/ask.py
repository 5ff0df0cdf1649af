"""What a ledger answers, asked by words a user knows."""

from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from drawdown.errors import UserMistake
from drawdown.ledger import Ledger
from drawdown.query import Answer, Query


def claims(ledger: Path, query: Query) -> Answer:
    """What a ledger answers. Raises: LedgerMistake if there is no ledger."""
    query = as_told(query)
    with Ledger.open(ledger, create=False) as opened:
        return asked(query, opened.answer(query))


def as_told(query: Query) -> Query:
    """The question with the item's id as claims tell it: ``k2`` is ``tank/k2``."""
    from drawdown.catalogue import load_catalogue

    return replace(query, item=load_catalogue().told(query.item))


def asked(query: Query, answer: Answer) -> Answer:
    """The answer; an item that neither it nor the catalogue knows is more likely misspelt than absent."""
    from drawdown.catalogue import load_catalogue

    if query.item and not answer.known and not answer.undated:
        items = load_catalogue().items
        if query.item.split("/")[0] not in items:
            near = get_close_matches(query.item.lower(), items, 3, 0.5)
            hint = f"did you mean {', '.join(near)}?" if near else "see docs/catalogue.md for the ids"
            raise UserMistake(f"unknown item {query.item!r}: {hint}")
    return answer
