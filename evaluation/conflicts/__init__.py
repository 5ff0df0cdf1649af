"""Pairs of invented reports with what truly lies between them: ``python -m evaluation.conflicts``."""
