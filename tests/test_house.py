"""Requirements files say the same as pyproject.toml and each other; no name stands unused or is set twice."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter
from pathlib import Path


def wanted(file: Path) -> set[str]:
    """Packages that an .in file asks for."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return {line.strip() for line in lines if line.strip() and line[0] not in "#-"}


def pins(file: Path) -> dict[str, str]:
    """Packages that a .txt file pins, with their versions."""
    return dict(re.findall(r"^([a-z0-9._-]+)==([^\s;]+)", file.read_text(encoding="utf-8"), re.MULTILINE))


def test_run_in_asks_for_what_the_package_declares(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[<>=~!;\[ ]", line)[0] for line in project["dependencies"]}
    assert wanted(root / "requirements" / "run.in") == declared


def test_everything_asked_for_is_pinned(root: Path) -> None:
    for name in ("run", "build", "dev"):
        folder = root / "requirements"
        assert wanted(folder / f"{name}.in") <= pins(folder / f"{name}.txt").keys(), f"run make lock ({name})"


def test_one_package_has_one_version_in_all_files(root: Path) -> None:
    run, build, dev = (pins(root / "requirements" / f"{name}.txt") for name in ("run", "build", "dev"))
    assert run.items() <= dev.items()
    assert {
        name: (build[name], dev[name]) for name in build.keys() & dev.keys() if build[name] != dev[name]
    } == {}


def test_every_pin_carries_a_hash(root: Path) -> None:
    for file in (root / "requirements").glob("*.txt"):
        blocks = re.split(r"\n(?=[a-z0-9])", file.read_text(encoding="utf-8"))
        assert [block.split()[0] for block in blocks if "==" in block and "--hash=sha256:" not in block] == []


def unused(source: str) -> list[str]:
    """Private functions, classes and constants of a module that the module itself never uses."""
    tree = ast.parse(source)
    read = Counter(node.id for node in ast.walk(tree) if isinstance(node, ast.Name))
    defined = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    set_ = [name for node in tree.body if isinstance(node, ast.Assign) for name in node.targets]
    names = [node.name for node in defined if not (read[node.name] or node.decorator_list)]
    names += [name.id for name in set_ if isinstance(name, ast.Name) and read[name.id] < 2]
    return [name for name in names if name.startswith("_") and not name.startswith("__")]


def test_a_private_name_that_nothing_uses_is_found() -> None:
    assert unused("_A = 1\n_B = 2\ndef _f(): return _B\ndef g(): pass\n") == ["_f", "_A"]


def test_no_private_name_stands_unused(root: Path) -> None:
    files = (file for part in ("src", "evaluation") for file in (root / part).rglob("*.py"))
    found = {str(file): names for file in files if (names := unused(file.read_text(encoding="utf-8")))}
    assert found == {}


def set_twice(source: str) -> list[str]:
    """Constants that a module sets more than once at its top, so that the first value is lost."""
    statements = [node for node in ast.parse(source).body if isinstance(node, ast.Assign)]
    names = Counter(name.id for node in statements for name in node.targets if isinstance(name, ast.Name))
    return [name for name, count in names.items() if name.isupper() and count > 1]


def test_a_constant_set_twice_is_found() -> None:
    assert set_twice("_A = 1\nB = 2\n_A = 3\nb = 1\nb = 2\n") == ["_A"]


def test_no_constant_is_set_twice(root: Path) -> None:
    files = (file for part in ("src", "evaluation") for file in (root / part).rglob("*.py"))
    found = {str(file): names for file in files if (names := set_twice(file.read_text(encoding="utf-8")))}
    assert found == {}
