"""What changed since a day, put together: substance first, then conflicts and reports, then what stayed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from drawdown.brief.material import Material
from drawdown.brief.naming import Names
from drawdown.brief.part import Part
from drawdown.brief.since.before import Before
from drawdown.brief.since.conflicts import conflicts
from drawdown.brief.since.decisions import decisions, readings
from drawdown.brief.since.facts import facts
from drawdown.brief.since.model import Change, Count, Since, Topic
from drawdown.brief.since.positions import positions
from drawdown.brief.since.reports import reports
from drawdown.brief.since.two import Two, fresh
from drawdown.clock import Clock, KnownOn
from drawdown.entry import Entry
from drawdown.fact import Fact
from drawdown.when import day_in_words

_MOST = 15
_VERBS: dict[Clock, str] = {
    "recorded": "recorded", "published": "published", "disclosed": "disclosed", "happened": "dated",
}  # fmt: skip
_NOUNS = {
    "facts": ("fact", "facts"), "steps": ("step of a position", "steps of positions"),
    "turns": ("turn", "turns"), "forecasts": ("forecast", "forecasts"),
    "conflicts": ("comparison of two claims", "comparisons of two claims"),
}  # fmt: skip


def since(
    material: Material, before: Before, shown: Mapping[str, Entry], names: Names, gone: Mapping[str, Entry]
) -> Since:
    """What a brief as known on an earlier day would have said otherwise.

    Args:
        material: What there is now.
        before: What there was then.
        shown: By id, the claims that the brief shows now.
        names: Names of items and parties.
        gone: By id, claims of then that are not shown now and that a citation can still lead to.
    """
    then = {entry.claim.id: entry for entry in before.entries}
    new = fresh(shown, then)
    early = frozenset(id for id in new if _maybe(shown[id], before.on, material))
    aside = {entry.claim.id for entry in (*material.undated, *material.entries) if _set_aside(entry)}
    two = Two(shown, then, new, early, frozenset({*shown, *gone, *aside}), names)
    changed, told, same, count = facts(material.facts, before.facts, two)
    steps, forecasts, counts = positions(material.positions, before.positions, two)
    against, of_conflicts = conflicts(material.conflicts, before.conflicts, two)
    came, without, of_reports = reports(material.reports, before, material.datings, two)
    moves, new_facts, left_out = _once(steps, told)
    there = [*material.entries, *material.undated]
    by_people = [
        *decisions(before.decided, two, [*gone.values(), *there]),
        *readings(two, there, before.decided),
    ]
    counts = {"facts": count, **counts, "conflicts": of_conflicts, "reports": of_reports}
    bare = f"{without:,} more without a claim that is shown." if without else ""
    topics = (
        Topic("positions", "Positions: steps and turns", moves),
        Topic("changed", "Facts that stand otherwise", _capped(changed)),
        Topic("new", "New facts", new_facts, left_out),
        Topic("forecasts", "Forecasts", _capped(forecasts)),
        Topic("decisions", "Decisions, and claims read otherwise", _capped(by_people)),
        Topic("conflicts", "New conflicts", _capped(against)),
        Topic("reports", "New reports", _capped(came), bare),
    )
    return Since(
        on=day_in_words(_day(before.on)),
        clock=_clock(before.on),
        topics=tuple(topic for topic in topics if topic.changes or topic.note),
        remarks=tuple(_remarks(counts, same, before, two)),
        counts=counts,
    )


def gone(material: Material, shown: Mapping[str, Entry]) -> dict[str, Entry]:
    """Claims that a brief would have shown then and does not now, if their words still stand in their report.

    As they are now where the ledger still has them: rejected, or left out.
    """
    now = {entry.claim.id: entry for entry in (*material.undated, *material.entries)}
    found = {}
    for entry in material.before.entries if material.before else ():
        id, report = entry.claim.id, material.reports.get(entry.claim.report)
        if id not in shown and (id in now or not report or entry.claim.evidence.holds_in(report.text)):
            found[id] = now.get(id, entry)
    return found


def _set_aside(entry: Entry) -> bool:
    return entry.decision is not None and entry.decision.verdict == "reject"


def _maybe(entry: Entry, on: Sequence[KnownOn], material: Material) -> bool:
    """Whether a claim may have been known then, by the first day that its dates leave open."""
    guesses = material.datings.get(entry.claim.report, ())
    for day in on:
        dated = day.known(entry.dates(), possible=True)
        if dated is None and day.clock == "published":
            dated = any(one.bounds.possibly_by(day.on) for one in guesses)
        if dated is False:
            return False
    return True


def _capped(changes: Sequence[Change]) -> tuple[Change, ...]:
    return tuple(replace(one, shown=at < _MOST) for at, one in enumerate(changes))


def _once(
    steps: Sequence[Change], told: Sequence[Change]
) -> tuple[tuple[Change, ...], tuple[Change, ...], str]:
    """Steps and new facts so that nothing is read twice, and a note where facts are hidden for it.

    A step of which one new fact tells all and more is told as that fact, with its figure; what a step tells
    in full is not told as a fact again.
    """
    # But for those worked out, each claim is in one fact.
    facts = {claim: at for at, one in enumerate(told) if one.basis == "fact" for claim in one.claims}
    shown: list[Change] = []
    by_steps: list[frozenset[str]] = []
    hidden: set[int] = set()
    for step in _capped(steps):
        at, *more = {facts.get(claim, -1) for claim in step.claims}
        alone = not more and at >= 0 and at not in hidden
        if alone and step.shown and (step.kinds, step.basis) == (("new",), "fact"):
            hidden.add(at)
            fact = told[at]
            step = replace(step, text=fact.text, when=fact.when, details=fact.details, claims=fact.claims)
        by_steps += [frozenset(step.claims)] if step.shown else []
        shown.append(step)
    plain = [(at, one) for at, one in enumerate(told) if one.plain]
    hidden |= {at for at, one in plain if any(step.issuperset(one.claims) for step in by_steps)}
    kept = _capped([one for at, one in enumerate(told) if at not in hidden])
    left = [replace(told[at], shown=False) for at in sorted(hidden)]
    note = "Those that a new step above tells in full are left out here." if hidden else ""
    return tuple(shown), (*kept, *left), note


def _remarks(counts: Mapping[str, Count], same: Sequence[Fact], before: Before, two: Two) -> Iterator[Part]:
    """What did not change, and what is not known to be new; nothing is said that cites nothing."""
    same_of = [(counts[name].same, noun) for name, noun in _NOUNS.items()]
    stayed = [_some(number, *noun) for number, noun in same_of if number]
    cited = tuple(dict.fromkeys(claim for fact in same for claim in fact.claims))
    if stayed and cited:
        again = counts["facts"].repeated
        repeated = f"; new claims say {again:,} of the facts again" if again else ""
        told = ", ".join(stayed)
        yield Part(f"Not changed: {told}{repeated}.", cited)
    untold = two.citable(sorted(before.untold))
    if untold:
        many = _some(len(untold), "claim", "claims")
        yield Part(f"Taken as known before, since nothing dates them by this clock: {many}.", untold)


def _some(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _day(on: Sequence[KnownOn]) -> date:
    return min(day.on for day in on)


def _clock(on: Sequence[KnownOn]) -> str:
    asked = " and ".join(f"{_VERBS[day.clock]} by {day_in_words(day.on)}" for day in on)
    return (
        f"Against a brief on what was {asked}. New is what rests on a claim not known then; "
        "what is only said again is not."
    )
