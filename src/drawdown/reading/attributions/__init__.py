"""Who says what in any text: attributions as spans of source, cue and content."""

from drawdown.reading.attributions.reader import AttributionReader

__all__ = ["AttributionReader"]
