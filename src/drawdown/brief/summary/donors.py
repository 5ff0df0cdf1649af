"""What several suppliers sent or were to send to one recipient, as one report told it, in one sentence."""

from collections.abc import Iterator, Sequence

from drawdown.brief.citations import reports, said_by
from drawdown.brief.judged.counting import counted, independent
from drawdown.brief.naming import Names
from drawdown.brief.part import Part
from drawdown.brief.sentences import capital
from drawdown.brief.summary.deeds import Told, keys, words
from drawdown.brief.summary.model import Candidate, Line
from drawdown.brief.what import what
from drawdown.origin import Origins

_MOST = 6
_VERBS = {"actual": "had been sent", "planned": "were to be sent"}


def donors(told: Sequence[Told], names: Names, origins: Origins, classes: set[str]) -> Iterator[Candidate]:
    """One sentence for each report that tells of deliveries by two or more."""
    lots: dict[tuple[str, str, str, str], list[Told]] = {}
    for one in told:
        claim = one.claim
        stated = one.time.stated or not one.time.words
        if claim.event != "delivered" or claim.status not in _VERBS or stated or claim.secret:
            continue
        if claim.supplier and claim.recipient and claim.item.base not in classes:
            key = claim.report, claim.status, claim.recipient, one.time.words
            lots.setdefault(key, []).append(one)
    for (_, status, recipient, when), lot in lots.items():
        ranked = sorted(lot, key=lambda one: (not one.counted, -len(one.same), one.claim.id))[:_MOST]
        if len({one.claim.supplier for one in ranked}) > 1:
            yield _sentence(ranked, f"{when} {_VERBS[status]} to {names.party(recipient)}", names, origins)


def _sentence(lot: Sequence[Told], lead: str, names: Names, origins: Origins) -> Candidate:
    head, verb, tail = lead.partition(" had been " if " had been " in lead else " were to be ")
    parts = []
    for at, one in enumerate(lot):
        last = at == len(lot) - 1
        joint = f"{capital(head)} these{verb}{tail}: " if at == 0 else "and " if last else ""
        comma = "" if len(lot) == 2 else ","
        assert one.claim.supplier
        by = names.party(one.claim.supplier)
        parts.append(Part(f"{joint}{what(one.claim, names)} by {by}{'.' if last else comma}", one.claims))
    entries = [entry for one in lot for entry in one.same if entry.claim.id in one.claims]
    base = lot[0].claim.item.base
    line = Line(
        tuple(parts),
        about=base or "",
        said_by=said_by(entries),
        count=counted(reports(entries), *independent((e.claim.id for e in entries), origins)),
    )
    told = frozenset().union(*map(keys, lot))
    return Candidate(line, "deed", base, 54 + 4 * len(lot), told, words(lot))
