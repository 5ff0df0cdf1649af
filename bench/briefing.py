"""How long the main job takes, from the start of the program to the package: ``bench/run.py briefing``."""

import random
import tempfile
from pathlib import Path
from statistics import median

from bench.row import Row, seconds
from bench.startup import DRAWDOWN, run
from evaluation.case import load

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "atacms"
FIVE, EIGHTY = 5.0, 60.0  # seconds allowed
PASSAGES = 12
"""Passages of a made-up report: some 400 words."""


def rows() -> list[Row]:
    """Measure both; about a minute."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        five, eighty = folder / "five", folder / "eighty"
        _first_samples(five, 5)
        _reports(eighty, 80)
        quick, long = _brief(five, folder, 3), _brief(eighty, folder, 1)
        return [
            Row("drawdown brief, 5 reports", quick / FIVE, f"the {FIVE:g} s allowed", 1),
            Row("drawdown brief, 80 reports", long / EIGHTY, f"the {EIGHTY:g} s allowed", 1),
        ]


def _brief(reports: Path, folder: Path, rounds: int) -> float:
    """The main job, each time into a new folder with a new ledger."""

    def once(number: int) -> float:
        out = folder / f"{reports.name}-out-{number}"
        return seconds(lambda: run([*DRAWDOWN, "brief", str(reports), "--out", str(out)]))

    return median(map(once, range(rounds)))


def _first_samples(folder: Path, many: int) -> None:
    """The longest of the sample reports."""
    folder.mkdir()
    samples = sorted(EXAMPLES.iterdir(), key=lambda file: -file.stat().st_size)
    for file in samples[:many]:
        (folder / file.name).write_bytes(file.read_bytes())


def _reports(folder: Path, many: int) -> None:
    """Made-up reports of invented passages, over two years; one in ten has no date."""
    folder.mkdir()
    chosen = random.Random(1)
    passages = [case.text for case in load()]
    for number in range(many):
        day = f"{2023 + number % 2}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        head = [f"date: {day}"] if number % 10 else []
        front = "\n".join(["---", f"title: Report {number}", "outlet: The Daily Lynx", *head, "---"])
        body = "\n\n".join(chosen.sample(passages, PASSAGES))
        (folder / f"{number:02}.md").write_text(f"{front}\n\n{body}\n", encoding="utf-8")
