"""Forecasts scored when their time came."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from drawdown.catalogue import load_catalogue
from drawdown.position import Forecast
from drawdown.reconcile.positions.foretold import FULFILLED_BY, Foretold, foretold
from drawdown.reconcile.positions.mark import Mark
from drawdown.reconcile.positions.sense import NO
from drawdown.reconcile.positions.stage import Stage
from drawdown.when import day_in_words

_TO = {"delivered": "to", "sold": "to", "used": "by"}
_Key = tuple[str, str, str | None, str | None]  # event, item, supplier, recipient


@dataclass(slots=True)
class _Taken:
    """Steps of one kind, by the day by which each is known; of the later ones, the first possible day."""

    stages: list[Stage] = field(default_factory=list)
    highs: list[date] = field(default_factory=list)
    least: list[date] = field(default_factory=list)

    def close(self) -> None:
        self.stages.sort(key=lambda one: one.order)
        self.highs = [one.high or date.max for one in self.stages]
        lowest = date.max
        for one in reversed(self.stages):
            lowest = min(lowest, one.low or date.min)
            self.least.append(lowest)
        self.least.reverse()


class Scorer:
    """Scores forecasts on one item against its steps.

    Args:
        stages: All steps of the item, inferred ones too.
        today: The day as of which time has passed.
    """

    def __init__(self, stages: Iterable[Stage], today: date) -> None:
        self._today = today
        self._taken: dict[_Key, _Taken] = defaultdict(_Taken)
        self._standing: dict[tuple[str, str | None, str | None], list[Stage]] = defaultdict(list)
        for one in stages:
            item = one.line.item
            if item is None:
                continue
            ends = one.line.supplier, one.line.recipient
            # A variant counts as its item for a forecast on the item, not the other way round.
            for name in {item, item.split("/")[0]}:
                if one.status == "actual":
                    for event, steps in FULFILLED_BY.items():
                        if one.event in steps:
                            self._taken[(event, name, *ends)].stages.append(one)
            if one.sense == NO and one.low:
                self._standing[item, *ends].append(one)
        for found in self._taken.values():
            found.close()
        for standing in self._standing.values():
            standing.sort(key=lambda one: one.low or date.min)

    def score(self, mark: Mark) -> Forecast | None:
        """A claim's forecast with what came of it, or None if it foretells nothing that has a time."""
        told = foretold(mark.claim, mark.said)
        if told is None or mark.line.item is None or told.horizon.due.upper is None:
            return None
        outcome, by, why = self._outcome(mark, told)
        named = (
            f'"{told.horizon.words}": {told.horizon.convention}' if told.horizon.words else "a time stated"
        )
        claims = tuple(sorted({claim for one in by for claim in one.claims}))
        return Forecast(
            mark.claim.id,
            _in_words(mark, told),
            mark.said,
            told.horizon.due,
            outcome,
            claims,
            f"{why}; {named}",
        )

    def _outcome(self, mark: Mark, told: Foretold) -> tuple[str, list[Stage], str]:
        due, made = told.horizon.due.upper or date.max, mark.said.upper if mark.said else None
        first, earliest = self._first(mark, told, made or date.min)
        by_then = day_in_words(due)
        if made is None and self._today > due:
            return "unknown", [], "when it was said is not known"
        if made and first and first.high and first.high <= told.horizon.sure:
            known = day_in_words(first.high)
            why = f"{first.event}{' (inferred)' if first.inferred else ''} no later than {known}"
            return ("came true" if told.taken else "failed"), [first], f"{why}, due by {by_then}"
        if self._today <= due:
            return "open", [], f"its time ends on {by_then}"
        if first and earliest > due:
            why = f"first {first.event} no earlier than {day_in_words(earliest)}, after {by_then}"
            return ("failed" if told.taken else "came true"), [first], why
        refused = self._refused(mark, due)
        if refused and refused.low and not first:
            why = f"still {refused.event} on {day_in_words(refused.low)}, after {by_then}"
            return ("failed" if told.taken else "came true"), [refused], why
        if first and first.high and first.high <= due:
            why = f"{first.event} by {day_in_words(first.high)}"
            return (
                "unknown",
                [first],
                f"{why}; it may have been due by {day_in_words(told.horizon.sure)} already",
            )
        if first and first.high:
            why = f"{first.event} by {day_in_words(first.high)}; whether by {by_then} is not told"
            return "unknown", [first], why
        done = "crews were trained" if told.event == "trained" else f"it was {told.event}"
        return "unknown", [], f"nothing tells whether {done} by {by_then}"

    def _first(self, mark: Mark, told: Foretold, made: date) -> tuple[Stage | None, date]:
        """The first step since that fulfils it, and the first day that any since may be of."""
        found: list[tuple[Stage, date]] = []
        for supplier in dict.fromkeys((mark.line.supplier, None)):
            taken = self._taken.get((told.event, mark.line.item or "", supplier, mark.line.recipient))
            place = bisect_right(taken.highs, made) if taken else 0
            if taken and place < len(taken.stages):
                known = place > 0
                # What was taken before and again later may have been taken in between, untold.
                earliest = date.min if known else taken.least[place]
                while known and place < len(taken.stages) and (taken.stages[place].low or date.min) < made:
                    place += 1  # It may be an earlier one, told again later.
                if place < len(taken.stages):
                    found.append((taken.stages[place], earliest))
        if not found:
            return None, date.max
        return min(found, key=lambda one: one[0].order)[0], min(least for _, least in found)

    def _refused(self, mark: Mark, due: date) -> Stage | None:
        """A no that stood when its time had come."""
        standing = self._standing.get((mark.line.item or "", mark.line.supplier, mark.line.recipient), [])
        place = bisect_left(standing, due, key=lambda one: one.low or date.min)
        return standing[place] if place < len(standing) else None


def _in_words(mark: Mark, told: Foretold) -> str:
    names, to = load_catalogue(), mark.line.recipient
    item = names.item_in_sentence(mark.line.item) + (" crews" if told.event == "trained" else "")
    end = f" {_TO.get(told.event, 'for')} {names.party_in_sentence(to)}" if to else ""
    due = day_in_words(told.horizon.due.upper or date.max)
    return f"{item} {'' if told.taken else 'not '}{told.event}{end} by {due}"
