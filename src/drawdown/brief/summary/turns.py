"""How a position turned, in one sentence: refused by then, authorised in this month, delivered by a day."""

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
_STAGES = ("promised", "authorised", "delivered")
WHY = "each step is what the reports cited say; that one followed the other is concluded from their dates"


def turns(
    told: Sequence[Told], names: Names, telling: Telling, origins: Origins, classes: set[str]
) -> Iterator[Candidate]:
    """One sentence for each supplier, recipient and system where a refusal was followed by a transfer."""
    lots: dict[tuple[str, str, str], list[Told]] = {}
    for one in told:
        claim = one.claim
        base, supplier, recipient = claim.item.base, claim.supplier, claim.recipient
        if base is None or base in classes or not supplier or not recipient or not one.time.last:
            continue
        if _stage(one):
            lots.setdefault((base, supplier, recipient), []).append(one)
    for (base, supplier, recipient), lot in lots.items():
        if steps := _steps(lot) or _kept(lot):
            yield _sentence(steps, base, (supplier, recipient), names, telling, origins)


def _stage(one: Told) -> str:
    """Which stage of the way it is: ``against``, ``promised``, ``authorised``, ``delivered``, or ``""``."""
    claim = one.claim
    if claim.status == "planned":
        return "promised" if claim.event == "delivered" else ""
    if claim.status != "actual":
        return ""
    return {**dict.fromkeys(_AGAINST, "against"), "announced": "promised"}.get(
        claim.event, claim.event if claim.event in _STAGES else ""
    )


def _steps(lot: Sequence[Told]) -> list[Told]:
    """The last refusal before the first step towards the transfer, and the first of each kind after it."""
    toward = [one for one in lot if _stage(one) != "against"]
    against = [one for one in lot if _stage(one) == "against"]
    after = [one for one in toward if any(_before(refusal, one) for refusal in against)]
    if not after:
        return []
    first = min(after, key=_day)
    refusal = max((one for one in against if _before(one, first)), key=_day)
    firsts = [_first(after, stage) for stage in _STAGES]
    steps = sorted((one for one in firsts if one and _before(refusal, one)), key=_day)
    # A promise after the delivery is one of more.
    sent = next((one for one in steps if _stage(one) == "delivered"), None)
    return [refusal, *(one for one in steps if not (sent and one is not sent and _day(one) > _day(sent)))]


def _kept(lot: Sequence[Told]) -> list[Told]:
    """Where nothing was refused: what was promised first, and what had been delivered later."""
    promised = _first(lot, "promised")
    sent = [one for one in lot if promised and _stage(one) == "delivered" and _before(promised, one)]
    return [promised, min(sent, key=_day)] if promised and sent else []


def _first(lot: Sequence[Told], stage: str) -> Told | None:
    """The first of a stage; a date that a report states tells more than by when it was told."""
    of = [one for one in lot if _stage(one) == stage]
    return min(of, key=lambda one: (not one.time.stated, not one.counted, _day(one)), default=None)


def _before(refusal: Told, step: Told) -> bool:
    """Whether the step cannot lie before the day on which the refusal is known."""
    known = refusal.time.first or refusal.time.last
    assert known is not None
    assert step.time.last is not None
    if refusal.best.claim.report == step.best.claim.report and _stage(refusal) == "against":
        return known <= step.time.last
    return known <= step.time.first if step.time.first else known < step.time.last


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
        short = replace(one.claim, recipient=None)
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
    told = frozenset().union(*map(keys, steps))
    turned = _stage(first) == "against"
    return Candidate(line, "turn", base, (100 if turned else 80) + len(steps), told, words(steps))
