"""What goes wrong, counted by cause, with invented sentences that show it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from drawdown.claim import Claim
from drawdown.reading import Reader, to_report
from drawdown.report import Report
from drawdown.scoring import Label, Scores

EXAMPLES = Path(__file__).with_name("mistakes.yaml")


@dataclass(frozen=True)
class Example:
    """An invented sentence with what is read in it, and what should be."""

    text: str
    read: Sequence[str]
    should: Sequence[str]


def causes(scores: Scores) -> tuple[Counter[str], Counter[str]]:
    """Why claims match no label, and why labels match no claim: the nearest thing on the other side."""
    false, missed = Counter[str](), Counter[str]()
    for text in scores.texts:
        answered = {id(one) for one, _ in text.pairs}
        answering = {id(other) for _, other in text.pairs}
        for claim in text.predicted:
            if id(claim) not in answering:
                false[_cause(claim, text.labels)] += 1
        for label in text.labels:
            if id(label) not in answered:
                missed[_cause(label, text.predicted)] += 1
    return false, missed


def _cause(one: Label, others: Sequence[Label]) -> str:
    near = [other for other in others if other.start < one.end and one.start < other.end]
    if not near:
        return "nothing in that sentence"
    events = [{other.event, *other.others} & {one.event, *one.others} for other in near]
    items = [other.item == one.item for other in near]
    if any(event and item for event, item in zip(events, items, strict=True)):
        return "the same, but fewer times"
    if any(events):
        return "the same event on another item"
    return "another event on the same item" if any(items) else "another event on another item"


def examples() -> Iterator[tuple[str, list[Example]]]:
    """The invented sentences that are misread, by kind of mistake."""
    reader = Reader()
    for kind, told in yaml.safe_load(EXAMPLES.read_text("utf-8")).items():
        found = [_example(one, reader) for one in told]
        yield kind, [one for one in found if sorted(one.read) != sorted(one.should)]


def _example(told: Mapping[str, str | list[str]], reader: Reader) -> Example:
    text = str(told["text"])
    report = to_report(f"---\npublished: 2024-05-30\n---\n{text}".encode(), "example.md")
    assert isinstance(report, Report)
    return Example(text, [short(claim) for claim in reader.read(report).claims], list(told["should"]))


def short(claim: Claim) -> str:
    """A claim in a few words: event, item, count; then status and parties where they say something."""
    count = claim.quantity.max if claim.quantity else None
    words = f"{claim.event} {claim.item.id or 'aid'}{f' {count:g}' if count is not None else ''}"
    if claim.status != "actual":
        words += f", {claim.status}"
    if claim.supplier or claim.recipient:
        words += f", {claim.supplier or '?'} to {claim.recipient or '?'}"
    return words
