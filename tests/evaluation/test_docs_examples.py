"""What the docs show is what drawdown does."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

DRAWDOWN = [sys.executable, "-c", "from drawdown.cli import main; main()"]
CITATIONS = re.compile(r"\[\^?\d+\]")


def drawdown(*arguments: str, **environment: str) -> str:
    done = subprocess.run(
        [*DRAWDOWN, *arguments], capture_output=True, text=True, env={**os.environ, **environment}
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_catalogue_page_shows_a_catalogue_that_works(root: Path, tmp_path: Path) -> None:
    page = (root / "docs" / "catalogue.md").read_text("utf-8")
    shown = re.findall(r"^`((?:my-catalogue|reports)/\S+)`[^\n]*\n\n```\w*\n(.*?)```", page, re.M | re.S)
    assert len(shown) == 4
    for name, text in shown:
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    reports, own = str(tmp_path / "reports"), str(tmp_path / "my-catalogue")
    (without,) = map(json.loads, drawdown("read", reports, "--format", "jsonl").splitlines())
    (claim,) = map(
        json.loads,
        drawdown("read", reports, "--format", "jsonl", DRAWDOWN_CATALOGUE=own).splitlines(),
    )
    assert (without["item"]["id"], without["supplier"]) == ("missile", None)
    assert (claim["item"], claim["supplier"]) == ({"id": "sling", "text": "Sling missiles"}, "RV")
    assert (claim["event"], claim["recipient"], claim["speaker"]["text"]) == (
        "delivered",
        "UA",
        "Strelsau Gazette",
    )


def test_the_page_on_scoring_shows_labels_that_can_be_scored(root: Path, tmp_path: Path) -> None:
    page = (root / "docs" / "scoring.md").read_text("utf-8")
    text, labels = re.findall(r"^```\n([^$].*?)```", page, re.M | re.S)[:2]
    for name, content in (("texts/ships.txt", text), ("labels/ships.jsonl", labels)):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(content, encoding="utf-8")
    claims = tmp_path / "claims.jsonl"
    claims.write_text(drawdown("read", str(tmp_path / "texts"), "--format", "jsonl"), encoding="utf-8")
    files = [str(tmp_path / "labels"), str(claims), "--texts", str(tmp_path / "texts")]
    rows = list(map(json.loads, drawdown("score", *files, "--format", "jsonl").splitlines()))
    (full,) = [row for row in rows if (row["of"], row["measure"]) == ("set", "full")]
    assert (full["recall"], full["labelled"]) == (1, 1)


def test_the_readme_quotes_a_brief_that_drawdown_writes(root: Path, tmp_path: Path) -> None:
    page = (root / "README.md").read_text("utf-8")
    quoted = [line.removeprefix("> ") for line in page.splitlines() if line.startswith("> - ")]
    drawdown("brief", str(root / "examples" / "atacms"), "--out", str(tmp_path))
    written = {CITATIONS.sub("", line) for line in (tmp_path / "brief.md").read_text("utf-8").splitlines()}
    assert len(quoted) >= 3
    assert [line for line in quoted if CITATIONS.sub("", line) not in written] == []


def test_every_command_stands_in_the_readme(root: Path) -> None:
    page = (root / "README.md").read_text("utf-8")
    commands = re.findall(r"^  (\w+)  +\S", drawdown("--help").split("Commands:")[1], re.M)
    assert commands
    assert [name for name in commands if f"`drawdown {name} " not in page] == []


def test_every_file_named_in_the_tour_exists(root: Path) -> None:
    page = (root / "docs" / "tour.md").read_text("utf-8")
    named = set(re.findall(r"`([\w./-]+\.(?:py|yaml|j2|css|js|md|json))`", page))
    bases = [root, root / "src" / "drawdown"]
    assert len(named) > 30
    assert sorted(name for name in named if not any((base / name).exists() for base in bases)) == []
