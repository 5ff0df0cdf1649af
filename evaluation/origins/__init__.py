"""Invented reports with what their claims truly rest on: ``python -m evaluation.origins``."""
