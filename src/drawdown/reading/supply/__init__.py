"""Claims about supply: production, stocks, successors and stated ranges."""
