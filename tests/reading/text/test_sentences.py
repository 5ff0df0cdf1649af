import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.catalogue import load_catalogue
from drawdown.reading.intake.furniture import furniture
from drawdown.reading.names.screen import Screen
from drawdown.reading.numbers.counts import counts
from drawdown.reading.numbers.money import sums
from drawdown.reading.text.normal import normal
from drawdown.reading.text.sentences import sentences
from drawdown.reading.time.dates import times

CATALOGUE = load_catalogue()
SCREEN = Screen(CATALOGUE)


def read(text):
    return sentences(text, normal(text), furniture(text))


def said(text):
    return [text[one.start : one.end] for one in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guns came. Shells did not.", ["Guns came.", "Shells did not."]),
        (
            "Gen. Smith met Mr. Jones on Jan. 5. They spoke.",
            ["Gen. Smith met Mr. Jones on Jan. 5.", "They spoke."],
        ),
        ("The U.S. Army has them. It waits.", ["The U.S. Army has them.", "It waits."]),
        ("It came from the U.S. The Army has it.", ["It came from the U.S.", "The Army has it."]),
        ("It cost $3.5 million. So what?", ["It cost $3.5 million.", "So what?"]),
        ("“Send them.” He left.", ["“Send them.”", "He left."]),
        ("A rate of 500 a year.Guns too.", ["A rate of 500 a year.", "Guns too."]),
        ("J. Smith wrote it.", ["J. Smith wrote it."]),
        ("Why? Because.", ["Why?", "Because."]),
        ("Wait… Now!", ["Wait…", "Now!"]),
        ("One line\nwrapped by hand\nends here.", ["One line\nwrapped by hand\nends here."]),
        ("First part\n\nSecond part", ["First part", "Second part"]),
        ("**Bold.** Plain.", ["Bold.", "Plain."]),
        ("No. Not yet.", ["No.", "Not yet."]),
        ("It is No. 5 of them.", ["It is No. 5 of them."]),
        ("", []),
        (" \n\t\n ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text, expected):
    assert [one.rstrip("*") for one in said(text)] == expected


def test_bullets_headings_and_prose_are_told_apart():
    text = "What was sent\n\nThis went east.\n\n• Forty guns\n• 2,000 shells\n- Two trucks"
    assert [(text[one.start : one.end], one.kind) for one in read(text)] == [
        ("What was sent", "heading"), ("This went east.", "prose"), ("Forty guns", "bullet"), ("2,000 shells", "bullet"),  # noqa: E501
        ("Two trucks", "bullet"),
    ]  # fmt: skip


def test_in_a_transcript_each_sentence_knows_whose_turn_it_is():
    text = "Q: Will guns be sent?\n\nMS. BEE: No. Not now.\n\nQ: When?"
    found = read(text)
    assert [(text[one.start : one.end], one.turn, one.question) for one in found] == [
        ("Will guns be sent?", "Q", True), ("No.", "MS. BEE", False), ("Not now.", "MS. BEE", False), ("When?", "Q", True)  # noqa: E501
    ]  # fmt: skip


def test_one_label_alone_makes_no_transcript():
    assert [one.turn for one in read("SUBJECT: Guns for the east\n\nThey were sent.")] == [None, None]


pieces = st.sampled_from(
    ["Guns came. ", "The U.S. ", "Mr. Bee ", "\n", "\n\n", "• ", "1. ", "Q: ", "MS. BEE: ", "“No.” ", "Share this\n", "Next Article\n",  # noqa: E501
     "?", "!", "…", "**", "_", "a", "Leave a comment\n", " \u00a0", "(b) ", "\r\n", "\ufeff"]
)  # fmt: skip
texts = st.lists(pieces, max_size=25).map("".join) | st.text(max_size=120)


@given(texts)
def test_sentences_are_in_order_apart_stripped_and_outside_furniture(text):
    found, around = read(text), furniture(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(first.paragraph <= second.paragraph for first, second in pairwise(found))
    assert all(normal(text[one.start]) != " " and normal(text[one.end - 1]) != " " for one in found)
    assert not any(one.start < piece.end and piece.start < one.end for one in found for piece in around)


@given(
    st.lists(
        st.sampled_from(
            ["Guns came. ", "The U.S. ", "\n", "\n\n", "• ", "“No.” ", "Share this\n", "?", "…", "Mr. ", "_"]
        ),
        max_size=25,
    )
)
def test_no_letter_outside_furniture_is_lost(parts):
    text = "".join(parts)
    covered = {at for one in read(text) for at in range(one.start, one.end)}
    covered |= {at for piece in furniture(text) for at in range(piece.start, piece.end)}
    assert [at for at, char in enumerate(text) if char.isalnum() and at not in covered] == []


HOSTILE = {
    "one line of a hundred thousand words": "a " * 100_000, "quotes": '"' * 25_000, "brackets": "(" * 12_000,
    "figures": "1," * 25_000, "digits": "1" * 25_000, "and": "and " * 25_000, "stops": ". " * 25_000,
    "initials": "A. " * 12_000, "blank lines": "\n" * 50_000, "blanks": " " * 50_000, "short lines": "a\n" * 12_000,  # noqa: E501
    "bullets": "* " * 12_000, "capitals": "A" * 25_000, "turns": "Q: a\n\n" * 10_000, "ranges": "between 1 and " * 10_000,  # noqa: E501
    "dollars": "$1-" * 12_000, "bands": "millions of " * 10_000, "since": "since A " * 10_000, "months": "in May " * 10_000,  # noqa: E501
    "items": "ATACMS " * 10_000, "some": "some " * 12_000, "a total of": "a total of " * 10_000, "glued": "a.Aa" * 10_000,  # noqa: E501
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_makes_a_low_room_slow(name):
    text = HOSTILE[name]
    start = time.monotonic()
    view = normal(text)
    sentences(text, view, furniture(text))
    SCREEN.names(view)
    times(view, 0, len(view), None)
    sums(view, 0, len(view))
    counts(view, 0, len(view), CATALOGUE.words.bands, CATALOGUE.words.vague)
    # Measured below 2 s; with one quadratic step in any of them it is far more.
    assert time.monotonic() - start < 8


def test_a_long_address_in_a_line_does_not_undo_the_wrapping_of_its_paragraph():
    address = "https://example.org/" + "a" * 120
    text = f"Oslo has sent radars, howitzers and\ntanks, as told in a\n[paper]({address})\nof last year."
    view = normal(text)
    assert len(sentences(text, view)) == 1
