"""The table of conflicts: two claims that do not say the same, and what that amounts to."""

from collections.abc import Iterator

from drawdown.conflict import VERDICTS
from drawdown.package.contents import Contents
from drawdown.package.schema import Column, Reference, Table
from drawdown.package.tables import shared

_COLUMNS = (
    Column("claim_a", "string", "Id of the one claim, the earlier where that is known.", required=True),
    Column("claim_b", "string", "Id of the other.", required=True),
    Column(
        "verdict",
        "string",
        "What the difference amounts to; unsure is an ordinary answer.",
        required=True,
        values=VERDICTS,
    ),
    Column("matter", "string", "What both are about, in words."),
    Column("words_a", "string", "What the one says, in its own words."),
    Column("words_b", "string", "What the other says, in its own words."),
    Column("grounds", "string", "What the verdict rests on; numbers above 0 speak for it."),
)


def _rows(contents: Contents) -> Iterator[shared.Cells]:
    for one in contents.conflicts:
        yield {
            "claim_a": one.claims[0],
            "claim_b": one.claims[1],
            "verdict": one.verdict,
            "matter": one.matter,
            "words_a": one.words[0],
            "words_b": one.words[1],
            "grounds": "; ".join(
                f"{ground.name} {ground.weight:+g}: {ground.detail}" for ground in one.grounds
            ),
        }


CONFLICTS = Table(
    "conflicts",
    "One row a pair of claims on one matter that do not say the same.",
    _COLUMNS,
    ("claim_a", "claim_b"),
    _rows,
    (Reference("claim_a", "claims", "claim"), Reference("claim_b", "claims", "claim")),
)
