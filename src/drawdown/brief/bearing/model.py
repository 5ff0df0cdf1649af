"""A projection as a brief shows it: answers, numbers that went in, charts, what to find out."""

from dataclasses import dataclass

from drawdown.chart import Chart
from drawdown.projection import Projection

BASIS = {"claims": "reports", "assumed": "assumed", "asked": "tried out", "unknown": "unknown"}
"""What a number rests on, in a word."""


@dataclass(frozen=True, slots=True)
class InputLine:
    """A number that went in.

    Attributes:
        name: What it is, in words.
        said: As the scenario has it.
        basis: ``claims``, ``assumed``, ``unknown``, or ``asked`` for what a question or option tries out.
        claims: Ids of the claims it cites that the brief shows.
        doubts: What is wrong with those it cites: unknown ids, claims not known then, rejected ones.
        note: The user's own words on it.
        flows: Whether the stock depends on it; else it only stands in a question.
    """

    name: str
    said: str
    basis: str
    claims: tuple[str, ...]
    doubts: tuple[str, ...]
    note: str
    flows: bool


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One question answered.

    Attributes:
        question: In words, short.
        text: The answer in one sentence.
        working: The arithmetic.
        note: What the reader should know.
        claims: Ids of the claims its numbers cite.
        assumed: Names of the numbers that nobody reported.
    """

    question: str
    text: str
    working: str
    note: str
    claims: tuple[str, ...]
    assumed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bearing:
    """What one scenario says of an item.

    Attributes:
        scenario: The file it was in.
        rests_on: On how many claims and assumptions it rests, in words.
        answers: In the order asked.
        next: The one fact most worth finding out, in a sentence; ``""`` where nothing tells.
        questions: What else should be found out.
        inputs: Every number.
        charts: Drawings, each with its table.
        projection: The projection itself.
    """

    scenario: str
    rests_on: str
    answers: tuple[AnswerLine, ...]
    next: str
    questions: tuple[str, ...]
    inputs: tuple[InputLine, ...]
    charts: tuple[Chart, ...]
    projection: Projection

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of all claims cited, in order of appearance."""
        told: tuple[AnswerLine | InputLine, ...] = (*self.answers, *self.inputs)
        return tuple(dict.fromkeys(claim for line in told for claim in line.claims))

    @property
    def assumed(self) -> tuple[str, ...]:
        """Names of the numbers that nobody reported."""
        return tuple(line.name for line in self.inputs if line.basis == "assumed")

    @property
    def doubts(self) -> tuple[str, ...]:
        """All that is wrong with what it cites, each once."""
        return tuple(dict.fromkeys(doubt for line in self.inputs for doubt in line.doubts))
