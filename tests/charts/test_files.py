"""Charts on disk."""

import csv

import pytest

from drawdown.bounds import DateBounds
from drawdown.charts import as_csv, compared, drawn, fan, files, write_charts, writing
from drawdown.charts.pixels import pixels
from drawdown.drawing import Lane, Mark, Timeline
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


def charts(many):
    lanes = (Lane("a", (Mark(DateBounds.parse("2023"), "sent", "2023"),)),)
    return [drawn(Timeline(f"t{at}", "t", "", lanes)) for at in range(many)]


@pytest.mark.parametrize("many", [0, 1, files.MANY, files.MANY + 1])
def test_few_and_many_charts_are_all_written_when_the_block_ends(tmp_path, many):
    with writing(charts(many), tmp_path) as found:
        pass
    named = {f"t{at}.{ending}" for at in range(many) for ending in ("svg", "png", "csv")}
    assert {file.name for file in found} == {file.name for file in tmp_path.iterdir()} == named


def test_pixels_by_another_process_are_the_same(tmp_path):
    made = charts(files.MANY)
    write_charts(made, tmp_path)
    assert {(tmp_path / f"{one.name}.png").read_bytes() for one in made} == {pixels(one.svg) for one in made}


@pytest.mark.parametrize("program", ["raise SystemExit(1)", "import os; os.kill(os.getpid(), 9)"])
def test_what_other_processes_leave_undone_is_done_all_the_same(tmp_path, monkeypatch, program):
    monkeypatch.setattr("drawdown.charts.pixels.PROGRAM", program)
    write_charts(charts(files.MANY), tmp_path)
    assert len(list(tmp_path.glob("*.png"))) == files.MANY


def test_where_no_process_can_be_started_this_one_draws(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.executable", str(tmp_path / "gone"))
    write_charts(charts(files.MANY), tmp_path / "charts")
    assert len(list((tmp_path / "charts").glob("*.png"))) == files.MANY


def test_pixels_of_an_earlier_run_never_stay(tmp_path, monkeypatch):
    (made,) = charts(1)
    (tmp_path / "t0.png").write_bytes(b"old")
    write_charts([made], tmp_path)
    assert (tmp_path / "t0.png").read_bytes() == pixels(made.svg)


def test_nothing_is_imported_from_the_folder_we_stand_in(tmp_path, monkeypatch):
    standing = tmp_path / "reports"
    standing.mkdir()
    for name in ("csv", "drawdown"):
        (standing / f"{name}.py").write_text("import pathlib; pathlib.Path('run').touch(); raise SystemExit")
    monkeypatch.chdir(standing)
    write_charts(charts(files.MANY), tmp_path / "charts")
    assert not (standing / "run").exists()


def test_a_process_that_hangs_is_ended_and_its_charts_are_drawn(tmp_path, monkeypatch):
    monkeypatch.setattr("drawdown.charts.pixels.PROGRAM", "import time; time.sleep(600)")
    monkeypatch.setattr("drawdown.charts.files._PATIENCE", 0.1)
    write_charts(charts(files.MANY), tmp_path)
    assert len(list(tmp_path.glob("*.png"))) == files.MANY
