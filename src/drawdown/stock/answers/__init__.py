"""Answers to the questions of a scenario, one file a question."""
