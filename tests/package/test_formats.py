"""CSV, Parquet and XLSX say the same, whatever stands in the cells."""

import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, get_args

import duckdb
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown.package.cells import filled
from drawdown.package.formats import as_csv, as_parquet, as_xlsx
from drawdown.package.formats.as_csv import written
from drawdown.package.formats.as_xlsx import MOST_TEXT
from drawdown.package.schema import Column, Kind, Table
from drawdown.package.tables import TABLES
from drawdown.quantity import Quantity
from tests.package.made import RECORDED, contents, one, read_csv, table

KINDS = get_args(Kind)
HOSTILE = (
    "=1+1", "+1", "-1", "- a point", "@SUM(A1)", "=cmd|' /C calc'!A0", '=HYPERLINK("http://a.example")',
    "\t=1", "\r=1", "a\x00b\x07", "half \ud800 a pair", "turned \u202e round", 'a "quoted", word',
    "two\r\nlines\nthree", "_x0041_", "'", "''=1", "007", "1e5", "true", "NULL", "nan", " space ",
    "\ufeffmark", "\u2028", "https://a.example/x", "😀",
)  # fmt: skip


def read_parquet(content: bytes, folder: Path) -> list[tuple]:
    file = folder / "t.parquet"
    file.write_bytes(content)
    with duckdb.connect() as db:
        db.execute("SET TimeZone = 'UTC'")
        return db.execute("SELECT COLUMNS(*)::VARCHAR FROM read_parquet(?)", [str(file)]).fetchall()


def types(content: bytes, folder: Path) -> list[str]:
    file = folder / "t.parquet"
    file.write_bytes(content)
    with duckdb.connect() as db:
        return [
            row[1] for row in db.execute("DESCRIBE SELECT * FROM read_parquet(?)", [str(file)]).fetchall()
        ]


def sheet(content: bytes, name: str) -> list[list]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [list(row) for row in book[name].iter_rows(values_only=True)]


def of_text(*texts):
    """A table of one text a row, put through the same cells as every package."""
    return table("claims", contents(*(one(f"{text} x", title=text) for text in texts)))


def evidence(made):
    return [row[made.table.names.index("evidence")] for row in made.rows]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_the_same_in_all_formats_and_begins_like_no_formula(text, tmp_path):
    made = of_text(text)
    (told,) = evidence(made)
    at = made.table.names.index("evidence")
    assert not told.startswith(("=", "+", "@", "\t", "\r"))
    assert read_csv(as_csv(made))[1][at] == told
    assert read_parquet(as_parquet([made])["claims"], tmp_path)[0][at] == told
    book = as_xlsx([made], (), RECORDED)
    assert sheet(book, "claims")[1][at] == told
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        assert all(b"<f>" not in parts.read(name) for name in parts.namelist())
        assert not any("hyperlink" in name or "external" in name.lower() for name in parts.namelist())


@given(texts=st.lists(st.text(), min_size=1, max_size=5, unique=True))
@settings(max_examples=40)
def test_any_text_survives_csv_as_it_stands_in_the_table(texts):
    made = of_text(*texts)
    at = made.table.names.index("evidence")
    assert [row[at] for row in read_csv(as_csv(made))[1:]] == evidence(made)


def all_kinds(*rows):
    columns = tuple(Column(kind, kind, f"A {kind}.") for kind in get_args(Kind))
    made = [dict(zip(KINDS, row, strict=True)) for row in rows]
    return filled(Table("kinds", "Kinds.", columns, ("string",), lambda _: iter(made)), contents())


FULL = ("a", 2**40, 0.1, False, date(2024, 2, 29), datetime(2024, 6, 1, 12, 30, 15, tzinfo=UTC))
EMPTY = (None,) * 6


def test_parquet_has_the_exact_types(tmp_path):
    made = as_parquet([all_kinds(FULL)])["kinds"]
    assert types(made, tmp_path) == [
        "VARCHAR",
        "BIGINT",
        "DOUBLE",
        "BOOLEAN",
        "DATE",
        "TIMESTAMP WITH TIME ZONE",
    ]


def test_parquet_has_them_without_any_row_too(tmp_path):
    made = as_parquet([all_kinds()])["kinds"]
    assert types(made, tmp_path) == [
        "VARCHAR",
        "BIGINT",
        "DOUBLE",
        "BOOLEAN",
        "DATE",
        "TIMESTAMP WITH TIME ZONE",
    ]


def test_unknown_is_null_everywhere_and_never_zero(tmp_path):
    made = all_kinds(EMPTY)
    assert read_parquet(as_parquet([made])["kinds"], tmp_path) == [EMPTY]
    assert as_csv(made).decode().splitlines()[1] == ",,,,,"
    assert len(sheet(as_xlsx([made], (), RECORDED), "kinds")) == 1  # no cell at all below the header


def test_a_workbook_has_numbers_dates_and_flags_as_such():
    *row, day, moment = sheet(as_xlsx([all_kinds(FULL)], (), RECORDED), "kinds")[1]
    assert isinstance(day, datetime)
    assert [*row, f"{day:%Y-%m-%d}", str(moment)] == [
        "a",
        2**40,
        0.1,
        False,
        "2024-02-29",
        "2024-06-01 12:30:15",
    ]


def test_a_day_before_spreadsheets_know_any_stands_as_text():
    made = all_kinds(("a", 1, 1.0, True, date(1861, 2, 3), datetime(1861, 2, 3, tzinfo=UTC)))
    row = sheet(as_xlsx([made], (), RECORDED), "kinds")[1]
    assert row[4:] == ["1861-02-03", "1861-02-03T00:00:00Z"]


def test_a_number_too_large_for_a_spreadsheet_keeps_its_digits_as_text():
    made = all_kinds(("a", 2**60 + 1, None, None, None, None))
    assert sheet(as_xlsx([made], (), RECORDED), "kinds")[1][1] == str(2**60 + 1)


@pytest.mark.parametrize("letter", ["a", "😀", "é"])
def test_a_text_longer_than_a_cell_holds_is_cut_with_a_word_on_it_and_whole_in_csv(letter):
    made = of_text(letter * 40_000)
    at = made.table.names.index("evidence")
    cell = sheet(as_xlsx([made], (), RECORDED), "claims")[1][at]
    assert len(cell.encode("utf-16-le")) // 2 <= MOST_TEXT
    assert cell.endswith("[cut: the whole text is in the CSV and Parquet files]")
    assert len(read_csv(as_csv(made))[1][at]) == 40_002


def test_a_text_that_just_fits_a_cell_is_not_cut():
    made = of_text("a" * (MOST_TEXT - 2))
    assert sheet(as_xlsx([made], (), RECORDED), "claims")[1][made.table.names.index("evidence")].endswith(
        "a x"
    )


def test_the_header_is_frozen_and_can_be_filtered():
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx([of_text("a")], (("what", "claims"),), RECORDED)))
    assert book.sheetnames == ["about", "columns", "claims"]
    assert book["claims"].freeze_panes == "B2"
    assert book["claims"].auto_filter.ref.startswith("A1:")
    assert book["about"]["B1"].value == "claims"


def test_equal_tables_give_equal_bytes():
    first, again = (
        (as_xlsx([of_text("a")], (), RECORDED), as_parquet([of_text("a")]), as_csv(of_text("a")))
        for _ in range(2)
    )
    assert first == again


def test_all_formats_of_a_package_hold_the_same_rows(sample_package, tmp_path):
    book = openpyxl.load_workbook(sample_package / "tables.xlsx")
    for each in TABLES:
        header, *lines = read_csv((sample_package / "data" / f"{each.name}.csv").read_bytes())
        assert header == list(each.names)
        kept = read_parquet((sample_package / "data" / f"{each.name}.parquet").read_bytes(), tmp_path)
        assert [
            [_plain(cell, one) for cell, one in zip(row, each.columns, strict=True)] for row in kept
        ] == lines
        if each.name in book.sheetnames:
            shown = list(book[each.name].iter_rows(min_row=2, values_only=True))
            assert [
                [_shown(cell, one) for cell, one in zip(row, each.columns, strict=True)] for row in shown
            ] == lines


def _plain(cell: str | None, column: Column) -> str:
    """What DuckDB prints, as CSV has it."""
    if cell is None:
        return ""
    if column.kind == "datetime":
        return cell.replace(" ", "T").replace("+00", "Z")
    return written(float(cell)) if column.kind == "number" else cell


def _shown(cell: Any, column: Column) -> str:
    """What a workbook holds, as CSV has it."""
    if isinstance(cell, datetime):
        return f"{cell.isoformat()}Z" if column.kind == "datetime" else cell.date().isoformat()
    return written(float(cell)) if column.kind == "number" and cell is not None else written(cell)


def test_a_number_that_is_none_is_unknown():
    made = table("claims", contents(one(quantity=Quantity(1, float("inf")))))
    header, row = read_csv(as_csv(made))
    assert dict(zip(header, row, strict=True))["quantity_max"] == ""
