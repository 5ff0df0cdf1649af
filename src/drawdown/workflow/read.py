"""Reading reports, no ledger touched."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from drawdown.attribution import Attributed
from drawdown.findings import Findings
from drawdown.problem import Problem
from drawdown.workflow.files import File, Track, silently


def read(
    paths: Sequence[Path], track: Track = silently, out: Path | None = None
) -> Iterator[Findings | Problem]:
    """Each report under the paths, read; a file that cannot be read comes back as its problem.

    What lies in ``out``, the folder a brief is written to, is left aside.

    Raises: MissingPath or NoReports, before anything is read.
    """
    from drawdown.reading import find

    files = find(paths, out)
    return _read(track(files))


def attributions(paths: Sequence[Path], track: Track = silently) -> Iterator[Attributed | Problem]:
    """Who says what in each text under the paths; a file that cannot be read comes back as its problem.

    Raises: MissingPath or NoReports, before anything is read.
    """
    from drawdown.reading import find

    files = find(paths)
    return _attributed(track(files))


def kept(found: Iterable[Findings | Problem], problems: list[Problem]) -> Iterator[Findings]:
    """What could be read; the problems of the rest are put into ``problems``."""
    for one in found:
        if isinstance(one, Problem):
            problems.append(one)
        else:
            yield one


def _read(files: Iterable[File]) -> Iterator[Findings | Problem]:
    from drawdown.reading import Reader, take_in

    reader = Reader()
    for taken in take_in(files):
        yield taken if isinstance(taken, Problem) else reader.read(taken)


def _attributed(files: Iterable[File]) -> Iterator[Attributed | Problem]:
    from drawdown.reading import AttributionReader, take_in

    reader = AttributionReader()
    for taken in take_in(files):
        yield taken if isinstance(taken, Problem) else reader.read(taken)
