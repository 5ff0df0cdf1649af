"""Names in a text: items, aid, parties, and words that only look like them."""
