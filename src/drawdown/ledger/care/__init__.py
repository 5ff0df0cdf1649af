"""Care: copying a ledger in use, looking after its health, saving what can be trusted of a damaged one."""
