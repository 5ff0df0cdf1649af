"""axe finds nothing against WCAG 2.2 AA, in light and dark, wide and narrow, the dialog shut and open."""

import pytest

from tests.access.conftest import STATES, bring, unfold, violations

pytestmark = pytest.mark.browser


# axe takes a minute for a long page, so the samples, which have the same parts, are looked at once.
LOOKS = [
    ("invented", 1280, "light"), ("invented", 1280, "dark"), ("invented", 360, "light"),
    ("samples", 1280, "light"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "width", "scheme"), LOOKS, indirect=["file"])
def test_axe_finds_nothing_to_mend(opens, width, scheme):
    page = opens(width, color_scheme=scheme)
    unfold(page)
    for state in STATES[1:]:
        bring(page, state)
        assert violations(page) == [], state
    page.keyboard.press("Escape")
    assert violations(page) == []


@pytest.mark.parametrize("file", ["invented"], indirect=True)
def test_axe_does_look(opens):
    page = opens()
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"data:,\">')")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert {one.split()[0] for one in violations(page)} == {"image-alt", "html-has-lang"}
