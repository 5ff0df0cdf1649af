"""A dossier: claims as known, with what they rest on and when their reports came out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from drawdown.bounds import DateBounds
from drawdown.dating import Dating
from drawdown.degraded import Degraded
from drawdown.entry import Entry
from drawdown.occasion import UNSTATED, Occasion
from drawdown.origin import Origins


@dataclass(frozen=True)
class Dossier:
    """What facts, conflicts and positions are made from.

    Attributes:
        entries: Claims as known, as decisions put them right, without rejected ones; each id once.
        origins: What they rest on.
        datings: By report id, for reports without a stated date: hypotheses on when it came out, the most
            probable first.
        occasions: By claim id, when and where it was said; those of which nothing is told are left out.
        degraded: By report id, for reports that are degraded copies or may be.
        today: The day as of which time has passed, for forecasts; the last day asked about, else today.
    """

    entries: Sequence[Entry]
    origins: Origins = field(default_factory=Origins)
    datings: Mapping[str, tuple[Dating, ...]] = field(default_factory=dict)
    occasions: Mapping[str, Occasion] = field(default_factory=dict)
    degraded: Mapping[str, Degraded] = field(default_factory=dict)
    today: date = date.max

    def published(self, entry: Entry) -> DateBounds | None:
        """When its report came out: as stated, else the span of its hypotheses, marked uncertain."""
        if entry.source.published:
            return entry.source.published
        spans = [one.bounds for one in self.datings.get(entry.claim.report, ())]
        lows, highs = [one.lower for one in spans], [one.upper for one in spans]
        low = min((day for day in lows if day), default=None) if None not in lows else None
        high = max((day for day in highs if day), default=None) if None not in highs else None
        if low is None and high is None:
            return None
        return DateBounds(low, high, "?", "; ".join(ground for ground in _grounds(self, entry)))

    def occasion(self, claim: str) -> Occasion:
        """When and where it was said."""
        return self.occasions.get(claim, UNSTATED)


def _grounds(dossier: Dossier, entry: Entry) -> tuple[str, ...]:
    hypotheses = dossier.datings.get(entry.claim.report, ())
    return tuple(dict.fromkeys(ground for one in hypotheses for ground in one.grounds))
