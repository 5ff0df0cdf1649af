"""What is done with the drafts of a whole text: filled in, judged, and what gave none."""
