"""What is not known, and which of it is most worth finding out: what the most claims turn on."""

from collections.abc import Iterator, Mapping, Sequence

from drawdown.brief import figures
from drawdown.brief.judged.counting import counted
from drawdown.brief.naming import Names
from drawdown.brief.part import Part
from drawdown.brief.summary.deeds import Told
from drawdown.brief.summary.model import JUDGEMENT, Candidate, Line
from drawdown.brief.what import DEPLETED
from drawdown.claim import Claim
from drawdown.entry import Entry
from drawdown.quantity import Quantity

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
    "left": "how many {item} {supplier} has left",
}
"""In the order in which an answer would tell most."""
Matter = tuple[str | None, ...]


def missing(
    told: Sequence[Told], shown: Mapping[str, Entry], names: Names, classes: set[str]
) -> Iterator[Candidate]:
    """Numbers that no claim of the brief gives, of what is plainly told to have happened."""
    claims = [entry.claim for entry in shown.values()]
    known = {_matter(claim) for claim in claims if _counts(claim.quantity)}
    held = {claim.item.base for claim in claims if claim.event == "held" and _counts(claim.quantity)}
    lots: dict[tuple[str, Matter], list[Told]] = {}
    for one in told:
        claim = one.claim
        part = str(claim.item.id).endswith("/spare-parts")
        if claim.status != "actual" or claim.item.base in classes or part:
            continue
        if claim.event in _ASKS and _asked_of(claim) and _matter(claim) not in known:
            lots.setdefault((claim.event, _matter(claim)), []).append(one)
        if claim.event == "delivered" and one.counted and claim.supplier and claim.item.base not in held:
            lots.setdefault(("left", (claim.item.base, claim.supplier)), []).append(one)
    for (asks, matter), lot in lots.items():
        yield _sentence(asks, matter, lot, claims, names)


def _counts(quantity: Quantity | None) -> bool:
    """Whether it is a number of pieces: a word for one, or a share of a stock, is none."""
    return bool(quantity and not quantity.vague and quantity.unit != DEPLETED)


def _matter(claim: Claim) -> Matter:
    return claim.event, claim.item.base, claim.supplier, claim.recipient, claim.party


def _asked_of(claim: Claim) -> bool:
    """Whether there is somebody of whom to ask it."""
    if claim.event in ("ordered", "produced"):
        return True
    return bool(claim.party if claim.event == "held" else claim.supplier and claim.recipient)


def _sentence(
    asks: str, matter: Matter, lot: Sequence[Told], claims: Sequence[Claim], names: Names
) -> Candidate:
    claim = lot[0].claim
    turning = [one for one in claims if one.item.base == claim.item.base]
    parties = {field: getattr(claim, field) for field in ("supplier", "recipient", "party")}
    question = _ASKS[asks].format(
        item=names.item(claim.item.id),
        **{field: names.party(id) if id else "" for field, id in parties.items()},
    )
    vague = (one.claim.quantity.text for one in lot if one.claim.quantity and one.claim.quantity.vague)
    words = ", ".join(dict.fromkeys(map(figures.quoted, vague)))
    worth = ", and most worth finding out" if len(turning) >= _MANY else ""
    only = f", only words: {words}" if words else ""
    text = f"Not known{worth}: {question}; no report here gives a number{only}."
    line = Line(
        (Part(text, tuple(dict.fromkeys(id for one in lot for id in one.claims))[:_MOST_CITED]),),
        JUDGEMENT,
        claim.item.base or "",
        "",
        counted(len({one.report for one in turning})),
        f"of {len(turning)} claim{'' if len(turning) == 1 else 's'} on this item none gives this number",
    )
    weight = len(turning) - 4 * list(_ASKS).index(asks)
    return Candidate(line, "unknown", claim.item.base, weight, frozenset({("unknown", asks, matter)}))
