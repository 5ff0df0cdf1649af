"""The tables of a package, each in a file of its own."""

from drawdown.package.tables.claims import CLAIMS
from drawdown.package.tables.conflicts import CONFLICTS
from drawdown.package.tables.decisions import DECISIONS
from drawdown.package.tables.facts import FACTS
from drawdown.package.tables.origins import ORIGINS
from drawdown.package.tables.positions import POSITIONS
from drawdown.package.tables.reports import REPORTS
from drawdown.package.tables.resting import resting
from drawdown.package.tables.transfers import TRANSFERS

JOINING = tuple(resting(table) for table in (FACTS, POSITIONS, TRANSFERS, ORIGINS))
"""Tables that only join another one with the claims it rests on."""
TABLES = (
    TRANSFERS,
    FACTS,
    POSITIONS,
    CLAIMS,
    REPORTS,
    ORIGINS,
    CONFLICTS,
    DECISIONS,
    *JOINING,
)

__all__ = ["JOINING", "TABLES"]
