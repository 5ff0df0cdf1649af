"""When and where somebody said it."""
