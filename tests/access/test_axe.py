"""axe finds nothing against WCAG 2.2 AA, in light and dark, wide and narrow, the dialog shut and open."""

import pytest

from tests.access.conftest import STATES, bring, unfold, violations

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (360, "light")])
def test_axe_finds_nothing_to_mend(opens, width, scheme):
    page = opens(width, color_scheme=scheme)
    unfold(page)
    # axe takes a minute for a long page, so the dialog, which looks alike over any, comes first.
    for state in STATES[1:]:
        bring(page, state)
        assert violations(page) == [], state
    page.keyboard.press("Escape")
    assert violations(page) == []


def test_axe_does_look(opens):
    page = opens()
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"data:,\">')")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert {one.split()[0] for one in violations(page)} == {"image-alt", "html-has-lang"}
