"""Counts and sums of money as spans of a text."""
