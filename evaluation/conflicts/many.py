"""Many claims on one family of items, made at random: more clash than any archive has."""

import random
from datetime import UTC, date, datetime, timedelta

from drawdown.bounds import DateBounds
from drawdown.claim import EVENTS, Claim
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.evidence import Evidence
from drawdown.item import ItemMention
from drawdown.quantity import Quantity
from drawdown.report import Metadata

_RECORDED = datetime(2026, 1, 1, tzinfo=UTC)
_FIRST, _DAYS = date(2022, 2, 24), 900
_ITEMS = ("atacms", "atacms", "atacms/cluster", "long-range-missile")
_SENTENCES = (
    "It came.",
    "It came since June.",
    "There was no discussion.",
    "After months of debate it came.",
)
_STATUSES, _SHARES = ("actual", "denied", "planned", "possible"), (80, 4, 10, 6)
_PER_REPORT = 8


def many(claims: int, seed: int = 1) -> Dossier:
    """That many claims in reports of eight, each report with an origin of its own."""
    chance = random.Random(seed)
    return Dossier([_entry(number, chance) for number in range(claims)], today=date(2026, 1, 1))


def _entry(number: int, chance: random.Random) -> Entry:
    text = chance.choice(_SENTENCES)
    item = chance.choice(_ITEMS)
    count = chance.choice((5, 10, 18, 20, 31, 40, 100, 300, 500))
    claim = Claim(
        id=f"{number:08}",
        report=f"r{number // _PER_REPORT}",
        path=f"r{number // _PER_REPORT}.md",
        event=chance.choice(EVENTS),
        item=ItemMention(item, item),
        evidence=Evidence(number, number + len(text), text),
        supplier=chance.choice(("US", "US", "US", "DE", None)),
        recipient=chance.choice(("UA", "UA", "UA", "PL", None)),
        quantity=Quantity(count, count, "missile") if chance.random() < 0.3 else None,
        status=chance.choices(_STATUSES, _SHARES)[0],
        confidence=0.9,
    )
    day = _FIRST + timedelta(days=chance.randrange(_DAYS))
    return Entry(claim, Metadata(published=DateBounds.day(day)), _RECORDED)
