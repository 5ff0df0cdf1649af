"""Where actors stood over time: a lane for each line of steps, an arrow for each turn."""

from collections.abc import Iterator, Mapping, Sequence

from drawdown.brief.drawn.resting import source_lines
from drawdown.brief.judged.model import PositionLine
from drawdown.brief.judged.steps import stance, words
from drawdown.drawing import Lane, Mark, Timeline
from drawdown.entry import Entry
from drawdown.position import Reversal, Step

MOST = 6
FEWEST = 4
"""Steps from which a drawing tells more than the words, unless it turned."""
_NOTE = (
    "Each line is one actor on one transfer; the higher a mark stands, the more it is towards the transfer. "
    "A bar covers all days on which a step may have been taken; an arrow is a turn.{rest}"
)


def positions(
    name: str, title: str, lines: Sequence[PositionLine], entries: Mapping[str, Entry]
) -> Timeline | None:
    """The first lines that turned or have several steps; None where there is none."""
    lanes = [(line, _lane(line, entries)) for line in lines]
    told = [(line, lane) for line, lane in lanes if lane.turns or len(lane.marks) >= FEWEST]
    if not told:
        return None
    drawn = told[:MOST]
    left = len(told) - len(drawn)
    rest = f" {left} more line{' is' if left == 1 else 's are'} told in words below." if left else ""
    claims = (claim for line, _ in drawn for moment in line.moments for claim in moment.claims)
    return Timeline(
        name,
        f"{title}: who stood where",
        _NOTE.format(rest=rest),
        tuple(lane for _, lane in drawn),
        source_lines(claims, entries),
        levels=True,
    )


def _lane(line: PositionLine, entries: Mapping[str, Entry]) -> Lane:
    told = [one for one in line.moments if one.kind == "step" and one.bounds]
    kept = [one for one in line.position.steps if one.when and all(claim in entries for claim in one.claims)]
    steps = kept[: len(told)]
    return Lane(line.title, tuple(map(_mark, steps, (one.when for one in told))), tuple(_turns(line, steps)))


def _mark(step: Step, when: str) -> Mark:
    assert step.when
    said = (step.event, step.status, step.leaning)
    basis = "judgement" if step.inferred else "fact"
    return Mark(step.when, words(*said), when, stance(*said), basis, step.status != "actual", step.claims)


def _turns(line: PositionLine, steps: Sequence[Step]) -> Iterator[tuple[int, int]]:
    """Places of the last step before and the first step after each turn."""
    for turn in line.position.reversals:
        before, after = (
            [at for at, step in enumerate(steps) if _is(step, side, turn)]
            for side in (turn.before, turn.after)
        )
        if before and after and before[-1] != after[0]:
            yield before[-1], after[0]


def _is(step: Step, side: str, turn: Reversal) -> bool:
    event, _, status = side.partition(" ")
    return (step.event, step.status) == (event, status or "actual") and bool({*step.claims} & {*turn.claims})
