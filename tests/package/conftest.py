"""A package of the sample reports, with a decision and a link of people."""

from pathlib import Path

import pytest

from drawdown import workflow
from drawdown.decision import Decision
from drawdown.ledger import Ledger
from drawdown.query import Query
from drawdown.workflow.package import package
from tests.package.made import RECORDED


@pytest.fixture(scope="session")
def sample_ledger(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the sample reports: one claim rejected, one corrected, two said to be of one origin."""
    folder = tmp_path_factory.mktemp("samples") / "ledger"
    workflow.add([root / "examples" / "atacms"], folder)
    with Ledger.open(folder, create=False) as opened:
        known = opened.answer(Query(item="atacms")).known
        opened.decide(Decision(known[0].claim.id, "reject", "Ann", RECORDED, why="not what it says"))
        opened.decide(Decision(known[1].claim.id, "correct", "Ann Öz", RECORDED, "recipient", "PL", "a slip"))
        opened.link(f"claim:{known[2].claim.id}", f"claim:{known[3].claim.id}", "same", by="Bo")
    return folder


@pytest.fixture(scope="session")
def sample_package(sample_ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of that ledger."""
    made = package(sample_ledger, tmp_path_factory.mktemp("package") / "package", Query(), "1.2")
    assert made.written
    return made.written.folder
