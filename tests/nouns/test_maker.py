import pytest

from drawdown.maker import comment, made_page, made_text, maker


@pytest.mark.parametrize("version", ["", "1", "0.4.0", "1.2.dev3+local"])
def test_the_mark_is_known_again(version):
    head = (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="generator" content="{maker(version)}">'
    )
    assert made_page(f"{head}</head><body><p>x</p></body></html>")
    assert made_text(f"{comment(version)}\n# ATACMS\n")
    assert made_text(f"\ufeff\n{comment(version)}\r\n# ATACMS")


@pytest.mark.parametrize(
    "tag",
    [
        "<META CONTENT='drawdown 1.2' NAME='generator'>",
        '<meta name="generator" content=" drawdown " />',
        "<meta name=generator content='drawdown 1.2'>",
    ],
)
def test_a_browser_may_have_saved_the_page_in_its_own_way(tag):
    assert made_page(f"<html><head>{tag}</head><body>")


@pytest.mark.parametrize(
    "page",
    [
        '<head><meta name="generator" content="WordPress 6.2"></head><body>drawdown 1.2</body>',
        '<head><meta name="generator" content="Drawdown Press 2"></head><body></body>',
        '<head><meta name="generator" content="drawdown of stocks"></head><body></body>',
        '<head><meta name="description" content="drawdown 1.2"></head><body></body>',
        '<head><title>drawdown 1.2</title></head><body><meta name="generator" content="drawdown 1.2"></body>',
        '<head></head><body>&lt;meta name="generator" content="drawdown 1.2"&gt;</body>',
        '<head><meta name="generator"></head><body></body>',
        "",
    ],
)
def test_a_page_that_only_speaks_of_drawdown_is_a_report(page):
    assert not made_page(page)


@pytest.mark.parametrize(
    "text",
    [
        "A drawdown of 300 missiles was announced.",
        "# drawdown\n<!-- generator: drawdown 1.2 -->",
        "As a brief says: <!-- generator: drawdown 1.2 -->",
        "<!-- generator: drawdown of stocks was announced -->",
        "<!-- generator: pandoc 3 -->\n# drawdown",
        "<!-- drawdown 1.2 -->",
        "",
    ],
)
def test_a_text_that_only_speaks_of_drawdown_is_a_report(text):
    assert not made_text(text)
