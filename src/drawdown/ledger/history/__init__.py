"""History: what was appended when, and what changed between two days."""
