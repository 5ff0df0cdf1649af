"""Filled tables as CSV, Parquet and one XLSX."""

from drawdown.package.formats.as_csv import as_csv
from drawdown.package.formats.as_parquet import as_parquet
from drawdown.package.formats.as_xlsx import as_xlsx

__all__ = ["as_csv", "as_parquet", "as_xlsx"]
