"""Everybody can read a brief: by eye or ear, by keys alone, on a phone, large and on paper."""
