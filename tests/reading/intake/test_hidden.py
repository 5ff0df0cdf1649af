"""What the reader of a page does not see is no part of its text, and said to have been left out."""

import pytest

from drawdown.problem import Problem
from drawdown.reading.intake.files import to_report
from drawdown.report import Report

SEEN = "Norway sent 20 howitzers to Ukraine in May 2023."
LIE = "Norway sent 77 howitzers to Ukraine in May 2023."
TALK = (
    "<p>The ministry said that it would hold talks with the border guard next month, and tell more then.</p>"
)


def taken(inside, head=""):
    page = f"<html><head><title>Talks</title>{head}</head><body>{inside}</body></html>"
    report = to_report(page.encode(), "a.html")
    assert isinstance(report, Report)
    assert SEEN in report.text
    return report


def read(body, head="", around=TALK * 4):
    return taken(f"<article><p>{SEEN}</p>{around}{body}</article>", head)


def told(report):
    return " ".join(problem.message for problem in report.problems)


STYLES = [
    "display:none",
    "DISPLAY : None !important",
    "visibility:hidden",
    "visibility:collapse",
    "opacity:0",
    "opacity:.01",
    "font-size:0",
    "font-size:1px",
    "font-size:5%",
    "font: 0/0 a",
    "color:#fff",
    "color:white;background:#fefefe",
    "color:rgba(0,0,0,0)",
    "color:transparent",
    "color:#ff0000;background-color:rgb(255, 0, 0)",
    "position:absolute;left:-9999px",
    "position:fixed;top:-200em",
    "text-indent:-9999px",
    "margin-left:-100em",
    "position:absolute;clip:rect(0 0 0 0)",
    "clip-path:inset(50%)",
    "clip-path:circle(0)",
    "transform:scale(0)",
    "transform:translateX(-9999px)",
    "height:0;overflow:hidden",
    "max-width:1px;overflow-y:hidden",
    "content-visibility:hidden",
    "d\\69splay:none",
    "dis/**/play:none;display:/* */none",
]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("markup", ["<p style='{0}'>{1}</p>", "<div style='{0}'><p><b>{1}</b></p></div>"])
@pytest.mark.parametrize("around", [TALK * 4, ""])
def test_text_that_its_own_style_hides_is_left_out_and_told(markup, style, around):
    report = read(markup.format(style, LIE), around=around)
    assert "77" not in report.text
    assert f"1 stretch of hidden text ({len(LIE)} characters)" in told(report)


NEAR = [
    "display:block",
    "visibility:visible",
    "opacity:0.9",
    "font-size:0.8em",
    "font-size:14px",
    "color:#fff;background:#00247d",
    "color:white;background:url(x.png)",
    "color:#222",
    "position:absolute;left:-20px",
    "margin-left:-50%",
    "transform:translate(-50%,-50%)",
    "max-width:1px",
    "overflow:hidden",
    "height:300px;overflow:hidden",
    "width:calc(100% - 0px);overflow:hidden",
    "clip-path:inset(5%)",
    "background:#fff",
    "font: 12px/1 serif",
    "text-indent:2em",
    "display:none-such",
]


@pytest.mark.parametrize("style", NEAR)
def test_text_that_can_be_seen_stays(style):
    report = read(f"<p style='{style}'>{LIE}</p>")
    assert LIE in report.text
    assert not report.problems


@pytest.mark.parametrize(
    "rule",
    [
        ".note{display:none}",
        "p.note { color:red; display : none }",
        "#n{visibility:hidden}",
        "article p.note{opacity:0}",
        "article > .note{font-size:0}",
        "[data-x]{display:none}",
        "p[data-x='1']{display:none}",
        "*.note{display:none}",
        "@media screen{.note{display:none}}",
        "a{color:red}/* x */.b,.note{display:none}",
        "@import 'x';.note{display:none}",
        ".note{display:block}#n{display:none}",
        ".note{display:none!important}#n{display:block}",
        "article{.note{display:none}}",
        ".no\\74 e{display:none}",
    ],
)
def test_text_that_a_style_sheet_of_the_page_hides_is_left_out(rule):
    report = read(f"<p class='x note' id=n data-x=1>{LIE}</p>", f"<style>{rule}</style>")
    assert "77" not in report.text
    assert "hidden text" in told(report)


@pytest.mark.parametrize(
    "rule",
    [
        ".other{display:none}",
        ".note:hover{display:none}",
        "@media print{.note{display:none}}",
        "aside .note{display:none}",
        "@keyframes k{from{display:none}}",
        ".note{display:none}#n{display:block}",
        ".note.open{display:none}",
        "/* .note{display:none} */",
        "@media (max-width:400px){p{display:none}}",
        "p{display:none}p{display:block}",
        ".note{",
        "}}}",
        "{" * 5000,
        "html,body{display:none;visibility:hidden;opacity:0}",
    ],
)
def test_a_rule_for_something_else_hides_nothing(rule):
    assert LIE in read(f"<p class='x note' id=n>{LIE}</p>", f"<style>{rule}</style>").text


def test_the_own_style_of_an_element_goes_before_a_rule():
    sheet = "<style>.note{display:none}</style>"
    assert LIE in read(f"<p class=note style='display:block'>{LIE}</p>", sheet).text


def test_what_is_shown_again_within_something_invisible_stays():
    inner = f"<span style='visibility:visible'>{LIE}</span>"
    assert LIE in read(f"<p style='visibility:hidden'>Not this. {inner}</p>").text
    assert LIE not in read(f"<p style='display:none'>Not this. {inner}</p>").text


def test_white_on_white_cannot_be_told_where_colours_stand_in_a_style_sheet_elsewhere():
    linked = '<link rel="stylesheet" href="a.css">'
    assert LIE in read(f"<p style='color:#fff'>{LIE}</p>", linked).text
    assert LIE not in read(f"<p style='color:#fff;background:#fff'>{LIE}</p>", linked).text


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p hidden>{}</p>", "hidden text"),
        ("<p aria-hidden=true>{}</p>", "hidden text"),
        ("<template><p>{}</p></template>", "hidden text"),
        ("<noscript><p>{}</p></noscript>", "hidden text"),
        ("<dialog><p>{}</p></dialog>", "hidden text"),
        ("<font color=white>{}</font>", "hidden text"),
        ("<table bgcolor=black><tr><td><font color=#000>{}</font></td></tr></table>", "hidden text"),
        ("<!-- {} -->", "1 comment"),
        ("<script>var a = '{}'</script>", "1 script"),
        ("<style>a::before{{content:'{}'}}</style>", "1 style sheet"),
        ("<iframe srcdoc='<p>{}</p>'></iframe>", "1 embedded document"),
        ("<del>{}</del>", "struck through"),
        ("<p style='text-decoration: red line-through'>{}</p>", "struck through"),
        ("<p><bdo dir=rtl>{}</bdo></p>", "turned round"),
        ("<p style='unicode-bidi:bidi-override;direction:rtl'>{}</p>", "turned round"),
        ("<p>\u202e{}\u202c</p>", "turned round"),
        ("<p>&#8238;<b>{}</b>&#8236;</p>", "turned round"),
        ("<p><b>\u202e</b>{}</p>", "turned round"),
        ("<p><i>Oslo <b>\u202e</b></i><b>{}</b></p>", "turned round"),
        (
            '<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{}"}}</script>',
            "1 script",
        ),
    ],
)
@pytest.mark.parametrize("around", [TALK * 4, ""])
def test_elements_and_marks_that_no_reader_sees_as_they_stand(markup, words, around):
    report = read(markup.format(LIE), around=around)
    assert "77" not in report.text
    assert words in told(report)


def test_a_mark_of_direction_ends_with_its_paragraph():
    report = read("<div><p>Here \u202e77 of 78.</p>Oslo sent 20 of 40 howitzers.</div>")
    assert "77" not in report.text
    assert "Oslo sent 20 of 40 howitzers." in report.text


def test_a_page_that_hides_all_of_itself_behind_a_dialog_is_read():
    taken(f"<div aria-hidden=true><main><p>{SEEN}</p>{TALK * 4}</main></div>")


def test_what_can_run_or_hold_data_is_counted_and_gone():
    report = read(
        "<p onclick='alert(1)' onmouseover=alert(2)>Here.</p><a href=' java&#115;cript:alert(3)'>a</a>"
        "<img src='data:image/png;base64,AAAA'><img src=a.png onerror=alert(4)>"
    )
    for words in ("3 event handlers", "1 link that runs a script", "1 image held as data (26 characters)"):
        assert words in told(report)
    assert "alert" not in report.text


def test_text_struck_out_does_not_part_a_sentence():
    assert "Oslo sent 20 howitzers." in read("<p>Oslo sent <s>77</s> 20 howitzers.</p>").text.replace(
        "  ", " "
    )


def test_a_table_larger_than_a_report_has_goes_and_the_article_stays():
    report = read("<table>" + "<tr><td>77</td><td>1</td></tr>" * 50_000 + "</table>")
    assert "77" not in report.text
    assert "1 table too large for a report" in told(report)


def test_tags_nested_deeper_than_the_parser_goes_are_told():
    assert "nested 256 deep" in told(read("<div>" * 400 + LIE))


def test_style_sheets_longer_than_can_be_compared_are_told():
    rules = "".join(f"p:not(.x), a b .c{n}, p{{color:red}}" for n in range(3000))
    assert "too long to tell" in told(read("<p>Here.</p>" * 1000, f"<style>{rules}</style>"))


def test_a_date_in_a_comment_is_no_date_of_the_page():
    assert read("", "<!-- <meta name=date content=2020-01-01> -->").metadata.published is None


def test_a_tag_with_more_attributes_than_the_parser_can_compare_is_a_problem():
    attributes = " ".join(f"a{n}=1" for n in range(3000))
    problem = to_report(f"<html><body><p {attributes}>{SEEN}</p></body></html>".encode(), "a.html")
    assert isinstance(problem, Problem)
    assert "attributes" in problem.message


def test_a_picture_held_as_data_in_many_lines_is_no_tag_of_many_attributes():
    data = "\n".join(["A" * 76] * 3000)
    assert "image held as data" in told(read(f'<img src="data:image/png;base64,{data}">'))
