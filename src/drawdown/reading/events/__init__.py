"""Words for events: which stand in a sentence, who takes part, and whether the thing happened."""
