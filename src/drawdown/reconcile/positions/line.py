"""Which line a claim stands in: who decides or asks for what, from whom and to whom."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from drawdown.catalogue import load_catalogue
from drawdown.claim import Claim

OF_SUPPLIER = frozenset(
    {
        "considered", "refused", "paused", "authorised", "announced", "notified", "sold", "delivered",
        "conditioned", "ordered",
    }
)  # fmt: skip
OF_PARTY = frozenset({"requested", "trained", "used", "argued", "produced", "held"})
_OF_LEAVE = frozenset({"authorised", "refused"})
_OF_A_TRANSFER = frozenset(
    {
        "requested", "considered", "refused", "paused", "authorised", "announced", "notified", "delivered",
        "used", "trained", "conditioned", "argued",
    }
)  # fmt: skip


class Line(NamedTuple):
    """What a position is about."""

    actor: str | None
    item: str | None
    supplier: str | None
    recipient: str | None


class Ends:
    """Suppliers and recipients that each report names for one item, to complete what a sentence leaves open.

    A sentence such as "they were used in April" names no supplier. Where its own report names only one from
    whom that recipient gets the item, it is that one; where it names two or none, the end stays open.
    """

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._ends: dict[str, set[tuple[str, str]]] = defaultdict(set)
        suppliers: dict[str, set[str]] = defaultdict(set)
        recipients: dict[str, set[str]] = defaultdict(set)
        for one in claims:
            if one.event not in _OF_A_TRANSFER:
                continue
            to = one.recipient or (one.party if one.event in ("used", "requested") else None)
            if one.supplier and to:
                self._ends[one.report].add((one.supplier, to))
            if one.supplier:
                suppliers[one.report].add(one.supplier)
            if to:
                recipients[one.report].add(to)
        for report in (suppliers.keys() & recipients.keys()) - self._ends.keys():
            # "Missiles that the one sent were used by the other" names the ends in two claims.
            (supplier, *others), (recipient, *more) = suppliers[report], recipients[report]
            if not others and not more and supplier != recipient:
                self._ends[report].add((supplier, recipient))

    def line(self, claim: Claim) -> tuple[Line, str]:
        """The line of a claim, and in words what was completed, if anything."""
        supplier, recipient = claim.supplier, claim.recipient
        if claim.event in _OF_A_TRANSFER and (supplier is None or recipient is None):
            supplier, recipient = self._completed(claim)
        named = [
            f"{way} {load_catalogue().party_in_sentence(end)}"
            for way, end, said in (("from", supplier, claim.supplier), ("to", recipient, claim.recipient))
            if end and end != said
        ]
        completed = f"{' '.join(named)}, as the rest of its report has it" if named else ""
        return Line(_actor(claim, supplier, recipient), claim.item.id, supplier, recipient), completed

    def _completed(self, claim: Claim) -> tuple[str | None, str | None]:
        user = claim.party if claim.event == "used" else None
        wanted = claim.supplier, claim.recipient or user
        fitting = [
            ends
            for ends in self._ends.get(claim.report, ())
            if all(want in (None, end) for want, end in zip(wanted, ends, strict=True))
        ]
        if len(fitting) == 1:
            return fitting[0]
        return claim.supplier, claim.recipient


def _actor(claim: Claim, supplier: str | None, recipient: str | None) -> str | None:
    if claim.event in _OF_LEAVE and claim.party:
        return claim.party  # who allows, or does not allow, what another sends
    if claim.event in OF_SUPPLIER:
        return supplier or claim.party
    if claim.party:
        return claim.party
    return recipient if claim.event in ("requested", "used") else supplier
