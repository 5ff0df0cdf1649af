"""Steps that must have been taken although no claim says so: use implies delivery, delivery authorisation."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from drawdown.bounds import DateBounds
from drawdown.catalogue import load_catalogue
from drawdown.reconcile.positions.line import Line
from drawdown.reconcile.positions.stage import Stage
from drawdown.when import day_in_words, in_phrase, span_in_words


class Inferred:
    """What the acts of one item imply.

    Args:
        acts: Its steps that are acts, stated by claims.
        is_class: Whether the item is a class, such as artillery: its user may have had some all along.
    """

    def __init__(self, acts: Iterable[Stage], is_class: bool) -> None:
        self._acts: dict[tuple[Line, str], list[Stage]] = defaultdict(list)
        self._is_class = is_class
        self._suppliers: dict[str, set[str]] = defaultdict(set)
        self._own: set[str] = set()
        self.found: list[Stage] = []
        for one in acts:
            if one.status == "actual":
                self._acts[one.line, one.event].append(one)

    def infer(self, lines: Iterable[Line], makers: Iterable[str | None]) -> list[Stage]:
        """The steps implied.

        Args:
            lines: Every line of the item, whatever stands in it.
            makers: Who produces the item or supplies it: their own use implies no delivery.
        """
        known = set(lines)
        self._own = {maker for maker in makers if maker}
        for line in sorted(known, key=str):
            if line.supplier and line.recipient:
                self._suppliers[line.recipient].add(line.supplier)
        self._deliveries()
        self._of_the_item(known)
        self._authorisations()
        return self.found

    def _deliveries(self) -> None:
        if self._is_class:
            return
        by_line: dict[Line, list[Stage]] = defaultdict(list)
        for (line, event), stages in self._acts.items():
            target = self._delivered(line) if event == "used" and line.item else None
            if target:
                by_line[target] += stages
        for target in sorted(by_line, key=str):
            first = _earliest(by_line[target])
            if first:
                self._add(target, "delivered", [first], f"used {_by(first)}, so delivered by then")

    def _delivered(self, used: Line) -> Line | None:
        """The line on which a use implies a delivery; None for who may have had the item from elsewhere."""
        user = used.actor
        if user is None or user in self._own or used.recipient not in (None, user):
            return None
        suppliers = self._suppliers.get(user, set())
        if not suppliers:
            return None
        supplier = used.supplier or (next(iter(suppliers)) if len(suppliers) == 1 else None)
        return Line(supplier, used.item, supplier, user)

    def _of_the_item(self, known: set[Line]) -> None:
        """A variant delivered is the item delivered, where claims leave the variant unsaid."""
        if self._is_class:
            return
        by_line: dict[Line, list[Stage]] = defaultdict(list)
        for (line, event), stages in list(self._acts.items()):
            if event == "delivered" and line.item and "/" in line.item:
                by_line[line._replace(item=line.item.split("/")[0])] += stages
        for target in sorted(by_line.keys() & known, key=str):
            first = _earliest(by_line[target])
            if first:
                item = load_catalogue().item_in_sentence(first.line.item)
                why = f"{item} delivered {_by(first)}; which variant this line means is not said"
                self._add(target, "delivered", [first], why)

    def _authorisations(self) -> None:
        delivered = [
            (line, stages)
            for (line, event), stages in self._acts.items()
            if event == "delivered" and line.actor
        ]
        for line, stages in sorted(delivered, key=lambda one: str(one[0])):
            first = _earliest(stages)
            if first:
                why = f"delivered {_by(first)}, so authorised by then"
                self._add(line, "authorised", [first], why, self._told_without_variant(line, first))

    def _told_without_variant(self, line: Line, delivered: Stage) -> Stage | None:
        """The one authorisation that a report on the delivery tells before it, its variant unsaid."""
        if line.item is None or "/" not in line.item or delivered.high is None:
            return None
        reports = {one.claim.report for one in delivered.marks}
        fitting = [
            one
            for one in self._acts.get((line._replace(item=line.item.split("/")[0]), "authorised"), ())
            if not one.inferred and one.low and one.high and one.high <= delivered.high
            if any(mark.claim.report in reports for mark in one.marks)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _add(self, line: Line, event: str, by: Sequence[Stage], why: str, told: Stage | None = None) -> None:
        """Adds a step unless a claim states one as early."""
        high = by[0].high
        stated = _earliest(self._acts.get((line, event), ()))
        if stated and stated.high and high and stated.high <= high:
            return
        if stated and stated.high:
            why += f"; the earliest that a claim states is by {day_in_words(stated.high)}"
        low: date | None = None
        marks = list(by[0].marks)
        if told and told.low and told.high:
            low, high, marks = told.low, told.high, marks + list(told.marks)
            days = span_in_words(low, high)
            why += f"; the only authorisation told there before it, variant unsaid, is of {days}"
        made = Stage(line, event, "actual", None, marks, low, high, inferred=True, why=why)
        self._acts[line, event].append(made)
        self.found.append(made)


def not_before(stages: Iterable[Stage], states: Mapping[Line, Sequence[Stage]]) -> None:
    """Bounds acts of open beginning from below by the last day on which their kind was still ruled out.

    Args:
        stages: Acts; those bounded are changed.
        states: What held, by line.
    """
    kinds: dict[tuple[Line, str], list[Stage]] = defaultdict(list)
    for one in stages:
        if one.status == "actual" and one.high:
            kinds[one.line, one.event].append(one)
    for (line, event), acts in kinds.items():
        first = min(one.high for one in acts if one.high)
        # What was refused after the first may be more of it.
        before = [
            one
            for one in states.get(line, ())
            if one.rules_out(event) and one.low and one.high and one.high < first and one.low <= first
        ]
        last = max(before, key=lambda one: (one.low, one.claims), default=None)
        for one in acts:
            if last and last.low and one.low is None:
                one.low = last.low
                state = last.event if last.status == "actual" else f"not {last.event}"
                one.why += f"; not before {day_in_words(last.low)}, when it was still {state}"


def _earliest(stages: Iterable[Stage]) -> Stage | None:
    """The step that is known by the earliest day."""
    return min((one for one in stages if one.high), key=lambda one: one.order, default=None)


def _by(one: Stage) -> str:
    """When a step was taken, whose last possible day is known."""
    return in_phrase(DateBounds(one.low, one.high))
