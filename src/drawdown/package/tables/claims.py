"""The table of claims: who says what, with the sentence that says it."""

from collections.abc import Iterator

from drawdown.claim import REASONS
from drawdown.package.contents import Contents
from drawdown.package.schema import Column, Reference, Table
from drawdown.package.tables import shared
from drawdown.speaker import KINDS

_COLUMNS = (
    Column(
        "claim", "string", "Id of the claim; its permanent address is brief.html#claim-ID.", required=True
    ),
    Column("report", "string", "Id of the report that says it.", required=True),
    shared.EVENT,
    shared.STATUS,
    shared.ITEM,
    Column("item_text", "string", "The words that name it."),
    shared.SUPPLIER,
    shared.RECIPIENT,
    shared.PARTY,
    *shared.amount_columns(words=True),
    *shared.date_columns("happened", "When it happened or holds"),
    *shared.date_columns("disclosed", "When it became public, if the report says so"),
    *shared.date_columns("published", "When the report was published, as it says itself", basis=False),
    Column("recorded", "datetime", "When the ledger recorded the claim.", required=True),
    shared.LEANING,
    Column("secret", "boolean", "Whether the report says that it was kept from the public.", required=True),
    shared.INSTRUMENT,
    Column("authority", "string", "The law or programme named, as said."),
    Column("destination", "string", "Where output goes, of what is produced or ordered."),
    Column("reason", "string", "The reason argued.", values=REASONS),
    Column("successor", "string", "The item that takes its place, of what is replaced."),
    Column("speaker", "string", "Whose statement it is; empty for the report's own voice."),
    Column("speaker_kind", "string", "Kind of speaker.", required=True, values=KINDS),
    Column("speaker_role", "string", "Office or description, where one is given."),
    Column("via", "string", "Outlets through which it came, nearest the speaker first, joined by ->."),
    Column("quoted", "string", "Whether it is a direct, indirect or mixed quotation, or none."),
    Column("evidence", "string", "The sentence or sentences that say it.", required=True),
    Column(
        "evidence_start",
        "integer",
        "Where it begins in the stored text.",
        "character",
        required=True,
        least=0,
    ),
    Column(
        "evidence_end", "integer", "Where it ends there, not included.", "character", required=True, least=0
    ),
    Column("why_missing", "string", "What was looked for and not found, and why."),
    Column("reader", "string", "Name and version of the rule or model that read it."),
    Column(
        "confidence",
        "number",
        "Share of claims like this one that are right: a machine read it, and that is how often it errs.",
        required=True,
        least=0,
        most=1,
    ),
    Column(
        "decision", "string", "The latest decision of a person on it.", values=("accept", "reject", "correct")
    ),
    Column("decided_by", "string", "Who decided."),
    Column("decided", "datetime", "When that was recorded."),
    Column(
        "asked",
        "boolean",
        "Whether the question asks for it; else something asked for rests on it.",
        required=True,
    ),
)


def _rows(contents: Contents) -> Iterator[shared.Cells]:
    for entry in contents.entries:
        claim, decision = entry.claim, entry.decision
        yield {
            "claim": claim.id,
            "report": claim.report,
            "event": claim.event,
            "status": claim.status,
            "item": claim.item.id,
            "item_text": claim.item.text,
            "supplier": claim.supplier,
            "recipient": claim.recipient,
            "party": claim.party,
            **shared.amount_cells(claim.quantity, claim.money, words=True),
            **shared.date_cells("happened", claim.happened),
            **shared.date_cells("disclosed", claim.disclosed),
            **shared.date_cells("published", entry.source.published, basis=False),
            "recorded": entry.recorded,
            "leaning": claim.leaning,
            "secret": claim.secret,
            "instrument": claim.instrument,
            "authority": claim.authority,
            "destination": claim.destination,
            "reason": claim.reason,
            "successor": claim.successor,
            "speaker": claim.speaker.text,
            "speaker_kind": claim.speaker.kind,
            "speaker_role": claim.speaker.role,
            "via": " -> ".join(claim.via),
            "quoted": claim.quoted,
            "evidence": claim.evidence.text,
            "evidence_start": claim.evidence.start,
            "evidence_end": claim.evidence.end,
            "why_missing": "; ".join(f"{name}: {why}" for name, why in sorted(claim.why_missing.items())),
            "reader": claim.reader,
            "confidence": claim.confidence,
            "decision": decision.verdict if decision else None,
            "decided_by": decision.by if decision else None,
            "decided": decision.recorded if decision else None,
            "asked": contents.asked is None or claim.id in contents.asked,
        }


CLAIMS = Table(
    "claims",
    "One row a claim: what one passage of one report says about one item, as decisions put it right.",
    _COLUMNS,
    ("claim",),
    _rows,
    (Reference("report", "reports", "report"),),
)
