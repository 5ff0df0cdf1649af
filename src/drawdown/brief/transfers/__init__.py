"""Promised, ordered, delivered: each transfer of an item in a row, with the lag between."""
