"""Charts written while the page is."""

import os
import signal

import pytest

from drawdown.bounds import DateBounds
from drawdown.charts import drawn
from drawdown.drawing import Lane, Mark, Timeline
from drawdown.errors import UserMistake
from drawdown.workflow import drawing


def charts(many):
    lanes = (Lane("a", (Mark(DateBounds.parse("2023"), "sent", "2023"),)),)
    return [drawn(Timeline(f"t{at}", "t", "", lanes)) for at in range(many)]


@pytest.mark.parametrize("many", [0, 1, drawing.MANY])
def test_few_and_many_charts_are_all_written_when_the_block_ends(tmp_path, many):
    with drawing.written(charts(many), tmp_path) as files:
        pass
    named = {f"t{at}.{ending}" for at in range(many) for ending in ("svg", "png", "csv")}
    assert {file.name for file in files} == {file.name for file in tmp_path.iterdir()} == named


def test_charts_of_processes_that_were_killed_are_written_all_the_same(tmp_path, monkeypatch):
    from multiprocessing import active_children

    with drawing.written(charts(drawing.MANY), tmp_path) as files:
        for child in active_children():
            assert child.pid
            os.kill(child.pid, signal.SIGKILL)
    assert len(files) == 3 * drawing.MANY


@pytest.mark.parametrize("many", [1, drawing.MANY])
def test_a_file_in_the_place_of_the_folder_is_named(tmp_path, many):
    (tmp_path / "charts").write_text("x")
    with (
        pytest.raises(UserMistake, match="cannot be made a folder"),
        drawing.written(charts(many), tmp_path / "charts"),
    ):
        pass
