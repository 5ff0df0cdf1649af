import codecs
import os
import random
import socket
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drawdown.problem import Problem
from drawdown.reading.intake import files
from drawdown.reading.intake.files import load, take_in, to_report
from drawdown.reading.intake.listing import find
from drawdown.report import Report, report_id


def read(original):
    made = to_report(original, "a.txt")
    assert isinstance(made, Report)
    return made


TEXT = "The army sent forty howitzers to the east."


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


@pytest.mark.parametrize("megabytes", [50, 1000])
def test_what_is_too_large_is_refused_unread(tmp_path, monkeypatch, megabytes):
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(megabytes * 1_000_000)  # a hole: takes no room on the disk
    monkeypatch.setattr(os, "open", None)
    (problem,) = map(str, take_in(find([tmp_path])))
    assert f"{megabytes} MB is no single report (at most 20 MB)" in problem


def test_a_pipe_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    found: list[Problem | Report] = []
    reading = threading.Thread(
        target=lambda: found.extend(take_in([(tmp_path / "pipe.txt", "pipe.txt")])), daemon=True
    )
    reading.start()
    reading.join(5)
    assert [str(one) for one in found] == ["pipe.txt: this is no ordinary file; nothing is read from it"]


def test_what_is_no_ordinary_file_is_never_waited_for(tmp_path):
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s"))
        for odd in (tmp_path / "s", "/dev/zero", "/dev/tty"):
            assert "no ordinary file" in str(load(odd, "odd.txt"))


def test_a_file_that_takes_the_place_of_another_is_looked_at_again(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(TEXT)
    os.mkfifo(tmp_path / "pipe")
    ordinary = os.stat(tmp_path / "a.txt")
    monkeypatch.setattr(os, "stat", lambda _: ordinary)
    assert "no ordinary file" in str(load(tmp_path / "pipe", "pipe.txt"))


def test_a_file_that_vanished_since_it_was_listed_is_a_problem_and_the_rest_is_read(tmp_path):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT)
    listed = find([tmp_path])
    (tmp_path / "b.txt").unlink()
    found = list(take_in(listed))
    assert [type(one) for one in found] == [Report, Problem, Report]
    assert "b.txt: cannot be read: No such file" in str(found[1])


@pytest.mark.parametrize("change", [b" More.", b""])
def test_a_file_that_changes_while_it_is_read_is_a_problem(tmp_path, monkeypatch, change):
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    seen: list[int] = []
    fstat = os.fstat

    def look(handle):
        if seen:
            file.write_bytes(change)
        seen.append(handle)
        return fstat(handle)

    monkeypatch.setattr(os, "fstat", look)
    assert "changed while it was read" in str(load(file, "a.txt"))


def test_a_file_that_grows_without_end_is_read_no_further_than_a_report_may_be(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LARGEST", 1000)
    (tmp_path / "a.txt").write_bytes(b"x" * 5000)
    small = os.stat(tmp_path / "a.txt")
    monkeypatch.setattr(files, "_refusal", lambda *_: None)
    assert small.st_size == 5000
    assert "is no single report" in str(load(tmp_path / "a.txt", "a.txt"))


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


@pytest.mark.parametrize(
    "original",
    [b"word " * 2000 + b"\x00 end.", b"Forty\x00 howitzers went east.", b"\x00" + b"word " * 2000],
)
def test_a_stray_nul_is_a_problem_beside_the_report(original):
    report = read(original)
    assert report.text == original.decode()
    assert "1 NUL" in report.problems[0].message


def test_a_text_damaged_in_some_places_is_still_a_text():
    assert "60 NUL" in read(TEXT.encode() * 20 + (TEXT.encode() + b"\x00") * 60).problems[0].message


@pytest.mark.parametrize(
    "original",
    [
        b"\x7fELF\x02\x01\x01" + bytes(9) + b"words and words " * 20,
        random.Random(1).randbytes(3000),
        TEXT.encode("utf-16-le") * 20,
        b"a\x00b\x00",
        b"PK\x03\x04\x14\x00\x08\x00" + b"report.txt",
    ],
)
def test_what_holds_nuls_and_other_controls_is_binary(original):
    assert "binary" in str(to_report(original, "a.txt"))


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
