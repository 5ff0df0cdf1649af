"""Small things that several tables need."""

import json
from collections.abc import Iterable


def listed(ids: Iterable[str]) -> str:
    """Ids as one value that SQLite can take apart."""
    return json.dumps(sorted(ids))
