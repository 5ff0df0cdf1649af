from pathlib import Path

import pytest

from tests.ledger.proof.forge import copy_of, ledger_of_all


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with every kind of row; only to be read."""
    return ledger_of_all(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def folder(sound: Path, tmp_path: Path) -> Path:
    """The same, to be changed."""
    return copy_of(sound, tmp_path / "copy")


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for one example after the other."""
    return tmp_path_factory.mktemp("scratch")
