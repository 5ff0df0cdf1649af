"""Dates of undated texts whose true date is known: ``python -m evaluation.dates``."""
