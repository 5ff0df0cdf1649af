"""Adding reports to a ledger."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from drawdown.findings import Findings
from drawdown.ledger import Added, Ledger
from drawdown.problem import Problem
from drawdown.workflow.files import Track, silently
from drawdown.workflow.read import kept, read


def add(paths: Sequence[Path], ledger: Path, track: Track = silently) -> Added:
    """Reads the reports under the paths into a ledger, which is made if there is none."""
    found = read(paths, track)
    problems: list[Problem] = []
    flaws: list[Problem] = []
    with Ledger.open(ledger, create=True) as opened:
        added = opened.add(_flawed(kept(found, problems), flaws))
    return added + Added(reports_refused=len(problems), problems=(*problems, *flaws))


def _flawed(found: Iterable[Findings], flaws: list[Problem]) -> Iterator[Findings]:
    for one in found:
        flaws += one.report.problems
        yield one
