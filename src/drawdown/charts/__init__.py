"""Charts: each a drawing that stands alone, with its table, its sources and its words.

Nouns in, ``Chart`` out, without a file, a clock or the network; ``write_charts`` and
``writing`` put them on disk.
"""

from drawdown.charts.acceptability import acceptability
from drawdown.charts.compared import compared
from drawdown.charts.courses import courses
from drawdown.charts.drawn import drawn
from drawdown.charts.every import every
from drawdown.charts.fan import fan
from drawdown.charts.files import as_csv, write_charts, writing
from drawdown.charts.sources import source_lines
from drawdown.charts.tornado import tornado
from drawdown.charts.words import Words, words
from drawdown.charts.worth import worth

__all__ = [
    "Words", "acceptability", "as_csv", "compared", "courses", "drawn", "every", "fan", "source_lines",
    "tornado", "words", "worth", "write_charts", "writing",
]  # fmt: skip
