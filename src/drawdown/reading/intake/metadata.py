"""What a report says about itself, made fit to be shown: no secrets in it, and no longer than a line."""

from dataclasses import replace

from drawdown.reading.intake.left_out import LeftOut
from drawdown.report import Metadata
from drawdown.weblink import without_secrets

LONGEST = 1_000  # characters


def fit(metadata: Metadata, left: LeftOut) -> Metadata:
    """The same without names, passwords and keys in addresses, cut where too long; both are tallied."""
    return replace(
        metadata,
        outlet=_cut(metadata.outlet, left),
        url=_whole(metadata.url, left),
        title=_cut(metadata.title, left),
        author=_cut(metadata.author, left),
    )


def _cut(value: str | None, left: LeftOut) -> str | None:
    value = _bare(value, left)
    if value is None or len(value) <= LONGEST:
        return value
    left.add("long", len(value) - LONGEST)
    return f"{value[:LONGEST]}…"


def _whole(url: str | None, left: LeftOut) -> str | None:
    """An address all of it or not at all: half of one leads somewhere else."""
    url = _bare(url, left)
    if url is None or len(url) <= LONGEST:
        return url
    left.add("long", len(url))
    return None


def _bare(value: str | None, left: LeftOut) -> str | None:
    if value is None:
        return None
    value, secrets = without_secrets(value)
    left.add("secret", places=secrets)
    return value
