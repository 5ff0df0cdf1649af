"""Answers: which claims are known, and the claims themselves, from the ledger or with the help of its cache."""
