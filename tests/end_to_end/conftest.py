"""The whole way: reports in, brief out."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from drawdown import workflow
from drawdown.query import Query
from tests.cli.conftest import run

__all__ = ["run"]


@dataclass(frozen=True)
class Whole:
    """One run of the main job, read back from the disk."""

    done: workflow.Briefed
    data: dict[str, Any]

    @property
    def package(self) -> Path:
        """Folder of the data behind it."""
        assert self.done.package
        return self.done.package

    @property
    def claims(self) -> list[dict[str, Any]]:
        """The claims cited."""
        return list(self.data["claims"])

    @property
    def statements(self) -> list[dict[str, Any]]:
        """Every statement of the brief, whatever its section."""
        return [
            statement
            for item in self.data["items"]
            for section in item["sections"]
            for statement in section["statements"]
        ]

    def stated(self, **wanted: Any) -> list[dict[str, Any]]:
        """The cited claims that have these values, ``item`` by its id, which some statement rests on."""
        resting = {id_ for statement in self.statements for id_ in statement["claims"]}
        return [
            claim
            for claim in self.claims
            if claim["id"] in resting
            and all(
                (claim["item"]["id"] if name == "item" else claim[name]) == value
                for name, value in wanted.items()
            )
        ]


def whole_way(paths: list[Path], out: Path) -> Whole:
    """Runs the main job."""
    done = workflow.brief(paths, out, Query())
    return Whole(done, json.loads(done.json.read_text("utf-8")))


@pytest.fixture(scope="session")
def seeds(shared, tmp_path_factory) -> Whole:
    """The brief on the five web texts."""
    return whole_way([shared / "reports" / "seeds"], tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="session")
def samples(root, tmp_path_factory) -> Whole:
    """The brief on the sample reports."""
    return whole_way([root / "examples" / "atacms"], tmp_path_factory.mktemp("samples"))
