"""What a brief is on, beyond what one question to a ledger asks for: several items, and a period."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drawdown.bounds import DateBounds
from drawdown.query import Query


@dataclass(frozen=True, slots=True)
class Scope:
    """Several items and a period.

    Attributes:
        items: Ids of items, a claim on any of them is asked for; none leaves it to the question.
        period: Claims on what happened within these days; None is any time.
    """

    items: tuple[str, ...] = ()
    period: DateBounds | None = None

    def questions(self, query: Query) -> Iterator[Query]:
        """The questions to a ledger that together ask for these items, else the one given."""
        if not self.items:
            yield query
        for item in dict.fromkeys(self.items):
            yield replace(query, item=item)

    def in_words(self) -> Iterator[str]:
        """What is asked for, one line each."""
        yield from (f"item: {item}" for item in self.items)
        if self.period:
            yield f"happened: {self.period.edtf()}"


EVERYTHING = Scope()
"""All items at any time."""
