"""What is not known, and which of it is most worth finding out: what the most claims turn on."""

from collections.abc import Iterator, Mapping, Sequence

from drawdown.brief import figures
from drawdown.brief.judged.counting import counted
from drawdown.brief.naming import Names
from drawdown.brief.part import Part
from drawdown.brief.summary.deeds import Told
from drawdown.brief.summary.model import JUDGEMENT, Candidate, Line
from drawdown.entry import Entry

_MOST_CITED = 3
_MANY = 5
"""Claims on an item from which the number that none of them gives is most worth finding out."""
_ASKS = {
    "delivered": "how many {item} {supplier} sent to {recipient}",
    "authorised": "how many {item} {supplier} authorised for {recipient}",
    "announced": "how many {item} {supplier} announced for {recipient}",
    "ordered": "how many {item} were ordered",
    "produced": "how many {item} are made",
    "held": "how many {item} {party} has",
}
"""In the order in which an answer would tell most."""


def missing(
    told: Sequence[Told], shown: Mapping[str, Entry], names: Names, classes: set[str]
) -> Iterator[Candidate]:
    """Numbers that no claim of the brief gives, of what is plainly told to have happened."""
    counted_of = {_matter(e) for e in shown.values() if e.claim.quantity and not e.claim.quantity.vague}
    lots: dict[tuple[object, ...], list[Told]] = {}
    for one in told:
        claim = one.claim
        if (
            claim.status == "actual"
            and claim.event in _ASKS
            and claim.item.base not in classes
            and claim.item.id == claim.item.base
        ):
            if claim.event in ("ordered", "produced") or claim.party or (claim.supplier and claim.recipient):
                if _matter(one.best) not in counted_of:
                    lots.setdefault(_matter(one.best), []).append(one)
    for matter, lot in lots.items():
        yield _sentence(matter, lot, shown, names)


def _matter(entry: Entry) -> tuple[object, ...]:
    claim = entry.claim
    return claim.event, claim.item.base, claim.supplier, claim.recipient, claim.party


def _sentence(
    matter: tuple[object, ...], lot: Sequence[Told], shown: Mapping[str, Entry], names: Names
) -> Candidate:
    claim = lot[0].claim
    turning = [e for e in shown.values() if e.claim.item.base == claim.item.base]
    reports = len({e.claim.report for e in turning})
    party = lambda id: names.party(id) if id else "somebody"  # noqa: E731
    asks = _ASKS[claim.event].format(
        item=names.item(claim.item.id),
        supplier=party(claim.supplier),
        recipient=party(claim.recipient),
        party=party(claim.party),
    )
    cited = tuple(dict.fromkeys(id for one in lot for id in one.claims))[:_MOST_CITED]
    words = dict.fromkeys(
        figures.quoted(one.claim.quantity.text)
        for one in lot
        if one.claim.quantity and one.claim.quantity.text
    )
    only = f", only words: {', '.join(words)}" if words else ""
    worth = ", and most worth finding out" if len(turning) >= _MANY else ""
    text = f"Not known{worth}: {asks}; no report here gives a number{only}."
    line = Line(
        (Part(text, cited),),
        JUDGEMENT,
        claim.item.base or "",
        "",
        counted(reports),
        f"{len(turning)} claims are on this item, and none gives this number",
    )
    weight = len(turning) - 4 * list(_ASKS).index(claim.event)
    return Candidate(line, "unknown", claim.item.base, weight, frozenset({("unknown", matter)}))
