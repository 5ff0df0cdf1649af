"""A sentence with all that was found in it, the draft of a claim, and what belongs to what in a sentence."""
