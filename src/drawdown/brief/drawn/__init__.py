"""What was judged as drawings: over time, as ranges, and as ways from an origin to a report."""
