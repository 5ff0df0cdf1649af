"""A projection of a brief as plain data."""

from typing import Any

from drawdown.brief.bearing.model import Bearing
from drawdown.brief.drawn.as_data import chart


def bearing(found: Bearing) -> dict[str, Any]:
    """The projection with the words that the page shows beside it."""
    row = found.projection.to_row()
    answers = [
        {**data, "question": line.question, "text": line.text, "claims": list(line.claims)}
        for data, line in zip(row["answers"], found.answers, strict=True)
    ]
    return {
        "scenario": found.scenario,
        "text": found.rests_on,
        **row,
        "answers": answers,
        "next": found.next or None,
        "doubts": list(found.doubts),
        "charts": [chart(drawn) for drawn in found.charts],
    }
