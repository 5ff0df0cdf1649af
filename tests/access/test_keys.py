"""By keys alone: every citation is reached, opened and closed, and the focus is seen all the way."""

import pytest

pytestmark = pytest.mark.browser

HERE = """() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  return {
    body: at === document.body,
    kind: at.tagName,
    cite: at.matches("a.cite") ? at.dataset.n : "",
    source: at.matches("a.here"),
    folded: at.tagName === "SUMMARY" && !at.parentElement.open,
    seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""
NUMBERS = "Object.keys(JSON.parse(document.getElementById('claims').textContent).claims)"
MOST = 20_000  # stops; a page with more would be a loop


def stops(page):
    """Press Tab until the page is left, and give what has the focus at each stop."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here["body"]:
            return
        yield here
    raise AssertionError("the focus goes round and never leaves")


def test_keys_alone_reach_open_and_close_every_citation(opens):
    page = opens()
    wanted = set(
        page.evaluate("Object.keys(JSON.parse(document.getElementById('claims').textContent).claims)")
    )
    assert wanted
    page.evaluate("() => { window.was = null; }")
    above, opened = set(), set()
    for here in stops(page):
        assert here["seen"], here
        if here["folded"]:
            page.keyboard.press("Enter")
        number = here["cite"]
        if number and not here["source"]:
            above.add(number)
        if not number or number in opened:
            continue
        opened.add(number)
        page.evaluate("() => { window.was = document.activeElement; }")
        page.keyboard.press("Enter")
        assert page.locator("#citation-number").text_content() == f"Citation {number} of {len(wanted)}"
        assert page.locator("dialog#citation").is_visible()
        assert page.evaluate("document.getElementById('citation').contains(document.activeElement)")
        page.keyboard.press("Escape")
        assert not page.locator("dialog#citation").is_visible()
        assert page.evaluate("document.activeElement === window.was")
    assert opened == wanted
    # Each is cited above too, not only in the sources.
    assert above == wanted


def test_the_dialog_keeps_the_focus_until_it_is_closed(opens):
    page = opens(360, 700)
    page.locator("main a.cite").first.press("Enter")
    page.locator("#citation-cite").press("Enter")
    met = set()
    for key in ["Tab"] * 14 + ["Shift+Tab"] * 14:
        page.keyboard.press(key)
        inside = page.evaluate(
            "[document.body, null].includes(document.activeElement) || "
            "document.activeElement.closest('dialog#citation') !== null"
        )
        assert inside
        met.add(page.evaluate("document.activeElement.id"))
    assert {"citation-close", "citation-cite", "citation-copy", "citation-words", "citation-next"} <= met
    assert "citation-source" in met


def test_what_has_the_focus_in_the_dialog_is_not_hidden_behind_its_bar(opens):
    page = opens(360, 500)
    page.locator("main a.cite").first.press("Enter")
    page.locator("#citation-cite").press("Enter")
    bar = "document.querySelector('#citation .act').getBoundingClientRect().top"
    for _ in range(8):
        page.keyboard.press("Tab")
        here = page.evaluate(
            "(({ top }, bar) => ({ top, bar, within: document.activeElement.closest('.act') !== null }))"
            f"(document.activeElement.getBoundingClientRect(), {bar})"
        )
        if not here["within"]:
            assert here["top"] < here["bar"], here
