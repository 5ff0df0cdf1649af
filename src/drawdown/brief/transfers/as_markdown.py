"""Transfers as Markdown."""

from collections.abc import Iterator

from drawdown.brief.notes import Notes
from drawdown.brief.safe import markdown
from drawdown.brief.transfers.model import StageCell, StageLine, Transfers


def transfers(found: Transfers, notes: Notes) -> Iterator[str]:
    """What was promised, ordered and delivered, one row a transfer."""
    yield "| Transfer | Promised | Ordered | Delivered | From promise to delivery |"
    yield "| --- | --- | --- | --- | --- |"
    for line in found.lines:
        lag = f"{markdown(line.lag)}{notes(line.lag_claims)}" if line.lag else "not known"
        cells = " | ".join(_cell(cell, notes) for cell in line.cells)
        yield f"| {markdown(line.title)} | {cells} | {lag} |"
    yield ""
    if found.more:
        yield f"{markdown(found.more)}\n"


def _cell(cell: StageCell, notes: Notes) -> str:
    told = [_told(line, notes) for line in cell.lines]
    told += [f"{cell.more} more"] if cell.more else []
    return "; ".join(told) or "not told"


def _told(line: StageLine, notes: Notes) -> str:
    marks = [*(["disputed"] if line.disputed else []), *(["inferred"] if line.inferred else [])]
    return f"{markdown(line.text)}{''.join(f' ({mark})' for mark in marks)}{notes(line.claims)}"
