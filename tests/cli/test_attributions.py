"""``drawdown attributions``."""

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


def test_every_format_prints(run, write):
    for form in ("json", "csv", "table"):
        assert run("attributions", write(a=TEXT), "--format", form).code == 0


def test_a_text_that_cannot_be_read_is_a_problem(run, write):
    done = run("attributions", write(a=""))
    assert done.code == 2
    assert "empty" in done.err
