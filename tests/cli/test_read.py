import csv
import io
import json

import pytest

GOOD = "Britain sent 20 Storm Shadow missiles to Ukraine. The ATACMS stood on the lawn."


def test_claims_come_out_as_json_lines_with_all_their_fields(run, reports):
    done = run("read", reports, "--format", "jsonl")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert (done.code, done.err) == (0, "")
    assert {row["path"] for row in rows} == {path.name for path in reports.iterdir()}
    for row in rows:
        assert row["evidence"]["end"] - row["evidence"]["start"] == len(row["evidence"]["text"])


def test_every_format_tells_the_same_claims(run, reports):
    lines = [json.loads(line) for line in run("read", reports, "--format", "jsonl").out.splitlines()]
    whole = json.loads(run("read", reports, "--format", "json").out)
    sheet = list(csv.DictReader(io.StringIO(run("read", reports, "--format", "csv").out, newline="")))
    assert lines == whole
    assert [row["id"] for row in sheet] == [row["id"] for row in whole]
    assert "event" in run("read", reports, "--format", "table").out


def test_a_format_that_is_none_is_a_users_mistake(run, reports):
    done = run("read", reports, "--format", "xml")
    assert (done.code, done.out) == (2, "")
    assert "jsonl" in done.err


def test_what_was_left_unread_is_written_with_its_reason(run, write, tmp_path):
    target = tmp_path / "unread.jsonl"
    assert run("read", write(a=GOOD), "--unread", target).code == 0
    (row,) = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert row["text"] == GOOD[row["start"] : row["end"]] == "The ATACMS stood on the lawn."
    assert row["reason"]


def test_an_unread_file_that_cannot_be_written_is_a_users_mistake(run, write, tmp_path):
    done = run("read", write(a=GOOD), "--unread", tmp_path / "no" / "such" / "folder.jsonl")
    assert done.code == 2
    assert "--unread" in done.err or "cannot be written" in done.err


def test_a_problem_goes_to_standard_error_and_the_rest_is_read(run, write):
    done = run("read", write(a=GOOD, b=""), "--format", "json")
    assert done.code == 0
    assert {row["path"] for row in json.loads(done.out)} == {"a.txt"}
    assert [line for line in done.err.splitlines() if line.startswith("problem: b.txt: ")]


def test_many_problems_are_cut_short_and_counted(run, write):
    done = run("read", write(good=GOOD, **{f"bad{number:02}": "" for number in range(25)}))
    assert done.code == 0
    lines = done.err.splitlines()
    assert len(lines) == 21
    assert "5 more" in lines[-1]


def test_a_file_name_cannot_steer_the_terminal_by_its_problem(run, write, tmp_path):
    folder = write(good=GOOD)
    (folder / "a\x1b[31m\u202eb.txt").write_text("")
    done = run("read", folder)
    assert done.code == 0
    assert "problem: a" in done.err
    assert not set(done.err) & {"\x1b", "\u202e"}


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda folder: folder / "nowhere", "nowhere"),
        (lambda folder: (folder / "x.pdf").write_text("x") and folder, "no report found"),
        (lambda folder: (folder / "x.txt").write_text(" ") and folder, "no report could be read"),
    ],
)
def test_a_missing_path_a_folder_without_reports_and_only_bad_files_are_mistakes(run, tmp_path, make, said):
    folder = tmp_path / "in"
    folder.mkdir()
    done = run("read", make(folder))
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert len([line for line in done.err.splitlines() if line.startswith("drawdown: ")]) == 1


def test_the_same_file_named_twice_is_no_error(run, write):
    folder = write(a=GOOD)
    assert run("read", folder / "a.txt", folder / "a.txt").code == 0


def test_when_an_undated_report_may_have_come_out_is_told_beside_the_claims(run, write):
    done = run("read", write(a="Last month (April 2024) Britain sent Storm Shadow missiles to Ukraine."))
    assert "undated: a.txt may be of 2024-05?" in done.err
