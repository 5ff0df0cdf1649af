"""Replays: whether an undated report may have been out by a day, as far as its hypotheses tell."""

from collections.abc import Sequence
from datetime import date

from drawdown.dating import Dating


def known_by(datings: Sequence[Dating], on: date, possible: bool = False) -> bool | None:
    """Whether a report was out by a day: by all hypotheses, with ``possible`` by any; None if nothing tells.

    An estimate, so "as known on D" lists such reports apart and never among those that state their date.
    """
    if not datings:
        return None
    if possible:
        return any(one.bounds.possibly_by(on) for one in datings)
    return all(one.bounds.certainly_by(on) for one in datings)


def share_by(datings: Sequence[Dating], on: date) -> float | None:
    """How likely it was out by a day, 0 to 1; within the bounds of a hypothesis every day counts alike.

    None where nothing tells; a hypothesis open on a side that matters counts half.
    """
    if not datings:
        return None
    shares = [1 / len(datings) if one.probability is None else one.probability for one in datings]
    return min(1.0, sum(share * _part(one, on) for share, one in zip(shares, datings, strict=True)))


def said_by(datings: Sequence[Dating], on: date) -> str:
    """How to say it: ``may have been published by then: 0.7``; empty where nothing tells."""
    share = share_by(datings, on)
    if share is None:
        return ""
    if known_by(datings, on):
        return "published by then, by estimate"
    if not known_by(datings, on, possible=True):
        return "not yet published then, by estimate"
    return f"may have been published by then: {min(max(share, 0.05), 0.95):.2g}"


def _part(one: Dating, on: date) -> float:
    bounds = one.bounds
    if bounds.certainly_by(on):
        return 1.0
    if not bounds.possibly_by(on):
        return 0.0
    if bounds.lower is None or bounds.upper is None:
        return 0.5
    return ((on - bounds.lower).days + 1) / ((bounds.upper - bounds.lower).days + 1)
