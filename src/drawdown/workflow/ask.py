"""What a ledger answers, asked by words a user knows."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from drawdown.entry import Entry
from drawdown.errors import UserMistake
from drawdown.ledger import Ledger
from drawdown.query import Answer, Query


def claims(ledger: Path, query: Query) -> Iterator[tuple[Entry, bool]]:
    """What a ledger answers: known entries, then undated ones, each with whether it is undated.

    Entries are read from the file one by one, so any number of them needs the memory of a few.

    Raises: LedgerMistake if there is no ledger, before anything is read.
    """
    query = as_told(query)
    with ExitStack() as stack:
        opened = stack.enter_context(Ledger.open(ledger, create=False))
        return _entries(asked(query, opened.answer(query)), stack.pop_all())


def _entries(answer: Answer, opened: ExitStack) -> Iterator[tuple[Entry, bool]]:
    with opened:
        for undated, entries in ((False, answer.known), (True, answer.undated)):
            for entry in entries:
                yield entry, undated


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
