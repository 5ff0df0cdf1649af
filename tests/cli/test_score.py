import json

import pytest

TEXT = "Norway sent 12 NASAMS launchers to Sweden. It had asked for more."
CLAIM = {
    "path": "a.txt",
    "event": "delivered",
    "item": "nasams",
    "status": "actual",
    "evidence": {"start": 0, "end": 42},
}


@pytest.fixture
def files(tmp_path):
    """Labels in two sets, their texts, and claims that find one of two."""
    for folder, name, rows in (("press", "a", [CLAIM]), ("briefings", "b", [CLAIM | {"path": "b.txt"}])):
        for kind, ending, text in (
            ("gold", "jsonl", "".join(json.dumps(row) + "\n" for row in rows)),
            ("texts", "txt", TEXT),
        ):
            file = tmp_path / kind / folder / f"{name}.{ending}"
            file.parent.mkdir(parents=True)
            file.write_text(text, "utf-8")
    write(tmp_path, CLAIM)
    return tmp_path


def write(folder, *rows):
    (folder / "claims.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")


def score(run, files, *more):
    return run("score", files / "gold", files / "claims.jsonl", "--texts", files / "texts", *more)


def test_it_scores_each_set_and_all(run, files):
    done = score(run, files, "--format", "json")
    assert (done.code, done.err) == (0, "")
    rows = [row for row in json.loads(done.out) if (row["of"], row["measure"]) == ("set", "strict")]
    strict = {row["name"]: row["f1"] for row in rows}
    assert strict == {"briefings": 0, "press": 1, "all": pytest.approx(2 / 3)}


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "table"])
def test_every_format_has_the_figures(run, files, form):
    done = score(run, files, "--format", form)
    assert done.code == 0
    assert "0.66" in done.out or "0.667" in done.out


def test_what_drawdown_reads_can_be_scored(run, files):
    (files / "claims.jsonl").write_text(run("read", files / "texts", "--format", "jsonl").out, "utf-8")
    done = score(run, files, "--format", "jsonl")
    rows = [json.loads(line) for line in done.out.splitlines()]
    (strict,) = [row for row in rows if (row["of"], row["name"], row["measure"]) == ("set", "all", "strict")]
    assert strict["recall"] == 1
    assert [row for row in rows if row["of"] == "confidence"]


def test_an_empty_file_of_labels_is_a_text_without_claims(run, files):
    (files / "gold" / "press" / "a.jsonl").write_text("")
    rows = [json.loads(line) for line in score(run, files, "--format", "jsonl").out.splitlines()]
    (alarms,) = [row for row in rows if row["of"] == "texts without claims"]
    assert (alarms["texts"], alarms["predicted"], alarms["words"]) == (1, 1, 12)


def test_claims_on_a_text_without_labels_are_left_out_and_named(run, files):
    write(files, CLAIM, CLAIM | {"path": "c.txt"})
    done = score(run, files)
    assert done.code == 0
    assert "c: no labels for this text, so its claims are left out (1)" in done.err


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"path": "c.txt"}, "no claim is on a labelled text"),
        ({"event": "lent"}, "claims.jsonl:1: unknown event 'lent'"),
        ({"status": "maybe"}, "unknown status 'maybe'"),
        ({"evidence": {"start": 30, "end": 99}}, "outside the text a, which has 65 characters"),
        ({"evidence": {"start": 9, "end": 9}}, "no stretch of text"),
        ({"evidence": {"start": "0", "end": 9}}, "no stretch of text"),
        ({"evidence": None}, "no evidence"),
        ({"path": None}, "no path"),
        ({"quantity": {"min": "twelve"}}, "quantity.min 'twelve'"),
        ({"speaker": "he"}, "speaker 'he'"),
        ({"speaker": {"text": 7}}, "speaker.text 7"),
        ({"via": ["The Paper", 7]}, "via ['The Paper', 7]"),
        ({"via": "The Paper"}, "via 'The Paper'"),
        ({"or": "announced"}, "or 'announced'"),
        ({"or": ["lent"]}, "unknown event 'lent'"),
        ({"item": 7}, "item 7"),
    ],
)
def test_what_is_no_claim_is_told_with_its_place(run, files, change, told):
    write(files, CLAIM | change)
    done = score(run, files)
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    assert len(done.err.splitlines()) == 1 or "no claim is on" in told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"suplier": "NO"}, "unknown key 'suplier', which is not scored; did you mean supplier?"),
        ({"quantity": {"mn": 12}}, "unknown key 'quantity.mn', which is not scored; did you mean min?"),
        ({"speaker": {"name": "Ann Lee"}}, "unknown key 'speaker.name'"),
        ({"evidence": {"start": 0, "end": 42, "txt": TEXT[:42]}}, "unknown key 'evidence.txt'"),
    ],
)
def test_a_misspelt_key_of_a_label_is_a_problem_named_once_and_the_rest_is_scored(run, files, change, told):
    label = json.dumps(CLAIM | change) + "\n"
    (files / "gold" / "press" / "a.jsonl").write_text(label + label, "utf-8")
    done = score(run, files, "--format", "json")
    assert done.code == 0
    assert json.loads(done.out)
    (line,) = done.err.splitlines()
    assert f"a.jsonl:1: {told}" in line


def test_what_drawdown_prints_and_a_note_may_stand_in_a_label(run, files):
    read = run("read", files / "texts", "--format", "jsonl").out.splitlines()
    rows = [json.dumps(json.loads(row) | {"note": "seen twice", "or": ["sold"]}) for row in read]
    (files / "gold" / "press" / "a.jsonl").write_text("\n".join(rows), "utf-8")
    assert score(run, files).err == ""


def test_a_label_without_its_text_is_told(run, files):
    (files / "texts" / "briefings" / "b.txt").unlink()
    done = score(run, files)
    assert done.code == 2
    assert "no text for b" in done.err


def test_two_files_of_labels_for_one_text_are_told(run, files):
    (files / "gold" / "a.jsonl").write_text("")
    done = score(run, files)
    assert done.code == 2
    assert "two files of labels for a" in done.err


@pytest.mark.parametrize("content", ["{", "[1]", "7", "\udcff"])
def test_a_line_that_is_no_claim_is_told(run, files, content):
    (files / "claims.jsonl").write_bytes(content.encode("utf-8", "surrogateescape"))
    done = score(run, files)
    assert done.code == 2
    assert "claims.jsonl" in done.err


def test_missing_files_and_folders_without_labels_are_told(run, files, tmp_path):
    assert "no such file" in run("score", files / "gold", files / "none.jsonl").err
    assert "no labels" in run("score", files / "texts", files / "claims.jsonl").err
