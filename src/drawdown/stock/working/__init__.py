"""Arithmetic that a reader can check on a calculator: numbers, rates, stretches."""
