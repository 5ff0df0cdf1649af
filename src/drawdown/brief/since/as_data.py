"""What changed since a day, as plain data: all of it, also what the page has no room for."""

from dataclasses import asdict
from typing import Any

from drawdown.brief.since.model import Since


def since(found: Since) -> dict[str, Any]:
    """Topics with their changes, what did not change, and the counts."""
    return {
        "on": found.on,
        "clock": found.clock,
        "topics": [
            {
                "key": topic.key,
                "title": topic.title,
                "note": topic.note or None,
                "changes": [asdict(change) for change in topic.changes],
            }
            for topic in found.topics
        ],
        "remarks": [{"text": one.text, "claims": list(one.claims)} for one in found.remarks],
        "counts": {name: asdict(count) for name, count in found.counts.items()},
    }
