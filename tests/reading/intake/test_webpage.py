import time

import pytest

from drawdown.problem import Problem
from drawdown.reading.intake import webpage
from drawdown.reading.intake.files import to_report
from drawdown.reading.intake.left_out import LeftOut

SAID = "The ministry said that it would send forty howitzers and two batteries to the border next month. "
PARAGRAPH = f"<p>{SAID * 3}</p>"


def page(head="", body="", around=PARAGRAPH * 3):
    return f"<html><head>{head}</head><body><nav><a href='/'>Home</a></nav><article>{around}{body}</article></body></html>"  # noqa: E501


def read(markup):
    return to_report(markup.encode(), "a.html")


def test_the_article_is_the_text_and_the_head_the_metadata():
    report = read(page('<title>Guns & butter</title><meta property="og:site_name" content="The Example">'))
    assert report.text.startswith("The ministry said")
    assert "Home" not in report.text
    assert (report.metadata.title, report.metadata.outlet) == ("Guns & butter", "The Example")


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-03-05T10:00:00Z">',
        "<meta content='2024-03-05' name='date'>",
        "<meta name=datePublished content=2024-03-05>",
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-05T01:02:03+01:00"}</script>',  # noqa: E501
        '<meta itemprop="datePublished" content="2024-03-05 10:00">',
    ],
)
def test_a_stated_date_is_the_date_of_publication(head):
    published = read(page(head)).metadata.published
    assert published.edtf() == "2024-03-05"
    assert published.basis == "the page's own metadata"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<p>On 6 May 2022 and 2022-05-06 it began.</p>"),
        ('<link rel="canonical" href="https://example.org/2021/04/05/guns">', ""),
        ('<meta property="article:modified_time" content="2024-03-05">', ""),
        ("", '<time datetime="2020-02-02">2 Feb</time>'),
        ("", "<footer>Copyright 2021</footer>"),
    ],
)
def test_a_date_that_is_not_stated_as_such_is_never_guessed(head, body):
    assert read(page(head, body)).metadata.published is None


def test_a_stated_date_that_is_none_is_a_problem():
    report = read(page('<meta name="date" content="yesterday">'))
    assert report.metadata.published is None
    assert "counts as undated" in report.problems[0].message


def test_scripts_never_become_text_and_markup_in_words_stays_words():
    report = read(page(
        '<title><script>alert(1)</script>"Guns" &lt;b&gt;</title>',
        "<script>alert('howitzer')</script><p>&lt;img src=x onerror=alert(1)&gt; was typed.</p>",
    ))  # fmt: skip
    assert "alert('howitzer')" not in report.text
    assert "<img src=x onerror=alert(1)> was typed." in report.text
    assert report.metadata.title == '<script>alert(1)</script>"Guns" <b>'


@pytest.mark.parametrize("code", ["&#1;", "&#x1;", "&#0;", "&#xD800;", "&#31", "&#x110000;", "\x01", "\x00"])
def test_a_control_character_does_not_lose_the_article(code):
    report = read(page(body=" " * 5000 + f"<p>Before{code} after.</p>"))
    assert "forty howitzers" in report.text
    assert "after." in report.text
    assert not any(ord(char) < 32 and char not in "\n\t" for char in report.text)
    report.text.encode()


def test_other_numbered_characters_stay():
    assert "caf\u00e9 \U0001f680" in read(page(body="<p>The caf&#233; &#x1F680; is open.</p>")).text


@pytest.mark.parametrize(
    "markup",
    ["<html></html>", "<html><head><title>x</title></head><body></body></html>", "no tags here", "<" * 50_000, "<!--" * 20_000,  # noqa: E501
     "<html><frameset><frame src=x></frameset></html>", "<html><body>" + "<div>" * 9000 + SAID],
)  # fmt: skip
def test_a_page_without_an_article_is_a_problem(markup):
    assert isinstance(read(markup), Problem)


@pytest.mark.parametrize("tag", ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote><p>"])
@pytest.mark.parametrize("depth", [4000, 20_000])
def test_tags_nested_without_end_neither_raise_nor_hang(tag, depth):
    start = time.monotonic()
    read(f"<html><body><article>{tag * depth}{PARAGRAPH}")
    assert time.monotonic() - start < 10


def test_a_page_of_more_tags_than_any_report_has_is_refused():
    problem = read(page(body="<p>howitzer</p>" * 20_001))
    assert "more than 20000 tags" in problem.message


def test_whatever_the_parser_raises_is_a_problem(monkeypatch):
    def broken(*args, **options):
        raise RuntimeError("inside the parser")

    monkeypatch.setattr("trafilatura.bare_extraction", broken)
    text, _, problems = webpage.article(page(), "a.html", LeftOut())
    assert text == ""
    assert problems[0].message == "no article could be extracted: RuntimeError"
