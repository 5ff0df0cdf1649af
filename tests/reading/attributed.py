"""Reads the attributions of a few invented sentences, for tests of the reading of attributions."""

from functools import lru_cache

from drawdown.reading import AttributionReader, to_report
from drawdown.report import Report

Told = tuple[str, str, str]


@lru_cache(maxsize=1)
def reader() -> AttributionReader:
    """One reader for all tests."""
    return AttributionReader()


def attributed(text: str) -> list[Told]:
    """Source, cue and content of each attribution as words; fragments are parted by " / "."""
    report = to_report(text.encode(), "a.txt")
    assert isinstance(report, Report), report
    return [
        (_words(text, one.source), _words(text, one.cue), _words(text, one.content))
        for one in reader().read(report).attributions
    ]


def _words(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    return " / ".join(text[start:end] for start, end in spans)
