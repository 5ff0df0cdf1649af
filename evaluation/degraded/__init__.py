"""Degraded copies found among invented texts whose truth is known."""
