"""``drawdown attributions``."""

import csv
import io
import json

TEXT = "Ann Lee said that nine boats had left."


def test_each_text_is_one_row_of_spans(run, write):
    done = run("attributions", write(a=TEXT), "--format", "jsonl")
    (row,) = [json.loads(line) for line in done.out.splitlines()]
    assert (done.code, done.err) == (0, "")
    assert row["doc"] == "a"
    (one,) = row["attributions"]
    assert {role: [TEXT[start:end] for start, end in spans] for role, spans in one.items()} == {
        "source": ["Ann Lee"],
        "cue": ["said"],
        "content": ["that nine boats had left"],
    }


def test_json_holds_the_same_rows(run, write):
    folder = write(a=TEXT, b=TEXT)
    lines = run("attributions", folder, "--format", "jsonl").out.splitlines()
    assert json.loads(run("attributions", folder, "--format", "json").out) == list(map(json.loads, lines))


def test_csv_has_one_attribution_a_row_in_words(run, write):
    broken = 'Rain fell.\n\n"We will leave," Ann Lee said, "and not come\nback."'
    done = run("attributions", write(a=TEXT, b=broken, c="Nothing here."), "--format", "csv")
    assert list(csv.DictReader(io.StringIO(done.out))) == [
        {"doc": "a", "start": "0", "source": "Ann Lee", "cue": "said", "content": "that nine boats had left"},
        {
            "doc": "b",
            "start": "12",
            "source": "Ann Lee",
            "cue": "said",
            "content": '"We will leave," ... "and not come back."',
        },
    ]


def test_a_table_shows_the_words(run, write):
    out = run("attributions", write(a=TEXT), "--format", "table").out
    assert "that nine boats had left" in out
    assert "[[" not in out


def test_a_text_that_cannot_be_read_is_a_problem(run, write):
    done = run("attributions", write(a=""))
    assert done.code == 2
    assert "empty" in done.err
