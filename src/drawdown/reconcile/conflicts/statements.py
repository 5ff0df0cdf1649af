"""What claims answer to questions that allow of one answer at a time."""

from collections.abc import Iterator
from typing import NamedTuple

from drawdown.claim import Claim
from drawdown.reconcile.conflicts import words

# Answers that exclude each other, by question; the days for which an answer holds stand beside it. Decisions
# turn any day; what is weighed or lies in stock changes slowly.
COURSE, WEIGHED, STOCK = "course", "weighed", "stock"
_YES_NO = frozenset({"yes", "no"})
_CLASHES: dict[str, dict[frozenset[str], int]] = {
    COURSE: {
        frozenset({"halted", "refused"}): 31,
        # Who refuses more of it may have sent and allowed some.
        frozenset({"halted", "refused more"}): 31,
        frozenset({"halted", "not halted"}): 3,
        frozenset({"refused", "not refused"}): 3,
        frozenset({"refused", "authorised"}): 1,
        frozenset({"refused", "delivered"}): 1,
    },
    WEIGHED: {_YES_NO: 14},
    STOCK: {frozenset({"little", "much"}): 31},
}
# Questions of a single event: it has happened, or it has not.
_HAPPENED = (
    "delivered",
    "authorised",
    "announced",
    "notified",
    "ordered",
    "sold",
    "requested",
    "used",
    "trained",
)
_COURSE = {
    ("paused", "actual"): "halted",
    ("paused", "denied"): "not halted",
    ("refused", "actual"): "refused",
    ("refused", "denied"): "not refused",
    ("authorised", "actual"): "authorised",
    ("delivered", "actual"): "delivered",
}
_DENIABLE = frozenset({"delivered", "authorised", "announced", "ordered", "sold", "refused", "requested"})
_TELL_OF_WEIGHING = frozenset({"considered", "refused", "paused", "authorised", "delivered", "announced"})


class Statement(NamedTuple):
    """What a claim answers to one question.

    Attributes:
        question: An event, ``course``, ``weighed``, ``stock`` or ``argued ...``.
        answer: One of the answers to it.
    """

    question: str
    answer: str


def statements(claim: Claim) -> Iterator[Statement]:
    """The questions that a claim answers; plans, possibilities and questions answer none."""
    text = claim.evidence.text
    if claim.status not in ("actual", "denied"):
        return
    if claim.item.id is None:
        # Aid as a whole is many things: of one some may be sent while another is not. It may come to a halt.
        if claim.event == "paused":
            yield Statement(COURSE, _COURSE[claim.event, claim.status])
        return
    # Leave to use what was sent is another matter than leave to send it.
    use = " of use" if claim.event in ("authorised", "refused") and words.of_use(text) else ""
    # That not all of it has come, or no more, denies nothing of what has.
    some = claim.event in _DENIABLE and words.of_more(text)
    if claim.event in _HAPPENED and not (some and claim.status == "denied"):
        yield Statement(claim.event + use, "yes" if claim.status == "actual" else "no")
    if claim.event == "used" and claim.status == "actual":
        # What is used has come, from whomever.
        yield Statement("delivered", "yes")
    if course := _COURSE.get((claim.event, claim.status)):
        yield Statement(COURSE + use, "refused more" if some and course == "refused" else course)
    if claim.event in _TELL_OF_WEIGHING and (answer := _weighed(claim)):
        yield Statement(WEIGHED, answer)
    if claim.status == "denied":
        return
    if claim.event == "held" and claim.quantity and (level := words.level(claim.quantity.text)):
        yield Statement(STOCK, level)
    if claim.event == "argued" and claim.speaker.kind == "named" and claim.leaning:
        yield Statement(f"argued {claim.reason} {claim.speaker.text}", claim.leaning)


def holds(question: str, one: str, other: str) -> int | None:
    """For how many days two answers to a question exclude each other; None where they never do."""
    if one == other:
        return None
    if question.startswith("argued "):
        return 0
    table = _CLASHES.get(question.removesuffix(" of use"), {_YES_NO: 1})
    return table.get(frozenset({one, other}))


def is_event(question: str) -> bool:
    """Whether a question is whether something has happened: "no" turns into "yes" once and for all."""
    return question.removesuffix(" of use") in _HAPPENED


def _weighed(claim: Claim) -> str | None:
    text = claim.evidence.text
    if claim.event != "considered":
        return words.weighed(text)
    if words.conversed(text):
        return None
    if claim.status == "denied":
        return "no"
    return words.weighed(text) or ("yes" if words.weighing(text) else None)
