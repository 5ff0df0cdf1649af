"""Reads a few invented sentences, for tests of the reading rooms."""

from functools import lru_cache

from drawdown.claim import Claim
from drawdown.findings import Findings
from drawdown.reading import Reader, to_report
from drawdown.report import Report

PUBLISHED = "2024-05-30"  # a Thursday


@lru_cache(maxsize=1)
def reader() -> Reader:
    """One reader for all tests: making it takes longer than reading."""
    return Reader()


def report(text: str, published: str | None = PUBLISHED, outlet: str = "Example Gazette") -> Report:
    """A report with this text under front matter, undated where ``published`` is None."""
    about = f"published: {published}\n" if published else ""
    made = to_report(f"---\n{about}outlet: {outlet}\n---\n{text}".encode(), "a.txt")
    assert isinstance(made, Report), made
    return made


def findings(text: str, published: str | None = PUBLISHED) -> Findings:
    """What the reader finds in a text."""
    return reader().read(report(text, published))


def claims(text: str, published: str | None = PUBLISHED) -> tuple[Claim, ...]:
    """The claims of a text."""
    return findings(text, published).claims


def of(event: str, text: str, published: str | None = PUBLISHED) -> list[Claim]:
    """The claims of a text with this event."""
    return [claim for claim in claims(text, published) if claim.event == event]


def one(event: str, text: str, published: str | None = PUBLISHED) -> Claim:
    """The only claim of a text with this event."""
    found = of(event, text, published)
    assert len(found) == 1, [(claim.event, claim.status, claim.item.id) for claim in claims(text, published)]
    return found[0]


def events(text: str) -> set[str]:
    """The events claimed in a text."""
    return {claim.event for claim in claims(text)}
