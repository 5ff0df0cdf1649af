"""Small invented reports and claims for tests of the brief."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.brief import Brief, Material, outline
from drawdown.catalogue import Catalogue, load_catalogue
from drawdown.claim import Claim, claim_id
from drawdown.decision import Decision
from drawdown.entry import Entry
from drawdown.evidence import Evidence
from drawdown.item import Item, ItemMention
from drawdown.party import Party
from drawdown.quantity import Money, Quantity
from drawdown.report import Furniture, Metadata, Report, report_id
from drawdown.speaker import Speaker

RECORDED = datetime(2024, 6, 1, tzinfo=UTC)
OFFICIALS = Speaker("US officials", "anonymous")


def catalogue() -> Catalogue:
    """A catalogue of a few items and parties, so that names in these tests do not move with the real one."""
    items = [
        Item("atacms", "ATACMS", "long-range-missile", ("ATACMS",), "missile"),
        Item("prsm", "Precision Strike Missile", "long-range-missile", ("PrSM",), "missile"),
        Item("patriot", "Patriot", "air-defence", ("Patriot",)),
        Item("155mm", "155 mm artillery round", "artillery-ammunition", ("155mm",), "round"),
        Item("long-range-missile", "Long-range missile", "class", ("long-range missile",)),
        Item("air-defence", "Air defence", "class", ("air defence",)),
    ]
    parties = [
        Party("US", "United States", "state"),
        Party("UA", "Ukraine", "state"),
        Party("GB", "United Kingdom", "state"),
        Party("allies", "Allies and partners", "group", ("allies and partners",)),
        Party("lockheed-martin", "Lockheed Martin", "firm"),
    ]
    return replace(
        load_catalogue(),
        items={item.id: item for item in items},
        parties={party.id: party for party in parties},
        outlets={"The Washington Post": "Washington Post", "Washington Post": "Washington Post"},
    )


def report(text: str, path: str = "a.txt", furniture: tuple[Furniture, ...] = (), **about: Any) -> Report:
    """A report with this text; ``about`` goes to its metadata, ``published`` as EDTF."""
    if about.get("published"):
        about["published"] = DateBounds.parse(about["published"])
    original = f"{path}\n{text}".encode("utf-8", "surrogatepass")
    return Report(report_id(original), path, original, text, Metadata(**about), furniture)


def entry(
    event: str,
    source: Report,
    words: str | None = None,
    *,
    item: str | None = "atacms",
    decision: str | None = None,
    ordinal: int = 0,
    **fields: Any,
) -> Entry:
    """A claim whose evidence is ``words`` in the report, or all of it; dates are given as EDTF."""
    for name in ("happened", "disclosed"):
        if fields.get(name):
            fields[name] = DateBounds.parse(fields[name])
    words = source.text if words is None else words
    start = source.text.index(words)
    supplier, recipient, party = (fields.get(name) for name in ("supplier", "recipient", "party"))
    key = claim_id(source.id, start, start + len(words), event, item, supplier, recipient, party, ordinal)
    claim = Claim(
        id=key,
        report=source.id,
        path=source.path,
        event=event,
        item=ItemMention(item, item or "aid"),
        evidence=Evidence.of(source.text, start, start + len(words)),
        reader="made by hand",
        **fields,
    )
    made = Decision(key, decision, "A. Reader", RECORDED, why="checked") if decision else None
    return Entry(claim, source.metadata, RECORDED, made)


def brief(*entries: Entry, reports: tuple[Report, ...] = (), **more: Any) -> Brief:
    """The brief of these claims."""
    return outline(Material(entries, reports={r.id: r for r in reports}, **more), catalogue())


def number(low: float | None, high: float | None, **more: Any) -> Quantity:
    """A count."""
    return Quantity(low, high, **more)


def vague(words: str) -> Quantity:
    """Words without a number."""
    return Quantity(None, None, vague=True, text=words)


def dollars(amount: float, text: str = "") -> Money:
    """A sum of dollars."""
    return Money(amount, amount, "USD", text)
