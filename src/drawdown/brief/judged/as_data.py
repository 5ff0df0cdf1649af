"""What was judged, as plain data; the words that the page shows stand beside what was judged."""

from typing import Any

from drawdown.brief.judged.model import ConflictLine, Judged, OriginLine, OriginMap, PositionLine


def judged(found: Judged) -> dict[str, Any]:
    """The facts, positions and conflicts of one item."""
    return {
        "facts": [{"text": one.text, "grades": one.grades, **one.fact.to_row()} for one in found.facts],
        "positions": [_position(one) for one in found.positions],
        "conflicts": [
            {"text": one.verdict, "chains": _chains(one), **one.conflict.to_row()} for one in found.conflicts
        ],
        "placed": found.placed,
        "not_shown": [words for _, words in found.more if words],
    }


def origin_map(found: OriginMap) -> dict[str, Any]:
    """The origins of all claims shown."""
    return {"origins": [_origin(one) for one in found.origins], "not_shown": found.more or None}


def _chains(line: ConflictLine) -> list[str]:
    """Who says so, in the order of the claims."""
    of = {side.claims[0]: side.said_by for side in line.sides}
    return [of[claim] for claim in line.conflict.claims]


def _position(line: PositionLine) -> dict[str, Any]:
    """The line with the steps that the page shows; all of them rest on claims of the brief."""
    shown = set(line.claims)
    row = line.position.to_row()
    for kind in ("steps", "reversals", "forecasts", "lags"):
        row[kind] = [one for one in row[kind] if shown.issuperset(one["claims"])]
    return {"title": line.title, "text": line.summary or None, **row}


def _origin(line: OriginLine) -> dict[str, Any]:
    one = line.origin
    return {
        "origin": one.id,
        "label": one.label,
        "reports": list(line.reports),
        "claims": list(line.claims),
        "chains": list(one.chains),
        "institution": one.institution,
        "on": one.on.edtf() if one.on else None,
        "same_voice": list(one.same_voice),
        "grounds": [ground.to_row() for link in one.links for ground in link.grounds],
        "unsure": [{"label": doubt.label, "grounds": list(doubt.grounds)} for doubt in line.doubts],
    }
