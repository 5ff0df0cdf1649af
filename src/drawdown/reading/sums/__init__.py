"""Sums of aid told besides: totals, parts, what is left."""
