"""A ledger against seals: each thing that can be wrong has words of its own."""

from dataclasses import replace

import pytest

from drawdown.ledger import verify
from drawdown.ledger.proof.make import make_seal
from drawdown.ledger.schema import FORMAT
from tests.ledger.build import ledger_of, unguarded
from tests.ledger.proof.forge import COMMITS, add_one, copy_of, cut, forging, kept, seals_of


@pytest.fixture(scope="module")
def seals(sound):
    return seals_of(sound)


def test_a_seal_of_an_earlier_commit_matches_and_all_that_holds_together_is_trusted(folder, seals, tmp_path):
    verdict = verify(folder, [kept(seals[2], tmp_path / "s")])
    (told,) = verdict.seals
    assert (verdict.ok, told.finding, told.commit) == (True, "matches", 3)
    assert verdict.trusted.commits == COMMITS
    assert "cannot be told" not in str(verdict)


def test_a_seal_still_holds_after_the_ledger_grew(folder, seals, tmp_path):
    add_one(folder)
    assert verify(folder, [kept(seals[-1], tmp_path / "s")]).ok


@pytest.mark.parametrize(
    "change", [{"rows": {"report": 1}}, {"recorded": "2024-01-09T12:00:00.000000Z"}, {"ledger": "0" * 64}]
)
def test_a_seal_altered_in_what_its_head_covers_is_named_and_the_ledger_is_not_blamed(
    folder, seals, tmp_path, change
):
    rows = dict(seals[3].rows) | change.pop("rows", {})
    verdict = verify(folder, [kept(replace(seals[3], rows=rows, **change), tmp_path / "s")])
    assert (verdict.ok, verdict.seals[0].finding, verdict.trusted.commits) == (False, "altered", COMMITS)
    assert verdict.lines()[0].startswith("not proven: has the head of commit 4 with counts")


def test_a_seal_of_another_ledger_is_named(folder, tmp_path):
    other = ledger_of(tmp_path / "other")
    add_one(other)
    with forging(other) as db:
        db.execute("UPDATE report SET path = 'x' WHERE n = 1")
    verdict = verify(folder, [kept(seals_of(other)[-1], tmp_path / "s")])
    assert (verdict.ok, verdict.seals[0].finding) == (False, "other ledger")
    assert verdict.lines()[0].startswith("not proven: is of a ledger that begins otherwise")
    assert verdict.trusted.commits == 0  # it may as well be this one that was written anew


def test_a_seal_of_another_ledger_beside_one_that_matches_takes_no_trust_away(folder, seals, tmp_path):
    foreign = replace(seals[5], head="a" * 64, ledger="b" * 64)
    verdict = verify(folder, [kept(foreign, tmp_path / "a"), kept(seals[2], tmp_path / "b")])
    assert (verdict.ok, [one.finding for one in verdict.seals]) == (False, ["other ledger", "matches"])
    assert verdict.trusted.commits == COMMITS


def test_a_seal_newer_than_the_ledger_says_that_it_was_cut_or_is_an_older_copy(folder, seals, tmp_path):
    with forging(folder) as db:
        cut(db, 5)
    verdict = verify(folder, [kept(seals[6], tmp_path / "s"), kept(seals[3], tmp_path / "t")])
    assert (verdict.table, verdict.row) == ("chain", 6)
    assert "commit 7 was sealed, but the ledger ends with commit 5: its end was cut off, or" in str(verdict)
    assert verdict.trusted.commits == 4  # whether commit 5 is what it was, no seal says


def test_a_ledger_emptied_is_told_from_one_that_never_held_anything(sound, seals, tmp_path):
    folder = copy_of(sound, tmp_path / "copy")
    with forging(folder) as db:
        cut(db, 0)
    assert verify(folder).ok
    verdict = verify(folder, [kept(seals[0], tmp_path / "s")])
    assert (verdict.table, verdict.row) == ("chain", 1)
    assert "the ledger is empty" in str(verdict.problem)


def test_a_seal_behind_a_link_that_was_changed_is_not_reached_and_blames_nothing(folder, seals, tmp_path):
    with unguarded(folder) as db:
        db.execute("UPDATE chain SET recorded = '2024-01-03T13:00:00.000000Z' WHERE sequence = 3")
    verdict = verify(folder, [kept(seals[-1], tmp_path / "s"), kept(seals[1], tmp_path / "t")])
    assert (verdict.table, verdict.row, verdict.trusted.commits) == ("chain", 3, 2)
    assert [one.finding for one in verdict.seals] == ["not reached", "matches"]


def test_a_seal_behind_a_bad_row_still_proves_every_row_that_fits_its_link(folder, seals, tmp_path):
    with unguarded(folder) as db:
        db.execute("UPDATE decision SET why = 'x' WHERE n = 1")
        db.execute("UPDATE import SET source = 'x' WHERE n = 1")
    verdict = verify(folder, [kept(seals[-1], tmp_path / "s")])
    assert (verdict.ok, verdict.table, verdict.row, verdict.trusted.commits) == (False, "decision", 1, 2)
    assert verdict.seals[0].finding == "linked"
    assert "to commit 8, and all rows but those of commit 3, 8 fit them" in str(verdict)


def test_a_bad_row_before_links_that_were_rewritten_does_not_hide_that(folder, seals, tmp_path):
    with forging(folder) as db:
        db.execute("UPDATE link SET who = 'Eve' WHERE n = 1")
    with unguarded(folder) as db:
        db.execute("UPDATE decision SET why = 'x' WHERE n = 1")
    verdict = verify(folder, [kept(seals[-1], tmp_path / "s"), kept(seals[0], tmp_path / "t")])
    assert [one.finding for one in verdict.seals] == ["rewritten", "matches"]
    assert (verdict.table, verdict.row, verdict.trusted.commits) == ("chain", COMMITS, 1)
    assert "also, decision 1: this row was changed" in str(verdict)


def test_behind_a_bad_row_an_end_that_was_cut_off_is_told_too(folder, seals, tmp_path):
    with forging(folder) as db:
        cut(db, 5)
    with unguarded(folder) as db:
        db.execute("UPDATE decision SET why = 'x' WHERE n = 1")
    verdict = verify(folder, [kept(seals[-1], tmp_path / "s")])
    assert (verdict.table, verdict.row, verdict.trusted.commits) == ("decision", 1, 0)
    assert verdict.seals[0].finding == "cut"
    assert "commit 8 was sealed, but the ledger ends with commit 5" in str(verdict)


def test_of_many_bad_commits_the_first_few_are_listed(folder):
    with unguarded(folder) as db:
        for table in ("report", "decision", "link", "reading", "import"):
            db.execute(f"UPDATE {table} SET hash = x'00'")
            column = {"report": "path", "reading": "reader", "import": "source"}.get(table, "who")
            db.execute(f"UPDATE {table} SET {column} = {column} || 'x'")
    assert "all rows but those of commit 1, 2, 3, 4, 5, ... fit them" in str(verify(folder))


def test_a_rewritten_commit_comes_before_the_bad_row_after_it_which_is_noted(folder, seals, tmp_path):
    with forging(folder) as db:
        db.execute("UPDATE decision SET who = 'Eve' WHERE n = 1")
    with unguarded(folder) as db:
        db.execute("UPDATE import SET source = 'x' WHERE n = 1")
    verdict = verify(folder, [kept(seals[3], tmp_path / "s")])
    assert (verdict.table, verdict.row, verdict.trusted.commits) == ("chain", 4, 0)
    assert "also, import 1: this row was changed" in str(verdict)


def test_an_earlier_seal_that_fails_takes_no_trust_from_what_a_later_one_proves(folder, seals, tmp_path):
    never = replace(seals[3], head="a" * 64)
    verdict = verify(folder, [kept(never, tmp_path / "s"), kept(seals[6], tmp_path / "t")])
    assert (verdict.ok, verdict.seals[0].finding, verdict.trusted.commits) == (False, "rewritten", COMMITS)


def test_a_seal_made_before_a_ledger_was_brought_to_a_newer_format_still_holds(root, tmp_path):
    folder = copy_of(root / "tests" / "ledger" / "formats" / "1", tmp_path / "copy")
    seal = make_seal(folder, tmp_path / "s").seal
    assert seal is not None
    assert seal.format == 1
    add_one(folder)
    verdict = verify(folder, [tmp_path / "s"])
    assert (verdict.ok, verdict.format) == (True, FORMAT)
    assert verdict.seals[0].finding == "matches"
