import csv
import io
import json
import tracemalloc

import pytest

from drawdown.cli.options import Format
from drawdown.cli.rows import flat, plain, show

STEERING = "\x1b[31mred\x07 \u202eback\u202c \u2066in\u2069 \x9b2J\r\x7f\u200f"
BAD = [
    *map(chr, range(32)),
    *map(chr, range(0x7F, 0xA0)),
    *"\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
]


def test_a_nested_row_becomes_flat_under_dotted_names():
    row = {"item": {"id": "atacms", "text": "ATACMS"}, "via": ["A", "B"], "why": {}, "n": None}
    assert flat(row) == {"item.id": "atacms", "item.text": "ATACMS", "via": "A -> B", "why": {}, "n": None}
    assert flat({"seals": [{"seal": "é"}, {"seal": None}]}) == {"seals": '{"seal": "é"}; {"seal": null}'}
    assert flat({"chains": ["A -> B", "C -> B"]}) == {"chains": "A -> B; C -> B"}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_a_spreadsheet_would_run_is_defused(capsys, start):
    show([{"text": f"{start}1+1", "n": -5}], Format.csv, ())
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out, newline=""))
    assert row == {"text": f"'{start}1+1", "n": "-5"}


@pytest.mark.parametrize(
    "rows", [[], [{}], [{"a": {"b": [], "c": ["x\ny", {}]}, "d": "ä\u2028"}, {"a": 1}, {"e": None}]]
)
def test_a_list_written_row_by_row_is_as_json_writes_it_at_once(capsys, rows):
    show(iter(rows), Format.json, ())
    assert capsys.readouterr().out == json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def test_rows_of_csv_that_wait_in_a_file_come_out_as_they_were(capsys, monkeypatch):
    rows = [{"a": "ä\r\n", "b": 1.0, "c": None, "d": True}, {"a": 'x",', "e": 20, "f": {}}]
    written = []
    for room in (1, 4_000_000):
        monkeypatch.setattr("drawdown.cli.rows._SPOOLED", room)
        show(rows, Format.csv, ())
        written.append(capsys.readouterr().out)
    assert written[0] == written[1]
    assert written[0] == '"a","b","c","d","e","f"\n"ä\r\n",1.0,"",True,"",""\n"x"",","","","",20,""\n'


@pytest.mark.parametrize("form", [Format.jsonl, Format.json, Format.csv])
def test_many_rows_need_the_memory_of_a_few(monkeypatch, form):
    class Nowhere(io.StringIO):
        def write(self, text):
            return len(text)

    monkeypatch.setattr("sys.stdout", Nowhere())
    monkeypatch.setattr("drawdown.cli.rows._SPOOLED", 10_000)
    tracemalloc.start()
    show(({"text": f"{number} " * 50} for number in range(5_000)), form, ())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 500_000  # of more than a million characters


def test_columns_of_csv_are_those_of_all_rows(capsys):
    show([{"a": 1}, {"b": None, "a": 2}], Format.csv, ())
    assert list(csv.reader(io.StringIO(capsys.readouterr().out))) == [["a", "b"], ["1", ""], ["2", ""]]


@pytest.mark.parametrize("char", BAD)
def test_nothing_that_steers_a_terminal_is_plain(char):
    assert plain(f"a{char}b") == "a b"


def test_a_table_shows_hostile_text_without_its_controls(capsys):
    show([{"text": STEERING}], Format.table, ("text",))
    out = capsys.readouterr().out
    assert "red" in out
    assert not set(out) & (set(BAD) - {"\n"})


def test_a_table_takes_brackets_for_text_not_for_markup(capsys):
    show([{"text": "[bold]x[/bold] [link=a]"}], Format.table, ("text",))
    assert "[bold]x[/bold] [link=a]" in capsys.readouterr().out


def test_json_keeps_hostile_text_as_data(capsys):
    for form in (Format.json, Format.jsonl):
        show([{"text": STEERING}], form, ())
        out = capsys.readouterr().out
        assert "\x1b" not in out
        rows = json.loads(out)
        assert (rows[0] if isinstance(rows, list) else rows) == {"text": STEERING}


def test_no_rows_are_said_in_words_in_a_table_and_are_an_empty_list_in_json(capsys):
    show([], Format.table, ("text",))
    assert "no rows" in capsys.readouterr().out
    show([], Format.json, ())
    assert json.loads(capsys.readouterr().out) == []


def test_where_no_terminal_listens_rows_are_json_lines(capsys):
    show([{"a": 1}, {"a": 2}], None, ("a",))
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [{"a": 1}, {"a": 2}]
