"""A headless Chromium for tests: what a page said, broke, asked of the network and tried to show."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Error, Page, Route, sync_playwright

NEEDS_CHROMIUM = "needs Chromium: install it (Debian: apt-get install chromium) or set DRAWDOWN_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",  # CI runs as root, where Chromium refuses its own sandbox
    "--disable-gpu",
    # What Chromium asks the network for on its own must not be mistaken for the page's requests.
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# A link such as "//example.org/x" on a file: page asks for a file of another host, so three slashes.
ELSEWHERE = re.compile(r"^(?!file:///|data:|about:|blob:)")


@dataclass
class WatchedPage:
    """A fresh page and what it did since; ``trouble`` is empty for a page that behaves."""

    page: Page
    console: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def open(self, file: Path) -> Page:
        """Show a file of this machine and return the page."""
        self.page.goto(file.resolve().as_uri())
        return self.page

    @property
    def trouble(self) -> list[str]:
        """Everything that a quiet, self-contained page does not do, each with its kind."""
        kinds = {
            "console": self.console,
            "error": self.errors,
            "request": self.requests,
            "dialog": self.dialogs,
        }
        return [f"{kind}: {text}" for kind, texts in kinds.items() for text in texts]


def find_chromium() -> str | None:
    """Path of the Chromium to drive: the one named by DRAWDOWN_CHROMIUM, else the first on PATH."""
    named = os.environ.get("DRAWDOWN_CHROMIUM")
    if named:
        return shutil.which(named)
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def without_browser(reason: str) -> NoReturn:
    """Skip the test, or fail it where a browser was promised (.ci/run)."""
    if os.environ.get("DRAWDOWN_REQUIRE_BROWSER") == "1":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for the whole run; starting it takes longer than most tests."""
    path = find_chromium()
    if path is None:
        without_browser(NEEDS_CHROMIUM)
    try:
        playwright = sync_playwright().start()
    except Exception as error:  # the driver's end is told by a bare Exception
        # Playwright's own Node needs a library that a small Debian lacks.
        without_browser(f"Playwright did not start ({error}): on Debian, apt-get install libatomic1")
    try:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
    except Error as error:
        playwright.stop()
        without_browser(f"{path} did not start: {error.message.splitlines()[0]}")
    yield browser
    browser.close()
    playwright.stop()


def watch(context: BrowserContext) -> WatchedPage:
    """Open a page in the context, keep what it does, and let nothing out to the network."""
    watched = WatchedPage(context.new_page())

    def dismiss(dialog: Dialog) -> None:
        watched.dialogs.append(dialog.message)
        dialog.dismiss()

    def refuse(route: Route) -> None:
        route.abort()

    context.route(ELSEWHERE, refuse)
    # On the context, so that a window the page opens is watched as well.
    context.on("request", lambda r: watched.requests.append(r.url) if ELSEWHERE.match(r.url) else None)
    context.on("console", lambda message: watched.console.append(f"{message.type}: {message.text}"))
    context.on("weberror", lambda error: watched.errors.append(str(error.error)))
    context.on("dialog", dismiss)
    watched.page.on("websocket", lambda socket: watched.requests.append(socket.url))
    return watched


@pytest.fixture
def browser_page(chromium: Browser) -> Iterator[WatchedPage]:
    """A page with no memory of the test before."""
    context = chromium.new_context()
    yield watch(context)
    context.close()
