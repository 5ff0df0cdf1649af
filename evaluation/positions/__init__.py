"""Positions told of invented mini-histories, beside what is true of them."""
