"""What changed between two days, in words and as rows."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from drawdown.brief.citations import chain
from drawdown.ledger.history.change import Change
from drawdown.workflow.case import in_words

_COUNTED = {
    "new": "new", "gone": "gone", "moved in": "moved in", "moved out": "moved out",
    "read otherwise": "read otherwise", "dated": "now dated", "undated": "now undated",
    "read again": "read again to the same effect",
}  # fmt: skip
_DECISIONS = {"decided": "new", "taken back": "taken back", "carried over": "carried over"}


@dataclass(frozen=True, slots=True)
class Told:
    """One change, told.

    Attributes:
        kinds: What became of the claim.
        lines: The same in words: what it says, who says so with the quotation, and one line for each field
            or decision.
        rows: As plain data, one row for each of these.
    """

    kinds: tuple[str, ...]
    lines: tuple[str, ...]
    rows: tuple[dict[str, Any], ...]


def told(change: Change) -> Told:
    """A change in words and as rows."""
    entry, claim = change.entry, change.entry.claim
    says = in_words(claim)
    happened = claim.happened.edtf() if claim.happened else None
    when = f" (happened: {happened})" if happened else ""
    lines = [
        f"{', '.join(change.kinds)}: {says}{when} [{claim.id[:8]}]",
        f"{chain(entry)}: “{claim.evidence.text}”",
    ]
    published = entry.source.published
    what = {
        "claim": claim.id,
        "says": says,
        "path": claim.path,
        "quote": claim.evidence.text,
        "happened": happened,
        "published": published.edtf() if published else None,
    }
    rows = []
    fields = change.fields()
    for kind in change.kinds:
        if kind == "read otherwise":
            corrected = {one.field for one in (*change.decided, *change.undone)}
            for name, (old, new) in fields.items():
                if name not in corrected:
                    lines.append(f"{name}: {_value(old)}, now {_value(new)}")
                    rows.append(_row(kind, what, field=name, old=old, new=new))
        elif kind not in _DECISIONS:
            rows.append(_row(kind, what))
    if change.after is None and entry.decision and not change.elsewhere:
        lines.append(f"was decided: {entry.decision.in_words()}")
    for one in (*change.decided, *change.undone):
        kind = "taken back" if one in change.undone else "carried over" if one.carried_from else "decided"
        lines.append(f"{kind}: {one.in_words()}")
        old, new = fields.get(one.field or "", (None, one.value))
        decided = {"decision": one.number, "verdict": one.verdict, "by": one.by, "why": one.why}
        rows.append(_row(kind, what, field=one.field, old=old, new=new) | decided)
    return Told(change.kinds, tuple(lines), tuple(rows))


def summary(counts: Mapping[str, int]) -> str:
    """How much changed, in one line: ``31 claims new, 2 gone, 1 read otherwise, 3 decisions new``."""
    claims = [(counts[kind], words) for kind, words in _COUNTED.items() if counts.get(kind)]
    decisions = [(counts[kind], words) for kind, words in _DECISIONS.items() if counts.get(kind)]
    parts = []
    for noun, found in (("claim", claims), ("decision", decisions)):
        for number, words in found:
            name = "" if (number, words) != found[0] else f" {noun}" if number == 1 else f" {noun}s"
            parts.append(f"{number:,}{name} {words}")
    return ", ".join(parts) or "nothing changed"


def counted(changes: Iterator[Told], counts: "Counter[str]") -> Iterator[Told]:
    """Passes changes on, counting claims by what became of them, and decisions one by one.

    What was only read again to the same effect is counted and not passed on.
    """
    for change in changes:
        counts.update(kind for kind in change.kinds if kind not in _DECISIONS)
        counts.update(row["kind"] for row in change.rows if row["kind"] in _DECISIONS)
        if change.kinds != ("read again",):
            yield change


def _row(
    kind: str, what: Mapping[str, Any], field: str | None = None, old: Any = None, new: Any = None
) -> dict[str, Any]:
    nobody = dict.fromkeys(("decision", "verdict", "by", "why"))
    return {"kind": kind, **what, "field": field, "from": old, "to": new, **nobody}


def _value(value: Any) -> str:
    """The value of a field in words; two values that differ are told otherwise."""
    if isinstance(value, Mapping):
        return _figure(value) if "min" in value else " ".join(str(part) for part in value.values() if part)
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    return {None: "not stated", True: "yes", False: "no"}.get(value, str(value))


def _figure(value: Mapping[str, Any]) -> str:
    low, high = ("?" if end is None else f"{end:,.15g}" for end in (value["min"], value["max"]))
    about = "about " if value.get("approximate") else ""
    number = "a number" if value.get("vague") else low if low == high else f"{low} to {high}"
    unit = value.get("unit") or value.get("currency") or ""
    per = f"a {value['per']}" if value.get("per") else ""
    words = f"(“{value['text']}”)" if value["text"] else ""
    return " ".join(part for part in (f"{about}{number}", unit, per, words) if part)
