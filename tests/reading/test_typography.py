"""How a text is typed changes nothing that is read from it, but the offsets."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from drawdown.claim import Claim
from evaluation.case import load
from tests.reading.told import claims, reader, report

TEXTS = sorted({case.text for case in load()})
MOST = 150  # texts read for one way of typing: an even choice of those it changes
LISTED = re.compile(r"^\W? ?[-*•–#]|^\d+\.", re.MULTILINE)
QUOTES = re.compile(r"[\"'‘’“”„«»]")


def prose_only(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change for running text: where lines are bullets or headings, breaks mean something."""
    return lambda text: text if LISTED.search(text) else change(text)


TYPED: dict[str, Callable[[str], str]] = {
    "straight quotation marks": lambda text: text.translate(str.maketrans("“”‘’", "\"\"''")),
    "curly apostrophes": lambda text: text.replace("'", "’"),
    "guillemets": lambda text: text.replace("“", "«").replace("”", "»"),
    "low quotation marks": lambda text: text.replace("“", "„").replace("”", "“"),
    "em dashes": lambda text: text.replace(" – ", " — "),
    "hyphens for dashes": lambda text: re.sub(" [–—] ", " - ", text),
    "dashes without blanks": lambda text: re.sub("(?<=[a-z,]) [–—] ", "—", text),
    "hyphens that do not break": prose_only(lambda text: text.replace("-", "\u2011")),
    "blanks that do not break": prose_only(lambda text: text.replace(" ", "\u00a0")),
    "thin blanks": lambda text: re.sub(r"(?<=\w) (?=\w)", "\u202f", text),
    "two blanks": lambda text: re.sub(r"(?<=[\w,.]) (?=\w)", "  ", text),
    "hard-wrapped lines": prose_only(lambda text: re.sub(r"(.{50,70}[\w,]) (?=[a-z])", r"\1\n", text)),
    "lines ending in a carriage return": lambda text: text.replace("\n", "\r\n"),
    "soft hyphens": lambda text: re.sub(r"(?<=[a-z]{4})(?=[a-z]{3})", "\u00ad", text),
    "marks of direction": lambda text: f"\u200e{text}\u200f",
}


def told(claim: Claim) -> dict[str, Any]:
    """A claim without offsets, and with words typed in one way."""
    row = claim.to_row()
    left = {"id", "report", "evidence", "why_missing", "happened_basis", "disclosed_basis"}
    left |= {"reader", "confidence"}  # which rule found it, and how much it had to guess
    return {key: _plain(value) for key, value in row.items() if key not in left}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, str):
        return QUOTES.sub("'", " ".join(value.translate({0xAD: None, 0x2011: "-"}).split()))
    return [_plain(each) for each in value] if isinstance(value, list) else value


def read(text: str) -> list[dict[str, Any]]:
    return [told(claim) for claim in claims(text)]


@pytest.fixture(scope="module")
def as_written() -> dict[str, list[dict[str, Any]]]:
    return {text: read(text) for text in TEXTS}


@pytest.mark.parametrize("how", TYPED)
def test_the_way_a_text_is_typed_changes_no_claim(how: str, as_written: dict[str, Any]) -> None:
    typed = [(text, TYPED[how](text)) for text in TEXTS]
    changed = [(text, new) for text, new in typed if new != text]
    assert changed, "no text shows this"
    changed = changed[:: max(1, len(changed) // MOST)]
    assert [new for text, new in changed if read(new) != as_written[text]] == []


def test_reports_are_read_each_by_itself() -> None:
    reports = [report(text) for text in TEXTS]
    forward = {one.id: reader().read(one) for one in reports}
    backward = {one.id: reader().read(one) for one in reversed(reports)}
    assert forward == backward


def test_a_paragraph_about_the_weather_changes_no_claim(as_written: dict[str, Any]) -> None:
    weather = "\n\nThe weather in the hills was fine."
    assert [text for text in TEXTS if read(text + weather) != as_written[text]] == []
