"""The record that flows through everything: one thing that one passage of one report says about one item."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from drawdown.bounds import DateBounds
from drawdown.evidence import Evidence
from drawdown.item import ItemMention
from drawdown.quantity import Money, Quantity
from drawdown.speaker import AUTHOR, Speaker

TRANSFER_EVENTS = (
    "requested", "considered", "refused", "paused", "authorised", "announced", "notified", "ordered", "sold",
    "delivered", "used",
)  # fmt: skip
SUPPLY_EVENTS = ("produced", "held", "replaced")
OTHER_EVENTS = ("trained", "conditioned", "argued", "rated")
EVENTS = TRANSFER_EVENTS + SUPPLY_EVENTS + OTHER_EVENTS
STATUSES = ("actual", "planned", "possible", "denied", "asked")
LEANINGS = ("for", "against")
INSTRUMENTS = ("drawdown", "procurement", "sale", "loan", "grant", "re-export")
REASONS = ("stock", "escalation", "need", "law", "alliance", "cost", "effect", "secrecy")


@dataclass(frozen=True, slots=True)
class Claim:
    """One step in a transfer, figure about supply, condition or reason, as one passage says it.

    Attributes:
        id: Hash of report, span, event, item, parties and an ordinal (see ``claim_id``); not of reader or
            confidence, so that a decision survives a better reader.
        report: Hash of the report's original bytes.
        path: Label of the report.
        event: One of ``EVENTS``.
        item: The item named, with id None for aid or a package as a whole.
        evidence: The sentence that says it.
        supplier, recipient: From whom, to whom; None where unstated and not plain from the passage.
        party: Who does it, for the events that have one doer: producer, holder, user, trainer, arguer, asker.
        quantity, money: As said, as bounds.
        happened, disclosed: When it happened or holds, and when it became public; None where not stated.
        status: One of ``STATUSES``.
        leaning: One of ``LEANINGS``, for ``considered`` and ``argued``.
        secret: True where the report says that it was kept from the public.
        instrument: One of ``INSTRUMENTS``, or None.
        authority: The law or programme named, as said.
        destination: Where output goes, for ``produced`` and ``ordered``.
        reason: One of ``REASONS``, for ``argued``.
        successor: The item that takes its place, for ``replaced``.
        speaker: Whose statement it is.
        via: Outlets through which it came, nearest the speaker first.
        quoted: ``direct``, ``indirect``, ``mixed`` or ``none``.
        why_missing: For a field looked for and not found, the reason.
        reader: Name and version of the rule that made it.
        confidence: Share of claims like this one that are right, 0 to 1.

    Raises: ValueError if event, status or reason is outside its vocabulary.
    """

    id: str
    report: str
    path: str
    event: str
    item: ItemMention
    evidence: Evidence
    supplier: str | None = None
    recipient: str | None = None
    party: str | None = None
    quantity: Quantity | None = None
    money: Money | None = None
    happened: DateBounds | None = None
    disclosed: DateBounds | None = None
    status: str = "actual"
    leaning: str | None = None
    secret: bool = False
    instrument: str | None = None
    authority: str | None = None
    destination: str | None = None
    reason: str | None = None
    successor: str | None = None
    speaker: Speaker = AUTHOR
    via: tuple[str, ...] = ()
    quoted: str = "none"
    why_missing: Mapping[str, str] = field(default_factory=dict)
    reader: str = ""
    confidence: float = 0.5

    def __post_init__(self) -> None:
        _one_of("event", self.event, EVENTS)
        _one_of("status", self.status, STATUSES)
        if self.reason is not None:
            _one_of("reason", self.reason, REASONS)

    def to_row(self) -> dict[str, Any]:
        """The claim as plain data, in the order and with the keys of the claim record."""
        return {
            "id": self.id,
            "report": self.report,
            "path": self.path,
            "event": self.event,
            "item": {"id": self.item.id, "text": self.item.text},
            "supplier": self.supplier,
            "recipient": self.recipient,
            "party": self.party,
            "quantity": self.quantity.to_row() if self.quantity else None,
            "money": self.money.to_row() if self.money else None,
            "happened": self.happened.edtf() if self.happened else None,
            "happened_basis": self.happened.basis if self.happened else None,
            "disclosed": self.disclosed.edtf() if self.disclosed else None,
            "disclosed_basis": self.disclosed.basis if self.disclosed else None,
            "status": self.status,
            "leaning": self.leaning,
            "secret": self.secret,
            "instrument": self.instrument,
            "authority": self.authority,
            "destination": self.destination,
            "reason": self.reason,
            "successor": self.successor,
            "speaker": {"text": self.speaker.text, "kind": self.speaker.kind, "role": self.speaker.role},
            "via": list(self.via),
            "quoted": self.quoted,
            "evidence": {"start": self.evidence.start, "end": self.evidence.end, "text": self.evidence.text},
            "why_missing": dict(self.why_missing),
            "reader": self.reader,
            "confidence": self.confidence,
        }

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> "Claim":
        """The claim that ``to_row`` wrote. Raises: KeyError, ValueError or TypeError if it is no such row."""
        return cls(
            id=row["id"],
            report=row["report"],
            path=row["path"],
            event=row["event"],
            item=ItemMention(**row["item"]),
            evidence=Evidence(**row["evidence"]),
            supplier=row["supplier"],
            recipient=row["recipient"],
            party=row["party"],
            quantity=Quantity(**row["quantity"]) if row["quantity"] else None,
            money=Money(**row["money"]) if row["money"] else None,
            happened=_dated(row["happened"], row["happened_basis"]),
            disclosed=_dated(row["disclosed"], row["disclosed_basis"]),
            status=row["status"],
            leaning=row["leaning"],
            secret=row["secret"],
            instrument=row["instrument"],
            authority=row["authority"],
            destination=row["destination"],
            reason=row["reason"],
            successor=row["successor"],
            speaker=Speaker(**row["speaker"]),
            via=tuple(row["via"]),
            quoted=row["quoted"],
            why_missing=dict(row["why_missing"]),
            reader=row["reader"],
            confidence=row["confidence"],
        )


def claim_id(
    report: str,
    start: int,
    end: int,
    event: str,
    item: str | None,
    supplier: str | None,
    recipient: str | None,
    party: str | None,
    ordinal: int,
) -> str:
    """The id of a claim: 32 hexadecimal digits of the SHA-256 of what makes it this claim.

    ``ordinal`` counts, from 0, claims of one report that agree in all the rest.
    """
    key = json.dumps([report, start, end, event, item, supplier, recipient, party, ordinal])
    return hashlib.sha256(key.encode()).hexdigest()[:32]


def _dated(edtf: str | None, basis: str | None) -> DateBounds | None:
    return DateBounds.parse(edtf, basis or "") if edtf else None


def _one_of(name: str, found: str, expected: tuple[str, ...]) -> None:
    if found not in expected:
        raise ValueError(f"{name} {found!r}: expected one of {', '.join(expected)}")
