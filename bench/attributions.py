"""How fast attributions are found in any text: ``python bench/run.py attributions``."""

import re

from bench.reading import ALLOWED, ROUNDS, WORDS, report_of
from bench.row import Row, usual
from drawdown.catalogue import load_reporting
from drawdown.reading.attributions import AttributionReader
from drawdown.reading.text.normal import lower, normal


def rows() -> list[Row]:
    """Measure everything; a few seconds."""
    reporting, reader, report = load_reporting(), AttributionReader(), report_of(WORDS)
    words = {*reporting.verbs, *reporting.frames["noun"], *reporting.frames["adjective"]}
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words, reverse=True)))})\b")

    def peer() -> int:
        """Looks the words up and asks nothing about them: what any reading of their cues costs at least."""
        return sum(1 for _ in pattern.finditer(lower(normal(report.text))))

    ours, theirs = usual(lambda: reader.read(report), ROUNDS), usual(peer, ROUNDS)
    what = f"attributions of a report of {WORDS} words"
    return [
        Row(what, ours / theirs, "one compiled re alternation that only looks up the same reporting words"),
        Row(what, ours / ALLOWED, f"the {ALLOWED * 1000:.0f} ms allowed to read its claims", 1),
    ]
