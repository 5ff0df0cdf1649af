import os
import shutil
from pathlib import Path

import pytest

from drawdown.errors import MissingPath, NoReports
from drawdown.problem import Problem
from drawdown.reading.intake.files import take_in
from drawdown.reading.intake.listing import find
from drawdown.report import Report

TEXT = "The army sent forty howitzers to the east."


def labels(*paths):
    return [label for _, label in find(paths)]


def test_a_folder_gives_its_reports_by_path_and_leaves_the_rest(tmp_path):
    (tmp_path / "b" / "deep.txt").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    for name in (
        "z.txt",
        "a.MD",
        "b/page.html",
        "b/deep.txt/c.txt",
        "photo.jpg",
        ".hidden.txt",
        ".git/notes.txt",
    ):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert labels(tmp_path) == ["a.MD", "b/deep.txt/c.txt", "b/page.html", "z.txt"]


def test_a_file_named_outright_is_read_whatever_its_ending(tmp_path):
    file = tmp_path / "cable.asc"
    file.write_text(TEXT, encoding="utf-8")
    assert labels(file) == ["cable.asc"]


def test_links_that_run_in_a_circle_end(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    assert labels(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("name", ["nowhere", "n" * 5000])
def test_a_path_that_is_not_there_is_the_users_mistake(tmp_path, name):
    with pytest.raises(MissingPath, match="no such file or folder"):
        find([tmp_path / name])


def test_a_folder_without_reports_is_the_users_mistake(tmp_path):
    (tmp_path / "x.txt").mkdir()
    (tmp_path / "x.txt" / "photo.jpg").write_bytes(b"\xff\xd8")
    with pytest.raises(NoReports, match=r"\.txt"):
        find([tmp_path])


def test_file_names_of_broken_bytes_have_labels_that_can_be_written_and_told_apart(tmp_path):
    try:
        for name in (b"caf\xe9.txt", b"caf\xe8.txt"):
            (tmp_path / os.fsdecode(name)).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system wants names in UTF-8")
    found = find([tmp_path])
    assert [label for _, label in found] == ["caf\\udce8.txt", "caf\\udce9.txt"]
    assert [type(one) for one in take_in(found)] == [Report] * 2


def folders(tmp_path, *names):
    """Folders of these names, each with a report x.txt that says whose it is."""
    for name in names:
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / name / "x.txt").write_text(f"{name}: {TEXT}", encoding="utf-8")
    return [tmp_path / name for name in names]


def test_reports_come_in_the_order_of_their_paths(tmp_path):
    names = ["b.txt", "b/z.txt", "b/a/y.txt", "a b.txt", "a.txt", "a/c.txt"]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    assert labels(tmp_path) == [path.as_posix() for path in sorted(map(Path, names))]


def test_different_reports_of_one_name_are_told_apart_by_their_folders(tmp_path):
    one, two = folders(tmp_path, "agency", "paper")
    (one / "y.txt").write_text(TEXT)
    assert labels(one, two) == ["agency/x.txt", "y.txt", "paper/x.txt"]
    assert labels(one / "x.txt", two) == ["agency/x.txt", "paper/x.txt"]


def test_as_many_folders_are_named_as_tell_reports_apart(tmp_path):
    assert labels(*folders(tmp_path, "2023/may", "2024/may", "other")) == [
        "2023/may/x.txt", "2024/may/x.txt", f"{tmp_path.name}/other/x.txt"
    ]  # fmt: skip


def test_a_longer_label_is_none_that_another_report_has(tmp_path):
    one, two = folders(tmp_path, "in/a", "in/b")
    (third,) = folders(tmp_path, "rest/a")
    found = labels(one, two, third.parent)
    assert len(set(found)) == 3
    assert found[2] == "a/x.txt"


def test_a_file_named_twice_keeps_its_label(tmp_path):
    (one,) = folders(tmp_path, "agency")
    assert labels(one, one / "x.txt", one / ".." / "agency") == ["x.txt"] * 3


def test_folders_nested_deeper_than_a_path_may_be_long_are_a_problem_and_the_rest_is_read(tmp_path):
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(25):
        os.mkdir("d" * 200, dir_fd=here)
        here, above = os.open("d" * 200, os.O_RDONLY, dir_fd=here), here
        os.close(above)
    os.close(here)
    (tmp_path / "z.txt").write_text(TEXT)
    deep, last = take_in(find([tmp_path]))
    assert "cannot be read: File name too long" in str(deep)
    assert isinstance(last, Report)
    shutil.rmtree(tmp_path / ("d" * 200))  # not every tool can


def test_a_folder_that_may_not_be_listed_is_a_problem_of_its_own(tmp_path, monkeypatch):
    folders(tmp_path, "a", "closed", "z")
    scandir = os.scandir

    def refuse(folder):
        if Path(folder).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    found = list(take_in(find([tmp_path])))
    assert [type(one) for one in found] == [Report, Problem, Report]
    assert str(found[1]) == "closed: cannot be read: Permission denied"


def test_names_as_long_as_they_may_be_are_read(tmp_path):
    (tmp_path / f"{'n' * 251}.txt").write_text(TEXT)
    (tmp_path / f"{'ł' * 125}.txt").write_text(TEXT, encoding="utf-8")
    assert [type(one) for one in take_in(find([tmp_path]))] == [Report] * 2


def test_a_brief_written_into_its_own_reports_is_none_of_them(tmp_path):
    for name in ("a.txt", "brief.md", "sub/brief.md", "out/b.txt", "out/brief.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "link.txt").symlink_to(tmp_path / "out" / "b.txt")
    assert [label for _, label in find([tmp_path], tmp_path)] == [
        "a.txt", "link.txt", "out/b.txt", "out/brief.html", "sub/brief.md"
    ]  # fmt: skip
    assert [label for _, label in find([tmp_path], tmp_path / "out")] == ["a.txt", "brief.md", "sub/brief.md"]
    assert [label for _, label in find([tmp_path / "sub"], tmp_path)] == ["brief.md"]
