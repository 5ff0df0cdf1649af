"""What is needed of one report; everything else is worked out from these."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drawdown.dating import Dating
from drawdown.entry import Entry
from drawdown.occasion import Occasion
from drawdown.report import Report


@dataclass(frozen=True, slots=True)
class Part:
    """One report with its claims as known.

    Attributes:
        report: The report.
        entries: Its claims as decisions put them right, without rejected ones.
        own: For a report without a stated date, when it may have come out by its own words.
        occasions: By claim id, when and where it was said; those of which nothing is told are left out.
    """

    report: Report
    entries: Sequence[Entry]
    own: tuple[Dating, ...]
    occasions: Mapping[str, Occasion]
