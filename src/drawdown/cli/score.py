"""``drawdown score``: claims against your own labels."""

from pathlib import Path
from typing import Annotated

import typer

from drawdown.cli.options import Format, FormatOption

NAME = "score"
HELP = """Score claims against labels: precision, recall and F1 by set and event; fields one by one.

GOLD_DIR holds one NAME.jsonl for each labelled text, empty for a text without claims; folders in it are sets.
PRED.jsonl is what drawdown read prints; the stem of a claim's path says which text it is from.

Example: drawdown score labels/ claims.jsonl --texts reports/
"""


def command(
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="Folder of labels.", show_default=False)],
    predicted: Annotated[
        Path, typer.Argument(metavar="PRED.jsonl", help="Claims, one a line.", show_default=False)
    ],
    texts: Annotated[
        Path | None,
        typer.Option(
            "--texts",
            metavar="DIR",
            help="The labelled texts, to check quotations and count false alarms.",
            show_default=False,
        ),
    ] = None,
    form: FormatOption = None,
) -> None:
    """Prints the scores."""
    import sys

    from drawdown import workflow
    from drawdown.cli.progress import report
    from drawdown.cli.rows import rounded, show

    scored = workflow.score(gold, predicted, texts)
    report(scored.problems)
    form = form or (Format.table if sys.stdout.isatty() else Format.jsonl)
    show(rounded(scored.rows) if form is Format.table else scored.rows, form, scored.columns)
