"""Charts: each a drawing that stands alone, with its table, its sources and its words."""
