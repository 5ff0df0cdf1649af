import re
from html import unescape

from hypothesis import given

from drawdown.brief.source_text import paragraphs
from drawdown.report import Furniture
from drawdown.visible import visible
from tests.brief.made import brief, entry, report
from tests.brief.test_lit import texts_with_spans


def shown(source, *entries):
    made = brief(*entries, reports=(source,))
    return [str(paragraph) for paragraph in paragraphs(made.sources[0].runs, made.citations)]


def test_blank_lines_part_paragraphs_and_other_lines_end_where_they_end():
    assert shown(report("Head\n\n- one\n- two\n\n\nTail\n")) == ["Head", "- one<br>\n- two", "Tail"]


def test_lines_wrapped_by_hand_may_wrap_elsewhere_on_the_page():
    wrapped = "This line was wrapped by hand at about seventy characters, as was\ndone once.\n- not this"
    assert shown(report(wrapped)) == [wrapped.replace("once.\n-", "once.<br>\n-")]


def test_furniture_is_named_and_not_shown():
    text = "News.\nRead more\n\nSubscribe\nEnd."
    cut = (Furniture(6, 15, "teaser"), Furniture(17, 26, "teaser"))
    assert shown(report(text, furniture=cut)) == [
        "News.",
        '<span class="cut">[teaser removed, 18 characters]</span>',
        "End.",
    ]


def test_evidence_across_paragraphs_is_lit_in_both():
    source = report("One.\n\nTwo. Three.")
    lit = shown(source, entry("delivered", source, "One.\n\nTwo."))
    assert [re.sub("<a [^>]*></a>", "", part).replace("\n", "") for part in lit] == [
        '<mark data-c="1">One.</mark>',
        '<mark data-c="1">Two.</mark> Three.',
    ]


@given(texts_with_spans())
def test_the_page_shows_the_words_of_the_text_and_no_markup_of_it(case):
    text, spans, _furniture = case
    source = report(f"<b>{text}&amp;")
    entries = [
        entry("delivered", source, source.text[start : end + 4], ordinal=at)
        for at, (start, end, _) in enumerate(spans)
        if source.text[start : end + 4]
    ]
    html = "\n".join(shown(source, *entries))
    plain = unescape(re.sub(r"</?(?:mark|a|br|span)\b[^>]*>", "", html))
    assert "".join(plain.split()) == "".join(visible(source.text).split())
    assert html.count("id=") == len(entries)
