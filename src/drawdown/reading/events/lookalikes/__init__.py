"""Words that look like an event and are none: "in use", "delivery dates", "gave assurances"."""
