"""The sources of one report: claims that one person, body or outlet is cited for, on one occasion."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from drawdown.bounds import DateBounds
from drawdown.catalogue import Catalogue
from drawdown.claim import Claim
from drawdown.entry import Entry
from drawdown.occasion import UNSTATED, Occasion
from drawdown.reconcile.origins import speakers
from drawdown.reconcile.origins.matters import kinds, one_matter, subject, told
from drawdown.speaker import Speaker


@dataclass(slots=True)
class Source:
    """One source while it is put together.

    Attributes:
        key: What kind of source and which: ``person sullivan``, ``outlet Reuters``, ``author``.
        speaker, via, institution, occasion: As in an account.
        entries: Claims it is cited for, in order of the text.
        restated: Claims of the author's that are taken from it.
    """

    key: str
    speaker: Speaker
    via: tuple[str, ...] = ()
    institution: str | None = None
    occasion: Occasion = UNSTATED
    entries: list[Entry] = field(default_factory=list)
    restated: list[Entry] = field(default_factory=list)

    @property
    def outlet(self) -> str | None:
        """The outlet cited, the one nearest the event."""
        return self.via[0] if self.via else self.key[7:] if self.key.startswith("outlet ") else None


def sources(entries: Sequence[Entry], said: Mapping[str, Occasion], catalogue: Catalogue) -> list[Source]:
    """The sources of a report.

    Args:
        entries: Its claims in order of the text.
        said: The occasion of each.
        catalogue: Parties and outlets.
    """
    people = _people([one.claim for one in entries])
    found: dict[tuple[str, tuple[str, ...]], list[Entry]] = {}
    before: dict[str, tuple[str, tuple[str, ...]]] = {}
    for entry in entries:
        speaker = entry.claim.speaker
        via = tuple(speakers.outlet(name, catalogue) or name for name in entry.claim.via)
        key = _key(speaker, people, catalogue)
        if meant := speakers.meant_before(speaker):
            key, via = before.get(meant, (key, via))
        elif told := speakers.told_by(speaker):
            before[told] = (key, via)
        if cited := via[-1] if via else key[7:] if key.startswith("outlet ") else None:
            before[speakers.OUTLET] = (f"outlet {cited}", ())
        found.setdefault((key, via), []).append(entry)
    _one_way(found)
    made = [
        _source(key, via, part, occasion, catalogue)
        for (key, via), group in found.items()
        for occasion, part in _by_occasion(key, group, said)
    ]
    kind = frozenset(kinds((entry.claim for entry in entries), catalogue))
    made = _named_outlets(made, kind)
    return _restated(made, kind)


def _key(speaker: Speaker, people: Sequence[Speaker], catalogue: Catalogue) -> str:
    if speaker.kind == "author":
        return "author"
    if speaker.kind == "report":
        outlet = speakers.outlet(speaker.text, catalogue)
        return f"outlet {outlet}" if outlet else "reports"
    name = speakers.named(speaker)
    for number, person in enumerate(people):
        if speakers.same_name(name, speakers.named(person)) or speakers.is_office(speaker, person):
            return f"person {number}"
    return f"{speaker.kind} {' '.join(sorted(speakers.described(speaker)))}"


def _people(claims: Sequence[Claim]) -> list[Speaker]:
    """The persons named, each once, by the fullest name and role."""
    found: list[Speaker] = []
    for claim in claims:
        speaker = claim.speaker
        name = speakers.named(speaker)
        if not name:
            continue
        for place, known in enumerate(found):
            if speakers.same_name(name, speakers.named(known)):
                found[place] = fuller(known, speaker)
                break
        else:
            found.append(speaker)
    return found


def fuller(a: Speaker, b: Speaker) -> Speaker:
    """The speaker by the longer name, with a role where either has one."""
    best = max((a, b), key=lambda one: (one.kind == "named", len(speakers.named(one)), len(one.role or "")))
    return Speaker(best.text, best.kind, best.role or a.role or b.role)


def _one_way(found: dict[tuple[str, tuple[str, ...]], list[Entry]]) -> None:
    """A person heard through one outlet and, elsewhere in the report, through none named: one way it is."""
    for key in {key for key, _ in found if key.startswith("person ")}:
        ways = [via for one, via in found if one == key and via]
        if len(ways) == 1 and (key, ()) in found:
            group = found.pop((key, ())) + found[key, ways[0]]
            found[key, ways[0]] = sorted(group, key=lambda one: (one.claim.evidence.start, one.claim.id))


def _by_occasion(
    key: str, group: Sequence[Entry], said: Mapping[str, Occasion]
) -> list[tuple[Occasion, list[Entry]]]:
    """Claims by occasion; one of which none is told goes with the one before it, else with the first."""
    if key == "author":
        return [(UNSTATED, list(group))]
    found: list[tuple[Occasion, list[Entry]]] = []
    waiting: list[Entry] = []
    for entry in group:
        occasion = said[entry.claim.id]
        if occasion == UNSTATED:
            (found[-1][1] if found else waiting).append(entry)
            continue
        for place, (known, entries) in enumerate(found):
            if may_be_one(known, occasion):
                # The one told last is the one that the next sentences go on with.
                del found[place]
                found.append((_narrower(known, occasion), [*entries, entry]))
                break
        else:
            found.append((occasion, [entry]))
    if waiting and found:
        first = min(found, key=lambda one: one[1][0].claim.evidence.start)
        first[1][:0] = waiting
    return found or [(UNSTATED, waiting)]


def may_be_one(a: Occasion, b: Occasion) -> bool:
    """Whether two occasions may be one: no other day, no other name."""
    if a.name and b.name and a.name.lower() != b.name.lower():
        return False
    return a.on is None or b.on is None or overlap(a.on, b.on) is not None


def overlap(a: DateBounds, b: DateBounds) -> DateBounds | None:
    """The days that two bounds have in common; None where there are none."""
    low = max((day for day in (a.lower, b.lower) if day), default=None)
    high = min((day for day in (a.upper, b.upper) if day), default=None)
    if low and high and low > high:
        return None
    return DateBounds(low, high, a.qualifier or b.qualifier, a.basis or b.basis) if low or high else None


def _narrower(a: Occasion, b: Occasion) -> Occasion:
    on = overlap(a.on, b.on) if a.on and b.on else a.on or b.on
    return Occasion(on, a.name or b.name)


def _source(
    key: str, via: tuple[str, ...], entries: list[Entry], occasion: Occasion, catalogue: Catalogue
) -> Source:
    speaker = entries[0].claim.speaker
    for entry in entries[1:]:
        speaker = fuller(speaker, entry.claim.speaker)
    if key.startswith("outlet "):
        speaker = Speaker(key.removeprefix("outlet "), "report", speakers.OUTLET)
    told_for = [speakers.institution(entry.claim, catalogue) for entry in entries]
    institution = next((one for one in told_for if one), None)
    return Source(key, speaker, via, institution, occasion, entries)


def _named_outlets(found: list[Source], kind: frozenset[str]) -> list[Source]:
    """Reports of nobody in particular are those of the outlet that is named for the same matter."""
    kept = [one for one in found if one.key != "reports"]
    for vague in (one for one in found if one.key == "reports"):
        cited = [one for one in kept if one.outlet and _shared(vague.entries, one.entries, kind)]
        if len({one.outlet for one in cited}) == 1:
            # Its own words rather than what a person told it.
            best = min(cited, key=lambda one: (not one.key.startswith("outlet "), one.key))
            best.entries = sorted(
                best.entries + vague.entries, key=lambda one: (one.claim.evidence.start, one.claim.id)
            )
        else:
            kept.append(vague)
    return kept


def _shared(a: Sequence[Entry], b: Sequence[Entry], kind: frozenset[str]) -> bool:
    others = [told(subject(one.claim)) for one in b]
    return any(one_matter(told(subject(one.claim)), other, kind) for one in a for other in others)


def _restated(found: list[Source], kind: frozenset[str]) -> list[Source]:
    """What the author takes from a source cited for it, such as a headline, is put to that source."""
    cited = [(source, entry) for source in found if source.key != "author" for entry in source.entries]
    for author in (source for source in found if source.key == "author"):
        kept = []
        for entry in author.entries:
            best = min(
                (
                    (*_distance(entry.claim, other.claim), place)
                    for place, (_, other) in enumerate(cited)
                    if _restates(entry.claim, other.claim, kind)
                ),
                default=None,
            )
            if best is None:
                kept.append(entry)
            else:
                cited[best[-1]][0].restated.append(entry)
        author.entries = kept
    return [source for source in found if source.entries]


def _restates(own: Claim, cited: Claim, kind: frozenset[str]) -> bool:
    if not one_matter(told(subject(own)), told(subject(cited)), kind):
        return False
    a, b = own.quantity, cited.quantity
    if a is None or a.min is None:
        return True
    return b is not None and (b.min, b.max) == (a.min, a.max)


def _distance(own: Claim, cited: Claim) -> tuple[bool, bool, int]:
    """How far a claim is from the one it may restate: another item, another event, characters between."""
    return (
        own.item.base != cited.item.base,
        (own.event, own.status) != (cited.event, cited.status),
        abs(own.evidence.start - cited.evidence.start),
    )
