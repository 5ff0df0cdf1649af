"""Scenarios drafted from facts: every input cites its claims, and what nobody says stays unknown."""
