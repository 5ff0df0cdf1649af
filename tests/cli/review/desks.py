"""A review program on a real ledger, driven by keys."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from textual.widgets import Static

from drawdown import workflow
from drawdown.cli.review.app import ReviewApp
from drawdown.ledger import Ledger
from drawdown.quantity import Quantity
from drawdown.query import Query
from tests.ledger.build import claim, found, report

TEXT = (
    "Ruritania asked for Lynx launchers. Borduria sent {} Lynx launchers to Ruritania. It was in the autumn."
)
SENTENCE = "Borduria sent {} Lynx launchers to Ruritania."


def ledger_of(folder: Path, *figures: int, confidence: float = 0.5) -> Path:
    """A ledger with a report for each figure, the surer the later."""
    with Ledger.open(folder, create=True) as ledger:
        for at, figure in enumerate(figures):
            of = report(f"Report {at}. {TEXT.format(figure)}", f"{at}.txt", published="2023-04-01")
            number = Quantity(figure, figure, "launcher")
            said = SENTENCE.format(figure)
            made = claim(of, said, quantity=number, confidence=confidence + at / 100)
            ledger.add([found(of, made)])
    return folder


def decisions(folder: Path) -> list[tuple[str, str | None, str | None, str]]:
    """The decisions in force, oldest first."""
    with Ledger.open(folder, create=False) as ledger:
        entries = [*ledger.answer(Query()).known]
        held = [one for entry in entries for one in ledger.decisions(entry.claim.id)]
    return [
        (one.verdict, one.field, one.value, one.by) for one in sorted(held, key=lambda one: one.number or 0)
    ]


@contextmanager
def at_the_desk(folder: Path, by: str = "Ann"):
    """A desk on a ledger."""
    with workflow.desk(folder, by) as desk:
        yield desk


def drive(
    folder: Path,
    steps: Callable[[ReviewApp, Any], Any],
    by: str = "Ann",
    size: tuple[int, int] = (80, 24),
) -> ReviewApp:
    """Runs the program in this process without a terminal; ``steps`` presses keys."""

    async def run(app: ReviewApp) -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await steps(app, pilot)

    def work() -> ReviewApp:
        with at_the_desk(folder, by) as desk:
            app = ReviewApp(desk)
            asyncio.run(run(app))
            return app

    # Tests with a browser leave an event loop running in the main thread.
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(work).result()


def pressing(*keys: str) -> Callable[[ReviewApp, Any], Any]:
    """Steps that press these keys, one after the other."""

    async def steps(app: ReviewApp, pilot: Any) -> None:
        await press(pilot, *keys)

    return steps


async def press(pilot: Any, *keys: str) -> None:
    """Presses keys, each after the program has answered the one before."""
    for key in keys:
        await pilot.press("space" if key == " " else key)
        await pilot.pause()


def shown(app: ReviewApp) -> str:
    """Everything on the screen, as text in one line."""
    screen = app.screen
    return "\n".join(
        "".join(segment.text for segment in strip) for strip in screen._compositor.render_strips()
    )


def words(app: ReviewApp) -> str:
    """Everything on the screen, without how it is broken into lines."""
    return " ".join(shown(app).replace("│", " ").split())


def report_shown(app: ReviewApp) -> str:
    """What is in sight of the report."""
    lines = shown(app).splitlines()
    rules = [at for at, line in enumerate(lines) if "─" * 20 in line]
    return "\n".join(lines[rules[0] : rules[1]])


def head(app: ReviewApp) -> str:
    """What stands above the report."""
    return str(app.screen_stack[0].query_one("#head", Static).render())
