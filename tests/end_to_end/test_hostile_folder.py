"""A folder in which all is wrong that can be wrong with files and their names, but for some good reports."""

import json
import os
import socket

import pytest

from drawdown import workflow
from drawdown.ledger import Ledger
from drawdown.problem import Problem
from drawdown.query import Query

GOOD = "Britain sent {number} Storm Shadow missiles to Ukraine in May 2023."
TINY = 500


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "in"
    made.mkdir()
    for number in range(TINY):
        (made / f"{number}.txt").write_text(str(number))
    (made / "good.txt").write_text(GOOD.format(number=20))
    (made / f"{'long' * 62}.txt").write_text(GOOD.format(number=21))
    (made / "new\nline\x1b[31m.txt").write_text(GOOD.format(number=22))
    (made / os.fsdecode(b"caf\xe9.txt")).write_text(GOOD.format(number=23))
    (made / "nul.txt").write_text(GOOD.format(number=24) + "\0")
    (made / "good copy.txt").write_text(GOOD.format(number=20))
    (made / "linked.txt").symlink_to(made / "good.txt")
    (made / "circle").symlink_to(made, target_is_directory=True)
    (made / "self.txt").symlink_to(made / "self.txt")
    (made / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (made / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(made / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(made / "s.txt"))
    (made / "folder.txt").mkdir()
    with (made / "huge.txt").open("wb") as file:
        file.truncate(1_000_000_000)  # a hole: takes no room on the disk
    return made


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_can_be_read_is_read_and_the_rest_is_named(folder, tmp_path, jobs):
    told: list[Problem] = []
    added = workflow.add([folder], tmp_path / "l", told=told.append, jobs=jobs)
    assert added.reports_new == TINY + 5
    assert added.reports_known == 2  # the copy and the link
    assert {problem.source for problem in told} == {"good.txt", "linked.txt", "nul.txt", "huge.txt"}
    with Ledger.open(tmp_path / "l", create=False) as ledger:
        assert ledger.verify().ok
    known = workflow.claims(tmp_path / "l", Query())
    assert sorted(entry.claim.quantity.min or 0 for entry, _ in known if entry.claim.quantity) == [
        20,
        21,
        22,
        23,
        24,
    ]


def test_special_files_named_outright_are_problems_and_nothing_waits_for_them(folder, tmp_path):
    told: list[Problem] = []
    names = ("good.txt", "pipe.txt", "s.txt", "zero.txt", "folder.txt")
    (folder / "folder.txt" / "inside.txt").write_text("Nothing.")
    added = workflow.add([folder / name for name in names], tmp_path / "l", told=told.append)
    assert (added.reports_new, added.reports_refused) == (2, 3)
    assert [problem.source for problem in told] == ["pipe.txt", "s.txt", "zero.txt"]
    assert {problem.message for problem in told} == {"this is no ordinary file; nothing is read from it"}


def test_a_brief_tells_reports_of_one_name_apart(tmp_path):
    for name, number in (("agency", 30), ("paper", 40)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "report.txt").write_text(GOOD.format(number=number))
    made = workflow.brief([tmp_path / "agency", tmp_path / "paper"], tmp_path / "out", Query())
    told = json.loads(made.json.read_text("utf-8"))["claims"]
    assert {(claim["path"], claim["quantity"]["min"]) for claim in told} == {
        ("agency/report.txt", 30),
        ("paper/report.txt", 40),
    }
    assert "agency/report.txt" in made.markdown.read_text("utf-8").replace("\\", "")
