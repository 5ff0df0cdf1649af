"""Reasons for and against a transfer, found by their words.

"Escalation" alone is a topic; "fears of escalation", "could escalate" and "refused because of escalation"
are reasons. Every reason of the record has its words, cost and secrecy too, which few texts give.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from drawdown.reading.terms import against, in_favour
from drawdown.reading.terms.reason_parts import any_of
from drawdown.reading.text.rare import Rare

_SECRECY = any_of(
    "operational security|secrecy|secret|quiet|under wraps",
    "operational security", "secrecy",
    r"(?:keep|kept|keeping) [^.;]{0,40}?(?:secret|quiet|under wraps)\b[^.;]{0,30}?(?:protect|safe|secur)\w*",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason at its place, with what it leans to."""

    start: int
    end: int
    reason: str
    leaning: str | None


def reasons(view: str, start: int, end: int, refusing: bool) -> list[Reason]:
    """The reasons a sentence gives, each once.

    Args:
        view: Normal view of the text.
        start, end: The sentence.
        refusing: Whether the sentence speaks of a refusal, so that its reasons are against.
    """
    found: dict[str, Reason] = {}
    for reason, leaning, pattern in _tried(refusing):
        for_it = any(other.leaning == "for" for other in found.values())
        if reason in found or (reason == "effect" and leaning == "for" and for_it):
            continue  # "would help interoperability" is one reason
        match = pattern.search(view, start, end)
        if match:
            found[reason] = Reason(match.start(), match.end(), reason, leaning)
    return list(found.values())


def _tried(refusing: bool) -> Iterator[tuple[str, str | None, Rare]]:
    """The patterns in their order: "would not escalate" holds the words of "would escalate"."""
    yield "stock", "against", against.NOT_WITHOUT
    yield from ((reason, "for", words) for reason, words in in_favour.WORDS.items() if reason != "effect")
    yield from ((reason, "against", words) for reason, words in against.WORDS.items())
    if refusing:
        yield from ((reason, "against", words) for reason, words in against.GROUNDS.items())
    else:
        yield "effect", "for", in_favour.WORDS["effect"]
    yield "secrecy", None, _SECRECY
