"""The brief as plain data, for programs; the same statements as on the page."""

from collections.abc import Iterable
from typing import Any

from drawdown.brief.bearing.as_data import bearing
from drawdown.brief.compared.as_data import compared
from drawdown.brief.drawn.as_data import chart
from drawdown.brief.judged.as_data import judged, origin_map
from drawdown.brief.model import Brief, Citation, Section, Source, Statement, Table
from drawdown.brief.since.as_data import since
from drawdown.brief.summary.as_data import summary
from drawdown.brief.transfers.as_data import transfers
from drawdown.drawing import Drawing


def as_data(brief: Brief) -> dict[str, Any]:
    """The brief as values that JSON can hold, claims in order of their citation numbers."""
    return {
        "drawdown": brief.version,
        "title": brief.title,
        "scope": brief.scope,
        "asked": list(brief.asked),
        "known_on": list(brief.known_on),
        "as_of": dict(brief.as_of),
        "counts": dict(brief.counts),
        "since": since(brief.since) if brief.since else None,
        "summary": summary(brief.summary),
        **compared(brief.compared),
        "items": [
            {
                "item": item.item,
                "name": item.name,
                "claims": item.claims,
                "reports": item.reports,
                "count": item.count,
                **judged(item.judged),
                **transfers(item.transfers),
                "projections": [bearing(one) for one in item.bearings],
                "charts": [one for key in item.parts for one in _charts(brief, item.drawings(key))],
                "sections": [_section(section) for section in item.sections],
            }
            for item in brief.items
        ],
        "origin_map": {
            **origin_map(brief.origin_map),
            "charts": _charts(brief, [brief.origins_drawn] if brief.origins_drawn else []),
        },
        "sources": [_source(source) for source in brief.sources],
        "claims": [_claim(citation) for citation in brief.citations.values()],
        "min_confidence": brief.min_confidence,
        "left_out": [entry.to_row() for entry in brief.left_out],
        "set_aside": [_statement(statement) for statement in brief.set_aside],
        "undated": [_statement(statement) for statement in brief.undated],
        "apart": [
            {"group": group.title, **_statement(statement)}
            for group in brief.apart
            for statement in group.statements
        ],
        "unread": [
            {
                "path": left.path,
                "start": left.evidence.start,
                "end": left.evidence.end,
                "text": left.evidence.text,
                "reason": left.reason,
            }
            for left in brief.unread
        ],
        "problems": [
            {"source": p.source, "message": p.message, "span": list(p.span) if p.span else None}
            for p in brief.problems
        ],
    }


def _charts(brief: Brief, drawings: Iterable[Drawing]) -> list[dict[str, Any]]:
    return [chart(brief.charts[drawing.name]) for drawing in drawings if drawing.name in brief.charts]


def _section(section: Section) -> dict[str, Any]:
    row: dict[str, Any] = {"key": section.key, "title": section.title, "note": section.note}
    row["statements"] = [
        {"group": group.title or None, **_statement(statement)}
        for group in section.groups
        for statement in group.statements
    ]
    if section.table:
        row["table"] = _table(section.table)
    return row


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "text": statement.text,
        "when": statement.when or None,
        "status": statement.status or None,
        "said_by": statement.said_by or None,
        "words": statement.words or None,
        "reports": statement.reports,
        "origins": statement.origins or None,
        "origins_most": statement.origins_most or None,
        "claims": list(statement.claims),
        "parts": [{"text": part.text, "claims": list(part.claims)} for part in statement.parts],
    }


def _table(table: Table) -> dict[str, Any]:
    rows = [{"cells": list(row.cells), "claims": list(row.claims)} for row in table.rows]
    return {"columns": list(table.columns), "rows": rows}


def _source(source: Source) -> dict[str, Any]:
    return {
        "report": source.id,
        "path": source.path,
        "title": source.title,
        "outlet": source.outlet,
        "author": source.author,
        "url": source.url,
        "published": source.published,
        "reliability": source.grade.letter,
        "reliability_basis": source.grade.why,
        "datings": [dating.to_row() for dating in source.datings],
        "degraded": source.degraded.to_row() if source.degraded else None,
        "whole": source.whole,
        "claims": source.claims,
        "unread": source.unread,
    }


def _claim(citation: Citation) -> dict[str, Any]:
    weight = citation.weight
    return citation.entry.to_row() | {
        "number": citation.number,
        "sentence": citation.text,
        "grades": [
            {"fact": one.fact, "reliability": one.reliability, "credibility": one.credibility}
            for one in weight.grades
        ],
        "source": {"reliability": weight.letter, "why": weight.why} if weight.letter else None,
        "origins": list(weight.origins),
    }
