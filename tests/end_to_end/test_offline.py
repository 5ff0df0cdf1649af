"""The brief on the samples in a real browser: it is all there, and asks for nothing."""

import re

import pytest

pytestmark = pytest.mark.browser


def test_the_brief_loads_nothing_from_another_host(browser_page, samples):
    page = browser_page.open(samples.done.html)
    page.wait_for_load_state("networkidle")
    assert browser_page.trouble == []
    resources = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert not [name for name in resources if not name.startswith("data:")]


def test_addresses_in_the_page_are_links_only(samples):
    page = samples.done.html.read_text("utf-8")
    bare = re.sub(r"<a\b[^>]*>|<script\b.*?</script>", "", page, flags=re.S)
    assert not re.search(r"<[^>]+(?:src|href|action|poster|data)\s*=\s*[\"']?(?:https?:)?//", bare)
    assert not re.search(r"url\(\s*[\"']?(?:https?:)?//|@import", page)


def test_every_statement_opens_to_its_sentence(browser_page, samples):
    page = browser_page.open(samples.done.html)
    sentences = {claim["number"]: claim["evidence"]["text"] for claim in samples.claims}
    for cite in page.locator("main .statement a.cite").all()[:12]:
        number = int(cite.get_attribute("data-n") or 0)
        cite.evaluate("link => link.click()")
        lit = "".join(page.locator("dialog#citation mark").all_text_contents())
        assert " ".join(lit.split()) == " ".join(sentences[number].split())
        page.keyboard.press("Escape")
    assert browser_page.trouble == []
