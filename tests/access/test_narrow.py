"""On a phone, enlarged and with wide spacing: nothing scrolls sideways and nothing is cut."""

import pytest

from tests.access.conftest import STATES, bring, unfold

pytestmark = pytest.mark.browser

# What is meant to scroll by itself, or to be heard and not seen.
OUT = """() => {
  const wide = document.documentElement.clientWidth + 1;
  const apart = (node) => node.closest(".figures, .away, .skip, thead, script, style, dialog:not([open])");
  const scrolls = (node) => {
    for (let at = node; at && at !== document.body; at = at.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return at;
    }
    return null;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const out = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || apart(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const cut = [...range.getClientRects()].some((box) => box.width && (box.right > wide || box.left < -1));
    const moved = scrolls(node.parentElement);
    if (cut || moved) out.push(`${moved ? "scrolls" : "cut"}: ${node.data.trim().slice(0, 60)}`);
  }
  return out;
}"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# WCAG 2.2, 1.4.12: what a reader may set.
SPACED = """(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* {
    line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important;
  }`);
  document.adoptedStyleSheets = [sheet];
})()"""


def look(page):
    unfold(page)
    for state in STATES:
        if state != "closed":
            bring(page, state)
        assert page.evaluate(SIDEWAYS) <= 0, state
        assert page.evaluate(OUT) == [], state


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_width_scrolls_sideways_or_cuts_a_word(opens, width):
    look(opens(width, 740))


def test_at_200_percent_nothing_scrolls_sideways(opens):
    # A window of 1,280 pixels, enlarged to twice the size, is 640 wide to the page.
    look(opens(640, 450, device_scale_factor=2))


def test_words_twice_as_large_on_a_phone_are_not_cut(opens):
    page = opens(360)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    look(page)


def test_wide_spacing_cuts_nothing(opens):
    page = opens(360)
    page.evaluate(SPACED)
    look(page)


def test_a_word_that_is_cut_would_be_seen(opens):
    page = opens(360)
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('beforeend', '<span style></span>')")
    page.evaluate("document.querySelector('h1').style.setProperty('white-space', 'nowrap')")
    page.evaluate("document.querySelector('h1').style.setProperty('width', '120rem')")
    page.evaluate("document.querySelector('h1').append(' and'.repeat(80))")
    assert page.evaluate(SIDEWAYS) > 0
    assert page.evaluate(OUT) != []
