"""Text and Markdown: what their reader does not see is set aside, told, and no part of any sentence."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.reading.intake.files import to_report
from drawdown.reading.intake.furniture import furniture
from drawdown.reading.intake.left_out import LeftOut
from drawdown.reading.intake.turned import turned
from drawdown.reading.intake.unseen import beside, unseen
from drawdown.report import Report
from tests.reading.told import reader

SEEN = "Norway sent 20 howitzers to Ukraine in May 2023."
LIE = "Norway sent 77 howitzers to Ukraine in May 2023."


def read(text):
    report = to_report(text.encode(), "a.md")
    assert isinstance(report, Report)
    return report, reader().read(report).claims


def counts(claims):
    return [claim.quantity and claim.quantity.min for claim in claims]


@pytest.mark.parametrize(
    "markup",
    [
        "<!-- {} -->",
        "<!-- {}",
        "<p style='display:none'>{}</p>",
        "<div hidden><p>a</p><div>{}</div></div>",
        "<template>{}</template>",
        "<script>{}</script>",
        "<style>{}",
        "<del>{}</del>",
        "<s>{}</s>",
        '<span style="font-size:0">{}</span>',
        "<bdo dir=rtl>{}</bdo>",
        "[//]: # ({})",
        '[comment]: <> "{}"',
        "[x]: https://a.example '{}'",
        "![{}](a.png)",
        "![{}](data:image/png;base64,AAAA)",
        '<img src="a.png" alt="{}">',
        "\u202e{}\u202c",
        "\u2067\u2066{}\u2069\u2069",
        "\u2068\u200f{}\u2069",
        "\u202e{}",
        '![a](b.png "{}")',
        "<iframe srcdoc='{}'></iframe>",
        "<div aria-hidden=true>{}</div>",
    ],
)
def test_what_is_not_seen_gives_no_claim_and_is_told(markup):
    report, claims = read(f"{SEEN}\n\n{markup.format(LIE)}\n")
    assert counts(claims) == [20]
    assert "77" not in report.body
    assert report.text.count("77") == 1  # the stored text is what was published
    assert any(
        problem.message.startswith("left out, and no claim rests on it: 1 ") for problem in report.problems
    )


@pytest.mark.parametrize(
    "markup",
    [
        '<p title="{}">Here.</p>',
        '<a href="#" title="{}">Here</a>.',
        '[Here](a.html "{}").',
        '[Here](x:y "{}").',
    ],
)
def test_what_stands_in_a_tag_or_behind_a_link_is_no_sentence(markup):
    assert counts(read(f"{SEEN}\n\n{markup.format(LIE)}\n")[1]) == [20]


@pytest.mark.parametrize(
    "text",
    [
        LIE,
        f"<b>{LIE}</b>",
        f"<p style='color:red'>{LIE}</p>",
        LIE.replace("77", "<strong>77</strong>"),
        f"[1] {LIE}",
        LIE.replace("77", "<s>12</s> 77"),
        LIE.replace("77", "<!-- 12 --> 77"),
        f"[Reporter]: {LIE}",
        f"He said 5 < 6. {LIE}",
        f"\u202b\u05e9\u05dc\u05d5\u05dd 12\u202c {LIE}",
        f"[^1]: {LIE}",
        LIE.replace("howitzers", "[howitzers](ftp://a.example)"),
        f"<p title='a'>{LIE}</p>",
        LIE.replace("77", "<a href='x'>77</a>"),
    ],
)
def test_what_is_seen_is_read(text):
    report, claims = read(f"{text}\n")
    assert counts(claims) == [77]
    assert claims[0].evidence.holds_in(report.text)


@pytest.mark.parametrize("number", ["2\u03360", "20\u0336", "2\u041e", "2\u202e0 1\u202c"])
def test_a_number_that_is_not_what_it_looks_like_is_no_count(number):
    assert counts(read(LIE.replace("77", number))[1]) in ([None], [])


@pytest.mark.parametrize("word", ["howitz\u0435rs", "\uff12\uff10", "2\u0660", "\u0410\u0422\u0410\u0421"])
def test_letters_that_look_like_others_are_told(word):
    report, _ = read(f"{SEEN} Of {word} nothing is known.")
    assert f"“{word}”" in report.problems[0].message


def test_words_in_another_alphabet_are_no_lookalikes():
    kyiv, athens = "\u0433\u0430\u0443\u0431\u0438\u0446\u044f", "\u03bf\u03b2\u03b9\u03b4\u03b1"
    assert not read(f"{SEEN} In Kyiv they say {kyiv}, in Athens {athens}.")[0].problems


def test_heaps_of_marks_and_invisible_characters_are_told():
    told = " ".join(
        problem.message for problem in read(f"{SEEN} Z{chr(0x301) * 50} a\u200bb\U000e0041.")[0].problems
    )
    assert "up to 50 marks" in told
    assert "2 invisible characters" in told


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("a \u202eab cd\u202c b", [(2, 9)]),
        ("a \u202eab\n\ncd", [(2, 7)]),
        ("\u2067\u2066ab\u2069 cd\u2069 e", [(0, 9)]),
        ("\u2067a\u202cb c\u2069 d", [(0, 7)]),
        ("\u202aab cd\u202c", []),
        ("\u2066ab cd\u2069", []),
        ("\u202b\u05e9 12\u202c", []),
        ("\u2069\u202c ab", []),
        ("ab \u202e", [(3, 4)]),
    ],
)
def test_where_text_is_turned_round(text, spans):
    assert [(each.start, each.end) for each in turned(text)] == spans


PIECES = st.sampled_from(
    [
        "a",
        "b c",
        "\n",
        "<",
        ">",
        "<!--",
        "-->",
        "<p hidden>",
        "</p>",
        "<s>",
        "</s>",
        "![",
        "](",
        ")",
        "[x]: #",
        '"',
        "'",
        "=",
        "\u202e",
        "\u202c",
        "\u2067",
        "\u2069",
        "Share on Facebook\n",
        "<img src='data:x'>",
        "<script>",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_what_is_set_aside_is_in_order_and_does_not_overlap(text):
    found = beside(furniture(text), unseen(text, LeftOut()))
    ends = [0, *(piece.end for piece in found)]
    assert all(0 <= piece.start < piece.end <= len(text) for piece in found)
    assert all(end <= piece.start for end, piece in zip(ends, found, strict=False))


def calls(make):
    """How many functions are called to take in a text: a count of work that is the same on every machine."""
    count = 0

    def counted(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        make()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "<!-- a --> b ",
        "<p title='x'>a ",
        "<p hidden> ",
        "![a](b) ",
        "[a]: #b\n",
        "\u202eab cd\u202c ",
        "\u2067ab cd ",
        "\u2067",
        "a\u0430 ",
        "e\u0301",
        "https://a:b@c ",
        "<s>a</s>",
        "Share on Facebook\n",
        "| a | b |\n",
    ],
)
@pytest.mark.parametrize("label", ["a.md", "a.html"])
def test_four_times_the_text_is_four_times_the_work(unit, label):
    def take(times):
        return lambda: to_report(f"<html><body><p>{SEEN}</p><p>{unit * times}".encode(), label)

    calls(take(50))
    assert calls(take(1200)) < 5 * calls(take(300)) + 2000
