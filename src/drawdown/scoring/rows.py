"""Scores as rows, one a figure, for every format that rows are printed in."""

from collections.abc import Iterator
from typing import Any

from drawdown.scoring.rate import Rate
from drawdown.scoring.reliability import reliability
from drawdown.scoring.scores import MEASURES, Scores, total
from drawdown.scoring.spread import interval

COLUMNS = (
    "of", "name", "measure", "precision", "recall", "f1", "low", "high", "value", "hits", "predicted",
    "labelled",
)  # fmt: skip
Row = dict[str, Any]


def rows(scores: Scores) -> Iterator[Row]:
    """Every figure: sets, events, fields, evidence, texts without claims, and confidence.

    ``low`` and ``high`` are the 95% interval of F1 over texts; for a confidence they bound it.
    """
    for part, texts in scores.parts():
        for measure in MEASURES:
            low, high = interval(texts, measure)
            found = _row("set", part, measure, total(texts, measure))
            yield found | {"low": low, "high": high, "texts": len(texts)}
    for event, rate in scores.events().items():
        yield _row("event", event, "strict", rate)
    for name, field in scores.fields().items():
        yield _share("field", name, "right", field.right, field.pairs)
        yield _share("field", name, "right where labelled", field.right_with_value, field.with_value)
    if scores.stored:
        exact = scores.exact()
        yield _share("evidence", "exact", "right", exact.hits, exact.predicted)
        texts_, words, claims = scores.alarms()
        per = 1000 * claims / words if words else None
        yield {
            "of": "texts without claims", "name": "all", "measure": "claims per 1,000 words",
            "predicted": claims, "value": per, "texts": texts_, "words": words,
        }  # fmt: skip
    yield from _confidence(scores)


def _confidence(scores: Scores) -> Iterator[Row]:
    right = {id(claim) for text in scores.texts for _, claim in text.pairs}
    told = [
        (float(claim.row["confidence"]), id(claim) in right)
        for text in scores.texts
        for claim in text.predicted
        if isinstance(claim.row.get("confidence"), int | float)
    ]
    for one in reliability(told):
        found = _share("confidence", f"{one.stated:.2f}", "right", round(one.right * one.claims), one.claims)
        yield found | {"low": one.low, "high": one.high}


def _row(of: str, name: str, measure: str, rate: Rate) -> Row:
    return {
        "of": of,
        "name": name,
        "measure": measure,
        "precision": rate.precision,
        "recall": rate.recall,
        "f1": rate.f1,
        "hits": rate.hits,
        "predicted": rate.predicted,
        "labelled": rate.labelled,
    }


def _share(of: str, name: str, measure: str, hits: int, among: int) -> Row:
    share = hits / among if among else None
    return {"of": of, "name": name, "measure": measure, "value": share, "hits": hits, "predicted": among}
