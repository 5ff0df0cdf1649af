"""What is not known of an item, found in its claims alone; each remark cites the claims it is about."""

from collections.abc import Iterable, Iterator, Sequence

from drawdown.brief import dates, figures
from drawdown.brief.model import Group, Part, Section, Statement
from drawdown.brief.naming import Names
from drawdown.brief.sentences import capital, topic
from drawdown.entry import Entry

_DONE = ("authorised", "delivered", "sold", "used")


def unknowns(entries: Sequence[Entry], names: Names) -> Section:
    """Numbers, dates and suppliers nobody states."""
    actual = [entry for entry in entries if entry.claim.status == "actual"]
    groups = (
        Group("Numbers", tuple(_numbers(actual, names))),
        Group("Dates", tuple(_undated(actual, names))),
        Group("Suppliers", tuple(_without_supplier(actual, names))),
    )
    note = "Not stated in the reports read here; other reports may state it."
    told = tuple(group for group in groups if group.statements)
    return Section("unknowns", note, told)


def _numbers(entries: Sequence[Entry], names: Names) -> Iterator[Statement]:
    for about, same in _alike(entries, ("delivered", "sold", "ordered", "produced", "held"), names):
        counted = [e for e in same if e.claim.quantity and not e.claim.quantity.vague]
        if counted or any(e.claim.item.id is None for e in same):
            continue
        vague = [e for e in same if e.claim.quantity]
        if vague:
            words = dict.fromkeys(figures.quoted(e.claim.quantity.text) for e in vague if e.claim.quantity)
            yield _remark(f"{about}: the number is given only in words, {', '.join(words)}.", vague)
        else:
            yield _remark(f"{about}: how many is not stated.", same)


def _undated(entries: Sequence[Entry], names: Names) -> Iterator[Statement]:
    for about, same in _alike(entries, _DONE, names):
        if any(e.claim.happened for e in same):
            continue
        part = [e for e in same if dates.when(e.claim)]
        if part:
            words = dict.fromkeys(dates.when(e.claim) for e in part)
            yield _remark(f"{about}: the date is given only in part, {'; '.join(words)}.", part)
        else:
            yield _remark(f"{about}: when is not stated.", same)


def _without_supplier(entries: Sequence[Entry], names: Names) -> Iterator[Statement]:
    for about, same in _alike(entries, ("delivered", "sold"), names):
        if same[0].claim.supplier is None:
            code, _, words = same[0].claim.why_missing.get("supplier", "").partition(": ")
            named = f"from {figures.quoted(words)}, whom the catalogue does not know"
            told = named if code == "out-of-catalogue" and words else "from whom is not stated"
            yield _remark(f"{about}: {told}.", same)


def _alike(
    entries: Iterable[Entry], events: tuple[str, ...], names: Names
) -> Iterator[tuple[str, list[Entry]]]:
    """Claims about one thing, each with its name: "Delivery of ATACMS to Ukraine by the United States"."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.claim.event in events:
            found.setdefault(capital(topic(entry.claim, names)), []).append(entry)
    yield from sorted(found.items(), key=lambda pair: (events.index(pair[1][0].claim.event), pair[0]))


def _remark(text: str, entries: Sequence[Entry]) -> Statement:
    return Statement((Part(text, _ids(entries)),), reports=len({entry.claim.report for entry in entries}))


def _ids(entries: Sequence[Entry]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.claim.id for entry in entries))
