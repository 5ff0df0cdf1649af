"""How a position turned, in one sentence: refused by then, authorised in this month, delivered by that day."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from drawdown.brief.citations import reports, said_by
from drawdown.brief.judged.counting import counted, independent
from drawdown.brief.naming import Names
from drawdown.brief.part import Part
from drawdown.brief.sentences import capital
from drawdown.brief.summary.deeds import Told, keys, words
from drawdown.brief.summary.model import JUDGEMENT, Candidate, Line
from drawdown.brief.summary.telling import Telling
from drawdown.origin import Origins

_AGAINST = ("refused", "paused")
_TOWARD = ("authorised", "announced", "delivered")
WHY = "each step is what the reports cited say; that one followed the other is concluded from their dates"


def turns(
    told: Sequence[Told], names: Names, telling: Telling, origins: Origins, classes: set[str]
) -> Iterator[Candidate]:
    """One sentence for each supplier, recipient and system where a refusal was followed by a transfer."""
    lots: dict[tuple[str, str, str], list[Told]] = {}
    for one in told:
        claim = one.claim
        base, supplier, recipient = claim.item.base, claim.supplier, claim.recipient
        if claim.status != "actual" or base is None or base in classes or not supplier or not recipient:
            continue
        if claim.event in (*_AGAINST, *_TOWARD) and one.time.last:
            lots.setdefault((base, supplier, recipient), []).append(one)
    for (base, supplier, recipient), lot in lots.items():
        if steps := _steps(lot):
            yield _sentence(steps, base, (supplier, recipient), names, telling, origins)


def _steps(lot: Sequence[Told]) -> list[Told]:
    """The last refusal before the first step towards the transfer, and the first of each such step after it."""
    toward = [one for one in lot if one.claim.event in _TOWARD]
    against = [one for one in lot if one.claim.event in _AGAINST]
    after = [one for one in toward if any(_before(refusal, one) for refusal in against)]
    if not after:
        return []
    first = min(after, key=_day)
    refusal = max((one for one in against if _before(one, first)), key=_day)
    steps = [refusal]
    for event in _TOWARD:
        of = [one for one in after if one.claim.event == event and _before(refusal, one)]
        if of:
            # A date that a report states tells more than by when it was told.
            steps.append(min(of, key=lambda one: (not one.time.stated, not one.counted, _day(one))))
    # What was sent had been announced; an announcement tells more only where nothing was sent or allowed.
    if len(steps) > 2:
        steps = [one for one in steps if one.claim.event != "announced"]
    return [steps[0], *sorted(steps[1:], key=_day)]


def _before(refusal: Told, step: Told) -> bool:
    """Whether the step cannot lie before the day on which the refusal is known."""
    known = refusal.time.first or refusal.time.last
    assert known is not None and step.time.last is not None
    if refusal.best.claim.report == step.best.claim.report:
        return known <= step.time.last
    return known < (step.time.first or step.time.last)


def _day(one: Told) -> date:
    assert one.time.last is not None
    return one.time.last


def _sentence(
    steps: Sequence[Told], base: str, ends: tuple[str, str], names: Names, telling: Telling, origins: Origins
) -> Candidate:
    first, *rest = steps
    parts = [Part(capital(f"{first.time.words} {telling.clause(first.claim, first.time)};"), first.claims)]
    for at, one in enumerate(rest):
        last = at == len(rest) - 1
        joint = "and " if last and len(rest) > 1 else ""
        short = replace(one.claim, recipient=None) if one.claim.event != "announced" else one.claim
        said = telling.clause(short, one.time, "they" if names.many(ends[0]) else "it")
        parts.append(Part(f"{joint}{one.time.words} {said}{'.' if last else ','}", one.claims))
    entries = [entry for one in steps for entry in one.same if entry.claim.id in one.claims]
    line = Line(
        tuple(parts),
        JUDGEMENT,
        base,
        said_by(entries),
        counted(reports(entries), *independent((e.claim.id for e in entries), origins)),
        WHY,
    )
    said = frozenset().union(*map(keys, steps))
    return Candidate(line, "turn", base, 100 + len(steps), said, words(steps))
