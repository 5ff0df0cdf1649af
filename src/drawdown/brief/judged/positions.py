"""Positions in words: each step with its date as a range, turns between them, forecasts and lags."""

from collections.abc import Container, Iterator, Mapping, Sequence

from drawdown.brief.days import days
from drawdown.brief.judged.model import Foretold, Moment, PositionLine, SideLine
from drawdown.brief.judged.steps import deed, stance, words
from drawdown.brief.naming import Names
from drawdown.brief.phrases import REASONS
from drawdown.brief.sentences import capital
from drawdown.entry import Entry
from drawdown.position import Forecast, Lag, Position, Reason, Reversal, Step
from drawdown.when import in_phrase, in_words

MOST = 12
_MOST_STEPS = 24
_MOST_SAID = 4
"""Steps in the sentence that sums a line up."""
_FIRM = frozenset({"refused", "paused", "authorised", "delivered", "sold", "used", "trained"})


def positions(
    found: Sequence[Position], shown: Mapping[str, Entry], names: Names, degraded: Container[str] = ()
) -> tuple[tuple[PositionLine, ...], int]:
    """Lines of many claims first, and how many are not among them.

    Args:
        found: Lines of one item.
        shown: By id, the claims that the brief shows; what rests on others is not told.
        names: Names of items and parties.
        degraded: Ids of reports that are degraded copies; what they alone tell is marked, and not summed up.
    """
    sound = {id for id, entry in shown.items() if entry.claim.report not in degraded}
    lines = [_line(one, shown, names, sound) for one in found]
    told = sorted(
        (line for line in lines if line.moments or line.undated),
        key=lambda line: (-len(line.claims), line.position.item or "", line.position.actor or ""),
    )
    return tuple(told[:MOST]), len(found) - len(told[:MOST])


def _line(one: Position, shown: Mapping[str, Entry], names: Names, sound: set[str]) -> PositionLine:
    steps = [step for step in one.steps if rests(step.claims, shown)]
    turns = [turn for turn in one.reversals if rests(turn.claims, shown)]
    dated = [step for step in steps if step.when]
    kept = dated[:_MOST_STEPS]
    forecasts = [it for it in one.forecasts if rests((it.claim, *it.claims), shown)]
    return PositionLine(
        title=title(one, names),
        summary=_summary(one, [step for step in kept if not sound.isdisjoint(step.claims)], names),
        moments=tuple(_moments(kept, turns, sound)),
        undated=tuple(_undated(steps)),
        more=len(dated) - len(kept),
        forecasts=tuple(foretold(it, shown[it.claim]) for it in forecasts),
        lags=tuple(
            _lag(it) for it in one.lags if rests(it.claims, shown) and (it.least or it.most is not None)
        ),
        position=one,
    )


def rests(claims: Sequence[str], shown: Mapping[str, Entry]) -> bool:
    """Whether there are claims, and all of them are shown."""
    return bool(claims) and all(claim in shown for claim in claims)


def title(one: Position, names: Names) -> str:
    """Who on what: ``The United States: ATACMS for Ukraine``."""
    item = names.heading(one.item)
    actor = capital(names.party(one.actor)) if one.actor else "An actor not named"
    ends = []
    if one.recipient and one.recipient != one.actor:
        ends.append(f"for {names.party(one.recipient)}")
    if one.supplier and one.supplier != one.actor:
        ends.append(f"from {names.party(one.supplier)}")
    return f"{actor}: {' '.join((item, *ends))}"


def _moments(steps: Sequence[Step], turns: Sequence[Reversal], sound: set[str]) -> Iterator[Moment]:
    """Steps in order, each turn right before the step it led to."""
    left = list(turns)
    for step in steps:
        for turn in [turn for turn in left if set(turn.claims) & set(step.claims) and _led_to(turn, step)]:
            yield turned(turn)
            left.remove(turn)
        yield _step(step, sound)
    yield from map(turned, left)


def _undated(steps: Sequence[Step]) -> Iterator[SideLine]:
    """Steps without a date, those that read the same as one."""
    alike: dict[str, list[str]] = {}
    for step in steps:
        if not step.when:
            alike.setdefault(words(step.event, step.status, step.leaning), []).extend(step.claims)
    for said, claims in alike.items():
        yield SideLine(said, "", tuple(dict.fromkeys(claims)))


def _led_to(turn: Reversal, step: Step) -> bool:
    event, _, status = turn.after.partition(" ")
    return (event, status or "actual") == (step.event, step.status)


def _step(step: Step, sound: set[str]) -> Moment:
    notes = ["told by degraded copies only"] if sound.isdisjoint(step.claims) else []
    notes += [step.why] if step.inferred and step.why else []
    notes += _reasons(step.reasons)
    assert step.when is not None
    return Moment(
        "step",
        stance(step.event, step.status, step.leaning),
        capital(words(step.event, step.status, step.leaning)),
        in_words(step.when),
        step.when,
        step.inferred,
        tuple(notes),
        step.claims,
    )


def turned(turn: Reversal) -> Moment:
    """A turn as a row of the line."""
    before, after = (words(*_event(side)) for side in (turn.before, turn.after))
    when = in_words(turn.between) if turn.between else "date not known"
    notes = (turn.reasons,) if turn.reasons else ()
    text = f"Turned from “{before}” to “{after}”"
    return Moment("turn", "open", text, when, turn.between, False, notes, turn.claims)


def _event(side: str) -> tuple[str, str]:
    event, _, status = side.partition(" ")
    return event, status or "actual"


def _reasons(given: Sequence[Reason]) -> Iterator[str]:
    """Reasons by their leaning: ``reasons against: the risk of escalation, limited stock``."""
    for leaning in ("against", "for", None):
        told = [
            REASONS.get(leaning or "", {}).get(one.reason) or REASONS[""].get(one.reason, one.reason)
            for one in given
            if one.leaning == leaning
        ]
        if told:
            yield f"reasons {leaning or 'given'}: {', '.join(dict.fromkeys(told))}"


def _summary(one: Position, steps: Sequence[Step], names: Names) -> str:
    """The line in one sentence: each step once until it turns, the firm ones only where they are many."""
    said: list[Step] = []
    for step in steps:
        told = _since_turn(said)
        # That what was sent had been authorised goes without saying; the table has it.
        plain = step.event == "authorised" and (step.inferred or "delivered" in told)
        # What is only planned, possible or asked about is no deed.
        if step.status == "actual" and not plain and step.event not in told:
            said.append(step)
    if len(said) > _MOST_SAID:
        said = [step for step in said if step.event in _FIRM] or said
        said = [*said[:1], *said[1:][-(_MOST_SAID - 1) :]]
    if not said:
        return ""
    # After "had a stock of ATACMS" an "it" would be the stock.
    held = ["held", *(step.event for step in said)]
    pieces = [deed(step, one, names, named=held[at] == "held") for at, step in enumerate(said)]
    actor = names.party(one.actor) if one.actor else "someone"
    joined = pieces[0] if len(pieces) == 1 else f"{', '.join(pieces[:-1])}, and {pieces[-1]}"
    return f"{capital(actor)} {joined}."


def _since_turn(said: Sequence[Step]) -> set[str]:
    """Events told since the line last turned."""
    told: dict[str, str] = {}
    for step in said:
        points = stance(step.event, step.status)
        if points != "open" and set(told.values()) - {"open", points}:
            told.clear()
        told[step.event] = points
    return set(told)


def foretold(one: Forecast, entry: Entry) -> Foretold:
    """A forecast in its own words with what came of it; ``entry`` is the claim that makes it."""
    made = f" (said {in_phrase(one.made)})" if one.made else ""
    said = " ".join(entry.claim.evidence.text.split())
    claims = tuple(dict.fromkeys((one.claim, *one.claims)))
    return Foretold(f"Foretold{made}: “{said}”", one.outcome, one.why, claims)


def _lag(lag: Lag) -> SideLine:
    steps = f"From “{words(lag.first, 'actual')}” to “{words(lag.last, 'actual')}”"
    return SideLine(f"{steps}: {days(lag)}", "", lag.claims)
