"""Recording what a person says of two claims or reports."""

from dataclasses import dataclass
from pathlib import Path

from drawdown.errors import UserMistake
from drawdown.ledger import Ledger
from drawdown.link import KINDS, PersonLink
from drawdown.link import VERDICTS as SAID
from drawdown.workflow import case
from drawdown.workflow.decide import named

VERDICTS = (*SAID, "undo")
_LISTED = 8


@dataclass(frozen=True, slots=True)
class Linked:
    """What was recorded.

    Attributes:
        ends: The two as typed, in words: a claim with its sentence and path, a report with its path.
        recorded: The link recorded; None where the same was said before, or a link was taken back.
        taken_back: The link taken back, if one was.
        counts: What counts on the two now; None where nobody's word does.
        earlier: What was said before and is overtaken, oldest first.
    """

    ends: tuple[str, str]
    recorded: PersonLink | None
    taken_back: PersonLink | None
    counts: PersonLink | None
    earlier: tuple[PersonLink, ...]


def link(ledger: Path, a: str, b: str, verdict: str, by: str | None, why: str | None) -> Linked:
    """Records what a person says of two claims or reports, or takes the latest word on them back.

    Args:
        ledger: Folder of the ledger.
        a, b: Id of a claim or report or the beginning of one, a report's path, ``claim:ID``, ``report:ID``.
        verdict: ``same``, ``different``, ``unsure`` or ``undo``.
        by, why: Who says so, and the reason.

    Raises: UserMistake or LedgerMistake if one of the two is not found, or both are one.
    """
    if verdict not in VERDICTS:
        raise UserMistake(f"unknown verdict {verdict!r}: expected one of {', '.join(VERDICTS)}")
    by = named(by)
    with Ledger.open(ledger, create=False) as opened:
        first, second = (_end(opened, one) for one in (a, b))
        if first == second:
            raise UserMistake(f"{a} and {b} are the same {first.partition(':')[0]}; a link is between two")
        recorded = taken_back = None
        if verdict == "undo":
            if not opened.said_of(first, second):
                raise UserMistake(f"nobody's word on {a} and {b} counts, so none can be taken back")
            taken_back = opened.unlink(first, second, by=by, why=why)
        else:
            recorded = opened.link(first, second, verdict, by=by, why=why)
        said = opened.said_of(first, second)
        told = (_told(opened, first), _told(opened, second))
    return Linked(told, recorded, taken_back, said[-1] if said else None, tuple(said[:-1]))


def _end(opened: Ledger, typed: str) -> str:
    """What is named so, as ``claim:ID`` or ``report:ID``."""
    kind, colon, name = typed.strip().partition(":")
    if not colon or kind not in KINDS:
        kind, name = "", typed.strip()
    found = []
    digits = name.lower()
    if len(digits) < case.SHORT or not set(digits) <= set("0123456789abcdef"):
        digits = ""
    if kind != "report" and digits:
        found += [f"claim:{id}" for id in opened.ids_like(digits, _LISTED + 1)]
    if kind != "claim" and name:
        found += [f"report:{id}" for id, _ in opened.reports_named(name, digits or None, _LISTED + 1)]
    exact = [one for one in found if one.partition(":")[2] == digits]
    if len(found) == 1 or len(exact) == 1:
        return (exact or found)[0]
    if found:
        more = " ..." if len(found) > _LISTED else ""
        raise UserMistake(f"{typed!r} may mean several; name one: {', '.join(found[:_LISTED])}{more}")
    raise UserMistake(
        f"{typed!r}: no claim or report of this ledger is named so; give {case.SHORT} digits or more of an "
        "id, as `drawdown claims` shows it, or the path of a report as the ledger has it"
    )


def _told(opened: Ledger, end: str) -> str:
    kind, _, id = end.partition(":")
    if kind == "claim":
        claim = opened.entry(id).claim
        return f'claim {id[:8]}: "{claim.evidence.text}" ({claim.path})'
    (report,) = opened.reports([id])
    return f"report {id[:8]}: {report.path}"
