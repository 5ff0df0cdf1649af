"""The table of decisions: what people made of claims."""

from collections.abc import Iterator

from drawdown.package.contents import Contents
from drawdown.package.schema import Column, Reference, Table
from drawdown.package.tables import shared

_COLUMNS = (
    Column("decision", "integer", "Its number in the ledger.", required=True, least=1),
    Column("claim", "string", "Id of the claim it is on.", required=True),
    Column("verdict", "string", "What was decided.", required=True, values=("accept", "reject", "correct")),
    Column("field", "string", "The field corrected."),
    Column("value", "string", "What it was corrected to; empty for not stated."),
    Column("by", "string", "Who decided.", required=True),
    Column("why", "string", "The reason given."),
    Column("recorded", "datetime", "When it was recorded.", required=True),
    Column("carried_from", "integer", "Number of the decision it carries over to a better reading."),
)


def _rows(contents: Contents) -> Iterator[shared.Cells]:
    for decisions in contents.decisions.values():
        for one in decisions:
            yield {
                "decision": one.number,
                "claim": one.claim,
                "verdict": one.verdict,
                "field": one.field,
                "value": one.value,
                "by": one.by,
                "why": one.why,
                "recorded": one.recorded,
                "carried_from": one.carried_from,
            }


DECISIONS = Table(
    "decisions",
    "One row a decision of a person that is in force. Those on one claim build on each other.",
    _COLUMNS,
    ("decision",),
    _rows,
    (Reference("claim", "claims", "claim"),),
)
