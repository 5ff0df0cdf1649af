"""The docs check: links lead somewhere, named targets exist, and nothing tells of one machine."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

FENCED = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
CODE_SPAN = re.compile(r"`+([^`]+)`+")
INDENTED = re.compile(r"^(?: {4}|\t)(.*)$", re.MULTILINE)
LINK = re.compile(r"\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s*(\S+)", re.MULTILINE)
MAKE = re.compile(r"(?:^|[$;&]\s*)make((?:[ \t]+[a-z][a-z-]*(?![\w=/.-]))+)", re.MULTILINE)

# In pieces, so that this file does not hold what it forbids.
HOSTS = [
    "pypi" + ".org",
    "python" + "hosted" + ".org",
    "registry." + "npmjs",
    "registry." + "yarnpkg",
    "deb." + "debian.org",
    "security." + "debian.org",
    "crates" + ".io",
    "proxy." + "golang.org",
]
FOLDERS = ["work", "root", "home", "Users"]
# A folder of one machine starts a path; as a later part of one, or of an address, it is an ordinary name.
OF_A_MACHINE = re.compile(
    "|".join([*map(re.escape, HOSTS), r"(?<![\w.~*)}-])/(?:" + "|".join(FOLDERS) + r")/[\w.-]"])
)


def pages(root: Path) -> list[Path]:
    """README.md and every page under docs/."""
    return [page for page in [root / "README.md", *sorted((root / "docs").rglob("*.md"))] if page.is_file()]


def broken_links(page: Path) -> list[str]:
    """Relative links of a page that lead to no file."""
    text = CODE_SPAN.sub("", FENCED.sub("", page.read_text(encoding="utf-8")))
    targets = [first or second for first, second in LINK.findall(text)]
    files = [t.split("#")[0] for t in targets if not re.match(r"[a-z][a-z0-9+.-]*:|#", t, re.IGNORECASE)]
    return [file for file in files if file and not (page.parent / file).exists()]


def targets_named(text: str) -> set[str]:
    """Targets of make that a text names in code; "make sure" in a sentence is not one."""
    fenced = "\n".join(match.group(0) for match in FENCED.finditer(text))
    rest = FENCED.sub("", text)
    code = "\n".join([fenced, *CODE_SPAN.findall(rest), *(line.strip() for line in INDENTED.findall(rest))])
    return {target for names in MAKE.findall(code) for target in names.split()}


def tracked(root: Path) -> list[Path]:
    """Files that are in git or would be with the next `git add`."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        answer = subprocess.run(command, cwd=root, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("needs a git checkout, to know which files are the project's")
    names = answer.stdout.decode().split("\0")
    return sorted(file for name in set(names) if name and (file := root / name).is_file())


def lines_of_a_machine(files: list[Path], root: Path) -> list[str]:
    """Lines that name a registry's host or a folder of one machine."""
    found = []
    for file in files:
        data = file.read_bytes()
        if b"\0" in data:  # not text
            continue
        for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), start=1):
            if match := OF_A_MACHINE.search(line):
                found.append(f"{file.relative_to(root)}:{number}: {match.group(0)}")
    return found


def test_every_relative_link_leads_to_a_file(root: Path) -> None:
    assert (root / "README.md").is_file()
    broken = {str(page.relative_to(root)): broken_links(page) for page in pages(root)}
    assert {page: links for page, links in broken.items() if links} == {}


def test_every_make_target_named_exists(root: Path) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))
    named = set().union(*(targets_named(page.read_text(encoding="utf-8")) for page in pages(root)))
    assert named - targets == set()


def test_nothing_names_a_registry_or_a_folder_of_one_machine(root: Path) -> None:
    files = tracked(root)
    assert root / "pyproject.toml" in files
    assert lines_of_a_machine(files, root) == []


def test_the_check_sees_a_broken_link(tmp_path: Path) -> None:
    (tmp_path / "there.md").touch()
    page = tmp_path / "README.md"
    page.write_text(
        "[a](there.md#part) [b](gone.md) [c](https://example.org/x) [d](#here) `[e](code.md)`\n"
        "```\n[f](fenced.md)\n```\n[g]: also-gone.md\n",
        encoding="utf-8",
    )
    assert broken_links(page) == ["gone.md", "also-gone.md"]


def test_the_check_reads_targets_in_code_only() -> None:
    text = (
        "Run `make demo`, then make sure.\n\n    $ make test lint\n\n```\nmake lock UPGRADE=--upgrade\n```\n"
    )
    assert targets_named(text) == {"demo", "test", "lint", "lock"}


@pytest.mark.parametrize(
    ("line", "bad"),
    [
        ("index = https://" + HOSTS[0] + "/simple", True),
        ("cd /" + "work/main", True),
        ("open('/" + "root/x')", True),
        ("see ../" + "work/main and src/" + "work/a", False),
        ("https://example.org/" + "home/page", False),
    ],
)
def test_the_check_knows_a_machine_from_an_address(tmp_path: Path, line: str, bad: bool) -> None:
    file = tmp_path / "note.txt"
    file.write_text(line, encoding="utf-8")
    assert bool(lines_of_a_machine([file], tmp_path)) == bad
