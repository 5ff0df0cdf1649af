"""A package to take away: claims and what they amount to as tables, with schema, references and lineage."""

from drawdown.package.contents import Contents, Head
from drawdown.package.taken import Taken, is_package, taken
from drawdown.package.write import Written, write_package

__all__ = ["Contents", "Head", "Taken", "Written", "is_package", "taken", "write_package"]
