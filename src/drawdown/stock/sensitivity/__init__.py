"""Which input matters: Sobol indices, and what it is worth to find one out."""
