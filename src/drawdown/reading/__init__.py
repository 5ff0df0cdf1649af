"""Report to claims: intake, furniture, sentences, names, events, parties, numbers, dates and attribution."""

from drawdown.reading.assemble import READER, Reader
from drawdown.reading.intake import find, take_in, to_report

__all__ = ["READER", "Reader", "find", "take_in", "to_report"]
