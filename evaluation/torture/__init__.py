"""Whether anything a ledger acknowledged is ever lost, doubled or torn: ``python -m evaluation.torture``."""
