"""The steps of positions, the pairs of claims and the origin map in a real browser."""

import pytest

from drawdown.brief import write
from tests.brief.judged import full

pytestmark = pytest.mark.browser


@pytest.fixture
def file(tmp_path):
    return write(full(), tmp_path).html


def test_the_table_has_each_step_and_turn(browser_page, file):
    page = browser_page.open(file)
    rows = [row.inner_text() for row in page.locator("table.line tbody tr").all()]
    assert [row.split("\t")[0].split("\n")[0].strip() for row in rows] == [
        "Refused",
        "⤺ Turned from “refused” to “delivered”",
        "Delivered inferred",
        "Used",
    ]
    assert "22 to 24 July 2023" in rows[0]


def test_two_wordings_stand_side_by_side_and_one_below_the_other_on_a_phone(browser_page, file):
    page = browser_page.open(file)
    tops = {}
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        tops[width] = [quote.bounding_box()["y"] for quote in page.locator(".conflict blockquote").all()]
    assert tops[1280][0] == tops[1280][1]
    assert tops[390][0] < tops[390][1]


def test_grounds_open_and_a_citation_of_a_fact_shows_its_sentence(browser_page, file):
    page = browser_page.open(file)
    ground = page.locator(".facts details li").first
    assert not ground.is_visible()
    page.locator(".facts summary").first.click()
    assert ground.is_visible()
    page.locator(".facts a.cite").first.click()
    assert page.locator("dialog#citation mark").all_text_contents() == ["They will not send it."]


def test_what_may_be_one_origin_is_dashed(browser_page, file):
    page = browser_page.open(file)
    border = "node => getComputedStyle(node).borderTopStyle"
    assert page.locator(".node.unsure").first.evaluate(border) == "dashed"
    assert page.locator(".chain .node").first.evaluate(border) == "solid"


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_width_makes_it_scroll_sideways(browser_page, file, width):
    page = browser_page.open(file)
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_paper_has_every_ground(browser_page, file):
    page = browser_page.open(file)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".facts details li").first.is_visible()
