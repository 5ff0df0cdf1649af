"""Positions told: claims to lines of steps with reversals, forecasts and lags."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from drawdown.catalogue import load_catalogue
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.position import Forecast, Position
from drawdown.reconcile.positions import ladder
from drawdown.reconcile.positions.forecasts import Scorer
from drawdown.reconcile.positions.infer import Inferred, not_before
from drawdown.reconcile.positions.line import Line
from drawdown.reconcile.positions.mark import Mark, marks
from drawdown.reconcile.positions.reasons import give
from drawdown.reconcile.positions.recent import over_by_then
from drawdown.reconcile.positions.sense import NO, YES, Sense, sense
from drawdown.reconcile.positions.stage import Stage, acts, phases, stage
from drawdown.reconcile.positions.turns import reversals

_Kind = tuple[Line, str, str, str | None]  # line, event, status, leaning


def positions(dossier: Dossier) -> tuple[Position, ...]:
    """Where each actor stood on each item over time, sorted by item, ends and actor.

    What is told of one item depends on claims of that item alone, its variants with it.
    """
    items: dict[str, list[Entry]] = defaultdict(list)
    for entry in dossier.entries:
        items[entry.claim.item.base or ""].append(entry)
    return tuple(one for base in sorted(items) for one in _of_item(dossier, base, items[base]))


def _of_item(dossier: Dossier, base: str, entries: list[Entry]) -> list[Position]:
    told = sorted(marks(dossier, entries), key=lambda one: one.claim.id)
    argued = [one for one in told if one.claim.event == "argued"]
    item = load_catalogue().items.get(base)
    is_class = item is not None and item.kind == "class"
    lines = _stages([one for one in told if one.claim.event != "argued"], is_class)
    left: list[Mark] = []
    for line, given in _by_line(argued).items():
        left += give(lines.get(line, []), given)
    for line, rest in _by_line(left).items():
        lines.setdefault(line, []).extend(_of_state(rest, {}))
    scorer = Scorer((one for stages in lines.values() for one in stages), dossier.today)
    forecasts: dict[Line, list[Forecast]] = defaultdict(list)
    for one in told:
        if found := scorer.score(one):
            forecasts[one.line].append(found)
    made = [_position(line, lines[line], forecasts[line], is_class) for line in sorted(lines, key=_order)]
    return _with_lags(made)


def _stages(told: Sequence[Mark], is_class: bool) -> dict[Line, list[Stage]]:
    """The steps of every line, in order of time."""
    kinds: dict[_Kind, list[Mark]] = defaultdict(list)
    for one in over_by_then(told):
        kinds[one.line, one.claim.event, one.claim.status, one.claim.leaning].append(one)
    done = [
        made
        for found in kinds.values()
        if not found[0].state
        for made in (*acts([one for one in found if one.dated]), *_undated(found))
    ]
    makers = (
        one.line.actor if one.claim.event == "produced" else one.line.supplier
        for one in told
        if one.claim.status == "actual"
    )
    # Aid as a whole is many packages: what was done with one of them says nothing of another.
    packages = not told or told[0].line.item is None
    inferred = [] if packages else Inferred(done, is_class).infer((kind[0] for kind in kinds), makers)
    done += inferred
    ends = _ends(told, inferred)
    lines: dict[Line, list[Stage]] = defaultdict(list)
    for (line, *_), found in kinds.items():
        if found[0].state:
            # What a supplier did ends what others asked of it.
            supplier = ends.get(line._replace(actor=line.supplier), {})
            lines[line] += _of_state(
                found, {**ends.get(line, {}), **{one: supplier.get(one, ()) for one in (YES, NO)}}
            )
    if not packages:
        not_before(done, lines)
    for made in done:
        lines[made.line].append(made)
    for stages in lines.values():
        stages.sort(key=lambda one: one.order)
    return lines


def _ends(told: Iterable[Mark], inferred: Iterable[Stage]) -> dict[Line, dict[Sense, list[date]]]:
    """The days by which each line had taken a stance, by stance."""
    found: dict[Line, dict[Sense, list[date]]] = defaultdict(lambda: defaultdict(list))
    for mark in told:
        stance = sense(mark.claim.event, mark.claim.status, mark.claim.leaning)
        if stance and mark.high and not mark.past:
            found[mark.line][stance].append(mark.high)
    for made in inferred:
        if made.sense and made.high:
            found[made.line][made.sense].append(made.high)
    return found


def _of_state(told: Sequence[Mark], ends: Mapping[Sense, Sequence[date]]) -> list[Stage]:
    dated = [one for one in told if one.dated]
    return [*(phases(dated, ends) if dated else ()), *_undated(told)]


def _undated(told: Iterable[Mark]) -> list[Stage]:
    rest = [one for one in told if not one.dated]
    return [stage(rest)] if rest else []


def _position(line: Line, stages: Sequence[Stage], forecasts: Sequence[Forecast], is_class: bool) -> Position:
    return Position(
        *line,
        steps=tuple(one.step() for one in sorted(stages, key=lambda one: one.order)),
        reversals=reversals(stages, is_class and "/" not in line.item) if line.item else (),
        forecasts=tuple(sorted(forecasts, key=_when_made)),
    )


def _with_lags(told: Sequence[Position]) -> list[Position]:
    """The positions, those of suppliers with the lags of their path."""
    item_paths = (one for one in ladder.paths(told) if one.item)
    found = {(one.item, one.supplier, one.recipient): one.lags for one in item_paths}
    return [
        replace(one, lags=found.get((one.item, one.supplier, one.recipient), ()))
        if one.actor == one.supplier
        else one
        for one in told
    ]


def _by_line(told: Iterable[Mark]) -> dict[Line, list[Mark]]:
    found: dict[Line, list[Mark]] = defaultdict(list)
    for one in told:
        found[one.line].append(one)
    return found


def _order(line: Line) -> tuple[str, ...]:
    return tuple(end or "" for end in (line.item, line.supplier, line.recipient, line.actor))


def _when_made(forecast: Forecast) -> tuple[date, str]:
    return (forecast.made and forecast.made.upper) or date.max, forecast.claim
