"""Entries made by hand; every name and number in them is invented."""

from datetime import UTC, datetime
from itertools import count
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.claim import Claim, claim_id
from drawdown.decision import Decision
from drawdown.entry import Entry
from drawdown.evidence import Evidence
from drawdown.item import ItemMention
from drawdown.quantity import Quantity
from drawdown.report import Metadata

_ORDINALS = count()
RECORDED = datetime(2024, 6, 1, tzinfo=UTC)


def entry(
    report: str,
    figure: float | tuple[float | None, float | None] | None = None,
    *,
    published: str | None = "2024-05-02",
    happened: str | None = None,
    decided: str | None = None,
    **fields: Any,
) -> Entry:
    """A claim of a report that Borduria delivered so many Lynx to Ruritania."""
    low, high = figure if isinstance(figure, tuple) else (figure, figure)
    quantity = None if low is None and high is None else Quantity(low, high, "launcher")
    defaults: dict[str, Any] = {
        "id": claim_id(report, 0, 1, "delivered", "lynx", "BO", "RU", None, next(_ORDINALS)),
        "report": report,
        "path": f"{report}.txt",
        "event": "delivered",
        "item": ItemMention("lynx", "Lynx"),
        "evidence": Evidence(0, 1, "x"),
        "supplier": "BO",
        "recipient": "RU",
        "quantity": quantity,
        "happened": DateBounds.parse(happened) if happened else None,
        "confidence": 0.9,
    }
    claim = Claim(**{**defaults, **fields})
    decision = Decision(claim.id, decided, "Ann", RECORDED) if decided else None
    when = DateBounds.parse(published) if published else None
    return Entry(claim, Metadata(when, outlet="The Daily Lynx"), RECORDED, decision)
