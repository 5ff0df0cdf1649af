"""A fact: claims on one thing settled, with how many reports and origins say so."""

from dataclasses import dataclass
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.quantity import Money, Quantity


@dataclass(frozen=True, slots=True)
class Side:
    """One of several values that claims give.

    Attributes:
        value: In words, such as ``about 4,000``.
        claims: Ids of the claims that say so.
        reports: How many reports say so.
        origins, origins_most: Independent origins: at least and at most.
        reliability: Letters of the best sources behind it, best first, each with its reason.
    """

    value: str
    claims: tuple[str, ...]
    reports: int
    origins: int
    origins_most: int
    reliability: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """Claims on one thing, settled.

    Attributes:
        id: Hash of event, status and the claim on it recorded first, 16 hexadecimal digits; a report that
            repeats the fact leaves it as it is.
        event, item, supplier, recipient, party: What it is about; ``item`` with its variant.
        quantity, money: The range that all sides together leave, None where nobody gives one.
        happened: Bounds of when it happened or holds; None where nothing tells.
        status: As in claims.
        claims: Ids of the claims it rests on.
        reports: How many reports say so.
        origins, origins_most: Independent origins: at least and at most.
        disputed: Whether claims on it conflict; its ``sides`` then tell who says what.
        sides: Its values with who says them, the best founded first.
        credibility: A figure of the Admiralty code, see ``grade``.
        grounds: Why it has that credibility, then why its best source has its letter, in words.
        reliability: The best letter of that code among its sources.
        letters: In the order of ``claims``, the letter of each one's source with its reason; empty for a
            derived fact, whose claims belong to the facts it is worked out from.
        derived: Whether it is worked out from other facts; then always a bound, never a point.
        working: The arithmetic in words, for a derived one.
        reason, leaning, instrument, destination, successor: As in claims; None where they tell
            none or several.
    """

    id: str
    event: str
    item: str | None
    supplier: str | None
    recipient: str | None
    party: str | None
    quantity: Quantity | None
    happened: DateBounds | None
    status: str
    claims: tuple[str, ...]
    reports: int
    origins: int
    origins_most: int
    money: Money | None = None
    disputed: bool = False
    sides: tuple[Side, ...] = ()
    credibility: str = "6"
    grounds: tuple[str, ...] = ()
    reliability: str = "F"
    letters: tuple[tuple[str, str], ...] = ()
    derived: bool = False
    working: str = ""
    reason: str | None = None
    leaning: str | None = None
    instrument: str | None = None
    destination: str | None = None
    successor: str | None = None

    def to_row(self) -> dict[str, Any]:
        """The fact as plain data."""
        return {
            "fact": self.id,
            "event": self.event,
            "item": self.item,
            "supplier": self.supplier,
            "recipient": self.recipient,
            "party": self.party,
            "quantity": self.quantity.to_row() if self.quantity else None,
            "money": self.money.to_row() if self.money else None,
            "happened": self.happened.edtf() if self.happened else None,
            "status": self.status,
            "claims": list(self.claims),
            "reports": self.reports,
            "origins": self.origins,
            "origins_most": self.origins_most,
            "disputed": self.disputed,
            "sides": [
                {
                    "value": side.value,
                    "claims": list(side.claims),
                    "reports": side.reports,
                    "origins": side.origins,
                    "origins_most": side.origins_most,
                    "reliability": [list(one) for one in side.reliability],
                }
                for side in self.sides
            ],
            "credibility": self.credibility,
            "grounds": list(self.grounds),
            "reliability": self.reliability,
            "letters": [list(one) for one in self.letters],
            "derived": self.derived,
            "working": self.working,
            "reason": self.reason,
            "leaning": self.leaning,
            "instrument": self.instrument,
            "destination": self.destination,
            "successor": self.successor,
        }
