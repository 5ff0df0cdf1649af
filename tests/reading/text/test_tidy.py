from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.reading.text.tidy import tidy
from drawdown.report import Furniture, Report

LINKS = st.sampled_from(["[two guns](https://a.example/b)", "[a](/b)", "](", "[", " ", "a  b", "\u00ad"])
CHARACTERS = "ab.\u00e9 \n\t\r\u00a0\u00ad\u200b\u202e\u2028\ufeff"


def report(text: str, *furniture: Furniture) -> Report:
    return Report("id", "a.txt", b"", text, furniture=furniture)


@pytest.mark.parametrize(
    ("stored", "plain"),
    [
        ("Two  guns   left.", "Two guns left."),
        ("Two\u00a0guns\u202fleft.", "Two guns left."),
        ("Two guns \r\n  left.", "Two guns\nleft."),
        ("How\u00aditzers\u200b left.", "Howitzers left."),
        ("\u202aTwo guns\u202c left.", "Two guns left."),
        ("Two guns left.\n\nOne stayed.", "Two guns left.\n\nOne stayed."),
        ("Oslo is [calling on](https://a.example/b_(c)) Bonn.", "Oslo is calling on Bonn."),
        ('[Guns](/guns "All guns") left.', "Guns left."),
        ("![A gun](https://a.example/gun.jpg) left.", "![A gun](https://a.example/gun.jpg) left."),
        ("He [Mr Berg] left (see below).", "He [Mr Berg] left (see below)."),
        ("It [left](soon) and [came] (late).", "It [left](soon) and [came] (late)."),
        ("[Two  guns](https://a.\u00adexample/b) left.", "Two guns left."),
        ("", ""),
    ],
)
def test_blanks_become_one_and_what_is_invisible_goes(stored: str, plain: str) -> None:
    assert tidy(report(stored)).report.text == plain


def test_evidence_is_given_as_stored() -> None:
    stored = "It  sent\u00a0 two how\u00aditzers  to the border."
    source = tidy(report(stored))
    start = source.report.text.index("sent")
    assert source.evidence(start, source.report.text.index(" to")).text == "sent\u00a0 two how\u00aditzers"


@given(st.text(CHARACTERS, max_size=40), st.data())
def test_every_span_of_the_tidy_text_stands_in_the_stored_one(stored: str, data: st.DataObject) -> None:
    source = tidy(report(stored))
    plain = source.report.text
    start = data.draw(st.integers(0, len(plain)))
    end = data.draw(st.integers(start, len(plain)))
    evidence = source.evidence(start, end)
    if start < end:
        assert evidence.holds_in(stored)
        assert tidy(report(f"x{evidence.text}x")).report.text == f"x{plain[start:end]}x"


@given(st.lists(LINKS, max_size=6).map("".join), st.data())
def test_every_span_of_a_text_with_links_is_given_as_stored(stored: str, data: st.DataObject) -> None:
    source = tidy(report(stored))
    start = data.draw(st.integers(0, len(source.report.text)))
    end = data.draw(st.integers(start, len(source.report.text)))
    evidence = source.evidence(start, end)
    if start < end:
        assert evidence.holds_in(stored)


@given(st.text(CHARACTERS, max_size=40), st.data())
def test_furniture_covers_the_same_words(stored: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(stored)))
    end = data.draw(st.integers(start, len(stored)))
    (piece,) = tidy(report(stored, Furniture(start, end, "caption"))).report.furniture
    plain = tidy(report(stored)).report.text
    assert "".join(plain[piece.start : piece.end].split()) == "".join(
        tidy(report(stored[start:end])).report.text.split()
    )
