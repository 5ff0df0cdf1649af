"""What one sentence says twice is one claim: an announcement with what it announces, or the same again."""

from collections.abc import Sequence
from dataclasses import replace

from drawdown.reading.passages.draft import Draft


def told_once(drafts: Sequence[Draft]) -> list[Draft]:
    """An announcement with what it announces is one claim: "announced that it would send"."""
    drafts = _of_what_is_said(drafts)
    announced = {draft.item_id for draft in drafts if draft.event == "announced" and draft.status == "actual"}
    return [
        draft
        for draft in drafts
        if not (
            draft.event == "delivered" and draft.status == "planned" and draft.item_id in announced - {None}
        )
    ]


def _of_what_is_said(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Announcements without an item of their own give way to what they announce: "X will send, Y said"."""
    far = [draft for draft in drafts if draft.event == "announced" and "far-item" in draft.guessed]
    ids = {draft.item_id for draft in far if draft.status == "actual"} - {None}
    planned = [
        draft
        for draft in drafts
        if draft.event == "delivered"
        and draft.status == "planned"
        and draft.item_id in ids
        and draft.supplier
    ]
    told = {draft.item_id for draft in planned}
    return [
        replace(draft, event="announced", status="actual") if draft in planned else draft
        for draft in drafts
        if not (draft in far and draft.item_id in told)
    ]


def distinct(drafts: Sequence[Draft]) -> list[Draft]:
    """Each claim once; what one of two that say the same leaves open, it has from the other."""
    kept: list[Draft] = []
    for draft in drafts:
        same = next((other for other in kept if _same(draft, other)), None)
        if same is None:
            kept.append(draft)
            continue
        same.supplier = same.supplier or draft.supplier
        same.recipient = same.recipient or draft.recipient
        if same.happened is None and draft.happened:
            same.happened = draft.happened
            same.why_missing.pop("happened", None)
    return kept


def _same(one: Draft, other: Draft) -> bool:
    said = ("event", "item_id", "party", "status", "quantity", "money")
    return all(getattr(one, name) == getattr(other, name) for name in said) and all(
        None in (mine, theirs) or mine == theirs
        for mine, theirs in ((one.supplier, other.supplier), (one.recipient, other.recipient))
    )
