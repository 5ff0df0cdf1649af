"""What changed since a day: what a brief as known then would have said otherwise."""
