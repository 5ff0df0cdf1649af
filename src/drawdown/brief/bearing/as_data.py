"""A projection of a brief as plain data."""

from typing import Any

from drawdown.brief.bearing.model import FOLDER, Bearing


def bearing(found: Bearing) -> dict[str, Any]:
    """The projection with the words that the page shows beside it."""
    row = found.projection.to_row()
    answers = [
        {**data, "question": line.question, "text": line.text, "claims": list(line.claims)}
        for data, line in zip(row["answers"], found.answers, strict=True)
    ]
    charts = [
        {
            "name": chart.name,
            "title": chart.title,
            "alt": chart.alt,
            "files": [f"{FOLDER}/{chart.name}.{ending}" for ending in ("svg", "png", "csv")],
            "sources": list(chart.sources),
        }
        for chart in found.charts
    ]
    return {
        "scenario": found.scenario,
        "text": found.rests_on,
        **row,
        "answers": answers,
        "next": found.next or None,
        "doubts": list(found.doubts),
        "charts": charts,
    }
