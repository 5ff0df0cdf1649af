"""A package to take away: claims and what they amount to as tables, with schema, references and lineage."""

from drawdown.package.contents import Contents, Head
from drawdown.package.write import Written, write_package

__all__ = ["Contents", "Head", "Written", "write_package"]
