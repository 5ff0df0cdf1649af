"""Invented claims and the summary of a brief on them."""

from typing import Any

from drawdown.brief import Brief
from drawdown.brief.summary.model import Line
from drawdown.entry import Entry
from tests.brief.judged import fact
from tests.brief.made import brief, entry, report

TRANSFER: dict[str, Any] = {"supplier": "US", "recipient": "UA", "confidence": 0.95}


def said(event: str, words: str, on: str | None = "2023-07-24", **fields: Any) -> Entry:
    """A claim on ATACMS from the United States to Ukraine that is all of a report published on a day."""
    source = report(words, f"{event}-{on}-{len(words)}.txt", published=on)
    return entry(event, source, **{**TRANSFER, **fields})


def summed(*entries: Entry, **more: Any) -> Brief:
    """The brief of these claims, each a fact of its own."""
    facts = [fact(one, id=f"{at:016x}") for at, one in enumerate(entries)]
    return brief(*entries, **{"facts": facts, **more})


def lines(*entries: Entry, **more: Any) -> tuple[Line, ...]:
    """The summary of these claims."""
    return summed(*entries, **more).summary


def texts(*entries: Entry, **more: Any) -> list[str]:
    """Its sentences."""
    return [line.text for line in lines(*entries, **more)]
