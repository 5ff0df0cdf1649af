"""A folder of sample reports and the command line run in this process."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from drawdown.cli import main

SAMPLES = (
    "2022-07-23-refusal-at-aspen.md",
    "2023-10-18-delivered-and-used.md",
    "2024-03-12-package-after-a-halt.md",
)


@dataclass(frozen=True)
class Ran:
    """What one run printed and its exit code."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch, capsys) -> Run:
    """Runs ``drawdown`` with these arguments."""
    monkeypatch.delenv("DRAWDOWN_LEDGER", raising=False)

    def once(*arguments: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["drawdown", *map(str, arguments)])
        capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        return Ran(code, printed.out, printed.err)

    return once


@pytest.fixture
def reports(root: Path, tmp_path: Path) -> Path:
    """Three of the sample reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name in SAMPLES:
        shutil.copy(root / "examples" / "atacms" / name, folder)
    return folder


@pytest.fixture
def ledger(run: Run, reports: Path, tmp_path: Path) -> Path:
    """A ledger of the three sample reports."""
    folder = tmp_path / "ledger"
    assert run("add", reports, "--ledger", folder).code == 0
    return folder


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes a folder of reports from their texts."""

    def folder(**texts: str | bytes) -> Path:
        made = tmp_path / "written"
        made.mkdir(exist_ok=True)
        for name, text in texts.items():
            (made / f"{name}.txt").write_bytes(text.encode() if isinstance(text, str) else text)
        return made

    return folder
