"""What a decision on a claim changes, worked out before it is made."""

from collections.abc import Iterable, Sequence

from drawdown.claim import Claim
from drawdown.entry import Entry
from drawdown.query import MIN_CONFIDENCE
from drawdown.review.matter import Figure, When, figures, says

_NO_OTHER = "no other claim says so"


def effect(entry: Entry, verdict: str, entries: Iterable[Entry], after: Claim | None = None) -> str:
    """What a decision changes, in one line of plain words.

    Args:
        entry: The claim as it stands, with the decision in force.
        verdict: ``accept``, ``reject`` or ``correct``.
        entries: Claims to weigh it with: at least those on its matter, and on that of ``after``. The claim
            itself may be among them.
        after: For ``correct``, the claim as it would be.
    """
    others = [
        other
        for other in entries
        if other.claim.id != entry.claim.id
        and not _rejected(other)
        and When.of(entry).one_time(When.of(other))
    ]
    if verdict == "reject":
        return "it is rejected already" if _rejected(entry) else _without(entry.claim, others)
    if verdict == "correct" and after is not None:
        return _corrected(entry, after, others)
    return _accepted(entry, others)


def _accepted(entry: Entry, others: Sequence[Entry]) -> str:
    if _rejected(entry):
        return f"it counts again: {_reports(_on(entry.claim, others), entry.claim)}"
    if entry.decision is None and entry.claim.confidence < MIN_CONFIDENCE:
        return f"briefs show it, though its confidence is below {MIN_CONFIDENCE:g}"
    return "it stays as it is and waits no longer"


def _without(claim: Claim, others: Sequence[Entry]) -> str:
    """What is left of what a claim says when it no longer counts."""
    left = _on(claim, others)
    if not left:
        return "it is the only claim that says so"
    of = len({claim.report} | {other.claim.report for other in left})
    reports = len({other.claim.report for other in left})
    if reports == of:
        said = "its own report says so elsewhere too" if of == 1 else f"still {of} reports say so"
    else:
        said = f"leaves {reports} of {of} reports that say so"
    return "; ".join([said, *_ranges([claim, *_claims(left)], _claims(left))])


def _corrected(entry: Entry, after: Claim, others: Sequence[Entry]) -> str:
    claim, joined = entry.claim, _on(after, others)
    joins = [_reports(joined, after), *_ranges(_claims(joined), [after, *_claims(joined)])]
    if _rejected(entry):
        return f"it counts again: {'; '.join(joins)}"
    if claim == after:
        return "it says so already"
    if says(after) == says(claim):
        changed = _ranges([claim, *_claims(joined)], [after, *_claims(joined)])
        return "; ".join(changed) or "this claim alone; no range of figures changes"
    if not joined and not _on(claim, others):
        return "no other claim says the one or the other"
    left = _without(claim, others) if _on(claim, others) else _NO_OTHER
    return f"as it was: {left}. As corrected: {'; '.join(joins if joined else [_NO_OTHER])}"


def _reports(others: Sequence[Entry], claim: Claim) -> str:
    reports = len({claim.report} | {other.claim.report for other in others})
    if not others:
        return "the only claim that says so"
    return "1 report says so" if reports == 1 else f"{reports} reports say so"


def _ranges(before: Sequence[Claim], after: Sequence[Claim]) -> list[str]:
    """How the ranges that the figures of claims span change, in words."""
    was, becomes = _spans(before), _spans(after)
    found = []
    for figure in was:
        now = next((other for other in becomes if other.comparable(figure)), None)
        if now is None:
            found.append(f"no figure is left of {figure}")
        elif str(now) != str(figure):
            found.append(f"{figure} becomes {now}")
    new = [figure for figure in becomes if not any(figure.comparable(other) for other in was)]
    return found + [f"the first figure is {figure}" for figure in new]


def _spans(claims: Iterable[Claim]) -> list[Figure]:
    """The figures of claims, those that count the same joined to one range."""
    spans: list[Figure] = []
    for claim in claims:
        for figure in figures(claim):
            held = next((one for one in spans if one.comparable(figure)), None)
            if held is None:
                spans.append(figure)
            else:
                spans[spans.index(held)] = _joined(held, figure)
    return spans


def _joined(one: Figure, other: Figure) -> Figure:
    lows = [bound for bound in (one.low, other.low) if bound is not None]
    highs = [bound for bound in (one.high, other.high) if bound is not None]
    return Figure(
        min(lows) if len(lows) == 2 else None,
        max(highs) if len(highs) == 2 else None,
        one.unit or other.unit,
        one.kind,
    )


def _on(claim: Claim, others: Iterable[Entry]) -> list[Entry]:
    return [other for other in others if says(other.claim) == says(claim)]


def _claims(entries: Iterable[Entry]) -> list[Claim]:
    return [entry.claim for entry in entries]


def _rejected(entry: Entry) -> bool:
    return entry.decision is not None and entry.decision.verdict == "reject"
