"""The text itself: tidied and normal views of it, spans, sentences."""
