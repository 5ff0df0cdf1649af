"""Taking a package into a ledger: its claims with their reports, and what people decided there."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from drawdown.errors import LedgerMistake
from drawdown.findings import Findings
from drawdown.ledger import Added, Ledger
from drawdown.package.taken import Taken, taken
from drawdown.problem import Problem


def take_in(package: Path, ledger: Path, told: Callable[[Problem], None]) -> Added:
    """Records what a package holds; a ledger that is new comes to the same facts as the one it was made of.

    A report that the ledger has already stays as it was read there. Decisions and links are recorded once,
    under the names of those who made them, with a word on where they come from.

    Args:
        package: Folder of the package.
        ledger: Folder of the ledger, which is made if there is none.
        told: Told what was refused, and why.

    Raises: UserMistake if the package cannot be read.
    """
    found = taken(package)
    with Ledger.open(ledger, create=True) as opened:
        held = opened.readings(one.report.id for commit in found.commits for one in commit)
        added = _known(one for commit in found.commits for one in commit if one.report.id in held)
        for commit in found.commits:
            added += opened.add([one for one in commit if one.report.id not in held])
        for problem in added.problems:
            told(problem)
        for problem in (*_decided(opened, found), *_linked(opened, found)):
            told(problem)
    return replace(added, problems=())


def _known(findings: Iterable[Findings]) -> Added:
    known = list(findings)
    return Added(reports_known=len(known), claims_known=sum(len(one.claims) for one in known))


def _decided(opened: Ledger, found: Taken) -> list[Problem]:
    problems = []
    for one in found.decisions:
        same = (one.verdict, one.field, one.value, one.by)
        made = ((had.verdict, had.field, had.value, had.by) for had in opened.decisions(one.claim))
        if same not in made:
            try:
                opened.decide(replace(one, why=_why(one.why, found), carried_from=None))
            except LedgerMistake as error:
                problems.append(Problem(f"decision {one.number} of the {found.name}", str(error)))
    return problems


def _linked(opened: Ledger, found: Taken) -> list[Problem]:
    problems = []
    for one in found.links:
        if (one.verdict, one.by) not in ((had.verdict, had.by) for had in opened.said_of(one.a, one.b)):
            try:
                opened.link(one.a, one.b, one.verdict, by=one.by, why=_why(one.why, found))
            except LedgerMistake as error:
                problems.append(Problem(f"link {one.number} of the {found.name}", str(error)))
    return problems


def _why(why: str | None, found: Taken) -> str:
    """The reason given there, and where that is."""
    return "; ".join(filter(None, (why, f"taken over from the {found.name}")))
