"""What an opened citation tells beside the sentence: grades and origin, and how to cite the claim."""
