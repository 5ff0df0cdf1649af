"""A projection with its scenario becomes lines of a brief; what is wrong with its citations is told."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from drawdown.brief.bearing.answers import sentence
from drawdown.brief.bearing.finding import first_to_find
from drawdown.brief.bearing.model import AnswerLine, Bearing, InputLine
from drawdown.chart import Chart
from drawdown.entry import Entry
from drawdown.projection import ASKED, Answer, Given, Projection

_ADVICE = re.compile(r": give one, e\.g\. --set [^;]*")
_UNKNOWN = re.compile(r"(\S+) is (unknown|missing)")
_TRIED = ("options.", ASKED)
"""Beginnings of the addresses of what is tried out, which nobody takes for so."""


@dataclass(frozen=True)
class Projected:
    """A projection that a brief is to show.

    Attributes:
        scenario: Label of the file it was in.
        projection: What came of it.
        names: What each number is, by its address.
        charts: Its drawings.
        missing: By id of a claim that it cites and the brief does not have, why.
    """

    scenario: str
    projection: Projection
    names: Mapping[str, str] = field(default_factory=dict)
    charts: tuple[Chart, ...] = ()
    missing: Mapping[str, str] = field(default_factory=dict)

    @property
    def item(self) -> str:
        """Id of the item it is of, without a variant."""
        return self.projection.item.split("/")[0]

    @property
    def cited(self) -> set[str]:
        """Ids of all claims it cites."""
        return {claim for given in self.projection.given for claim in given.claims}


def bearing(told: Projected, shown: Mapping[str, Entry], doubtful: Mapping[str, str]) -> Bearing:
    """What a projection says.

    Args:
        told: The projection with its scenario.
        shown: By id, the claims that the brief can cite.
        doubtful: By id, why a claim it can cite is not to be relied on.
    """
    inputs = tuple(_input(given, told, shown, doubtful) for given in told.projection.given)
    return Bearing(
        scenario=told.scenario,
        rests_on=_rests_on([line for line in inputs if line.flows]),
        answers=tuple(_answer(answer, told, shown) for answer in told.projection.answers),
        next=first_to_find(told.projection, told.names),
        questions=told.projection.questions,
        inputs=inputs,
        charts=told.charts,
        projection=told.projection,
    )


def doubts(entries: Collection[Entry], undated: Collection[Entry], sure: float) -> dict[str, str]:
    """By id of a claim, why it is not to be relied on: rejected, unsure, or of a time nobody knows."""
    found = {}
    for entry in undated:
        found[entry.claim.id] = "no date tells whether it was known then"
    for entry in entries:
        if entry.decision is None and entry.claim.confidence < sure:
            told = f"read with a confidence of {entry.claim.confidence:.2f}, below that of claims shown"
            found[entry.claim.id] = told
        elif entry.decision is not None and entry.decision.verdict == "reject":
            found[entry.claim.id] = "a person rejected it"
    return found


def _input(
    given: Given, told: Projected, shown: Mapping[str, Entry], doubtful: Mapping[str, str]
) -> InputLine:
    wrong = {claim: told.missing.get(claim) or doubtful.get(claim) for claim in given.claims}
    absent = {claim for claim in given.claims if claim not in shown and not wrong[claim]}
    wrong |= dict.fromkeys(absent, "this brief does not have it")
    return InputLine(
        name=told.names.get(given.name, given.name),
        said=given.said,
        basis=_basis(given),
        flows=not given.name.startswith(ASKED),
        claims=tuple(claim for claim in given.claims if claim in shown),
        doubts=tuple(f"claim {claim[:8]}: {why}" for claim, why in wrong.items() if why),
        note=given.note,
    )


def _basis(given: Given) -> str:
    tried = given.basis == "assumed" and given.name.startswith(_TRIED)
    return "asked" if tried else given.basis


def _answer(answer: Answer, told: Projected, shown: Mapping[str, Entry]) -> AnswerLine:
    question, text = sentence(answer, told.projection, told.names)
    rests = [given for given in told.projection.given if given.name in answer.inputs]
    claims = (claim for given in rests for claim in given.claims if claim in shown)
    return AnswerLine(
        question=question,
        text=text,
        working=answer.working,
        # What the figures by input say stands in the sentence already.
        note="" if answer.indices or answer.worth else _noted(answer.note, told.names),
        claims=tuple(dict.fromkeys(claims)),
        assumed=tuple(told.names.get(one.name, one.name) for one in rests if _basis(one) == "assumed"),
    )


def _noted(note: str, names: Mapping[str, str]) -> str:
    """A note for readers, who have no command line before them: what is unknown by its name."""
    told = _ADVICE.sub("", note)
    return _UNKNOWN.sub(lambda found: f"{names.get(found[1], found[1])} is {found[2]}", told)


def _rests_on(inputs: Sequence[InputLine]) -> str:
    reported, assumed, unknown = (
        sum(line.basis == basis for line in inputs) for basis in ("claims", "assumed", "unknown")
    )
    verb = "rest" if reported > 1 else "rests"
    numbers = "1 number" if len(inputs) == 1 else f"{len(inputs)} numbers"
    parts = [f"{reported or 'None'} of {numbers} {verb} on reports"]
    if assumed:
        parts.append(f"{assumed} {'is' if assumed == 1 else 'are'} assumed by whoever wrote the scenario")
    if unknown:
        parts.append(f"{unknown} {'is' if unknown == 1 else 'are'} unknown")
    return f"{'; '.join(parts)}. What follows is arithmetic on them, not a report."
