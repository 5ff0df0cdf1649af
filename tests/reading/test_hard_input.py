"""No input makes the reader raise, its quotes are exact, and its work grows with the length of a text."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.catalogue import load_catalogue
from drawdown.findings import Findings
from drawdown.report import Report, report_id
from tests.reading.told import reader

CATALOGUE = load_catalogue()
NAMES = [item.aliases[0] for item in CATALOGUE.items.values() if item.aliases]
PARTIES = [
    name for party in CATALOGUE.parties.values() for name in (*party.aliases[:2], *party.adjectives[:1])
]
VERBS = sorted({form for cues in CATALOGUE.events.values() for form in (*cues.verbs, *cues.nouns)})
LAYOUT = [
    "\n", "\n\n", "\n- ", "\n* ", "\n1. ", "\n# ", "\n> ", "\nQ: ", "\nMR. DOE: ", "\n| ", " | ", "**", "_",
    "[", "](x)", "“", "”", "‘", "’", '"', "'", "«", "»", "(", ")", " — ", " – ", "-", ", ", ". ", ".", "? ",
    "; ", ": ", "…", "\r\n", "\u00a0", "\u00ad", "\u200b", "\u202e", "\u2028", "\x00", "\x1b", "İ", "ﬁ",
    "e\u0301", "😀", "\ud800", "٣", "½", "²",
]  # fmt: skip
WORDS = [
    "said", "told", "according to", "that", "which", "not", "no", "may", "will", "would", "if", "has been",
    "to", "by", "from", "for", "of", "the", "two", "20", "3,000", "1e400", "9" * 400, "$5 million", "up to",
    "between", "hundreds of", "in March 2023", "99 Foo 9999", "31 February 2024", "last week", "km", "a year",
    "because", "they", "it", "we", "officials",
]  # fmt: skip
pieces = st.one_of(*map(st.sampled_from, (NAMES, PARTIES, VERBS, LAYOUT, WORDS)))
mixed = st.lists(st.tuples(pieces, st.sampled_from(["", " ", " "])), max_size=60).map(
    lambda parts: "".join(part + blank for part, blank in parts)
)


def findings(text: str) -> Findings:
    """Read as it stands, as a text made up here need not come from bytes, and asked for all it may be."""
    raw = text.encode("utf-8", "surrogatepass")
    report = Report(report_id(raw), "a.txt", raw, text)
    found = reader().read(report)
    spoken = {claim.id for claim in found.claims if claim.speaker.kind != "author"}
    assert reader().occasions(report, found.claims, found.dating).keys() <= spoken
    assert reader().dated(report) == found.dating
    return found


@given(mixed)
@settings(max_examples=150)
def test_whatever_is_mixed_together_is_read_and_quoted_exactly(text: str) -> None:
    found = findings(text)
    assert all(claim.evidence.holds_in(text) for claim in found.claims)
    assert all(left.evidence.holds_in(text) for left in found.unread)
    assert all(claim.item.text in text for claim in found.claims)


SENT = "Germany sent two Patriots to Ukraine"
REPEATED = [
    "(", ")", "[", "“", '"', "'", "“‘", "((“", "\n", "\n- ", "\n> ", "# ", "Q: ", "\u202e", "\u200b", "\x00",
    "\ud800", "9", "9,", "1.", "$", "- ", "—", "…", "? ", "a", "A. ", "Mr. ", "and ", ", ", "Germany, ",
    "Patriot, ", "of the ", "according to ", "said that ", "not ", "may ", "if ", "who, ", "between 1 and ",
    "up to ", "March 2024 ", "sent ", "two missiles and ", "the delivery of ", "would have been ",
    "Mr. Smith said ", "said at a ", "at a briefing on Monday, ", "on CNN ", "the next day ",
]  # fmt: skip


@pytest.mark.parametrize("unit", REPEATED)
def test_any_repetition_is_read(unit: str) -> None:
    many = unit * ((100_000 if len(unit) == 1 else 10_000) // len(unit))
    for text in (f"{SENT} {many}", f"{many} {SENT}."):
        assert all(claim.evidence.holds_in(text) for claim in findings(text).claims)


def calls(text: str) -> int:
    """How many functions are called to read a text: a count of work that is the same on every machine."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        findings(text)
    finally:
        sys.setprofile(None)
    return count


SENTENCES = [
    f"{SENT}. ",
    f"{SENT}, officials said.\n\n",
    "Kyiv asked for them. ",
    "- 20 Patriots\n",
    "“We will send tanks,” the minister said. ",
    "Q: Will you send tanks?\n\nMR. DOE: We may.\n\n",
    "Speaking at a meeting in Oslo on Monday, Ann Lee said they were delivered. She added: “We sent tanks.” ",
    "They were delivered last week, and it was not said by whom. ",
]


@pytest.mark.parametrize("unit", SENTENCES)
def test_twice_the_text_is_twice_the_work(unit: str) -> None:
    calls(unit * 20)  # fills caches
    once, fourfold = calls(unit * 20), calls(unit * 80)
    assert fourfold < 4.5 * once + 500


@pytest.mark.parametrize("unit", [unit for unit in REPEATED if unit.isprintable()])
def test_a_sentence_that_repeats_itself_is_linear_work(unit: str) -> None:
    # Just below the length from which a sentence is left unread.
    short, long = (f"{SENT} {unit * (size // len(unit))}." for size in (1_000, 4_000))
    calls(short)
    assert calls(long) < 6 * calls(short) + 500
