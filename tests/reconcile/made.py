"""Claims, accounts and dossiers made for tests of what reconciling makes of them."""

from datetime import UTC, date, datetime
from typing import Any

from drawdown.account import Account
from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.evidence import Evidence
from drawdown.item import ItemMention
from drawdown.occasion import UNSTATED, Occasion
from drawdown.origin import Origin, Origins
from drawdown.quantity import Quantity
from drawdown.report import Metadata
from drawdown.speaker import AUTHOR, Speaker

OFFICIALS = Speaker("officials", "anonymous")
RECORDED = datetime(2024, 6, 1, 12, tzinfo=UTC)


def count(least: float | None, most: float | None = None, unit: str = "missile", **fields: Any) -> Quantity:
    """A count of pieces; with one bound given it is exact."""
    most = least if most is None else most
    return Quantity(least, most, unit, text=fields.pop("text", f"{least} {unit}s"), **fields)


def day(edtf: str | None) -> DateBounds | None:
    """Bounds as EDTF tells them."""
    return DateBounds.parse(edtf) if edtf else None


def entry(
    id: str,
    event: str = "delivered",
    *,
    report: str = "a",
    item: str | None = "atacms",
    published: str | None = None,
    outlet: str | None = None,
    happened: str | None = None,
    disclosed: str | None = None,
    words: str = "",
    speaker: Speaker = AUTHOR,
    via: tuple[str, ...] = (),
    supplier: str | None = "US",
    recipient: str | None = "UA",
    confidence: float = 0.9,
    **fields: Any,
) -> Entry:
    """A claim of a report called ``report``, as the ledger holds it; dates are EDTF."""
    text = words or f"{event} {item} {id}"
    made = Claim(
        id=id,
        report=report,
        path=f"{report}.md",
        event=event,
        item=ItemMention(item, item or "aid"),
        evidence=Evidence(0, len(text), text),
        supplier=supplier,
        recipient=recipient,
        happened=day(happened),
        disclosed=day(disclosed),
        speaker=speaker,
        via=via,
        confidence=confidence,
        **fields,
    )
    return Entry(made, Metadata(published=day(published), outlet=outlet), RECORDED)


def apart(*entries: Entry) -> Origins:
    """Origins in which every report stands for itself."""
    by_report: dict[str, list[Entry]] = {}
    for one in entries:
        by_report.setdefault(one.claim.report, []).append(one)
    return resting(*by_report.values())


def resting(*groups: list[Entry]) -> Origins:
    """Origins that rest on these groups of claims, one origin a group."""
    origins: list[Origin] = []
    of: dict[str, tuple[str, ...]] = {}
    for number, group in enumerate(groups):
        name = f"origin{number}"
        accounts = []
        for report in dict.fromkeys(one.claim.report for one in group):
            own = [one for one in group if one.claim.report == report]
            first = own[0].claim
            accounts.append(
                Account(
                    id=f"{name}-{report}",
                    report=report,
                    path=first.path,
                    outlet=own[0].source.outlet,
                    published=own[0].source.published,
                    speaker=first.speaker,
                    via=first.via,
                    institution=None,
                    occasion=UNSTATED,
                    claims=tuple(one.claim.id for one in own),
                )
            )
        origins.append(Origin(name, name, tuple(accounts)))
        of |= {one.claim.id: (name,) for one in group}
    return Origins(tuple(origins), of)


def dossier(*entries: Entry, origins: Origins | None = None, **fields: Any) -> Dossier:
    """A dossier of these claims; without origins every report is one of its own."""
    fields.setdefault("today", date(2026, 1, 1))
    return Dossier(entries, origins or apart(*entries), **fields)


def said(on: str | None = None, name: str | None = None) -> Occasion:
    """An occasion of speaking."""
    return Occasion(day(on), name)
