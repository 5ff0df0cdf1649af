"""The path of a weapon: how items went from request to use, compared."""
