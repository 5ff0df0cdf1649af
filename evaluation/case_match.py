"""Whether what was read is what a case expects."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.quantity import Money, Quantity
from drawdown.reading import Reader, to_report
from drawdown.report import Report
from evaluation.case import FIELDS, Case, Expected

BARE = {"event", "or", "item", "item_or", "says"}  # what a claim is matched by where only its kind counts
WORDS_ALIKE = 0.5  # share of words two names of a speaker must have in common, as the scorer has it


def read(case: Case, reader: Reader) -> tuple[Claim, ...]:
    """The claims the reader finds in a case."""
    return reader.read(to_read(case)).claims


def to_read(case: Case) -> Report:
    """A case as a report."""
    dated = f"published: {case.published}\n" if case.published else ""
    report = to_report(f"---\n{dated}outlet: Example Gazette\n---\n{case.text}\n".encode(), "case.md")
    if not isinstance(report, Report):
        raise ValueError(f"{case.text!r}: {report}")
    return report


def wrong(case: Case, found: Sequence[Claim]) -> list[str]:
    """What is missing and what is too much, one line each; none where the case is read right."""
    fits = [[_fits(expected, claim) for claim in found] for expected in case.claims]
    taken = _assign(fits)
    lines = [
        f"missing: {dict(expected)}"
        for expected, place in zip(case.claims, taken, strict=True)
        if place is None and not expected.get("optional")
    ]
    for place, claim in enumerate(found):
        if place not in taken and not _allowed(case, claim):
            lines.append(f"too much: {said(claim)}")
    return lines


def pairs(case: Case, found: Sequence[Claim]) -> dict[str, int]:
    """How many claims are expected, read and alike in event and item; what may be there is not counted."""
    verdicts, taken = judged(case, found), _by_kind(case, found)
    spared = sum(
        place is None and bool(claim.get("optional")) for place, claim in zip(taken, case.claims, strict=True)
    )
    read_ = sum(verdict is not None for verdict in verdicts)
    return {"expected": len(case.claims) - spared, "read": read_, "both": sum(map(bool, verdicts))}


def judged(case: Case, found: Sequence[Claim]) -> list[bool | None]:
    """Whether each claim read answers one that is expected, by event and item; None where it may be there."""
    taken = _by_kind(case, found)
    return [
        True if place in taken else None if _allowed(case, claim) else False
        for place, claim in enumerate(found)
    ]


def _by_kind(case: Case, found: Sequence[Claim]) -> list[int | None]:
    kinds = [{key: claim[key] for key in claim if key in BARE} for claim in case.claims]
    return _assign([[_fits(kind, claim) for claim in found] for kind in kinds])


def _allowed(case: Case, claim: Claim) -> bool:
    return case.also if isinstance(case.also, bool) else claim.event in case.also


def said(claim: Claim) -> str:
    """A claim in one line."""
    parts = [claim.event, claim.item.id or "-", f"{claim.supplier}>{claim.recipient}", claim.status]
    if claim.party:
        parts.append(f"party {claim.party}")
    if claim.quantity:
        parts.append(f"{claim.quantity.min}..{claim.quantity.max} {claim.quantity.unit or ''}".strip())
    if claim.money:
        parts.append(f"{claim.money.min}..{claim.money.max} {claim.money.currency}")
    if claim.happened:
        parts.append(claim.happened.edtf())
    if claim.reason:
        parts.append(f"{claim.reason} {claim.leaning}")
    parts.append(f"says {claim.speaker.text} ({claim.speaker.kind}){' via ' if claim.via else ''}")
    return " ".join(parts) + ", ".join(claim.via)


def _fits(expected: Expected, claim: Claim) -> bool:
    """Whether a claim says what is expected, in every field that is named."""
    if claim.event not in (expected["event"], *expected.get("or", ())):
        return False
    if expected.get("says", "") not in " ".join(claim.evidence.text.split()):
        return False
    names = {key.removesuffix("_or") for key in expected} & FIELDS
    return all(any(_same(name, value, claim) for value in _values(name, expected)) for name in names)


def _values(name: str, expected: Expected) -> Iterator[Any]:
    """What a field may be: ``status: planned, status_or: [possible]`` allows two."""
    if name in expected:
        yield expected[name]
    others = expected.get(f"{name}_or", [])
    yield from others if isinstance(others, list) else [others]


def _same(name: str, value: Any, claim: Claim) -> bool:
    if name == "item":
        return bool(value in (claim.item.id, claim.item.base))
    if name == "quantity":
        return _same_count(value, claim.quantity)
    if name in ("unit", "per"):
        return bool(claim.quantity and getattr(claim.quantity, name) == value)
    if name == "money":
        return _same_sum(value, claim.money)
    if name == "happened":
        return _same_days(value, claim.happened)
    if name == "speaker":
        return _same_name(value, claim.speaker.text)
    if name == "kind":
        return bool(claim.speaker.kind == value)
    if name == "via":
        return bool(list(claim.via) == value)
    return bool(getattr(claim, name) == value)


def _same_count(value: Any, found: Quantity | None) -> bool:
    if value is None or found is None:
        return value is found
    if value == "vague":
        return found.vague
    low, high = value if isinstance(value, list) else (value, value)
    return _near(low, found.min) and _near(high, found.max)


def _same_sum(value: Any, found: Money | None) -> bool:
    """``5e6 EUR``, or ``[low, high, EUR]`` with ``~`` for an open end."""
    if value is None or found is None:
        return value is found
    if isinstance(value, str):
        amount, currency = value.split()
        value = [amount, amount, currency]
    return _near(value[0], found.min) and _near(value[1], found.max) and found.currency == value[2]


def _near(value: Any, found: float | None) -> bool:
    if value is None or found is None:
        return value is found
    return abs(float(value) - found) <= 0.01 * abs(float(value))


def _same_days(value: Any, found: DateBounds | None) -> bool:
    if value is None or found is None:
        return value is found
    days = DateBounds.parse(str(value))
    return (days.lower, days.upper) == (found.lower, found.upper)


def _same_name(value: str | None, found: str | None) -> bool:
    if value is None or found is None:
        return value is found
    ours, theirs = Counter(value.lower().split()), Counter(found.lower().split())
    return 2 * (ours & theirs).total() / (ours.total() + theirs.total()) >= WORDS_ALIKE


def _assign(fits: Sequence[Sequence[bool]]) -> list[int | None]:
    """For each expected claim the place of the claim that answers it: a largest one-to-one assignment."""
    owner: dict[int, int] = {}

    def place(row: int, tried: set[int]) -> bool:
        for column, fit in enumerate(fits[row]):
            if fit and column not in tried:
                tried.add(column)
                if column not in owner or place(owner[column], tried):
                    owner[column] = row
                    return True
        return False

    for row in range(len(fits)):
        place(row, set())
    answered = {row: column for column, row in owner.items()}
    return [answered.get(row) for row in range(len(fits))]
