"""Who speaks in a claim, and whom "we" and "they" stand for."""
