import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from drawdown.brief import safe


@pytest.mark.parametrize("url", ["https://example.org/a?b=c&d#e", "http://example.org"])
def test_a_plain_address_is_a_link(url):
    assert safe.link(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "https://",
        "https://user:secret@example.org/",
        'https://example.org/"onclick=alert(1)',
        "https://example.org/\u202egpj",
        "https://[bad",
        " https://example.org",
    ],
)
def test_any_other_address_is_no_link(url):
    assert safe.link(url) is None


def test_a_password_in_an_address_is_not_printed():
    assert "secret" not in (safe.url_words("https://user:secret@example.org/") or "")
    assert (
        safe.url_words("javascript:alert(1)")
        == "javascript:alert(1) (not a plain web address, so not a link)"
    )
    assert safe.url_words(None) is None


HOSTILE = [
    "<script>alert(1)</script>",
    "[click](javascript:alert(1))",
    "![x](https://example.org/pixel.png)",
    "**bold** _it_ `code` ~~gone~~",
    "| a | b |",
    "&lt;b&gt; &amp; &#60;",
    "<https://example.org> https://example.org www.example.org",
    "\\[escaped\\](x)",
    "[^1]: note",
    "a\n\n# heading\n- item",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_of_a_report_comes_out_as_the_same_plain_text(text):
    html = (
        MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(f"- said: {safe.markdown(text)}")
    )
    assert re.fullmatch(r"<ul>\n<li>[^<]*</li>\n</ul>\n", html)
    shown = html.removeprefix("<ul>\n<li>said: ").removesuffix("</li>\n</ul>\n")
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        shown = shown.replace(entity, character)
    assert shown == " ".join(text.split())


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_json_keeps_its_data_and_cannot_end_a_script(text):
    written = safe.to_json({"text": text})
    assert json.loads(written) == {"text": text}
    assert not set("<>&\u2028\u2029\u202e") & set(written)


def test_half_a_character_survives_json():
    written = safe.to_json(["\ud800 </script>"])
    assert written.encode("utf-8")
    assert json.loads(written) == ["\ud800 </script>"]
