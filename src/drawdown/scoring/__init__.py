"""Claims against labels: which of them match, and how much of what was labelled was found.

The scoring that the guideline for labels describes. ``read_labels`` and ``read_claims`` take the files in,
``score`` pairs the claims text by text, ``Scores`` adds up, ``rows`` lays the figures out for printing.
"""

from drawdown.scoring.files import check_texts, read_claims, read_labels
from drawdown.scoring.keys import stray_keys
from drawdown.scoring.label import Label, label
from drawdown.scoring.rate import Rate
from drawdown.scoring.reliability import Bin, reliability
from drawdown.scoring.rows import COLUMNS, rows
from drawdown.scoring.scores import MEASURES, FieldRate, Scores, TextScore, score, total
from drawdown.scoring.spread import interval

__all__ = [
    "COLUMNS", "MEASURES", "Bin", "FieldRate", "Label", "Rate", "Scores", "TextScore", "check_texts",
    "interval", "label",
    "read_claims", "read_labels", "reliability", "rows", "score",
    "stray_keys", "total",
]  # fmt: skip
