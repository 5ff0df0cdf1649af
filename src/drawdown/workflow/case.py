"""A claim before a person: which one is meant, what it says, and what a decision on it changes."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import chain

from drawdown.brief.naming import Names
from drawdown.brief.sentences import sentence
from drawdown.catalogue import load_catalogue
from drawdown.claim import Claim
from drawdown.correction import decided
from drawdown.decision import Decision
from drawdown.entry import Entry
from drawdown.errors import UserMistake
from drawdown.ledger import Ledger
from drawdown.query import Query
from drawdown.review import effect, matter

SHORT = 6
"""Digits of a claim's id that are enough to name it, where no other claim begins so."""

_LISTED = 8


def full_id(opened: Ledger, claim: str) -> str:
    """The id that begins so. Raises: UserMistake if none does, or several do."""
    claim = claim.strip().lower()
    if len(claim) < SHORT:
        raise UserMistake(
            f"claim {claim!r}: give at least {SHORT} digits of its id, as `drawdown claims` shows it"
        )
    found = opened.ids_like(claim, _LISTED + 1) if set(claim) <= set("0123456789abcdef") else []
    if len(found) == 1 or claim in found:
        return claim if claim in found else found[0]
    if not found:
        raise UserMistake(
            f"claim {claim!r}: no claim of this ledger has an id like that; `drawdown claims` lists them"
        )
    more = " ..." if len(found) > _LISTED else ""
    raise UserMistake(
        f"claim {claim!r} is the beginning of several; give more digits: {', '.join(found[:_LISTED])}{more}"
    )


def in_words(claim: Claim) -> str:
    """What the claim says, as a brief puts it."""
    return sentence(claim, Names(load_catalogue()))


def corrections(claim: Claim, changes: Mapping[str, str], by: str, why: str | None) -> tuple[Decision, ...]:
    """A decision for each field to be changed; none of them is recorded yet.

    Raises: UserMistake if a value does not suit its field.
    """
    made = [decision(claim.id, "correct", by, why, field, value) for field, value in changes.items()]
    changed(claim, made)
    return tuple(made)


def decision(
    claim: str, verdict: str, by: str, why: str | None, field: str | None = None, value: str | None = None
) -> Decision:
    """A decision not recorded yet; the ledger gives it its number and time."""
    return Decision(claim, verdict, by, datetime.now(UTC), field, value, why)


def changed(claim: Claim, decisions: Sequence[Decision]) -> Claim:
    """The claim as these decisions put it right. Raises: UserMistake if a value does not suit its field."""
    try:
        return decided(claim, decisions)
    except ValueError as error:
        raise UserMistake(f"cannot correct claim {claim.id[:8]}: {error}") from error


def near(opened: Ledger, claim: Claim) -> list[Entry]:
    """Claims on the matter of this one, itself among them if it is known."""
    event, item, supplier, recipient, _ = matter(claim)
    answer = opened.answer(Query(item=item, supplier=supplier, recipient=recipient, event=event))
    return [entry for entry in chain(answer.known, answer.undated) if matter(entry.claim) == matter(claim)]


def changes(entry: Entry, verdict: str, after: Claim | None, on: Callable[[Claim], Sequence[Entry]]) -> str:
    """What a decision changes, in plain words, before it is made.

    Args:
        entry: The claim as it stands.
        verdict: ``accept``, ``reject`` or ``correct``.
        after: For ``correct``, the claim as it would be.
        on: Gives the claims on the matter of a claim; ``near`` does.
    """
    around = [*on(entry.claim), *(on(after) if after else ())]
    return effect(entry, verdict, {one.claim.id: one for one in around}.values(), after)
