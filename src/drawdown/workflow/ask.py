"""What a ledger answers, asked by words a user knows."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
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
    """The question with ids as claims tell them: ``k2`` is ``tank/k2``, "United States" is ``US``.

    A name that the catalogue does not have stays: a correction may have recorded it as it stands.
    """
    from drawdown.catalogue import load_catalogue
    from drawdown.catalogue.find import item_id, party_id

    catalogue = load_catalogue()
    item, supplier, recipient = query.item, query.supplier, query.recipient
    return replace(
        query,
        item=item and (item_id(catalogue, item) or catalogue.told(item)),
        supplier=supplier and (party_id(catalogue, supplier) or supplier),
        recipient=recipient and (party_id(catalogue, recipient) or recipient),
    )


def asked(query: Query, answer: Answer) -> Answer:
    """The answer; a name that neither it nor the catalogue knows is more likely misspelt than absent.

    Raises: UserMistake if there is such a name.
    """
    from drawdown.catalogue import load_catalogue
    from drawdown.catalogue.find import meant

    if not answer.known and not answer.undated:
        catalogue = load_catalogue()
        if query.item and query.item.split("/")[0] not in catalogue.items:
            raise UserMistake(f"unknown item {query.item!r}: {meant(catalogue, 'item', query.item)}")
        for party in (query.supplier, query.recipient):
            if party and party not in catalogue.parties:
                raise UserMistake(f"unknown party {party!r}: {meant(catalogue, 'party', party)}")
    return answer
