"""Compares our sentence splitter with pysbd on the labelled texts: ``python evaluation/sentences.py``.

pysbd is no requirement of drawdown; where it is not installed only our own figure is printed. The labels
quote the sentence, or the shortest run of sentences, that says a thing: a splitter is right where a label
starts and ends at its boundaries. Ours was made with these texts in view, pysbd was not.
"""

import importlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from drawdown import reading
from drawdown.problem import Problem
from drawdown.reading.text.normal import normal
from drawdown.reading.text.sentences import sentences
from drawdown.report import Report

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
SETS = ("seeds", "dev", "whitehouse")
Spans = list[tuple[int, int]]


def main() -> int:
    """Prints one line a splitter."""
    folders = [SHARED / "reports" / name for name in SETS]
    if not all(folder.is_dir() for folder in folders):
        print("sentences: no labelled texts beside the checkout, so nothing is compared")
        return 0
    reports = [one for one in reading.take_in(reading.find(folders)) if not isinstance(one, Problem)]
    labels = {file.stem: _spans(file) for name in SETS for file in (SHARED / "gold" / name).glob("*.jsonl")}
    ours = _compare("ours", _ours, reports, labels)
    try:
        segmenter = importlib.import_module("pysbd").Segmenter(language="en", clean=False, char_span=True)
    except ImportError:
        print("pysbd is not installed, so nothing is compared with it")
        return 0
    # Each paragraph for itself, hard-wrapped lines joined, which is kinder to it than the text as it is.
    theirs = _compare("pysbd", lambda report: _theirs(segmenter, report), reports, labels)
    print(f"pysbd took {theirs / ours:.0f} times as long")
    return 0


def _compare(
    name: str, split: Callable[[Report], Spans], reports: list[Report], labels: dict[str, Spans]
) -> float:
    """Prints how many labels stand at the splitter's boundaries; returns the seconds it took."""
    began = time.perf_counter()
    found = {Path(report.path).stem: split(report) for report in reports}
    took = time.perf_counter() - began
    right = total = 0
    for stem, spans in labels.items():
        starts, ends = {start for start, _ in found[stem]}, {end for _, end in found[stem]}
        right += sum(start in starts and end in ends for start, end in spans)
        total += len(spans)
    print(f"{name}: {right} of {total} labelled sentences at its boundaries ({right / total:.1%})")
    return took


def _spans(file: Path) -> Spans:
    rows = [json.loads(line)["evidence"] for line in file.read_text("utf-8").splitlines()]
    return sorted({(row["start"], row["end"]) for row in rows})


def _ours(report: Report) -> Spans:
    return [(part.start, part.end) for part in sentences(report.text, normal(report.text), report.furniture)]


def _theirs(segmenter: object, report: Report) -> Spans:
    found: Spans = []
    view = normal(report.text)
    position = 0
    for paragraph in report.text.split("\n\n"):
        words = view[position : position + len(paragraph)]
        for part in segmenter.segment(words):  # type: ignore[attr-defined]
            said = words[part.start : part.end]
            start = position + part.start + len(said) - len(said.lstrip())
            found.append((start, start + len(said.strip())))
        position += len(paragraph) + 2
    return found


if __name__ == "__main__":
    sys.exit(main())
