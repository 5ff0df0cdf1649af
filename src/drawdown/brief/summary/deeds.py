"""Sentences from single facts: numbers of one occasion together, what was built and held, what was done."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from drawdown.brief.citations import reports, said_by
from drawdown.brief.judged.counting import counted, independent
from drawdown.brief.naming import Names
from drawdown.brief.part import Part
from drawdown.brief.sentences import capital
from drawdown.brief.summary.model import Candidate, Line
from drawdown.brief.summary.plain import Plain
from drawdown.brief.summary.telling import Telling, Time, bare
from drawdown.brief.what import what
from drawdown.claim import Claim
from drawdown.entry import Entry
from drawdown.fact import Fact
from drawdown.origin import Origins
from drawdown.when import in_phrase

_MOST_CITED = 4
_MOST_TOGETHER = 6
_MOVES = ("delivered", "announced", "authorised", "sold", "ordered", "notified")
_SUPPLY = ("produced", "held", "replaced")
_WEIGHTS = {
    "delivered": 56, "sold": 50, "authorised": 50, "ordered": 48, "announced": 46, "notified": 40,
    "refused": 48, "paused": 48, "used": 36, "produced": 52, "held": 54, "replaced": 38, "requested": 36,
    "conditioned": 30, "trained": 26,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A fact by the one claim that tells it best.

    Attributes:
        best: That claim with its clocks.
        claim: The claim without what its sentence may not say.
        same: All plain claims that say no less, the best first.
        time: When.
        estimate: Whether it is told as an estimate.
    """

    best: Entry
    claim: Claim
    same: tuple[Entry, ...]
    time: Time
    estimate: bool = False

    @property
    def counted(self) -> bool:
        """Whether it gives a number."""
        said = self.claim.quantity
        return bool(said and not said.vague and (said.min is not None or said.max is not None))

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of the claims cited, one a report first."""
        first = {entry.claim.report: entry.claim.id for entry in reversed(self.same)}
        ids = (
            *sorted(first.values(), key=[e.claim.id for e in self.same].index),
            *(e.claim.id for e in self.same),
        )
        return tuple(dict.fromkeys(ids))[:_MOST_CITED]


def tellable(facts: Iterable[Fact], shown: Mapping[str, Entry], plain: Plain, telling: Telling) -> list[Told]:
    """The facts that at least one plain claim tells in full, each by what its best claims say alone."""
    found = []
    for fact in facts:
        if fact.derived or fact.credibility in ("4", "5"):
            continue
        good = [shown[id] for id in fact.claims if id in shown and plain(shown[id])]
        good = [
            entry for entry in good if entry.claim.event == fact.event and entry.claim.status == fact.status
        ]
        if not good:
            continue
        good.sort(key=lambda e: (-_told_by(e.claim), -e.claim.confidence, e.claim.id))
        best = good[0]
        same = tuple(e for e in good if _says_no_less(e.claim, best.claim))
        claim = bare(best.claim, plain.secret(best.claim))
        found.append(Told(best, claim, same, telling.time(best), plain.estimate(best.claim)))
    return found


def without_wider(told: Sequence[Told], kinds: Mapping[str, str], names: Names) -> list[Told]:
    """What a sentence says of a system is not told of its class too, nor of "allies" what it says of one."""
    of_classes = {(_place(e), kinds.get(e.claim.item.base or "")) for one in told for e in one.same}
    of_one = {
        (_place(e), e.claim.item.base)
        for one in told
        for e in one.same
        if e.claim.supplier and not names.many(e.claim.supplier)
    }

    def wider(entry: Entry) -> bool:
        at, item = _place(entry), entry.claim.item.base
        group = bool(entry.claim.supplier and names.many(entry.claim.supplier))
        return (at, item) in of_classes or (group and (at, item) in of_one)

    return [one for one in told if not all(map(wider, one.same))]


def _place(entry: Entry) -> tuple[object, ...]:
    return entry.claim.report, entry.claim.evidence.start, entry.claim.event


def _told_by(claim: Claim) -> int:
    """How much a claim tells: a number, a word for one, a date."""
    said = claim.quantity
    number = 0 if said is None else 1 if said.vague else 3
    return number + 2 * bool(claim.happened)


def _says_no_less(claim: Claim, best: Claim) -> bool:
    a, b = claim.quantity, best.quantity
    number = b is None or (a is not None and (a.min, a.max, a.unit, a.per) == (b.min, b.max, b.unit, b.per))
    words = b is None or not b.vague or (a is not None and a.text == b.text)
    parties = all(getattr(claim, f) == getattr(best, f) for f in ("supplier", "recipient", "party"))
    return number and words and parties and (best.happened is None or claim.happened == best.happened)


def deeds(
    told: Sequence[Told], names: Names, telling: Telling, origins: Origins, classes: set[str]
) -> Iterator[Candidate]:
    """Sentences of facts; numbers that one actor gave of one occasion stand together."""
    together: dict[tuple[object, ...], list[Told]] = {}
    for one in told:
        claim = one.claim
        if claim.event not in _WEIGHTS or (claim.event == "used" and claim.supplier in (None, claim.party)):
            continue
        # A plan to announce is told by the plan to send.
        if claim.status != "actual" and claim.event in ("trained", "announced"):
            continue
        if claim.event == "produced" and not one.counted and not claim.party:
            continue
        together_with = claim.event in (*_MOVES, "requested") and claim.status == "actual" and claim.supplier
        alone = not together_with or claim.money or claim.secret or bool(claim.quantity and not one.counted)
        ends = claim.supplier, claim.recipient, claim.party
        key: tuple[object, ...] = (claim.event, *ends, one.time.words, one.counted)
        key = (id(one),) if alone else key
        together.setdefault(key, []).append(one)
    for group in together.values():
        yield from _sentences(group, names, telling, origins, classes)


def _sentences(
    group: Sequence[Told], names: Names, telling: Telling, origins: Origins, classes: set[str]
) -> Iterator[Candidate]:
    # Systems before classes; of a long list the first ones, the rest is further down.
    ranked = sorted(group, key=lambda one: (one.claim.item.base in classes, -_size(one, names), one.claim.id))
    whole = [one for one in ranked if not one.counted or _size(one, names)] or ranked[:1]
    yield _sentence(whole[:_MOST_TOGETHER], names, telling, origins, classes)


def _size(one: Told, names: Names) -> float:
    """Pieces counted; those of a unit that only says which part of a class it is come last."""
    said = one.claim.quantity
    if said is None:
        return 0.0
    own = said.unit in (None, "system", names.unit(one.claim.item.id)) or said.unit.startswith("anti-")
    return (said.min or said.max or 0.0) if own else 0.0


def _sentence(
    group: Sequence[Told], names: Names, telling: Telling, origins: Origins, classes: set[str]
) -> Candidate:
    first = group[0]
    claim = first.claim
    start = telling.clause(claim, first.time)
    when = first.time.words
    lead = capital(f"{when} {start}" if when else start)
    whose = names.party(claim.recipient) if claim.recipient else ""
    if len(group) == 1:
        estimate = ", by an estimate" if first.estimate else ""
        open_ = f", disclosed {in_phrase(claim.disclosed)}" if claim.secret and claim.disclosed else ""
        parts = [Part(f"{lead}{open_}{estimate}.", first.claims)]
    else:
        # What follows the first item ("to Ukraine") stands before the list.
        item = what(claim, names)
        head, _, tail = lead.rpartition(item)
        parts = [Part(f"{head.rstrip()}{tail if whose else ''}: {item},", first.claims)] if tail else []
        parts = parts or [Part(f"{lead},", first.claims)]
        for one in group[1:]:
            end = "." if one is group[-1] else ","
            joint = "and " if one is group[-1] else ""
            parts.append(Part(f"{joint}{what(one.claim, names)}{end}", one.claims))
        if len(group) == 2:
            parts[0] = Part(parts[0].text.removesuffix(","), parts[0].claims)
    entries = [entry for one in group for entry in one.same if entry.claim.id in one.claims]
    line = Line(
        tuple(parts),
        about=claim.item.base or "",
        said_by=said_by(entries),
        count=counted(reports(entries), *independent((e.claim.id for e in entries), origins)),
    )
    return Candidate(
        line,
        _kind(claim),
        claim.item.base,
        _weight(group, classes),
        frozenset().union(*map(keys, group)),
        words(group),
    )


def _kind(claim: Claim) -> str:
    return "supply" if claim.event in _SUPPLY else "deed"


def _weight(group: Sequence[Told], classes: set[str]) -> float:
    first = group[0]
    weight = _WEIGHTS[first.claim.event] + 20 * any(one.counted for one in group) + 2.0 * len(group)
    weight += 6 * first.time.stated + 3 * (len({e.claim.report for e in first.same}) - 1)
    weight -= (25 if first.counted else 40) * (first.claim.item.base in classes)
    weight -= 12 * (first.claim.status == "planned")
    quantity = first.claim.quantity
    weight += 6 * bool(quantity and quantity.vague and quantity.text) + 8 * bool(first.claim.secret)
    return weight + 10 * (first.best.claim.confidence - 0.9)


def keys(one: Told) -> frozenset[tuple[object, ...]]:
    """What a fact says, so that it is not told twice."""
    claim = one.claim
    said = claim.quantity if one.counted else None
    number = (said.min, said.max, said.per) if said else ()
    what_ = claim.event, claim.status, claim.item.id, claim.secret
    # A number built or held is one number, whether or not its sentence says by whom.
    ends = () if said and claim.event in _SUPPLY else (claim.supplier, claim.recipient, claim.party)
    return frozenset({(*what_, *ends, *number)})


def words(group: Iterable[Told]) -> frozenset[tuple[object, ...]]:
    """The sentences of reports that these facts rest on, with what was read in them."""
    return frozenset(
        (e.claim.report, e.claim.evidence.start, e.claim.event, e.claim.item.base)
        for one in group
        for e in one.same
    )
