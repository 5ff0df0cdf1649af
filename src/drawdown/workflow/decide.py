"""Recording what a person decides on one claim."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from drawdown.catalogue import load_catalogue
from drawdown.claim import Claim
from drawdown.decision import Decision
from drawdown.errors import UserMistake
from drawdown.ledger import Ledger
from drawdown.workflow import case
from drawdown.workflow.corrections import typed_changes

VERDICTS = ("accept", "reject", "correct", "undo")


@dataclass(frozen=True, slots=True)
class Decided:
    """What was recorded.

    Attributes:
        before, now: The claim as it stood, and as it stands.
        says, says_now: The same in plain words.
        recorded: The decisions recorded; empty where some were taken back.
        taken_back: The decisions taken back: those of one act, such as a correction of several fields.
        earlier: Decisions in force on the claim besides those, oldest first.
        overtaken: Of these, the ones that a later decision says otherwise than: a rejection of what was
            accepted since, a value of a field that was corrected again.
        changes: What it changes, in plain words; ``""`` where some were taken back.
    """

    before: Claim
    now: Claim
    says: str
    says_now: str
    recorded: tuple[Decision, ...]
    taken_back: tuple[Decision, ...]
    earlier: tuple[Decision, ...]
    overtaken: tuple[Decision, ...]
    changes: str


def decide(
    ledger: Path, claim: str, verdict: str, said: Sequence[str], by: str | None, why: str | None
) -> Decided:
    """Records a decision on a claim, or takes the latest act back.

    Args:
        ledger: Folder of the ledger.
        claim: Its id, or the beginning of it.
        verdict: ``accept``, ``reject``, ``correct`` or ``undo``.
        said: For ``correct``, one ``FIELD=VALUE`` a field; all of them are recorded in one commit.
        by, why: Who decides, and the reason.

    Raises: UserMistake or LedgerMistake if there is no such claim, or the decision makes no sense for it.
    """
    if verdict not in VERDICTS:
        raise UserMistake(f"unknown verdict {verdict!r}: expected one of {', '.join(VERDICTS)}")
    if said and verdict != "correct":
        raise UserMistake(f"{verdict} takes no field: to change {said[0]!r}, the verdict is correct")
    if verdict == "correct" and not said:
        raise UserMistake("correct needs what is to be corrected, as FIELD=VALUE, such as supplier=US")
    by = named(by)
    with Ledger.open(ledger, create=False) as opened:
        id = case.full_id(opened, claim)
        entry = opened.entry(id)
        held = tuple(opened.decisions(id))
        recorded: tuple[Decision, ...] = ()
        taken_back: tuple[Decision, ...] = ()
        changes = ""
        if verdict == "undo":
            if not held:
                raise UserMistake(f"claim {id[:8]}: no decision on it is in force, so none can be taken back")
            taken_back = opened.take_back(*_last_act(held), by=by, why=why)
        else:
            made: tuple[Decision, ...] = (case.decision(id, verdict, by, why),)
            if verdict == "correct":
                made = case.corrections(entry.claim, typed_changes(said, load_catalogue()), by, why)
            after = case.changed(entry.claim, made)
            changes = case.changes(entry, verdict, after, partial(case.near, opened))
            recorded = opened.decide(*made)
        now = opened.entry(id)
        mine = {one.number for one in recorded}
        held = tuple(opened.decisions(id))
        earlier = tuple(one for one in held if one.number not in mine)
        overtaken = tuple(one for one in earlier if _overtaken(one, held))
    says = case.in_words(entry.claim), case.in_words(now.claim)
    return Decided(entry.claim, now.claim, *says, recorded, taken_back, earlier, overtaken, changes)


def _overtaken(one: Decision, held: Sequence[Decision]) -> bool:
    """Whether a later decision in force counts in the place of this one: the latest, and of a field too."""
    later = held[held.index(one) + 1 :]
    return bool(later) and (one.field is None or any(other.field == one.field for other in later))


def _last_act(held: Sequence[Decision]) -> list[int]:
    """Numbers of the decisions that were the last act on a claim: a correction may be of several fields."""
    last = held[-1]
    act = (last.by, last.recorded, last.verdict, None)
    made = [one for one in held if (one.by, one.recorded, one.verdict, one.carried_from) == act]
    return [one.number or 0 for one in made or [last]]


def named(by: str | None) -> str:
    """Who decides. Raises: UserMistake if nobody is named."""
    if by is None or not by.strip():
        raise UserMistake("nobody is named who decides: give --by NAME or set DRAWDOWN_BY")
    return by.strip()
