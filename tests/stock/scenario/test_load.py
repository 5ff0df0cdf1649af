"""What a text in YAML or JSON says, without the traps of YAML."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from drawdown.errors import MissingPath, ScenarioMistake
from drawdown.stock.scenario import parse, read_data, read_file, read_text
from drawdown.stock.scenario.load import LARGEST, value_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on", "on"),
        ("no", "no"),
        ("yes", "yes"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("5", 5),
        ("-5", -5),
        ("+5", 5),
        ("0", 0),
        ("1e6", 1e6),
        ("1E+6", 1e6),
        ("1.5e-3", 0.0015),
        (".5", 0.5),
        ("5.", 5.0),
        ("-.inf", float("-inf")),
        ("010", "010"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("1,000", "1,000"),
        ("12:30", "12:30"),
        ("inf", "inf"),
        ("2023-01", "2023-01"),
        ("2023-01-15", "2023-01-15"),
        ("'5'", "5"),
        ('"on"', "on"),
        ("''", ""),
        ("155mm", "155mm"),
        ("[1, 2.5, on]", [1, 2.5, "on"]),
        ("{on: 2023-01, no: [], 1: }", {"on": "2023-01", "no": [], "1": None}),
        ("[[], {}, {a: {}}]", [[], {}, {"a": {}}]),
        ("a: |\n  b\n  c\n", {"a": "b\nc\n"}),
        ("- a\n- - b\n  - c\n", ["a", ["b", "c"]]),
        ("\ufeffa: 1\r\nb: 2\r\n", {"a": 1, "b": 2}),
    ],
)
def test_words_are_read_as_yaml_1_2_reads_them(text, value) -> None:
    found = value_of(text, "x")
    assert found == value
    assert type(found) is type(value)


def test_ids_of_claims_are_words_also_where_they_look_like_numbers() -> None:
    text = "opening: {value: [1, 2], claims: [12345678, 1e234567, 0012, a1]}\nx: {claims: {a: [5]}, b: [5]}"
    assert read_data(text, "x") == {
        "opening": {"value": [1, 2], "claims": ["12345678", "1e234567", "0012", "a1"]},
        "x": {"claims": {"a": ["5"]}, "b": [5]},
    }
    assert value_of("options: {claims: {use: {rate: [1, 2]}}}", "x")["options"]["claims"]["use"]["rate"] == [
        1,
        2,
    ]


def test_nan_is_a_number_that_a_scenario_then_refuses() -> None:
    with pytest.raises(ScenarioMistake, match="opening: found nan, expected a number that is finite"):
        read_text("opening: .nan", "x")
    with pytest.raises(ScenarioMistake, match="opening: found nan, expected a number that is finite"):
        read_text('{"opening": NaN}', "x")


@pytest.mark.parametrize(
    "text", ['{"a": [1, 2.5, true, null, "\\ud83d\\ude00"]}', '\n{\n\t"a":\t[1,\n\t2]}', "{}"]
)
def test_json_is_read_as_json(text) -> None:
    assert read_data(text, "x") == json.loads(text)


def test_the_same_scenario_in_json_and_yaml_is_the_same() -> None:
    yaml = "start: 2023-01\ntransfers:\n  - on: 2023-06\n    quantity: [1e3, 2000]\n"
    assert read_text(yaml, "x") == read_text(json.dumps(read_data(yaml, "x")), "x")


ODD: list[Any] = [
    ("", "f", "nothing", "lines of the form key: value"),
    ("# only a comment\n", "f", "nothing", "lines of the form key: value"),
    ("155mm", "f", "'155mm'", "lines of the form key: value"),
    ("- item: a", "f", "[{'item': 'a'}]", "lines of the form key: value"),
    ("a: 1\nb: 2\na: 3\n", "a", "the key twice", "each key once"),
    ("use: {rate: 1, rate: 2}", "use.rate", "the key twice", "each key once"),
    ("a: {b: 1,000,000}", "a.000", "the key twice", "numbers without commas: write 1000, not 1,000"),
    ("production:\n- a: 1\n- b: 1\n  b: 2\n", "production.1.b", "the key twice", "each key once"),
    ('{"a": 1, "a": 2}', "a", "the key twice", "each key once"),
    ("a: &x 1\nb: *x\n", "f, line 1, column 4", "a reference or tag (&, * or !)", "written out"),
    ("a: [*a]", "f, line 1, column 5", "a reference or tag", "written out"),
    ("a: !!python/object/apply:os.system [x]", "f, line 1, column 4", "a reference or tag", "written out"),
    ("? [a]\n: 1\n", "f, line 1, column 3", "a key that is no word", "a word before the colon"),
    ("a: 1\n---\nb: 2\n", "f, line 2, column 1", "a second document", "one scenario a file"),
    ("a: [1, 2\n", "f, line 2, column 1", "the end of the text", "did not find expected ',' or ']'"),
    ("a: 1\n b: 2\n", "f, line 2, column 3", "'b: 2'", "mapping values are not allowed"),
    ("a:\n\t- 1", "f, line 2, column 1", "'- 1'", "cannot start any token"),
    ("a: @5", "f, line 1, column 4", "'a: @5'", "cannot start any token"),
    ('{"a": 1', "f, line 2, column 1", "the end of the text", "YAML or JSON"),
    ("a: \x00", "f", "characters that no text has", "YAML or JSON"),
    ("a: \ud800", "f", "characters that no text has", "YAML or JSON"),
    (b"\xff\xfe\x00", "f", "bytes that are no text in UTF-8", "YAML or JSON"),
    (b"\x89PNG\r\n\x1a\n", "f", "bytes that are no text in UTF-8", "YAML or JSON"),
]


@pytest.mark.parametrize(("text", "path", "found", "expected"), ODD)
def test_a_text_that_is_no_scenario_is_refused_by_line_and_column(text, path, found, expected) -> None:
    with pytest.raises(ScenarioMistake) as raised:
        read_data(text, "f")
    assert raised.value.path == path
    assert found in str(raised.value.found)
    assert expected in raised.value.expected


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(20)
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BOMB, "written out"),
        ("[" * 200_000, "at most 20 levels"),
        ('{"a":' * 100_000, "at most 20 levels"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "at most 20 levels"),
        ("- " * 100_000, "at most 20 levels"),
        ("a: " + "1" * (LARGEST + 1), "a scenario, which is shorter"),
        (b"a: " + b"1" * (LARGEST + 1), "a scenario, which is shorter"),
    ],
    ids=["references", "lists", "braces", "json", "dashes", "long", "long bytes"],
)
def test_a_text_made_to_blow_up_is_refused(text, expected) -> None:
    with pytest.raises(ScenarioMistake) as raised:
        read_data(text, "f")
    assert expected in raised.value.expected


def test_a_pipe_of_the_shell_is_read_as_a_file_is() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"opening: 5\n")
    os.close(writing)
    assert read_file(Path(f"/dev/fd/{reading}")) == {"opening": 5}
    os.close(reading)


def test_a_file_is_read_and_one_that_cannot_be_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("opening: 5\n", encoding="utf-8")
    assert parse(read_file(file)) == parse({"opening": 5})
    with pytest.raises(MissingPath):
        read_file(tmp_path / "none.yaml")
    with pytest.raises(ScenarioMistake, match="found a folder, expected a scenario in YAML or JSON"):
        read_file(tmp_path)
    file.write_bytes(b"#" * (LARGEST + 1))
    with pytest.raises(ScenarioMistake, match="more than 1,000,000 bytes"):
        read_file(file)
