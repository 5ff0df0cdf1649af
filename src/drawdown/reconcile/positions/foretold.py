"""What a claim foretells: which step, and whether it will be taken."""

import re
from datetime import date
from typing import NamedTuple

from drawdown.bounds import DateBounds
from drawdown.claim import Claim
from drawdown.reconcile.positions.horizon import Horizon, horizon

FULFILLED_BY = {
    "authorised": ("authorised", "announced", "notified", "sold", "delivered", "used"),
    "announced": ("announced", "notified", "sold", "delivered"),
    "notified": ("notified",),
    "ordered": ("ordered",),
    "sold": ("sold", "delivered"),
    "delivered": ("delivered", "sold", "used"),
    "used": ("used",),
    "trained": ("trained",),
}
"""The steps by which a step foretold is known to have been taken."""
_NOT = re.compile(
    r"\b(?:unlikely|improbable|doubt\w*|not (?:[\w-]+ ){0,2}(?:expect\w*|likely|soon|plan\w*|send|give"
    r"|imminent|near|provide|get|receive|arrive|approve|deliver)|no (?:[\w-]+ )?(?:plans?|intention|prospect)"
    r"|won['’]t|will not|would not|cannot|can['’]t|hardly|never|little (?:chance|prospect)|rul\w+ out"
    r"|out of the question|far from)\b",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(
    r"\b(?:unlikely|not expected|not likely) to (?:\w+ )?(?:refus|remain|stay|hold|last|continu|block)",
    re.IGNORECASE,
)
_NOT_NOT = re.compile(
    r"\b(?:not unlikely|not (?:be )?ruled? out|no doubt|without (?:a )?doubt|not in doubt)\b", re.IGNORECASE
)
_AHEAD = re.compile(
    r"\b(?:unlikely|will not|won['’]t|would not|not (?:[\w-]+ ){0,2}(?:expect\w*|likely|plan\w*|soon)"
    r"|no (?:[\w-]+ )?(?:plans?|intention|prospect))\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:hop(?:es?|ed|ing)|wants?|wish\w*|ask(?:s|ed)?|urg\w+|demand\w*|appeal\w*)\b", re.IGNORECASE
)
_CLAUSE = re.compile(r";|,? \b(?:but|while|although|though|whereas|despite|even as)\b ")
_WORDS = {
    "delivered": r"deliver|sen[dt]|suppl|provid|receiv|arriv|ship|transfer|get\b|give|hand|reach|have",
    "authorised": r"authori|approv|allow|permit|sign|decid|decision|green|clear|licen|lift",
    "announced": r"announc|pledg|promis|commit|unveil|package",
    "refused": r"refus|polic|declin|stance|position|line|ban|no\b|not\b|reluctan|oppos",
    "paused": r"paus|halt|delay|frozen|freez|hold|suspen|stop",
    "trained": r"train|course|pilot|crew|instruct",
    "used": r"us(?:e|ing)|fire|employ|strike|deploy|enter",
    "sold": r"s[eo]l[ld]|sale|buy|purchas|export",
    "notified": r"notif|congress|parliament",
    "ordered": r"order|contract|buy|purchas|procur|sign",
}
_EVENTS = {event: re.compile(rf"\b(?:{words})", re.IGNORECASE) for event, words in _WORDS.items()}


class Foretold(NamedTuple):
    """A step, whether it is foretold to be taken, and until when."""

    event: str
    taken: bool
    horizon: Horizon


def foretold(claim: Claim, made: DateBounds | None) -> Foretold | None:
    """What a claim foretells, or None if it is no forecast of a step or names no time.

    Args:
        claim: The claim.
        made: When it was said; without it only a time that the claim itself has can be held to.
    """
    no = claim.event in ("refused", "paused")
    if not (no or claim.event in FULFILLED_BY):
        return None
    if claim.status not in ("possible", "planned"):
        return _never_soon(claim, made, "delivered" if no else claim.event)
    # A no that goes on foretells that there will be no yes.
    event = "authorised" if no else claim.event
    for clause in _clauses(claim) if made else ():
        if made and not _WISH.search(clause) and (found := horizon(clause, made, no)):
            return Foretold(event, _taken(claim, clause), found)
    if (due := claim.happened) and not _past(due, made):
        told = Horizon("", "as said", due, due.upper or date.max)
        return Foretold(event, _taken(claim, claim.evidence.text), told)
    return None


def _never_soon(claim: Claim, made: DateBounds | None, event: str) -> Foretold | None:
    """What is refused or denied for a time to come: "will not be sent this year", "is not expected soon"."""
    denied = claim.status == "denied" or (claim.event == "refused" and claim.status == "actual")
    for clause in _clauses(claim) if made and denied else ():
        if made and _AHEAD.search(clause) and (found := horizon(clause, made)):
            return Foretold(event, False, found)
    return None


def _past(when: DateBounds, made: DateBounds | None) -> bool:
    """Whether a time was over when it was spoken of: it is then the day of speaking, as a rule."""
    return bool(made and made.lower and when.upper and when.upper < made.lower)


def _taken(claim: Claim, clause: str) -> bool:
    if claim.event in ("refused", "paused"):
        return bool(_NO_LONGER.search(clause))
    return not _NOT.search(_NOT_NOT.sub(" ", clause))


def _clauses(claim: Claim) -> list[str]:
    """The parts of the sentence in which the event stands; other parts may tell other times."""
    parts = _CLAUSE.split(claim.evidence.text)
    if len(parts) == 1:
        return parts
    return [part for part in parts if _EVENTS[claim.event].search(part)]
