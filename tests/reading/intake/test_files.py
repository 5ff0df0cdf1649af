import codecs
import os
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.errors import MissingPath, NoReports
from drawdown.problem import Problem
from drawdown.reading.intake import files
from drawdown.reading.intake.files import find, take_in, to_report
from drawdown.report import Report, report_id


def read(original):
    made = to_report(original, "a.txt")
    assert isinstance(made, Report)
    return made


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


def test_a_file_name_of_broken_bytes_has_a_label_that_can_be_written(tmp_path):
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system wants names in UTF-8")
    ((file, label),) = find([tmp_path])
    assert label == "caf?.txt"
    assert isinstance(next(take_in([(file, label)])), Report)


def test_one_bad_file_does_not_stop_the_rest(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LARGEST", 1000)
    for name, content in {
        "1.txt": b"", "2.txt": b"\x89PNG\x00\x00", "3.txt": TEXT.encode(), "4.txt": b"x" * 1001, "5.txt": b" \n"  # noqa: E501
    }.items():  # fmt: skip
        (tmp_path / name).write_bytes(content)
    found = list(take_in([*find([tmp_path]), (tmp_path / "6.txt", "6.txt"), (tmp_path, "7.txt")]))
    assert [type(one) for one in found] == [Problem, Problem, Report, Problem, Problem, Problem, Problem]
    assert [word in str(one) for word, one in zip(
        ["empty", "binary", "", "split it", "empty", "cannot be read", "no ordinary file"], found, strict=True
    )] == [True] * 7  # fmt: skip


def test_fifty_megabytes_are_refused_unread(tmp_path):
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(50_000_000)
    (problem,) = map(str, take_in(find([tmp_path])))
    assert "50 MB is no single report (at most 20 MB)" in problem


def test_a_pipe_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    found: list[Problem | Report] = []
    reading = threading.Thread(
        target=lambda: found.extend(take_in([(tmp_path / "pipe.txt", "pipe.txt")])), daemon=True
    )
    reading.start()
    reading.join(5)
    assert [str(one) for one in found] == ["pipe.txt: this is no ordinary file; nothing is read from it"]


def test_a_file_that_may_not_be_opened_is_a_problem(tmp_path):
    if os.geteuid() == 0:
        pytest.skip("root may open everything")
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    file.chmod(0)
    (problem,) = map(str, take_in(find([tmp_path])))
    assert "cannot be read" in problem


@pytest.mark.parametrize(
    "original",
    [
        b"",
        b"  \r\n\t ",
        codecs.BOM_UTF8,
        codecs.BOM_UTF8 + b" \n",
        " \n".encode("utf-16"),
        "\u00a0".encode(),
        b"---\na: b\n---\n \n",
    ],
)
def test_a_file_without_text_is_a_problem(original):
    assert isinstance(to_report(original, "a.txt"), Problem)


@pytest.mark.parametrize(
    ("original", "text"),
    [
        (TEXT.encode(), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT),
        (codecs.BOM_UTF8 + TEXT.encode(), "\ufeff" + TEXT),
        (b"Line one.\r\nLine two.\r\n", "Line one.\r\nLine two.\r\n"),
    ],
)
def test_the_text_is_stored_as_decoded_and_otherwise_unchanged(original, text):
    report = read(original)
    assert report.text == text
    assert report.problems == ()
    assert report.original == original
    assert report.id == report_id(original)


def test_broken_utf8_is_read_as_windows_text_and_said_so():
    report = read("Die Haubitze kostet 5 Mio. €, größer".encode("cp1252"))
    assert "€, größer" in report.text
    assert "not UTF-8 (first bad byte at 27)" in report.problems[0].message


def test_broken_utf16_is_read_with_its_breaks_counted():
    report = read(codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00")
    assert report.text == "a\ufffdb"
    assert "1 characters" in report.problems[0].message


def test_a_nul_far_into_a_text_is_a_problem_beside_the_report():
    report = read(b"word " * 2000 + b"\x00 end.")
    assert isinstance(report, Report)
    assert "1 NUL" in report.problems[0].message


@given(
    st.binary(max_size=200) | st.binary(max_size=200).map(lambda rest: b"\xff\xfe" + rest),
    st.sampled_from(["a.txt", "a.html"]),
)
def test_any_bytes_give_a_report_that_can_be_written_or_a_problem(original, label):
    made = to_report(original, label)
    if isinstance(made, Report):
        made.text.encode("utf-8")
        assert made.text.strip()
    else:
        assert made.source == label
