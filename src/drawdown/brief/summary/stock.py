"""What the stock can bear, from the answers of a scenario that rest on reports at least in part."""

from collections.abc import Iterator

from drawdown.brief.bearing.model import Bearing
from drawdown.brief.part import Part
from drawdown.brief.summary.model import ASSUMPTION, JUDGEMENT, Candidate, Line

_MOST_CITED = 6
_FIRST = ("largest_transfer", "below_floor", "replenish", "runs_out", "required_rate", "years_of_production")
_NO = "No answer can be given."


def stock(item: str | None, bearings: tuple[Bearing, ...]) -> Iterator[Candidate]:
    """The answers, the most asked for first; one that cites no claim is nothing that a report supports."""
    for bearing in bearings:
        for line, answer in zip(bearing.answers, bearing.projection.answers, strict=True):
            kind = next(iter(answer.ask), "")
            if kind not in _FIRST or line.text == _NO or not line.claims:
                continue
            assumed = f"; assumed: {', '.join(line.assumed)}" if line.assumed else ""
            said = Line(
                (Part(f"By {bearing.scenario}: {line.text}", line.claims[:_MOST_CITED]),),
                ASSUMPTION if line.assumed else JUDGEMENT,
                item or "",
                why=f"a projection, not a report{assumed}",
            )
            yield Candidate(
                said, "stock", item, 90 - _FIRST.index(kind), frozenset({("stock", bearing.scenario, kind)})
            )
        if bearing.next:
            cited = next((line.claims for line in bearing.answers if line.claims), ())
            if cited:
                said = Line(
                    (Part(bearing.next, cited[:_MOST_CITED]),), ASSUMPTION, item or "", why="by the scenario"
                )
                yield Candidate(said, "unknown", item, 90, frozenset({("next", item)}))
