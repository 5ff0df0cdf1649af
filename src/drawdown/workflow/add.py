"""Adding reports to a ledger: what it has is not read again, so a run may be broken off anywhere."""

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from drawdown.findings import Findings
from drawdown.ledger import Added, Held, Ledger
from drawdown.problem import Problem
from drawdown.progress import Progress, silently
from drawdown.report import report_id
from drawdown.workflow.files import Loaded, lots
from drawdown.workflow.pool import jobs_for, read_lots

Told = Callable[[Problem], None]
PassedOn = Problem | tuple[str, Held]
"""What is not to be read: a file that cannot be, or the label of a report and what the ledger holds of it."""


def unheard(problem: Problem) -> None:
    """Tells a problem to nobody."""


def add(
    paths: Sequence[Path],
    ledger: Path,
    progress: Progress = silently,
    told: Told = unheard,
    jobs: int | None = 1,
) -> Added:
    """Reads the reports under the paths, and packages among them, into a ledger; made if there is none.

    A report whose bytes the ledger has, read by this version of the reader with this catalogue, is counted
    as known and not read. What was read is recorded in batches, each on the disk within seconds; after an
    interruption the same call goes on from there. Memory does not grow with the number of reports, but for
    their names.

    Args:
        paths: Files and folders, and folders of packages.
        ledger: Folder of the ledger.
        progress: Told how far it is.
        told: Told each problem as it is met.
        jobs: Processes that read; None is one a core where there are many reports. What is recorded is the
            same whatever their number.

    Returns: The counts; problems are told, not returned.
    Raises: MissingPath or NoReports, before anything is read; ReadingStopped if a process of ours is killed.
    """
    from drawdown.catalogue import load_catalogue
    from drawdown.package.taken import is_package
    from drawdown.reading import find, reader_name
    from drawdown.workflow.take_in import take_in

    packages = [path for path in paths if is_package(path)]
    taken = sum((take_in(path, ledger, told) for path in packages), Added())
    if packages and len(packages) == len(paths):
        return taken
    files = find([path for path in paths if path not in packages])
    reader = reader_name(load_catalogue().own)
    with Ledger.open(ledger, create=True) as opened:
        run = _Run(opened, reader, len(files), progress, told)
        read: Generator[Findings | PassedOn, None, None]
        read = read_lots(run.unread(lots(files)), jobs_for(len(files), jobs))
        with closing(read):
            for part in opened.add_each(run.new(read)):
                run.count(part)
    run.close()
    return run.added + taken


class _Run:
    """One run: what it has come to so far."""

    def __init__(self, ledger: Ledger, reader: str, total: int, progress: Progress, told: Told) -> None:
        self.added = Added()
        self._ledger, self._reader, self._told = ledger, reader, told
        self._total, self._progress = total, progress
        self._done = self._claims = 0
        self._later: Counter[str] = Counter()

    def unread(self, lots: Iterable[Sequence[Loaded | Problem]]) -> Iterator[list[Loaded | PassedOn]]:
        """The lots, with what the ledger holds in the place of reports that need not be read."""
        for lot in lots:
            ids = [report_id(one.original) if isinstance(one, Loaded) else "" for one in lot]
            held = self._ledger.held(ids, self._reader)
            yield [
                (one.label, held[id]) if isinstance(one, Loaded) and id in held else one
                for one, id in zip(lot, ids, strict=True)
            ]

    def new(self, found: Iterable[Findings | PassedOn]) -> Iterator[Findings]:
        """What is to be recorded; the rest is counted and told."""
        for one in found:
            claims, problems = 0, tuple[Problem, ...]()
            if isinstance(one, Problem):
                self.count(Added(reports_refused=1, problems=(one,)))
            elif isinstance(one, Findings):
                claims, problems = len(one.claims), one.report.problems
            else:
                label, held = one
                claims, problems = held.claims, held.told_as(label)
                self.count(Added(reports_known=1, claims_known=claims))
                self._later[held.latest] += held.latest != self._reader
            for problem in problems:
                self._told(problem)
            self._done += 1
            self._claims += claims
            self._progress(self._done, self._total, self._claims)
            if isinstance(one, Findings):
                yield one

    def count(self, part: Added) -> None:
        """Adds up what a batch has come to, and tells its problems instead of keeping them."""
        for problem in part.problems:
            self._told(problem)
        self.added += replace(part, problems=())

    def close(self) -> None:
        """Says where another reading counts than the one this run would have made."""
        for latest, number in self._later.items():
            if number:
                message = (
                    f"{number} of these reports were read again since, by {latest}; that reading counts, "
                    f"not the earlier one by {self._reader}"
                )
                self._told(Problem(str(self._ledger.folder), message))
