"""The workbook opens in LibreOffice with the same rows; skipped where that is not installed."""

import re
import shutil
import subprocess

import pytest

from drawdown.package.write import write_package
from tests.package.made import contents, one, read_csv

# Comma, quotation mark, UTF-8, all sheets, each into a file of its own.
_FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


@pytest.fixture
def opened(tmp_path):
    """Opens a workbook without a screen and gives its sheets as rows of text."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("needs LibreOffice, to open the workbook with it")

    def sheets(file):
        home = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
        command = [
            program,
            home,
            "--headless",
            "--convert-to",
            _FILTER,
            "--outdir",
            str(tmp_path / "sheets"),
            str(file),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return {
            made.stem.removeprefix("tables-"): read_csv(made.read_bytes())
            for made in (tmp_path / "sheets").glob("*.csv")
        }

    return sheets


def test_every_row_of_the_samples_is_there(sample_package, opened):
    sheets = opened(sample_package / "tables.xlsx")
    for name in ("transfers", "facts", "positions", "claims", "reports", "origins", "conflicts", "decisions"):
        expected = read_csv((sample_package / "data" / f"{name}.csv").read_bytes())
        assert [[_alike(cell) for cell in row] for row in sheets[name]] == [
            [_alike(cell) for cell in row] for row in expected
        ]


def _alike(cell: str) -> str:
    """What LibreOffice prints otherwise: flags, the T and Z of a time, blanks within a cell."""
    return " ".join(re.sub(r"(\d\d)T([\d:]{8})Z", r"\1 \2", cell).lower().split())


def test_formulas_arrive_as_text(tmp_path, opened):
    texts = ["=1+1 launchers", "+1 launchers", "@SUM(A1)", "-1+1 launchers"]
    folder = write_package(contents(*map(one, texts)), tmp_path / "p").folder
    header, *rows = opened(folder / "tables.xlsx")["claims"]
    assert [row[header.index("evidence")] for row in rows] == [f"'{text}" for text in texts]
