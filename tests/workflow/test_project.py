import json

import pytest

from drawdown.errors import ScenarioMistake, UserMistake
from drawdown.workflow import project as workflow
from drawdown.workflow.project import Wanted, project, scenario, write

SCENARIO = """
item: atacms
unit: missile
start: 2024-01
months: 12
opening: [100, 300]
use: {rate: 5, per: month}
floor: 50
options: {hold: {}, send: {transfers: [{on: 2024-03, quantity: 40}]}}
ask: [{below_floor: {}}, {runs_out: {}}]
paths: 1000
"""


@pytest.fixture
def source(tmp_path):
    file = tmp_path / "scenario.yaml"
    file.write_text(SCENARIO)
    return str(file)


def test_progress_is_told_question_by_question(source):
    told = []
    project(scenario(Wanted(source)), progress=lambda done, total, claims=0: told.append((done, total)))
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1]
    assert len(told) >= 3


def test_what_is_written_reads_back_and_leads_to_the_same(source, tmp_path):
    made = project(scenario(Wanted(source)))
    files = write(made, tmp_path / "out")
    assert {"scenario.yaml", "projection.json", "fan.svg", "options.csv"} <= {file.name for file in files}
    again = project(scenario(Wanted(str(tmp_path / "out" / "scenario.yaml"))))
    assert again.projection == made.projection
    kept = (tmp_path / "out" / "projection.json").read_text()
    assert json.loads(kept) == json.loads(json.dumps(made.to_row()))


def test_where_a_chart_cannot_be_made_nothing_is_written(source, tmp_path, monkeypatch):
    def fails(made):
        raise UserMistake("no ink")

    monkeypatch.setattr(workflow, "charts", fails)
    with pytest.raises(UserMistake, match="no ink"):
        write(project(scenario(Wanted(source))), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_settings_have_the_last_word(source):
    assert scenario(Wanted(source, ["floor=7", "floor=9"]))["floor"] == 9


def test_what_cannot_be_is_refused_before_anything_is_projected(source):
    with pytest.raises(ScenarioMistake, match="floor"):
        scenario(Wanted(source, ["floor=-1"]))
