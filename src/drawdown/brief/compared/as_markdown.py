"""Paths of weapons as Markdown."""

from collections.abc import Iterable, Iterator

from drawdown.brief.compared.model import NOTE, TITLE, Cell, Compared
from drawdown.brief.notes import Notes
from drawdown.brief.safe import markdown


def compared(found: Compared, notes: Notes, charts: Iterable[str]) -> Iterator[str]:
    """One row a path, below its drawings as Markdown; nothing where there is none."""
    if not found.lines:
        return
    yield f"## {TITLE}\n"
    yield f"{NOTE}\n"
    yield from charts
    yield f"| Path | {' | '.join(found.columns)} |"
    yield f"|{' --- |' * (len(found.columns) + 1)}"
    for line in found.lines:
        cells = " | ".join(_cell(cell, notes) for cell in line.cells)
        yield f"| {markdown(line.title)} | {cells} |"
    yield ""
    if found.more:
        yield f"{markdown(found.more)}\n"


def _cell(cell: Cell, notes: Notes) -> str:
    return f"{markdown(cell.text)}{' (inferred)' if cell.inferred else ''}{notes(cell.claims)}"
