"""Claims on the transfer ladder, from the request to the use."""
