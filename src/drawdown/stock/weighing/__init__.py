"""Options weighed on several criteria when the weights are uncertain."""
