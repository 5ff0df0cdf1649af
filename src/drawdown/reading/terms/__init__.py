"""Claims about conditions and reasons."""
