"""Who says what, as spans of a text: what ``drawdown attributions`` finds."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from drawdown.report import Report

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Something said, thought, wanted or asked, with whose it is and the words that tell.

    Attributes:
        source: Whose it is; empty where the text names nobody ("it was reported").
        cue: The words that attribute: "said", "according to", "the claim".
        content: What is attributed, in as many fragments as other words break it into.

    Each is a tuple of (start, end): character offsets into the stored text, end exclusive.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]

    def to_row(self) -> dict[str, Any]:
        """Plain data: lists of [start, end]."""
        return {
            "source": [list(span) for span in self.source],
            "cue": [list(span) for span in self.cue],
            "content": [list(span) for span in self.content],
        }


@dataclass(frozen=True, slots=True)
class Attributed:
    """The attributions of one text.

    Attributes:
        report: The text read.
        attributions: In the order of their content.
    """

    report: Report
    attributions: tuple[Attribution, ...]

    def in_words(self) -> list[dict[str, Any]]:
        """One row an attribution: ``doc``, where its first word stands, and the words of each part."""
        text, doc = self.report.text, PurePosixPath(self.report.path).stem

        def words(spans: tuple[Span, ...]) -> str:
            return " ... ".join(" ".join(text[start:end].split()) for start, end in spans)

        return [
            {
                "doc": doc,
                "start": min(start for start, _ in (*one.source, *one.cue, *one.content)),
                "source": words(one.source),
                "cue": words(one.cue),
                "content": words(one.content),
            }
            for one in self.attributions
        ]

    def to_row(self) -> dict[str, Any]:
        """Plain data: ``doc``, the file's name without its ending, and the attributions."""
        return {
            "doc": PurePosixPath(self.report.path).stem,
            "attributions": [one.to_row() for one in self.attributions],
        }
