"""What a stock can bear: projections, answers with their working, options weighed."""
