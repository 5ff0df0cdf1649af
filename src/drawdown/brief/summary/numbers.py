"""Numbers that reports dispute, with both sides, and numbers worked out from others."""

from collections.abc import Iterable, Iterator, Mapping

from drawdown.brief.judged.counting import counted
from drawdown.brief.judged.facts import workings
from drawdown.brief.naming import Names
from drawdown.brief.part import Part
from drawdown.brief.sentences import topic
from drawdown.brief.summary.model import JUDGEMENT, Candidate, Line
from drawdown.brief.summary.plain import Plain
from drawdown.conflict import Conflict
from drawdown.entry import Entry
from drawdown.fact import Fact
from drawdown.when import day_in_words

_MOST_SIDES, _MOST_CITED = 3, 3
_BOTH = "both sides are as reported; that they speak of one thing is concluded"


def disputes(
    facts: Iterable[Fact], shown: Mapping[str, Entry], plain: Plain, names: Names
) -> Iterator[Candidate]:
    """How many, as one says and as another says; each side by claims that say so outright."""
    for fact in facts:
        if not fact.disputed or len(fact.sides) < 2 or fact.quantity is None:
            continue
        sides = [
            (side.value, tuple(id for id in side.claims if id in shown and plain(shown[id]))[:_MOST_CITED])
            for side in fact.sides[:_MOST_SIDES]
        ]
        if not all(claims for _, claims in sides):
            continue
        about = topic(shown[sides[0][1][0]].claim, names)
        more = f" ({len(fact.sides)} answers, such as these)" if len(fact.sides) > len(sides) else ""
        start = f"Reports differ on the number in {about[:1].lower()}{about[1:]}{more}: "
        parts = []
        for at, (value, claims) in enumerate(sides):
            last = at == len(sides) - 1
            lead = start if at == 0 else "or " if last else ""
            end = "." if last else "," if len(sides) > 2 else ""
            parts.append(Part(f"{lead}{value}{end}", claims))
        base = fact.item.split("/")[0] if fact.item else None
        count = counted(fact.reports, fact.origins, fact.origins_most)
        line = Line(tuple(parts), JUDGEMENT, base or "", "", count, _BOTH)
        yield Candidate(line, "dispute", base, 80 + 2 * fact.reports, frozenset({("dispute", fact.id)}))


def contradictions(
    conflicts: Iterable[Conflict], shown: Mapping[str, Entry], plain: Plain
) -> Iterator[Candidate]:
    """Two reports that cannot both be right, in their own words."""
    for one in conflicts:
        if one.verdict != "conflict" or not all(id in shown and plain(shown[id]) for id in one.claims):
            continue
        entries = [shown[id] for id in one.claims]
        words = [
            " ".join((said or e.claim.evidence.text).split())
            for said, e in zip(one.words, entries, strict=True)
        ]
        base = entries[0].claim.item.base
        parts = (
            Part(f"Reports contradict each other on {one.matter}: “{words[0]}”", one.claims[:1]),
            Part(f"against “{words[1]}”.", one.claims[1:]),
        )
        line = Line(parts, JUDGEMENT, base or "", "", "", _BOTH)
        yield Candidate(line, "dispute", base, 62, frozenset({("conflict", one.matter)}))


def worked_out(
    facts: Iterable[Fact], shown: Mapping[str, Entry], plain: Plain, names: Names
) -> Iterator[Candidate]:
    """Bounds on what is left, from numbers that are each said outright."""
    for fact in facts:
        claims = tuple(id for id in fact.claims if id in shown)
        if not fact.derived or fact.item is None or set(claims) != set(fact.claims) or not claims:
            continue
        if not all(plain(shown[id]) for id in claims):
            continue
        bound, colon, sum_ = workings(fact).partition(": ")
        left, found, whose = bound.partition(" left")
        if not (colon and found):
            continue
        base = fact.item.split("/")[0]
        said = fact.happened and fact.happened.upper
        when = f" by {day_in_words(said)}{_estimated(claims, shown)}" if said else ""
        text = f"By arithmetic {left} {names.item(fact.item)} were left{whose}{when}: {sum_}."
        count = counted(fact.reports, fact.origins, fact.origins_most)
        why = "a sum on reported numbers, which no report gives"
        line = Line((Part(text, claims),), JUDGEMENT, base, "", count, why)
        yield Candidate(line, "supply", base, 68, frozenset({("derived", fact.id)}))


def _estimated(claims: tuple[str, ...], shown: Mapping[str, Entry]) -> str:
    """Whether the day rests on an undated report."""
    return "" if all(shown[id].source.published for id in claims) else " (estimated)"
