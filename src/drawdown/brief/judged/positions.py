"""Positions in words: each step with its date as a range, turns between them, forecasts and lags."""

from collections.abc import Container, Iterator, Sequence
from itertools import chain

from drawdown.brief import dates
from drawdown.brief.judged.axis import axis
from drawdown.brief.judged.model import Foretold, Moment, PositionLine, SideLine
from drawdown.brief.judged.steps import deed, in_phrase, stance, words
from drawdown.brief.naming import Names
from drawdown.brief.phrases import REASONS
from drawdown.brief.sentences import capital
from drawdown.position import Forecast, Lag, Position, Reason, Reversal, Step

MOST = 12
_MOST_STEPS = 24
_MOST_SAID = 4
"""Steps in the sentence that sums a line up."""


def positions(
    found: Sequence[Position], shown: Container[str], names: Names
) -> tuple[tuple[PositionLine, ...], int]:
    """Lines of many claims first, and how many are not among them.

    Args:
        found: Lines of one item.
        shown: Ids of the claims that the brief shows; what rests on others is not told.
        names: Names of items and parties.
    """
    lines = [_line(one, shown, names) for one in found]
    told = sorted(
        (line for line in lines if line.moments),
        key=lambda line: (-len(line.claims), line.position.item or "", line.position.actor or ""),
    )
    return tuple(told[:MOST]), len(found) - len(told[:MOST])


def _line(one: Position, shown: Container[str], names: Names) -> PositionLine:
    steps = [step for step in one.steps if _rests(step.claims, shown)]
    turns = [turn for turn in one.reversals if _rests(turn.claims, shown)]
    kept = steps[:_MOST_STEPS]
    return PositionLine(
        title=_title(one, names),
        summary=_summary(one, kept, names),
        axis=axis(chain((step.when for step in kept), (turn.between for turn in turns))),
        moments=tuple(_moments(kept, turns)),
        more=len(steps) - len(kept),
        forecasts=tuple(_foretold(it) for it in one.forecasts if _rests((it.claim, *it.claims), shown)),
        lags=tuple(_lag(lag) for lag in one.lags if _rests(lag.claims, shown)),
        position=one,
    )


def _rests(claims: Sequence[str], shown: Container[str]) -> bool:
    return bool(claims) and all(claim in shown for claim in claims)


def _title(one: Position, names: Names) -> str:
    item = names.heading(one.item)
    actor = capital(names.party(one.actor)) if one.actor else "An actor not named"
    ends = []
    if one.recipient and one.recipient != one.actor:
        ends.append(f"for {names.party(one.recipient)}")
    if one.supplier and one.supplier != one.actor:
        ends.append(f"from {names.party(one.supplier)}")
    return f"{actor}: {' '.join((item, *ends))}"


def _moments(steps: Sequence[Step], turns: Sequence[Reversal]) -> Iterator[Moment]:
    """Steps in order, each turn right before the step it led to."""
    left = list(turns)
    for step in steps:
        for turn in [turn for turn in left if set(turn.claims) & set(step.claims) and _led_to(turn, step)]:
            yield _turn(turn)
            left.remove(turn)
        yield _step(step)
    yield from map(_turn, left)


def _led_to(turn: Reversal, step: Step) -> bool:
    event, _, status = turn.after.partition(" ")
    return (event, status or "actual") == (step.event, step.status)


def _step(step: Step) -> Moment:
    notes = [step.why] if step.why else []
    notes += [_reason(one) for one in step.reasons]
    when = dates.in_words(step.when) if step.when else "date not known"
    return Moment(
        "step",
        stance(step.event, step.status),
        capital(words(step.event, step.status)),
        when,
        step.when,
        step.inferred,
        tuple(notes),
        step.claims,
    )


def _turn(turn: Reversal) -> Moment:
    before, after = (words(*_event(side)) for side in (turn.before, turn.after))
    when = dates.in_words(turn.between) if turn.between else "date not known"
    notes = (turn.reasons,) if turn.reasons else ()
    text = f"Turned from “{before}” to “{after}”"
    return Moment("turn", "open", text, when, turn.between, False, notes, turn.claims)


def _event(side: str) -> tuple[str, str]:
    event, _, status = side.partition(" ")
    return event, status or "actual"


def _reason(one: Reason) -> str:
    told = REASONS.get(one.leaning or "", {}).get(one.reason) or REASONS[""].get(one.reason, one.reason)
    return f"reason {one.leaning}: {told}" if one.leaning else f"reason given: {told}"


def _summary(one: Position, steps: Sequence[Step], names: Names) -> str:
    """The line in one sentence: its steps, or its first and last ones where they are many."""
    said: list[Step] = []
    for step in steps:
        # What is still weighed or only asked about is no turn of a line; the table has it.
        told = step.status == "actual" or step.inferred
        if told and not (said and (said[-1].event, said[-1].inferred) == (step.event, step.inferred)):
            said.append(step)
    if len(said) > _MOST_SAID:
        firm = [step for step in said if stance(step.event, step.status) != "open"] or said
        said = [*firm[:1], *firm[1:][-(_MOST_SAID - 1) :]]
    if not said:
        return ""
    pieces = [deed(step, one, names, named=at == 0) for at, step in enumerate(said)]
    actor = names.party(one.actor) if one.actor else "someone"
    joined = pieces[0] if len(pieces) == 1 else f"{', '.join(pieces[:-1])}, and {pieces[-1]}"
    return f"{capital(actor)} {joined}."


def _foretold(one: Forecast) -> Foretold:
    made = f" (said {in_phrase(one.made)})" if one.made else ""
    due = f", to be held to {in_phrase(one.due)}" if one.due else ""
    outcome = f"{one.outcome}: {one.why}" if one.why else one.outcome
    claims = tuple(dict.fromkeys((one.claim, *one.claims)))
    return Foretold(f"Foretold{made}: {one.foretold}{due}", outcome, claims)


def _lag(lag: Lag) -> SideLine:
    least, most = lag.least, lag.most
    if least is not None and most is not None:
        span = f"{least:,} days" if least == most else f"{least:,} to {most:,} days"
    elif most is not None:
        span = f"at most {most:,} days"
    else:
        span = f"at least {least:,} days" if least is not None else "a time not known"
    return SideLine(f"From {lag.first} to {lag.last}: {span}", "", lag.claims)
