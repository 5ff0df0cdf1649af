"""Reading reports, no ledger touched."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from drawdown.attribution import Attributed
from drawdown.findings import Findings
from drawdown.problem import Problem
from drawdown.progress import Progress, silently
from drawdown.workflow.files import File, lots
from drawdown.workflow.pool import jobs_for, read_lots


def read(
    paths: Sequence[Path], progress: Progress = silently, out: Path | None = None, jobs: int | None = 1
) -> Iterator[Findings | Problem]:
    """Each report under the paths, read, in order; a file that cannot be read comes back as its problem.

    Args:
        paths: Files and folders.
        progress: Told how far it is.
        out: What lies in this folder, which a brief is written to, is left aside.
        jobs: Processes that read; None is one a core where there are many reports.

    Raises: MissingPath or NoReports, before anything is read.
    """
    from drawdown.reading import find

    files = find(paths, out)
    return _counted(read_lots(lots(files), jobs_for(len(files), jobs)), len(files), progress)


def attributions(paths: Sequence[Path], progress: Progress = silently) -> Iterator[Attributed | Problem]:
    """Who says what in each text under the paths; a file that cannot be read comes back as its problem.

    Raises: MissingPath or NoReports, before anything is read.
    """
    from drawdown.reading import find

    return _attributed(find(paths), progress)


def kept(found: Iterable[Findings | Problem], problems: list[Problem]) -> Iterator[Findings]:
    """What could be read; the problems of the rest are put into ``problems``."""
    for one in found:
        if isinstance(one, Problem):
            problems.append(one)
        else:
            yield one


def _counted(
    found: Iterable[Findings | Problem], total: int, progress: Progress
) -> Iterator[Findings | Problem]:
    claims = 0
    for done, one in enumerate(found, 1):
        claims += 0 if isinstance(one, Problem) else len(one.claims)
        progress(done, total, claims)
        yield one


def _attributed(files: Sequence[File], progress: Progress) -> Iterator[Attributed | Problem]:
    from drawdown.reading import AttributionReader, take_in

    reader = AttributionReader()
    for done, taken in enumerate(take_in(files), 1):
        progress(done, len(files), 0)
        yield taken if isinstance(taken, Problem) else reader.read(taken)
