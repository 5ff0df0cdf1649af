"""What was judged of the claims, put into words: facts, positions, conflicts, origins."""
