"""A question to the ledger: which claims, as known when."""

from collections.abc import Sequence
from dataclasses import dataclass

from drawdown.clock import Dates, KnownOn
from drawdown.entry import Entry

# A brief leaves out claims below it. Of those shown four in five must match a label on the labelled texts, by
# confidences given without sight of the text: `make confidence` prints it, `make score` holds it. It is set
# with room to spare, since the rules know those texts and confidences promise too much on others.
MIN_CONFIDENCE = 0.75


@dataclass(frozen=True, slots=True)
class Query:
    """Claims to ask for; a field left None does not narrow.

    Attributes:
        item: Catalogue id; ``atacms`` also finds its variants, ``atacms/cluster`` only that one.
        supplier, recipient: Ids of parties.
        event: A word of the event vocabulary.
        known_on: Known by all of these clocks and days.
        possible: Ask what may have been known (lower bounds) instead of what certainly was (upper bounds).
    """

    item: str | None = None
    supplier: str | None = None
    recipient: str | None = None
    event: str | None = None
    known_on: tuple[KnownOn, ...] = ()
    possible: bool = False

    def known(self, dates: Dates) -> bool | None:
        """Whether a claim was known by all the days asked for; None if it has no date on one of their clocks.

        What one clock rules out is not known, whatever the others lack.
        """
        told = [by.known(dates, self.possible) for by in self.known_on]
        if False in told:
            return False
        return None if None in told else True


@dataclass(frozen=True, slots=True)
class Answer:
    """What the ledger answers.

    Attributes:
        known: Entries known on the days asked, in order of recording.
        undated: Entries that have no date on a clock asked for; never dropped silently, never dated today.

    A ledger finds which claims are known before it answers, and reads each from its file when it is looked
    at, so that any number needs the memory of a few: look at them while the ledger is open, and make a list
    of what is looked at more than once.
    """

    known: Sequence[Entry]
    undated: Sequence[Entry]
