"""Time and memory of adding many reports, as ratios of one run: ``python evaluation/bulk.py [REPORTS]``.

The reports are made up from a seed; their number and the processes are told on the command line. Each run is
a process of its own, so that its peak memory is its own.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SEED = 4
FEW = 1_000  # reports that the memory for many is held against
LENGTH = 12  # sentences of a report, as a short one of an agency has
A_FOLDER = 1_000
# Invented, but for names that the catalogue knows.
STATES = ("Britain", "France", "Norway", "Poland", "Canada", "Denmark", "Finland", "Germany")
THINGS = ("Storm Shadow missiles", "Leopard tanks", "NASAMS launchers", "155mm shells", "Stinger missiles")
SAID = (
    "{state} sent {number} {things} to Ukraine in {month} {year}.",
    "{state} promised {number} {things}, its ministry of defence said.",
    "Officials of {state} refused to send {things} to Ukraine.",
)
NOTHING = (
    "The committee met on a grey morning to talk about bridges, schools and the price of bread.",
    "Nobody had counted the lamps along the canal since spring, and a clerk promised to do so.",
    "A spokeswoman declined to say how long the talks would take or who would lead them.",
    "Snow lay on the road to the station, and the last train of the evening was late again.",
)
MONTHS = ("January", "March", "May", "July", "September", "November")


@dataclass(frozen=True)
class Ran:
    """One run of the command line.

    Attributes:
        seconds: Wall time, which says something only where nothing else runs.
        work: Time of the processors, of all its processes together, in seconds.
        peak: Memory of its largest process, in MB.
    """

    seconds: float
    work: float
    peak: float


def report(number: int) -> str:
    """The made-up report of this number; one in five says something about arms, in two of its sentences."""
    drawn = random.Random(f"{SEED} {number}")
    said = [drawn.choice(NOTHING) for _ in range(LENGTH)]
    if number % 5 == 0:
        for place in drawn.sample(range(LENGTH), 2):
            said[place] = drawn.choice(SAID).format(
                state=drawn.choice(STATES),
                number=drawn.randint(2, 900),
                things=drawn.choice(THINGS),
                month=drawn.choice(MONTHS),
                year=drawn.randint(2022, 2024),
            )
    day = f"{drawn.randint(2023, 2025)}-{drawn.randint(1, 12):02}-{drawn.randint(1, 28):02}"
    return f"---\npublished: {day}\noutlet: Example Agency {number}\n---\n{' '.join(said)}\n"


def write(folder: Path, count: int) -> Path:
    """So many reports, a thousand a folder."""
    for number in range(count):
        place = folder / f"{number // A_FOLDER:04}"
        if number % A_FOLDER == 0:
            place.mkdir(parents=True)
        (place / f"{number:06}.md").write_text(report(number), encoding="utf-8")
    return folder


def run(reports: Path, ledger: Path, jobs: int, *, shown: bool = False) -> Ran:
    """Adds the reports to a ledger, in a process of its own."""
    command = ["-m", "drawdown", "add", str(reports), "--ledger", str(ledger), "--jobs", str(jobs)]
    start = time.perf_counter()
    quiet = [] if shown else [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    process = os.posix_spawn(sys.executable, [sys.executable, *command], os.environ, file_actions=quiet)
    _, status, used = os.wait4(process, 0)
    if status:
        raise SystemExit(f"bulk: drawdown add ended with {os.waitstatus_to_exitcode(status)}")
    # Linux counts in kilobytes, macOS in bytes.
    peak = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return Ran(time.perf_counter() - start, used.ru_utime + used.ru_stime, peak)


def _ratios(what: str, one: Ran, other: Ran) -> str:
    time, work = one.seconds / other.seconds, one.work / other.work
    return f"{what}: {time:.3f} of the time, {work:.3f} of the processors' time"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints; the lines of ``drawdown add`` itself stand between."""
    parser = argparse.ArgumentParser(description="Time and memory of adding many made-up reports.")
    parser.add_argument("reports", type=int, nargs="?", default=10_000, help="how many (default 10,000)")
    parser.add_argument("--jobs", type=int, default=2, help="processes to hold against one (default 2)")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        few, many = write(folder / "few", FEW), write(folder / "many", asked.reports)
        small = run(few, folder / "small", 1)
        alone = run(many, folder / "alone", 1, shown=True)
        again = run(many, folder / "alone", 1, shown=True)
        together = run(many, folder / "together", asked.jobs, shown=True)
        size = sum(file.stat().st_size for file in (folder / "alone").iterdir()) / 1e6
    print(
        f"{asked.reports:,} reports: {alone.seconds:,.0f} s here, {alone.peak:.0f} MB at most, "
        f"a ledger of {size:,.0f} MB",
        _ratios("a second run, against the first", again, alone),
        _ratios(f"{asked.jobs} processes, against one", together, alone),
        f"peak memory: {alone.peak / small.peak:.2f} times that for {FEW:,} reports; "
        f"with {asked.jobs} processes {together.peak / alone.peak:.2f} of it in the largest",
        sep="\n",
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
