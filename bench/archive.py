"""A made-up archive for the benches: as in a real one, few items are told of often and many seldom."""

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256
from random import Random

from drawdown.bounds import DateBounds, month
from drawdown.claim import EVENTS, Claim
from drawdown.evidence import Evidence
from drawdown.findings import Findings
from drawdown.item import ItemMention
from drawdown.report import Metadata, Report, report_id

ITEMS = 400
CLAIMS = 20
"""Claims a report."""
PARTIES = ("BO", "RU", "SY", "GR", "LU", "ST")
SAID = (
    "Ruritania said on Tuesday that it had delivered at least 12 more Lynx launchers to Borduria, as asked. "
)
_OFTEN = [1 / (rank + 1) for rank in range(ITEMS)]
_FIRST = date(2022, 1, 1)
_DATES = [
    *(DateBounds.day(_FIRST + timedelta(days=day), "on Tuesday") for day in range(1_000)),
    *(month(year, number, "last month") for year in (2022, 2023, 2024) for number in range(1, 13)),
]


def archive(reports: int, reader: str = "bench 1", first: int = 0) -> Iterator[Findings]:
    """Reports with their claims: ``item-0`` is told of most, ``item-399`` least; every 20th has no date."""
    for number in range(first, first + reports):
        random = Random(f"{reader} {number}")
        head = f"Report {number}.\n"
        text = head + SAID * CLAIMS
        published = DateBounds.day(_FIRST + timedelta(days=random.randrange(1_000)), "front matter")
        of = Report(
            report_id(text.encode()),
            f"{number}.txt",
            text.encode(),
            text,
            Metadata(published if number % 20 else None, outlet="The Daily Lynx"),
        )
        items = random.choices(range(ITEMS), _OFTEN, k=CLAIMS)
        yield Findings(
            of,
            reader,
            tuple(_claim(of, len(head), ordinal, item, random) for ordinal, item in enumerate(items)),
        )


def _claim(of: Report, head: int, ordinal: int, item: int, random: Random) -> Claim:
    start = head + len(SAID) * ordinal
    end = start + len(SAID) - 1
    return Claim(
        id=sha256(f"{of.path} {ordinal} {item}".encode()).hexdigest()[:32],
        report=of.id,
        path=of.path,
        event=random.choice(EVENTS),
        item=ItemMention(f"item-{item}/b" if ordinal % 3 == 0 else f"item-{item}", "Lynx launchers"),
        evidence=Evidence(start, end, of.text[start:end]),
        supplier=random.choice(PARTIES),
        recipient=random.choice(PARTIES),
        happened=random.choice(_DATES) if ordinal % 3 else None,
        why_missing={"quantity": "no number stands by it"},
        reader="delivered",
        confidence=0.8,
    )
