"""Pictures of the parts of a brief for ``docs/brief.md``, taken in a real browser: ``make pictures``."""

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, FloatRect, sync_playwright

from drawdown import __version__, workflow
from drawdown.clock import KnownOn
from drawdown.query import Query
from tests.browser import ARGUMENTS, NEEDS_CHROMIUM, find_chromium

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
EXAMPLES = ROOT / "examples"
_WINDOW = 900
"""Height of the window in pixels."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture.

    Attributes:
        name: Of its file, without the ending.
        selector: What it shows; the first that matches.
        click: What is clicked before, or ``""``.
        width: Of the window in pixels.
        dark: Whether the reader's system is dark.
        highest: In pixels; of what is longer, the upper end is shown.
    """

    name: str
    selector: str
    click: str = ""
    width: int = 1100
    dark: bool = False
    highest: int = 640


TAKEN: tuple[Picture, ...] = (
    Picture("top", "header.top"),
    Picture("summary", "section[aria-labelledby=summary]"),
    Picture("since", "section[aria-labelledby=since]"),
    Picture("timeline", ".part.timeline"),
    Picture("positions", ".part.positions"),
    Picture("transfers", ".part.transfers"),
    Picture("amounts", ".part.amounts"),
    Picture("bearing", ".part.bearing"),
    Picture("speakers", ".part.speakers"),
    Picture("conflicts", ".part.conflicts"),
    Picture("unknowns", ".part.unknowns"),
    Picture("facts", ".part.facts"),
    Picture("origins", "section[aria-labelledby=origins]"),
    Picture("unread", "section[aria-labelledby=unread]"),
    Picture("sources", "section[aria-labelledby=sources]"),
    Picture("citation", "dialog[open]", click="main .part a.cite", highest=_WINDOW),
    Picture("phone", ".part.positions", width=390, dark=True),
)


def main() -> int:
    """Makes the brief on the sample reports and takes all pictures of it."""
    path = find_chromium()
    if path is None:
        print(f"pictures: {NEEDS_CHROMIUM}", file=sys.stderr)
        return 1
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = _brief(Path(folder))
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        for one in TAKEN:
            _take(browser, page, one)
            print(f"docs/pictures/{one.name}.png")
        browser.close()
    for file in _left_over([one.name for one in TAKEN]):
        file.unlink()
    return 0


def _brief(out: Path) -> Path:
    scenarios = [EXAMPLES / "scenarios" / "atacms.yaml"]
    query = Query(item="atacms")
    since = (KnownOn.parse("2024-06-30", "published"),)
    reports = [EXAMPLES / "atacms"]
    return workflow.brief(reports, out, query, None, __version__, scenarios=scenarios, since=since).html


def _take(browser: Browser, page: Path, one: Picture) -> None:
    context = browser.new_context(
        viewport={"width": one.width, "height": _WINDOW}, color_scheme="dark" if one.dark else "light"
    )
    shown = context.new_page()
    shown.goto(page.as_uri())
    if one.click:
        shown.locator(one.click).first.click()
    found = shown.locator(one.selector).first
    found.scroll_into_view_if_needed()
    box = found.bounding_box()
    assert box is not None, one.name
    y = box["y"] + shown.evaluate("window.scrollY")
    clip = FloatRect(x=box["x"], y=y, width=box["width"], height=min(box["height"], one.highest))
    shown.screenshot(path=PICTURES / f"{one.name}.png", clip=clip, full_page=True)
    context.close()


def _left_over(names: Sequence[str]) -> list[Path]:
    """Pictures of parts that are taken no more."""
    return [file for file in PICTURES.glob("*.png") if file.stem not in names]


if __name__ == "__main__":
    sys.exit(main())
