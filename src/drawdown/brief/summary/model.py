"""The summary of a brief: few sentences, each with its claims and with what kind of statement it is."""

from dataclasses import dataclass

from drawdown.brief.part import InParts, Part

NOTHING = (
    "There is none: no claim on one system is carried so well by its own sentence that it could stand here. "
    "The parts below have what the reports say."
)
FACT, JUDGEMENT, ASSUMPTION = "fact", "judgement", "assumption"
BASES = {
    FACT: "the reports cited say so",
    JUDGEMENT: "concluded from what the reports cited say",
    ASSUMPTION: "rests on what no report says but the scenario takes for so",
}
"""What kind of statement a sentence is, and what that means."""


@dataclass(frozen=True, slots=True)
class Line(InParts):
    """One sentence of the summary.

    Attributes:
        parts: Its words, each part with the claims that support it.
        basis: One of ``BASES``.
        about: Anchor of the item it is about, or ``""``.
        said_by: Speakers with their chains, or ``""``.
        count: Reports and origins in words, or ``""``.
        why: For a judgement or an assumption, what it rests on.
    """

    parts: tuple[Part, ...]
    basis: str = FACT
    about: str = ""
    said_by: str = ""
    count: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may stand in the summary.

    Attributes:
        line: The sentence.
        kind: ``turn``, ``deed``, ``supply``, ``reason``, ``dispute``, ``stock`` or ``unknown``.
        item: Catalogue id of the item, without its variant.
        weight: How much it tells, from 0 to 100.
        said: What it says, as keys; what other sentences have told in full is not told again.
        words: The sentences of reports it rests on, each with the event and item read in it; the same.
    """

    line: Line
    kind: str
    item: str | None
    weight: float
    said: frozenset[tuple[object, ...]] = frozenset()
    words: frozenset[tuple[object, ...]] = frozenset()
