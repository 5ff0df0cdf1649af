"""The cache never changes an answer, whatever becomes of its files."""

from __future__ import annotations

import shutil
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawdown import workflow
from drawdown.clock import KnownOn
from drawdown.ledger import Ledger
from drawdown.ledger.answers import found
from drawdown.ledger.answers.asked import matches
from drawdown.ledger.answers.cache import Cache
from drawdown.ledger.answers.entries import entries
from drawdown.ledger.answers.until import Until
from drawdown.query import Query
from tests.ledger.answers.made import Decide, Read, queries, steps, take
from tests.ledger.build import at, claim, decision, many, raw, report, unguarded
from tests.ledger.build import found as found_in

Numbers = tuple[list[int], list[int]]


def by_rows(ledger: Ledger, query: Query) -> Numbers:
    """Known and undated claims, from the ledger alone."""
    _, known, undated = found(ledger._db, query)
    return list(known), list(undated)


def by_columns(ledger: Ledger, query: Query, cache: Cache) -> Numbers | None:
    """The same from the cache; None where it had to give up."""
    numbers = cache.found(ledger._db, query, Until.asked(ledger._db, query))
    return (list(numbers[0]), list(numbers[1])) if numbers else None


def one_by_one(ledger: Ledger, query: Query) -> Numbers:
    """The same, claim by claim and without any shortcut."""
    known: list[int] = []
    undated: list[int] = []
    far = Until.asked(ledger._db, query)
    rows = ledger._db.execute(
        "SELECT claim.n, reading.n, report FROM claim JOIN reading ON reading.n = reading ORDER BY 1"
    ).fetchall()
    readings = ledger._db.execute("SELECT n, report FROM reading WHERE n <= ?", (far.readings,)).fetchall()
    latest = {report: number for number, report in sorted(readings)}
    current = [number for number, reading, report in rows if latest.get(report) == reading]
    for number, entry in entries(ledger._db, current, far.sequence):
        dates = [(entry.clock(by.clock), by.on) for by in query.known_on]
        by_then = [
            bounds.possibly_by(on) if query.possible else bounds.certainly_by(on)
            for bounds, on in dates
            if bounds is not None
        ]
        if matches(entry.claim, query) and all(by_then):
            (known if len(by_then) == len(dates) else undated).append(number)
    return known, undated


def refused(*_: object) -> None:
    raise PermissionError("read-only")


def segments(folder: Path) -> list[Path]:
    return sorted(folder.glob("claims-*.parquet"))


@settings(max_examples=60)
@given(steps, st.lists(queries, min_size=3, max_size=12), st.integers(1, 4), st.integers(1, 9), st.data())
def test_columns_rows_and_single_claims_give_the_same_answer(
    taken: list[Read | Decide], asked: list[Query], wide: int, large: int, data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as made, Ledger.open(Path(made), create=True) as ledger:
        cache = Cache(Path(made) / "cache", wide, large)
        for day, step in enumerate(taken):
            take(ledger, step, day)
            if data.draw(st.booleans()):
                by_columns(ledger, Query(), cache)
        for query in asked:
            expected = one_by_one(ledger, query)
            assert by_rows(ledger, query) == expected
            if (numbers := by_columns(ledger, query, cache)) is not None:
                assert numbers == expected
            elif ledger._db.execute("SELECT count(*) FROM claim").fetchone()[0] >= wide:
                raise AssertionError("the cache gave up for no reason")
            if data.draw(st.integers(0, 4)) == 0:
                shutil.rmtree(cache._segments.folder, ignore_errors=True)
        cache.close()


@pytest.fixture
def cache(ledger):
    """A ledger of 24 claims in 4 commits, and its cache of two segments."""
    for commit in range(4):
        ledger.add(many(2, first=2 * commit), recorded=at(f"2024-01-0{commit + 1}"))
    cache = Cache(ledger.folder / "cache", wide=4, large=12)
    assert by_columns(ledger, Query(), cache) == (list(range(1, 25)), [])
    assert len(segments(ledger.folder / "cache")) == 2
    yield cache
    cache.close()


def test_a_cache_is_made_by_a_wide_question_only(ledger):
    ledger.add(many(2))
    ledger._cache = Cache(ledger.folder / "cache", wide=6)
    assert len(ledger.answer(Query(item="ocelot")).known) == 0
    assert not (ledger.folder / "cache").exists()
    assert len(ledger.answer(Query(item="lynx")).known) == 6
    assert len(segments(ledger.folder / "cache")) == 1


def test_the_newest_claims_are_answered_from_the_ledger(ledger, cache):
    before = segments(ledger.folder / "cache")
    ledger.add(many(1, first=8))
    assert by_columns(ledger, Query(), cache) == (list(range(1, 28)), [])
    assert segments(ledger.folder / "cache") == before


def test_a_segment_is_made_of_the_newest_claims_when_they_are_many_and_small_ones_are_merged(ledger, cache):
    for number in range(8, 24):
        ledger.add(many(2, claims=2, first=2 * number))
        assert by_columns(ledger, Query(), cache) == (list(range(1, 25 + 4 * (number - 7))), [])
    covered = sorted(tuple(map(int, path.name.split("-")[2:4])) for path in segments(ledger.folder / "cache"))
    assert covered[0][0] == 1
    assert covered[-1][1] == 20
    assert all(left[1] + 1 == right[0] for left, right in pairwise(covered))
    assert len(covered) <= 9  # of 12 claims at most, where each second commit made one


def damage(path: Path, how: str) -> None:
    content = path.read_bytes()
    half = len(content) // 2
    changed = content[:half] + bytes([content[half] ^ 1]) + content[half + 1 :]
    path.write_bytes({"changed": changed, "cut short": content[:half], "empty": b""}[how])


@pytest.mark.parametrize("how", ["changed", "cut short", "empty"])
@pytest.mark.parametrize("warm", [True, False])
def test_a_damaged_segment_is_made_anew(ledger, cache, how, warm):
    first = segments(ledger.folder / "cache")[0]
    whole = first.read_bytes()
    damage(first, how)
    again = cache if warm else Cache(ledger.folder / "cache", wide=4, large=12)
    assert by_columns(ledger, Query(), again) == (list(range(1, 25)), [])
    assert [segment.until.sequence for segment in again._segments.usable(ledger._db)] == [2, 4]
    assert not first.exists() or first.read_bytes() == whole


def test_a_renamed_segment_is_not_taken_for_another(ledger, cache):
    left, right = segments(ledger.folder / "cache")
    *about, _ = left.name.split("-")
    left.unlink()
    right.rename(right.with_name("-".join([*about, right.name.split("-")[-1]])))
    assert by_columns(ledger, Query(), cache) == (list(range(1, 25)), [])


def test_the_cache_of_another_ledger_is_not_used(ledger, cache, tmp_path):
    with Ledger.open(tmp_path / "other", create=True) as other:
        for commit in range(4):
            other.add(many(2, first=2 * commit, claims=1), recorded=at(f"2024-01-0{commit + 1}"))
        shutil.copytree(ledger.folder / "cache", tmp_path / "other" / "cache")
        foreign = {path.name for path in segments(tmp_path / "other" / "cache")}
        theirs = Cache(tmp_path / "other" / "cache", wide=4, large=12)
        assert by_columns(other, Query(), theirs) == (list(range(1, 9)), [])
        assert not foreign & {path.name for path in segments(tmp_path / "other" / "cache")}


def test_a_cache_made_before_the_chain_was_rewritten_is_not_used(ledger, cache):
    left, right = segments(ledger.folder / "cache")
    with unguarded(ledger.folder) as db:
        db.execute("UPDATE chain SET hash = zeroblob(32) WHERE sequence = 4")
    assert by_columns(ledger, Query(), cache) == (list(range(1, 25)), [])
    assert left in segments(ledger.folder / "cache")
    assert right not in segments(ledger.folder / "cache")


def test_a_ledger_set_back_to_a_copy_uses_what_it_still_has_in_common(ledger, cache):
    with raw(ledger.folder) as db:
        db.execute("VACUUM INTO ?", (str(ledger.folder / "copy.sqlite"),))
    copy = ledger.folder / "set-back"
    copy.mkdir()
    shutil.move(ledger.folder / "copy.sqlite", copy / "ledger.sqlite")
    with unguarded(copy) as db:
        for table in ("claim", "reading", "report"):
            db.execute(f"DELETE FROM {table} WHERE sequence > 3")
        db.execute("DELETE FROM chain WHERE sequence > 3")
    shutil.copytree(ledger.folder / "cache", copy / "cache")
    with Ledger.open(copy, create=False) as ledger:
        again = Cache(copy / "cache", wide=4, large=12)
        assert [segment.until.sequence for segment in again._segments.usable(ledger._db)] == [2]
        assert by_columns(ledger, Query(), again) == (list(range(1, 19)), [])


def test_a_cache_deleted_while_a_question_runs_leaves_the_answer_to_the_ledger(ledger, cache, monkeypatch):
    ask = cache._duck.first

    def gone(question, named):
        shutil.rmtree(ledger.folder / "cache", ignore_errors=True)
        return ask(question, named)

    monkeypatch.setattr(cache._duck, "first", gone)
    ledger._cache = cache
    assert by_columns(ledger, Query(), cache) is None
    assert len(ledger.answer(Query()).known) == 24


@pytest.mark.parametrize(
    "error", [PermissionError("read-only"), OSError(28, "no space left"), duckdb.Error("full")]
)
def test_a_cache_that_cannot_be_written_is_done_without(ledger, monkeypatch, error):
    ledger.add(many(2))
    ledger._cache = Cache(ledger.folder / "cache", wide=2)

    def refuse(*_):
        raise error

    monkeypatch.setattr("drawdown.ledger.answers.closing.write_rows", refuse)
    assert len(ledger.answer(Query()).known) == 6
    assert list((ledger.folder / "cache").iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_left_alone(ledger):
    ledger.add(many(2))
    (ledger.folder / "cache").write_text("mine")
    ledger._cache = Cache(ledger.folder / "cache", wide=2)
    assert len(ledger.answer(Query()).known) == 6
    assert (ledger.folder / "cache").read_text() == "mine"


def test_half_made_files_are_removed_when_they_are_old_and_other_files_stay(ledger, cache, monkeypatch):
    folder = ledger.folder / "cache"
    (folder / "0123.unfinished").write_text("half")
    (folder / "notes.txt").write_text("mine")
    ledger.add(many(2, first=8))
    by_columns(ledger, Query(), cache)
    assert (folder / "0123.unfinished").exists()
    monkeypatch.setattr("drawdown.ledger.answers.segments._UNFINISHED", -1)
    ledger.add(many(2, first=10))
    by_columns(ledger, Query(), cache)
    assert not (folder / "0123.unfinished").exists()
    assert (folder / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize("name", ["a[1]b", "n=5", "it's *", "größe"])
def test_a_cache_works_in_a_folder_of_any_name(tmp_path, name):
    with Ledger.open(tmp_path / name, create=True) as ledger:
        ledger.add(many(3))
        cache = Cache(tmp_path / name / "cache", wide=2)
        assert by_columns(ledger, Query(known_on=(KnownOn.parse("published:2023-04-01"),)), cache) == (
            list(range(1, 10)),
            [],
        )
        cache.close()


def test_a_cache_in_a_folder_that_cannot_be_written_to_is_not_used(ledger, cache, monkeypatch):
    monkeypatch.setattr("os.access", lambda path, mode: False)
    monkeypatch.setattr(cache._segments, "unfinished", refused)
    assert by_columns(ledger, Query(), cache) is None


def test_verify_throws_the_cache_away_and_nothing_else(ledger, cache):
    (ledger.folder / "cache" / "notes.txt").write_text("mine")
    assert workflow.verify(ledger.folder).ok
    assert [path.name for path in (ledger.folder / "cache").iterdir()] == ["notes.txt"]


def cached(ledger: Ledger, cache: Cache, *clocks: str, **fields: Any) -> Numbers | None:
    return by_columns(ledger, Query(**fields, known_on=tuple(map(KnownOn.parse, clocks))), cache)


@pytest.fixture
def one(ledger):
    """A ledger of one report with three claims, all of them in a segment, and its cache."""
    of = report(published="2023-04-01")
    ledger.add([found_in(of, *(claim(of, ordinal=number, happened="2023-03") for number in range(3)))])
    cache = Cache(ledger.folder / "cache", wide=3)
    assert cached(ledger, cache, "happened:2023-03-31") == ([1, 2, 3], [])
    yield cache
    cache.close()


def test_a_claim_in_a_segment_is_found_as_corrected_since_and_as_read_when_that_is_taken_back(ledger, one):
    second = claim(report(published="2023-04-01"), ordinal=1, happened="2023-03")
    (moved,) = ledger.decide(decision(second, "correct", "item", "ocelot"))
    (dated,) = ledger.decide(decision(second, "correct", "happened", "2024-01-01"))
    assert cached(ledger, one, item="lynx") == ([1, 3], [])
    assert cached(ledger, one, item="ocelot") == ([2], [])
    assert cached(ledger, one, "happened:2023-12-31") == ([1, 3], [])
    assert cached(ledger, one, "happened:2024-01-01") == ([1, 2, 3], [])
    ledger.decide(decision(second, "correct", "happened", ""))
    assert cached(ledger, one, "happened:2023-03-31") == ([1, 3], [2])
    for made in (moved, dated):
        ledger.take_back(made.number, by="Ann")
    assert cached(ledger, one, item="lynx") == ([1, 2, 3], [])
    assert cached(ledger, one, item="ocelot") == ([], [])


def test_a_claim_in_a_segment_is_superseded_by_a_reading_that_is_in_none(ledger, one):
    of = report(published="2023-04-01")
    ledger.add([found_in(of, claim(of, supplier="SY"), reader="hand 2")])
    assert len(one._segments.usable(ledger._db)) == 1
    assert cached(ledger, one) == ([4], [])
    assert cached(ledger, one, supplier="BO") == ([], [])


def test_a_claim_in_a_segment_is_superseded_by_a_reading_in_another_from_the_day_that_was_recorded(ledger):
    of = report()
    ledger.add([found_in(of, claim(of, supplier="BO"), reader="hand 1")], recorded=at("2024-01-01"))
    cache = Cache(ledger.folder / "cache", wide=1, large=1)
    assert cached(ledger, cache) == ([1], [])
    ledger.add([found_in(of, claim(of, supplier="SY"), reader="hand 2")], recorded=at("2024-01-05"))
    assert cached(ledger, cache) == ([2], [])
    assert len(cache._segments.usable(ledger._db)) == 2
    assert cached(ledger, cache, "recorded:2024-01-04") == ([1], [])
    assert cached(ledger, cache, "recorded:2024-01-05") == ([2], [])
    cache.close()
