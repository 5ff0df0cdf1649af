"""Steps and turns of positions that are new, and forecasts of which more is known."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from drawdown.brief.judged.positions import foretold, rests, title, turned
from drawdown.brief.judged.steps import deed
from drawdown.brief.sentences import capital, sentence
from drawdown.brief.since.model import Change, Count
from drawdown.brief.since.moves import days, moved
from drawdown.brief.since.two import Two, matched
from drawdown.position import Forecast, Position, Reversal, Step
from drawdown.when import in_words


@dataclass(frozen=True)
class _Of:
    """A step, turn or forecast with the line it stands in."""

    line: Position
    one: Step | Reversal | Forecast
    claims: tuple[str, ...]

    @property
    def place(self) -> tuple[str | None, ...]:
        return self.line.actor, self.line.item, self.line.supplier, self.line.recipient


def positions(
    now: Sequence[Position], then: Sequence[Position], two: Two
) -> tuple[list[Change], list[Change], dict[str, Count]]:
    """New and changed steps and turns, the weightiest first; forecasts; and how many of each became what."""
    steps, step_count = _compared(_steps(now), _steps(then), two, _kind_of_step, _step)
    turns, turn_count = _compared(_turns(now), _turns(then), two, _kind_of_turn, _turn)
    told, told_count = _compared(_forecasts(now), _forecasts(then), two, _kind_of_forecast, _forecast)
    counts = {"steps": step_count, "turns": turn_count, "forecasts": told_count}
    return [*sorted(turns, key=_weight), *sorted(steps, key=_weight)], sorted(told, key=_weight), counts


def _compared(
    now: Iterable[_Of],
    then: Iterable[_Of],
    two: Two,
    kind: Callable[[_Of], object],
    tell: Callable[[_Of, _Of | None, Two], Change | None],
) -> tuple[list[Change], Count]:
    shown = [one for one in now if rests(one.claims, two.now)]
    pairs, gone = matched(shown, [*then], kind, lambda one: one.claims)
    # What was inferred then rests on other claims than what is told now.
    inferred = {(kind(one), one.place): one for one in gone if isinstance(one.one, Step) and one.one.inferred}
    changes, repeated, used = [], 0, 0
    for one, had in pairs:
        before = had[0] if had else inferred.pop((kind(one), one.place), None)
        used += not had and before is not None
        if made := tell(one, before, two):
            changes.append(made)
        else:
            repeated += two.is_fresh(one.claims)
    new = sum(one.kinds == ("new",) for one in changes)
    same = len(shown) - len(changes)
    return changes, Count(new, len(changes) - new, same, repeated, len(gone) - used)


def _steps(lines: Iterable[Position]) -> Iterator[_Of]:
    return (_Of(line, step, step.claims) for line in lines for step in line.steps)


def _turns(lines: Iterable[Position]) -> Iterator[_Of]:
    return (_Of(line, turn, turn.claims) for line in lines for turn in line.reversals)


def _forecasts(lines: Iterable[Position]) -> Iterator[_Of]:
    for line in lines:
        for one in line.forecasts:
            yield _Of(line, one, tuple(dict.fromkeys((one.claim, *one.claims))))


def _kind_of_step(of: _Of) -> object:
    assert isinstance(of.one, Step)
    return of.one.event, of.one.status, of.one.leaning


def _kind_of_turn(of: _Of) -> object:
    assert isinstance(of.one, Reversal)
    return of.one.before, of.one.after


def _kind_of_forecast(of: _Of) -> object:
    assert isinstance(of.one, Forecast)
    return of.one.claim, of.one.foretold


def _step(of: _Of, had: _Of | None, two: Two) -> Change | None:
    step = of.one
    assert isinstance(step, Step)
    made = replace(
        _change(of, two),
        text=_said(of, step, two),
        when="" if step.inferred else _when(step),
        basis="judgement" if step.inferred else "fact",
        status=step.status,
        details=_why(step),
    )
    if had is None:
        return _new(made, two)
    assert isinstance(had.one, Step)
    if had.one.inferred and not step.inferred:
        was = "Was inferred; now a report says so."
        return replace(made, kinds=("told",), label="now reported", details=(was,))
    # A step that is told has its time as a fact too; what stands is told anew by every report.
    kind = moved(days(had.one.when), days(step.when)) if step.inferred else None
    if kind not in ("narrower", "otherwise"):
        return None
    was = f"Was {in_words(had.one.when) if had.one.when else 'not dated'}."
    label = "time narrower" if kind == "narrower" else "time otherwise"
    return replace(made, kinds=(kind,), label=label, details=(*made.details, was))


def _turn(of: _Of, had: _Of | None, two: Two) -> Change | None:
    assert isinstance(of.one, Reversal)
    told = turned(of.one)
    made = replace(
        _change(of, two),
        label="turn",
        text=f"{title(of.line, two.names)}: {told.text[0].lower()}{told.text[1:]}",
        when=told.when,
        basis="judgement",
        details=told.notes,
    )
    if had is None:
        return _new(made, two)
    assert isinstance(had.one, Reversal)
    if moved(days(had.one.between), days(of.one.between)) != "narrower":
        return None
    was = f"Was {turned(had.one).when}."
    return replace(made, kinds=("narrower",), label="time of a turn narrower", details=(*told.notes, was))


def _forecast(of: _Of, had: _Of | None, two: Two) -> Change | None:
    one = of.one
    assert isinstance(one, Forecast)
    if had and isinstance(had.one, Forecast) and had.one.outcome == one.outcome:
        return None
    told = foretold(one, two.now[one.claim])
    was = f", was {had.one.outcome}" if had and isinstance(had.one, Forecast) else ""
    return replace(
        _change(of, two),
        kinds=("outcome",) if had else ("new",),
        label=f"{one.outcome}{was}",
        text=told.text,
        basis="fact" if one.outcome == "open" else "judgement",
        details=(f"{capital(one.why)}.",) if one.why else (),
    )


def _new(made: Change, two: Two) -> Change:
    """Without a new claim the same is only put together otherwise."""
    fresh = two.is_fresh(made.claims)
    return made if fresh else replace(made, kinds=("otherwise",), label="judged otherwise", basis="judgement")


def _change(of: _Of, two: Two) -> Change:
    item = of.line.item.split("/")[0] if of.line.item else None
    return Change(("new",), "new step", "", of.claims, item=item, early=two.is_early(of.claims))


def _said(of: _Of, step: Step, two: Two) -> str:
    """The step in a sentence: what is told as its claim tells it, since not every actor is the doer."""
    if step.inferred:
        actor = two.names.party(of.line.actor) if of.line.actor else "someone not named"
        return f"{capital(actor)} {deed(step, of.line, two.names, named=True)}."
    claim = two.now[step.claims[0]].claim
    bare = replace(
        claim,
        supplier=claim.supplier or of.line.supplier,
        recipient=claim.recipient or of.line.recipient,
        quantity=None,
        money=None,
        instrument=None,
        authority=None,
        secret=False,
    )
    return sentence(bare, two.names)


def _why(step: Step) -> tuple[str, ...]:
    """What an inferred step rests on, as far as its sentence does not tell it."""
    told = step.why.partition("; ")[2]
    return (f"{capital(told)}.",) if step.inferred and told else ()


def _when(step: Step) -> str:
    return in_words(step.when) if step.when else ""


def _weight(change: Change) -> tuple[object, ...]:
    """Done before perhaps, told before inferred, aid as a whole last, much told before little."""
    founded = change.status != "actual", change.basis != "fact", change.item is None, -len(change.claims)
    return *founded, change.item or "", change.text
