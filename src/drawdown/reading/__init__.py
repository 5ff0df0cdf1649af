"""Report to claims: intake, furniture, sentences, names, events, parties, numbers, dates and attribution."""

from drawdown.reading.assemble import READER, Reader
from drawdown.reading.attributions import AttributionReader
from drawdown.reading.intake.files import find, take_in, to_report

__all__ = ["READER", "AttributionReader", "Reader", "find", "take_in", "to_report"]
