"""A fact put together: its figures, its time, who says so, and both grades."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from drawdown.fact import Fact, Side
from drawdown.grade import ORDER
from drawdown.origin import Independent, Origins
from drawdown.quantity import Money, Quantity
from drawdown.reconcile.facts.against import Verdicts
from drawdown.reconcile.facts.credibility import Standing, credibility
from drawdown.reconcile.facts.moments import moment
from drawdown.reconcile.facts.notes import notes
from drawdown.reconcile.facts.ranges import across
from drawdown.reconcile.facts.records import Records
from drawdown.reconcile.facts.settle import Settled
from drawdown.reconcile.facts.sides import Heard
from drawdown.reconcile.facts.sources import Sources
from drawdown.reconcile.facts.told import Told, sound

_MOST_LETTERS = 5  # that are told of one side
_ONE = Independent(1, 1)


class Composer:
    """Makes the facts on one item, each with what is known of all of them.

    Args:
        parts: The claims of each fact.
    """

    def __init__(
        self, origins: Origins, sources: Sources, verdicts: Verdicts, parts: Sequence[Settled]
    ) -> None:
        self._origins, self._sources, self._parts = origins, sources, parts
        self._place = {claim: number for number, part in enumerate(parts) for claim in part.claims}
        self._told = {one.id: one for part in parts for one in part.told}
        self._against = [verdicts.against(part.claims) for part in parts]
        self._counted: dict[frozenset[str], Independent] = {}

    def independent(self, claims: Sequence[Told]) -> Independent:
        """Independent origins of claims; a report whose origins nobody worked out may be one."""
        if len(claims) == 1 and len(claims[0].origins) == 1:
            return _ONE
        # The same claims are asked about for a fact, its sides, its sources and what contradicts it.
        asked = frozenset(one.id for one in claims)
        if asked not in self._counted:
            self._counted[asked] = self._count(claims)
        return self._counted[asked]

    def _count(self, claims: Sequence[Told]) -> Independent:
        counted = self._origins.independent(one.id for one in claims)
        unknown = {one.claim.report for one in claims if one.id not in self._origins.of}
        apart = self._apart(claims)
        sure = counted if len(apart) == len(claims) else self._origins.independent(one.id for one in apart)
        least = min(counted.least, sure.least) or int(bool(claims))
        return Independent(least, counted.most + len(unknown))

    def _apart(self, claims: Sequence[Told]) -> list[Told]:
        """Without what adds no origin that is sure.

        "It was reported" may rest on any of the others; so may what a report says itself or has from people
        whom it does not name, on another of its own sources; and a government that says again what it said
        before, by whatever mouth or in whatever page of its own, has not been borne out by it.
        """
        first: dict[str, tuple[str, ...]] = {}
        found = []
        within = self._nameless(claims)
        for one in sorted(claims, key=lambda told: told.id):
            body = self._institution(one)
            again = body is not None and first.setdefault(body, one.origins) != one.origins
            if not (again or one.id in within or self._sources.second_hand(one)):
                found.append(one)
        return found

    def _nameless(self, claims: Sequence[Told]) -> set[str]:
        """Claims of a report in its own voice, or by people it does not name, where it has another source."""
        by_report: dict[str, list[Told]] = defaultdict(list)
        for one in claims:
            by_report[one.claim.report].append(one)
        found: set[str] = set()
        for told in by_report.values():
            bare = [one for one in told if self._sources.nameless(one)]
            others = [one for one in told if not self._sources.nameless(one)]
            nearest = sorted(bare, key=lambda one: one.nearness)[:1]
            kept = {origin for one in others or nearest for origin in one.origins}
            found |= {one.id for one in bare if kept.isdisjoint(one.origins)}
        return found

    def _institution(self, one: Told) -> str | None:
        """The party for which its source speaks, else the one in whose own pages it stands."""
        known = self._origins.by_id
        told = {known[origin].institution for origin in one.origins if origin in known} - {None}
        if len(told) == 1:
            return told.pop()
        return self._sources.party(one) or self._sources.publisher(one)

    def fact(self, number: int) -> Fact:
        """The fact that one part is."""
        part = self._parts[number]
        claim = part.first.claim
        own = self._standings[number]
        grade, ground = credibility(own, [self._standings[other] for other in sorted(self._contrary(number))])
        letter, why = self._letters(part.told)[0]
        counted = self.independent(part.told)
        claims = [one.claim for one in part.told]
        return Fact(
            id=_id(part.told),
            event=claim.event,
            item=claim.item.id,
            supplier=claim.supplier,
            recipient=claim.recipient,
            party=claim.party,
            quantity=_quantity(part),
            money=_money(part),
            happened=moment(part.told),
            status=claim.status,
            reason=claim.reason,
            leaning=_only([one.leaning for one in claims]),
            instrument=_only([one.instrument for one in claims]),
            destination=_only([one.destination for one in claims]),
            successor=_only([one.successor for one in claims]),
            claims=tuple(part.claims),
            reports=len({one.report for one in claims}),
            origins=counted.least,
            origins_most=counted.most,
            disputed=bool(part.stands or self._against[number]),
            sides=(*self._figures(number), *self._contradictions(number)),
            credibility=grade,
            grounds=(ground, f"source {letter}: {why}", *notes(part)),
            reliability=letter,
            letters=tuple(self._letter[claim] for claim in part.claims),
        )

    @cached_property
    def _records(self) -> Records:
        return Records.of(self._parts, self._sources, self._vouched, self._contrary)

    @cached_property
    def _standings(self) -> list[Standing]:
        return [self._standing(number) for number in range(len(self._parts))]

    def _standing(self, number: int) -> Standing:
        part = self._parts[number]
        stands = part.counts.stands or part.sums.stands
        told = sound(part.told)
        return Standing(
            sound=bool(told),
            vouched=self._vouched(part.told),
            letter=self._letters(part.told)[0][0],
            good=any(self._good(one) for one in told),
            figure=self._vouched(stands[0].told) if len(stands) == 1 else None,
            disputed=len(stands) > 1,
        )

    def _vouched(self, told: Sequence[Told]) -> int:
        """Independent origins at least of what is no degraded copy and has somebody who answers for it."""
        return self.independent([one for one in told if one.id in self._answered_for]).least

    @cached_property
    def _answered_for(self) -> set[str]:
        return {one.id for one in sound(list(self._told.values())) if self._sources.name(one)}

    def _good(self, one: Told) -> bool:
        """Whether somebody speaks of his own act in his own words, or is good by record or grade."""
        if self._sources.official(one):
            return one.claim.quoted in ("direct", "mixed") or one.claim.speaker.kind == "author"
        return self._letter[one.id][0] in "AB"

    @cached_property
    def _letter(self) -> dict[str, tuple[str, str]]:
        """By claim id, the letter of its source and why."""
        sources, records = self._sources, self._records
        found = {}
        for id, one in self._told.items():
            grade = sources.grade(one, records.beside(sources.name(one), self._place[id]))
            found[id] = (grade.letter, grade.why)
        return found

    def _letters(self, told: Sequence[Told]) -> list[tuple[str, str]]:
        letters = {self._letter[one.id] for one in told}
        return sorted(letters, key=lambda one: (ORDER.index(one[0]), one[1]))

    def _contrary(self, number: int) -> set[int]:
        """Facts of which a claim conflicts with one of this fact."""
        others = self._against[number]
        return {self._place[other] for other in others if other in self._place} - {number}

    def _figures(self, number: int) -> list[Side]:
        part = self._parts[number]
        stands = part.counts.stands if len(part.sums.stands) < 2 else part.sums.stands
        made = [(stand.range.in_words(), stand.told) for stand in stands or part.sums.stands]
        sides = [self._side(words, told) for words, told in made]
        return sorted(sides, key=lambda side: (-side.origins, _rank(side), -side.reports, side.value))

    def _contradictions(self, number: int) -> list[Side]:
        """What claims of other facts say against this one, beside what it says itself."""
        against = self._against[number]
        said: dict[tuple[int, str], list[Told]] = {}
        for other, judged in sorted(against.items()):
            if self._place.get(other, number) == number:
                continue
            mine = judged.claims[other == judged.claims[0]]
            for claim in (mine, other):
                words = judged.words[judged.claims.index(claim)] or self._told[claim].claim.evidence.text
                told = said.setdefault((self._place[claim], words), [])
                if self._told[claim] not in told:
                    told.append(self._told[claim])
        return [self._side(words, told) for (_, words), told in said.items()]

    def _side(self, words: str, told: Sequence[Told]) -> Side:
        counted = self.independent(told)
        return Side(
            value=words,
            claims=tuple(one.id for one in told),
            reports=len({one.claim.report for one in told}),
            origins=counted.least,
            origins_most=counted.most,
            reliability=tuple(self._letters(told)[:_MOST_LETTERS]),
        )


def fact_id(*about: str) -> str:
    """Hash of what a fact is about: 16 hexadecimal digits."""
    return hashlib.sha256("\n".join(about).encode()).hexdigest()[:16]


def _id(told: Sequence[Told]) -> str:
    # The claim recorded first stays the first when a further report repeats the fact.
    first = min(told, key=lambda one: (one.entry.recorded, one.id)).claim
    return fact_id(first.event, first.status, first.id)


def _quantity(part: Settled) -> Quantity | None:
    """The range that all sides leave; without a number the vague words of the most direct claim."""
    if not part.counts.stands:
        return next((one.claim.quantity for one in part.told if one.claim.quantity), None)
    told = [one for stand in part.counts.stands for one in stand.told]
    if len(told) == 1:
        return told[0].claim.quantity
    said = [one.claim.quantity for one in told if one.claim.quantity]
    like = next((one for one in said if one.unit), said[0])
    return across([stand.range for stand in part.counts.stands]).quantity(like)


def _money(part: Settled) -> Money | None:
    heard: Heard = part.sums
    if not heard.stands:
        return next((one.claim.money for one in part.told if one.claim.money), None)
    money = heard.stands[0].told[0].claim.money
    return across([stand.range for stand in heard.stands]).money(money) if money else None


def _only(values: Sequence[str | None]) -> str | None:
    if len(values) == 1:
        return values[0]
    told = set(values) - {None}
    return told.pop() if len(told) == 1 else None


def _rank(side: Side) -> int:
    return ORDER.index(side.reliability[0][0])
