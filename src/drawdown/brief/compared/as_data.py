"""Paths of weapons as plain data, with the words that the page shows."""

from typing import Any

from drawdown.brief.compared.model import Compared


def compared(found: Compared) -> dict[str, Any]:
    """The paths in the order of the page."""
    return {
        "paths": [
            {
                "text": line.title,
                "cells": {
                    column: cell.text if cell.claims else None
                    for column, cell in zip(found.columns, line.cells, strict=True)
                },
                **line.path.to_row(),
            }
            for line in found.lines
        ],
        "paths_not_shown": found.more or None,
    }
