"""Claims for people: a few words a claim, and below them its sentence, so that 80 columns are enough."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from drawdown.cli.rows import plain
from drawdown.quantity import in_range

WIDE = 160
"""Columns from which a table of claims can be read."""

SHORT = 8
"""Digits of an id that are shown; `drawdown decide` takes them."""

COLUMNS = (
    "claim",
    "event",
    "item",
    "parties",
    "figure",
    "happened",
    "published",
    "decision",
    "path",
    "evidence",
)
_FIRST = ("claim", "event", "item", "parties", "happened", "figure")
_WIDEST = {"event": 20, "item": 24, "parties": 12, "figure": 20, "happened": 21}
_DONE = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}
_LINES = 2  # of the sentence


def told(row: Mapping[str, Any]) -> dict[str, str]:
    """A claim record with dates and decision, in few words under the names in ``COLUMNS``."""
    status, decision = row["status"], row["decision"]
    return {
        "claim": row["id"][:SHORT],
        "event": row["event"] if status == "actual" else f"{row['event']} ({status})",
        "item": row["item"]["id"] or "aid",
        "parties": parties(row),
        "figure": "; ".join(filter(None, (figure(row["quantity"]), figure(row["money"])))),
        "happened": row["happened"] or "",
        "published": _published(row),
        "decision": f"{_DONE[decision['verdict']]} by {decision['by']}" if decision else "",
        "path": row["path"],
        "evidence": row["evidence"]["text"],
    }


def lines(rows: Sequence[Mapping[str, str]], width: int) -> Iterator[str]:
    """The claims as ``told``, each as a line of words under each other and its sentence below.

    Args:
        rows: Claims as ``told`` gives them.
        width: Columns of the terminal.
    """
    cells = [{name: plain(row[name]) for name in row} for row in rows]
    longest = {name: max((len(row[name]) for row in cells), default=0) for name in _FIRST}
    widths = {name: min(longest[name], _WIDEST.get(name, width)) for name in _FIRST}
    for row in cells:
        words = (_cut(row[name], widths[name]).ljust(widths[name]) for name in _FIRST if widths[name])
        yield _cut("  ".join(words).rstrip(), width)
        decided = f"[{row['decision']}] " if row["decision"] else ""
        said = f"{decided}{row['evidence']} ({row['published'] or 'no date'}, {row['path']})"
        yield from textwrap.wrap(
            said, width, initial_indent="    ", subsequent_indent="    ", max_lines=_LINES, placeholder=" ..."
        )


def _published(row: Mapping[str, Any]) -> str:
    """The day of the report; first of all that the claim has no date on a clock asked for, if so."""
    if not row["undated"]:
        return row["published"] or ""
    return f"undated, published {row['published']}" if row["published"] else "undated"


def parties(row: Mapping[str, Any]) -> str:
    """From whom to whom, or who does it."""
    giver, taker = row["supplier"] or row["party"] or "", row["recipient"]
    return f"{giver or '?'} → {taker}" if taker else giver


def figure(bounds: Mapping[str, Any] | None) -> str:
    """Bounds as they stand, corrected or not; the words of the report only where there are no numbers."""
    if bounds is None:
        return ""
    if bounds["min"] is None and bounds["max"] is None:
        return f"“{bounds['text']}”"
    number = in_range(bounds["min"], bounds["max"], bounds.get("currency"), bounds.get("approximate", False))
    return " ".join(filter(None, (number, bounds.get("unit"), bounds.get("per") and f"a {bounds['per']}")))


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"
