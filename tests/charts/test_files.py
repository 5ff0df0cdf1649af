"""Charts on disk."""

import csv

import pytest

from drawdown.charts import as_csv, compared, fan, write_charts
from drawdown.errors import UserMistake
from tests.charts.made import WORDS, options, projection


@pytest.fixture(scope="module")
def chart():
    return fan(projection(), WORDS, ("a source",))


def test_a_chart_is_a_drawing_pixels_and_a_table(chart, tmp_path):
    written = write_charts([chart], tmp_path / "deep" / "charts")
    assert [path.name for path in written] == ["fan.svg", "fan.png", "fan.csv"]
    assert written[0].read_text(encoding="utf-8") == f"{chart.svg}\n"
    assert written[1].read_bytes().startswith(b"\x89PNG")
    assert sorted(path.name for path in written[0].parent.iterdir()) == ["fan.csv", "fan.png", "fan.svg"]


def test_the_table_on_disk_has_numbers_that_programs_read(chart):
    first = next(csv.DictReader(as_csv(chart).splitlines()))
    assert float(first["median"]) == 2000


def test_no_cell_of_a_table_is_a_formula():
    made = projection(options={"=1+1": options(a=0.1)["a"], "-2": options(a=0.1)["a"]})
    rows = list(csv.reader(as_csv(compared(made, WORDS, ())).splitlines()))
    assert [row[0] for row in rows] == ["option", "'=1+1", "-2"]


def test_a_file_in_the_place_of_the_folder_is_named(chart, tmp_path):
    (tmp_path / "out").write_text("x")
    with pytest.raises(UserMistake, match="out: cannot be made a folder"):
        write_charts([chart], tmp_path / "out")
