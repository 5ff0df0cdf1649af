"""Scenarios as files: read with every mistake named by its address, and written."""
