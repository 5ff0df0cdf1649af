"""Step: claims to facts; what rests on what, what conflicts, when an undated text was written."""
