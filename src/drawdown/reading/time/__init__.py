"""Time expressions as bounds, and the first dating of undated texts."""
