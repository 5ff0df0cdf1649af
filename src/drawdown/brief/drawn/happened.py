"""What happened to an item, over time: a lane for each event, a mark for each fact."""

from collections.abc import Mapping, Sequence

from drawdown.brief.drawn.labels import who
from drawdown.brief.drawn.resting import source_lines, worked_out
from drawdown.brief.figures import count, rate, sum_of
from drawdown.brief.judged.model import FactLine
from drawdown.brief.judged.steps import stance, words
from drawdown.brief.naming import Names
from drawdown.brief.phrases import STATUS_WORDS
from drawdown.brief.sentences import capital
from drawdown.claim import EVENTS
from drawdown.drawing import Lane, Mark, Timeline
from drawdown.entry import Entry
from drawdown.fact import Fact

FEWEST = 4
"""Marks from which a timeline tells more than its words."""
_STATES = frozenset({"argued", "rated", "held", "conditioned"})
_NOTE = (
    "What reports say was done, by what it was; each mark is a fact of the list{rest}. "
    "A dot is an exact day; a bar covers all days that the date may mean."
)


def happened(
    name: str, title: str, lines: Sequence[FactLine], entries: Mapping[str, Entry], names: Names
) -> Timeline | None:
    """The timeline of these facts; None where too few have a date."""
    drawn = [line for line in lines if line.fact.happened and line.fact.event not in _STATES]
    if len(drawn) < FEWEST:
        return None
    undated = sum(not line.fact.happened and line.fact.event not in _STATES for line in lines)
    lanes = []
    for event in EVENTS:
        marks = tuple(_mark(line, names) for line in drawn if line.fact.event == event)
        if marks:
            lanes.append(Lane(capital(words(event, "actual")), marks))
    claims = (claim for line in drawn for claim in line.claims)
    rest = f", {undated} of them without a date not drawn" if undated else ""
    return Timeline(
        name,
        f"{title}: what was done when",
        _NOTE.format(rest=rest),
        tuple(lanes),
        source_lines(claims, entries),
    )


def _mark(line: FactLine, names: Names) -> Mark:
    fact = line.fact
    assert fact.happened
    judged = fact.derived or worked_out(fact.happened)
    return Mark(
        fact.happened,
        _label(fact, names),
        line.when,
        stance(fact.event, fact.status, fact.leaning),
        "judgement" if judged else "fact",
        fact.status != "actual",
        line.claims,
    )


def _label(fact: Fact, names: Names) -> str:
    """Who to whom, and how many: ``United States → Ukraine, about 20``."""
    many = f"{count(fact.quantity)}{rate(fact.quantity)}" if fact.quantity else ""
    many = many or (sum_of(fact.money) if fact.money else "")
    return ", ".join(
        filter(None, (who(fact, names) or "not said by whom", many, STATUS_WORDS.get(fact.status)))
    )
