"""Briefs with every part, and what is measured on them."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from drawdown import workflow
from drawdown.clock import KnownOn
from drawdown.query import Query

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
STATES = ("closed", "open", "citing")
"""Of the dialog of citations: shut, open, and open with the references shown."""

LONG = "Ultra" * 40
INVENTED = {
    "a-refusal.md": (
        "title: No missiles\noutlet: The Strelsau Gazette\npublished: 2023-02-08\nurl: https://example.org/a_b",
        "Officials said on Wednesday that the United States would not send ATACMS missiles to Ukraine, since "
        "stocks were severely limited. Ukraine had asked for hundreds of ATACMS missiles in January 2023.\n\n"
        "About 4,000 ATACMS missiles were produced by Lockheed Martin, and 900 were sold to allies.",
    ),
    f"b-{LONG}.md": (
        f"title: {LONG}\noutlet: {LONG}\nauthor: {LONG}\npublished: 2023-07-24",
        f"The United States still refuses to send ATACMS missiles to Ukraine, {LONG} said, the Gazette wrote."
        "\n\nLockheed Martin produced 3,700 ATACMS missiles. It may send 20 Javelin missiles to Ukraine.",
    ),
    "c-turn.md": (
        "title: Fired\noutlet: Borduria Today\npublished: 2023-10-18",
        "The United States secretly sent about 20 ATACMS missiles to Ukraine, two officials said on Tuesday. "
        "Ukraine used ATACMS missiles on 17 October 2023, President Volodymyr Zelenskyy said.\n\n"
        "Germany ordered 500 Javelin missiles in May 2022. Britain sent 12 Storm Shadow missiles in 2023.",
    ),
    "d-undated.txt": (
        "",
        "The United States sent dozens of ATACMS missiles to Ukraine in the spring, the Gazette reported. "
        "More ATACMS would be a mistake, a senator argued, for the stock is needed in Asia.",
    ),
    "e-promise.md": (
        "title: A promise\noutlet: Borduria Today\npublished: 2024-04-25",
        "The United States sent more than 100 ATACMS missiles to Ukraine in March 2024, the Pentagon said on "
        "Wednesday. The Pentagon announced 300 Javelin missiles for Ukraine on 24 April 2024. They are to be "
        "delivered by June 2024.",
    ),
}  # fmt: skip


@pytest.fixture(scope="session")
def briefs(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Pages by name: invented reports with words of any length, and the samples, both with all there is."""
    folder = tmp_path_factory.mktemp("access")
    for name, (head, text) in INVENTED.items():
        (folder / "in").mkdir(exist_ok=True)
        front = f"---\n{head}\n---\n\n" if head else ""
        (folder / "in" / name).write_text(f"{front}{text}\n", encoding="utf-8")
    scenario = root / "examples" / "scenarios" / "atacms.yaml"
    since = (KnownOn("published", date(2023, 9, 1)),)

    def made(name: str, path: Path) -> Path:
        out = folder / name
        return workflow.brief(
            [path], out, Query(), min_confidence=0.0, scenarios=[scenario], since=since
        ).html

    return {
        "invented": made("invented", folder / "in"),
        "samples": made("samples", root / "examples" / "atacms"),
    }


@pytest.fixture(params=["invented", "samples"])
def file(request: pytest.FixtureRequest, briefs: dict[str, Path]) -> Path:
    """Each of the briefs in turn."""
    return briefs[request.param]


Opens = Callable[..., Page]


@pytest.fixture
def opens(chromium: Browser, file: Path) -> Iterator[Opens]:
    """Shows the brief in a window of this width, scheme and whatever else a context has."""
    contexts = []

    def show(width: int = 1280, height: int = 900, **more: object) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": height}, **more)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(file.as_uri())
        return page

    yield show
    for context in contexts:
        context.close()


def unfold(page: Page) -> None:
    """Open what is folded, so that it is looked at too."""
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")


def bring(page: Page, state: str) -> None:
    """Bring the dialog of citations into one of ``STATES``."""
    if state != "closed":
        page.evaluate("document.querySelector('main a.cite').click()")
    if state == "citing":
        page.locator("#citation-cite").click()


def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 at level AA, each with the first node it finds it on."""
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate("(tags) => axe.run({ runOnly: { type: 'tag', values: tags } })", list(WCAG))
    return [
        f"{one['id']} on {len(one['nodes'])} nodes, as {node['html'][:200]}: {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"][:1]
    ]
