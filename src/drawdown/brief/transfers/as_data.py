"""Transfers as plain data, with the words that the page shows."""

from typing import Any

from drawdown.brief.transfers.model import StageCell, TransferLine, Transfers
from drawdown.transfer import COUNTED


def transfers(found: Transfers) -> dict[str, Any]:
    """The transfers of one item."""
    return {"transfers": [_line(line) for line in found.lines], "transfers_not_shown": found.more or None}


def _line(line: TransferLine) -> dict[str, Any]:
    one = line.transfer
    lag = one.lag if line.lag else None
    return {
        "text": line.title,
        "item": one.item,
        "supplier": one.supplier,
        "recipient": one.recipient,
        "disputed": one.disputed,
        "instruments": list(one.instruments),
        **{name: _cell(cell) for name, cell in zip(COUNTED, line.cells, strict=True)},
        "lag": {"text": line.lag, **lag.to_row()} if lag else None,
    }


def _cell(cell: StageCell) -> list[dict[str, Any]]:
    return [
        {
            "text": line.text,
            "basis": "judgement" if line.inferred else "fact",
            "disputed": line.disputed,
            "claims": list(line.claims),
        }
        for line in cell.lines
    ]
