"""The direction of imports: nouns on top, steps beside each other, workflow joins, faces ask workflow."""

from __future__ import annotations

import ast
import graphlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = "drawdown"
STEPS = frozenset(
    {"reading", "ledger", "reconcile", "stock", "charts", "brief", "package", "scoring", "review"}
)
FACES = frozenset({"cli", "site"})
# Third-party packages that a noun may import. None: a noun is what everything else rests on.
THIRD_PARTY_IN_NOUNS: frozenset[str] = frozenset()

# What a layer may import besides itself. "root" is drawdown/__init__.py, the list of public names.
MAY_IMPORT: dict[str, frozenset[str]] = {
    "noun": frozenset(),
    "catalogue": frozenset({"noun"}),
    **{step: frozenset({"noun", "catalogue"}) for step in STEPS},
    "workflow": frozenset({"noun", "catalogue", "root"}) | STEPS,
    "root": frozenset({"noun", "catalogue", "workflow"}) | STEPS,
    **{face: frozenset({"noun", "workflow", "root"}) for face in FACES},
    "__main__": frozenset({"cli"}),
}


@dataclass(frozen=True)
class Import:
    """One import in one module. ``runs`` is false under ``if TYPE_CHECKING``."""

    importer: str
    target: str
    line: int
    runs: bool


def module_names(root: Path) -> dict[str, Path]:
    """Dotted names of the modules of a package, with their files."""
    names = {}
    for file in sorted(root.rglob("*.py")):
        parts = file.relative_to(root).with_suffix("").parts
        names[".".join((PACKAGE, *(part for part in parts if part != "__init__")))] = file
    return names


def layer(module: str, folders: frozenset[str]) -> str:
    """The layer of a module of ours: its folder, or what a file at the top is."""
    parts = module.split(".")
    if len(parts) == 1:
        return "root"
    # The layers that are planned count too, so that an import of one not yet written is no import of a noun.
    if parts[1] in folders or parts[1] in MAY_IMPORT:
        return parts[1]
    return "noun"


def is_type_checking(test: ast.expr) -> bool:
    """Whether a condition is TYPE_CHECKING or typing.TYPE_CHECKING."""
    name = test.attr if isinstance(test, ast.Attribute) else test.id if isinstance(test, ast.Name) else ""
    return name == "TYPE_CHECKING"


def named_by_call(node: ast.Call) -> str | None:
    """The module in import_module("drawdown.brief"), which command lines use to start faster."""
    function = node.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name in {"import_module", "__import__"} and node.args and isinstance(node.args[0], ast.Constant):
        return str(node.args[0].value)
    return None


def absolute(node: ast.ImportFrom, module: str, is_package: bool) -> str:
    """The dotted name that a ``from`` clause stands for, dots resolved."""
    if not node.level:
        return node.module or ""
    base = module.split(".")
    # One dot means the module's own package, which for an __init__ is the module itself.
    base = base[: len(base) - node.level + (1 if is_package else 0)]
    return ".".join([*base, *([node.module] if node.module else [])])


def imports_of(module: str, file: Path, names: dict[str, Path]) -> Iterator[Import]:
    """Every import in a file, wherever it stands: also in functions and under TYPE_CHECKING."""

    def targets(node: ast.AST) -> Iterator[str]:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = absolute(node, module, file.name == "__init__.py")
            for alias in node.names:
                member = f"{base}.{alias.name}"
                yield member if member in names else base
        elif isinstance(node, ast.Call) and (named := named_by_call(node)):
            yield named

    def walk(node: ast.AST, runs: bool) -> Iterator[Import]:
        for target in targets(node):
            yield Import(module, target, getattr(node, "lineno", 0), runs)
        if isinstance(node, ast.If) and is_type_checking(node.test):
            for guarded in node.body:
                yield from walk(guarded, False)
            for other in node.orelse:
                yield from walk(other, runs)
            return
        for child in ast.iter_child_nodes(node):
            yield from walk(child, runs)

    yield from walk(ast.parse(file.read_text(encoding="utf-8"), str(file)), True)


def wrong_direction(found: Import, folders: frozenset[str]) -> str | None:
    """Why an import may not be, or None."""
    own = layer(found.importer, folders)
    if own not in MAY_IMPORT:
        return f"has no layer: add the folder {own}/ to MAY_IMPORT in tests/test_imports.py"
    top = found.target.split(".")[0]
    if top != PACKAGE:
        outside = top not in sys.stdlib_module_names and top not in THIRD_PARTY_IN_NOUNS
        return "a noun imports the standard library and nouns only" if own == "noun" and outside else None
    other = layer(found.target, folders)
    if other == own or other in MAY_IMPORT[own]:
        return None
    allowed = ", ".join(sorted(MAY_IMPORT[own])) or "other nouns"
    return f"{own} may import {allowed}, not {other}"


def room(module: str) -> str:
    """The room within a step that a module stands in, such as drawdown.reading.names; "" outside of rooms."""
    parts = module.split(".")
    return ".".join(parts[:3]) if len(parts) > 3 else ""


def without_itself(graph: dict[str, set[str]]) -> dict[str, set[str]]:
    """The graph without arrows from a node to itself and without what is in no room."""
    return {name: others - {name} for name, others in graph.items() if name}


def violations(root: Path) -> list[str]:
    """Every import of a package tree that goes the wrong way, and a cycle if there is one."""
    names = module_names(root)
    # A folder without Python files, such as one of templates, has no layer.
    folders = frozenset(name.split(".")[1] for name, file in names.items() if file.parent != root)
    imports = [found for name, file in names.items() for found in imports_of(name, file, names)]
    wrong = [
        f"{found.importer} line {found.line} imports {found.target}: {why}"
        for found in imports
        if (why := wrong_direction(found, folders))
    ]
    graph: dict[str, set[str]] = {name: set() for name in names}
    for found in imports:
        # What only a type checker reads cannot make an import fail.
        if found.runs and found.target in names:
            graph[found.importer].add(found.target)
    rooms: dict[str, set[str]] = {}
    for importer, targets in graph.items():
        rooms.setdefault(room(importer), set()).update(other for other in map(room, targets) if other)
    for name, what in ((graph, "import cycle: "), (without_itself(rooms), "rooms import each other: ")):
        try:
            graphlib.TopologicalSorter(name).prepare()
        except graphlib.CycleError as error:
            wrong.append(what + " <- ".join(error.args[1]))
    return wrong


def test_every_import_goes_the_right_way(root: Path) -> None:
    package = root / "src" / PACKAGE
    assert module_names(package), "no modules found: the check would pass on nothing"
    assert violations(package) == []


GOOD = {
    "__init__.py": "from drawdown.claim import Claim",
    "claim.py": "import json\nfrom .party import Party",
    "party.py": "from __future__ import annotations",
    "catalogue/__init__.py": "import yaml\nfrom drawdown import claim",
    "reading/__init__.py": "from .intake import read",
    "reading/intake.py": "from ..catalogue import load\nfrom drawdown.claim import Claim\nimport trafilatura",
    "ledger/__init__.py": "from drawdown.claim import Claim",
    "workflow.py": "from drawdown import ledger, reading",
    "cli/__init__.py": "def main():\n    from drawdown import __version__, workflow",
}


def tree(folder: Path, files: dict[str, str]) -> Path:
    """A made-up package with these files."""
    for name, text in {**GOOD, **files}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text + "\n", encoding="utf-8")
    return folder


def test_a_package_in_order_has_no_violations(tmp_path: Path) -> None:
    assert violations(tree(tmp_path, {})) == []


@pytest.mark.parametrize(
    ("file", "text", "named"),
    [
        ("claim.py", "import drawdown.reading.intake", "noun may import other nouns, not reading"),
        ("claim.py", "from drawdown.catalogue import load", "not catalogue"),
        ("claim.py", "import yaml", "drawdown.claim line 1 imports yaml"),
        ("claim.py", "def f():\n    from . import workflow", "line 2 imports drawdown.workflow"),
        ("catalogue/load.py", "from ..ledger import append", "drawdown.catalogue.load line 1"),
        ("catalogue/__init__.py", "from ..ledger import append", "imports drawdown.ledger"),
        ("ledger/append.py", "from drawdown.reading import intake", "not reading"),
        ("ledger/append.py", "from ..reading.intake import read", "imports drawdown.reading.intake"),
        ("ledger/append.py", "from drawdown import workflow", "not workflow"),
        ("ledger/deep/er.py", "from ...brief import render", "imports drawdown.brief"),
        (
            "ledger/append.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from drawdown.reading import intake",
            "not reading",
        ),
        ("workflow.py", "from drawdown.cli import main", "not cli"),
        ("cli/brief.py", "from drawdown.reading import read", "not reading"),
        ("cli/brief.py", "import importlib\nimportlib.import_module('drawdown.brief')", "not brief"),
        ("cli/brief.py", "from drawdown.catalogue import load", "not catalogue"),
        ("shiny/new.py", "import json", "add the folder shiny/"),
        ("party.py", "from drawdown.claim import Claim", "import cycle: "),
        ("party.py", "def f():\n    from . import claim", "import cycle: "),
        ("reading/sub.py", "from drawdown.reading import intake\nfrom . import rules", "import cycle: "),
    ],
)
def test_a_wrong_import_is_named(tmp_path: Path, file: str, text: str, named: str) -> None:
    found = violations(tree(tmp_path, {"reading/rules.py": "from .sub import x", file: text}))
    assert any(named in line for line in found), found


def test_two_rooms_of_a_step_do_not_import_each_other(tmp_path: Path) -> None:
    files = {
        "reading/names/items.py": "from drawdown.reading.time import dates",
        "reading/names/parties.py": "import re",
        "reading/time/dates.py": "import re",
        "reading/time/dating.py": "from drawdown.reading.names import parties",
    }
    (found,) = violations(tree(tmp_path, files))
    assert found.startswith("rooms import each other: drawdown.reading.")


def test_an_import_for_the_type_checker_alone_makes_no_cycle(tmp_path: Path) -> None:
    text = "import typing\nif typing.TYPE_CHECKING:\n    from .claim import Claim"
    assert violations(tree(tmp_path, {"party.py": text})) == []


def test_the_other_branch_of_type_checking_does_run(tmp_path: Path) -> None:
    text = "import typing\nif typing.TYPE_CHECKING:\n    pass\nelse:\n    from .claim import Claim"
    assert "import cycle" in violations(tree(tmp_path, {"party.py": text}))[0]
