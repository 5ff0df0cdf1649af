"""Facts told of invented reports, beside what is true of them."""
