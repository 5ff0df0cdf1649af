"""What every test may ask for: the labelled texts beside the checkout and a browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from tests.browser import browser_page, chromium

__all__ = ["browser_page", "chromium", "root", "shared"]

ROOT = Path(__file__).resolve().parent.parent

# A deadline would be a timed assert: the first example pays for imports, and a busy machine for others.
settings.register_profile("drawdown", deadline=None)
settings.load_profile("drawdown")


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of labelled texts beside the checkout, which is no part of it."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the labelled texts in ../shared, which are not part of this repository")
    return folder


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what asks for a page, so that `-m "not browser"` leaves it out."""
    for item in items:
        if {"browser_page", "chromium"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.browser)
