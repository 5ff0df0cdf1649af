"""A short round of ``make torture``, and that it would see what it looks for."""

from pathlib import Path

import pytest

from evaluation.torture.__main__ import main
from evaluation.torture.acknowledged import Acknowledged
from evaluation.torture.crew import Crew
from evaluation.torture.full import full
from evaluation.torture.held import Flaws, flaws
from evaluation.torture.killed import killed
from evaluation.torture.powercut import cut, powercut
from evaluation.torture.readonly import readonly
from evaluation.torture.recording import record, strace
from evaluation.torture.struck import struck
from evaluation.torture.synced import judged, synced
from tests.ledger.build import unguarded


@pytest.fixture
def calls(tmp_path):
    try:
        strace()
    except RuntimeError as reason:
        pytest.skip(str(reason))
    root = tmp_path / "root"
    root.mkdir()
    return root, record(root, ["--lots", "2"])


@pytest.mark.parametrize(("writers", "rounds"), [(1, 4), (3, 3)])
def test_nothing_acknowledged_is_lost_doubled_or_torn_by_a_kill_at_any_moment(tmp_path, writers, rounds):
    tallies = list(killed(tmp_path, rounds, writers, seed=4))
    assert [tally.flaws for tally in tallies] == [Flaws()] * rounds
    assert sum(tally.kills for tally in tallies) == writers * rounds


def test_nothing_is_lost_on_a_full_disk_and_the_ledger_goes_on_when_there_is_room(tmp_path):
    (tally,) = full(tmp_path, 1, 1, seed=2)
    assert (tally.flaws, tally.refused) == (Flaws(), 1)


def test_nothing_is_lost_in_a_folder_made_read_only_and_the_ledger_goes_on_afterwards(tmp_path):
    tallies = list(readonly(tmp_path, 2, 1, seed=3))
    assert [tally.flaws for tally in tallies] == [Flaws()] * 2
    assert all(tally.refused for tally in tallies)


def test_what_is_acknowledged_was_synced_before(calls, tmp_path):
    assert [(tally.flaws, tally.acknowledged) for tally in synced(tmp_path)] == [(Flaws(), 20)] * 2


def test_a_kill_at_a_call_that_changes_a_file_loses_nothing(calls, tmp_path):
    assert [tally.flaws for tally in struck(tmp_path, 2, seed=1)] == [Flaws()] * 2


def test_a_power_cut_at_any_moment_loses_nothing(calls, tmp_path):
    assert [tally.flaws for tally in powercut(tmp_path, 40, seed=1)] == [Flaws()] * 40


def without(calls, name):
    return [call for call in calls if call.name != name]


def test_a_ledger_that_did_not_sync_would_be_found(calls, tmp_path):
    root, made = calls
    assert judged(made).flaws == Flaws()
    assert judged(without(made, "fsync")).flaws.lost
    assert any(tally.flaws.lost for tally in cut(without(made, "fsync"), root, tmp_path, 10, seed=1))


def test_a_folder_whose_name_was_not_synced_would_be_found(calls, tmp_path):
    root, made = calls
    unsynced = [call for call in made if (call.name, call.path) != ("fsync", root)]
    assert len(unsynced) < len(made)
    assert any("whole ledger" in str(tally.flaws) for tally in cut(unsynced, root, tmp_path, 20, seed=1))


@pytest.fixture
def written(tmp_path):
    """A ledger that one writer has filled, and what was acknowledged to it."""
    acknowledged = Acknowledged()
    Crew(tmp_path, 0, 1, ["--lots", "2"]).hear(acknowledged)
    assert (len(acknowledged.reports), len(acknowledged.decisions), len(acknowledged.undone)) == (6, 4, 2)
    assert flaws(tmp_path, acknowledged) == Flaws()
    return tmp_path, acknowledged


def test_what_was_acknowledged_and_is_not_there_would_be_found(written):
    folder, acknowledged = written
    acknowledged.reports.add("a" * 64)
    acknowledged.decisions.add((2, "another claim"))
    acknowledged.undone.add(3)
    assert len(flaws(folder, acknowledged).lost) == 3


def test_a_ledger_changed_afterwards_would_be_found(written):
    folder, acknowledged = written
    with unguarded(folder) as db:
        db.execute("DELETE FROM decision WHERE n = 4")
    assert "decision 4" in str(flaws(folder, acknowledged).torn)


def test_a_ledger_that_is_not_there_at_all_would_be_found(written):
    folder, acknowledged = written
    assert flaws(folder / "elsewhere", acknowledged).lost
    assert flaws(folder / "elsewhere", Acknowledged()) == Flaws()


def test_a_line_cut_short_by_the_kill_acknowledges_nothing():
    acknowledged = Acknowledged()
    acknowledged.hear("ready\nopening\nadding\nadded x y\ndeciding\ndecided 1 c")
    assert (acknowledged.reports, acknowledged.decisions) == ({"x", "y"}, set())
    assert acknowledged.moments == {"deciding": 1}


def test_the_command_sums_up_and_says_whether_anything_was_lost(tmp_path, capsys, monkeypatch):
    for part in ("full", "readonly", "synced", "struck", "powercut"):
        monkeypatch.setattr(f"evaluation.torture.__main__.{part}", lambda *_: iter(()))
    ask = ["--rounds", "1", "--writers", "2", "--folder", str(tmp_path)]
    assert main(ask) == 0
    assert "0 lost, 0 doubled, 0 torn" in capsys.readouterr().out
    monkeypatch.setattr("evaluation.torture.killed.flaws", lambda *_: Flaws(doubled=("decision on x",)))
    assert main(ask) == 1
    said = capsys.readouterr()
    assert "0 lost, 1 doubled, 0 torn" in said.out
    assert "killed, 2 at once: doubled: decision on x" in said.err
    assert not list(Path(tmp_path).iterdir())
