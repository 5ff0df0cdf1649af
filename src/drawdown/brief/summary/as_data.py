"""The summary of a brief as plain data."""

from collections.abc import Sequence
from typing import Any

from drawdown.brief.summary.model import Line


def summary(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """One row a sentence, in the order of the page."""
    return [
        {
            "text": line.text,
            "basis": line.basis,
            "item": line.about or None,
            "said_by": line.said_by or None,
            "count": line.count or None,
            "why": line.why or None,
            "claims": list(line.claims),
            "parts": [{"text": part.text, "claims": list(part.claims)} for part in line.parts],
        }
        for line in lines
    ]
