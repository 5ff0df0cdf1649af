"""What a report says about itself, made fit to be shown: no secrets in it, and no longer than a line."""

from dataclasses import replace

from drawdown.reading.intake.left_out import LeftOut
from drawdown.report import Metadata
from drawdown.weblink import without_secrets

LONGEST = 1_000  # characters
_FIELDS = ("outlet", "url", "title", "author")


def fit(metadata: Metadata, left: LeftOut) -> Metadata:
    """The same without names, passwords and keys in addresses, cut where too long; both are tallied."""
    return replace(metadata, **{name: _fit(getattr(metadata, name), name, left) for name in _FIELDS})


def _fit(value: str | None, name: str, left: LeftOut) -> str | None:
    if value is None:
        return None
    value, secrets = without_secrets(value)
    left.add("secret", places=secrets)
    if len(value) <= LONGEST:
        return value
    left.add("long", len(value) - LONGEST)
    # Half an address leads somewhere else.
    return None if name == "url" else f"{value[:LONGEST]}…"
