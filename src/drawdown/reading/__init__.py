"""Report to claims: intake, furniture, sentences, names, events, parties, numbers, dates and attribution."""

from drawdown.reading.assemble import Reader
from drawdown.reading.attributions import AttributionReader
from drawdown.reading.intake.files import load, take_in, to_report
from drawdown.reading.intake.listing import find
from drawdown.reading.version import reader_name

__all__ = ["AttributionReader", "Reader", "find", "load", "reader_name", "take_in", "to_report"]
