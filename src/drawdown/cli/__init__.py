"""The command line: one file a command; it asks the workflow, shows the answer and decides nothing."""

from drawdown.cli.app import main

__all__ = ["main"]
