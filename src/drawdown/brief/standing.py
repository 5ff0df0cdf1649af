"""What a source is worth in words: whether its text was rewritten, and what its estimated dates rest on."""

from collections.abc import Sequence

from drawdown.brief import dates
from drawdown.brief.judged.counting import grounds_in_words
from drawdown.dating import Dating
from drawdown.degraded import Degraded

_MOST_DRIFTS, _MOST_GROUNDS = 8, 4


def degraded(found: Degraded) -> str:
    """The verdict: ``a degraded copy`` or that it may be one."""
    return "a degraded copy" if found.verdict == "degraded" else "may be a degraded copy"


def signals(found: Degraded) -> tuple[str, ...]:
    """What shows it, the weightiest first."""
    return grounds_in_words(found.signals)


def drifts(found: Degraded) -> list[str]:
    """What it says otherwise than the reports it may rest on, both wordings side by side."""
    told = [f"{one.detail}: here “{one.words}”, there “{one.origin_words}”" for one in found.drifts]
    return told[:_MOST_DRIFTS]


def dated_by(datings: Sequence[Dating]) -> list[str]:
    """Each hypothesis on the date of an undated report, with its grounds."""
    return [f"{dates.guess(one)}: {'; '.join(one.grounds[:_MOST_GROUNDS])}" for one in datings if one.grounds]
