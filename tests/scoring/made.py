"""Claims made up for tests of scoring."""

from typing import Any

from drawdown.scoring import Label, Scores, label, score


def claim(
    event: str = "delivered", item: str | None = "himars", start: int = 0, end: int = 10, **rest: Any
) -> Label:
    """A claim on characters ``start`` to ``end``; ``others`` are the events it may be called as well."""
    rest["or"] = rest.pop("others", None)
    row = {"event": event, "item": item, "evidence": {"start": start, "end": end}, "status": "actual"}
    return label(row | rest)


def scored(labels: list[Label], predicted: list[Label]) -> Scores:
    """The scores of one text."""
    return score({"a": ("all", labels)}, {"a": predicted})


def f1(one: Label, other: Label, measure: str = "strict") -> float:
    """1 where two claims match, else 0."""
    return scored([one], [other]).rate(measure).f1
