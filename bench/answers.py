"""What asking a ledger of a million claims costs, as ratios of one run: ``python bench/answers.py``.

The rows a question finds are one thing, the claims themselves another: an answer finds the rows, and reads
each claim when it is looked at. Each has its own figure.
"""

import csv
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

import duckdb

from drawdown.clock import KnownOn
from drawdown.decision import Decision
from drawdown.ledger import Ledger
from drawdown.ledger.answers import entries, found
from drawdown.ledger.answers.columns import CLOCKS
from drawdown.query import Query

# Run as a script, it stands outside its package.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from bench.archive import CLAIMS, ITEMS, archive
from bench.row import Row, seconds, usual

MILLION = 1_000_000
MEDIAN = "item-200"
ITEM = "item-60"
ALLOWED = 0.02
"""Seconds for one item."""
MEMORY = 512
"""Megabytes for a process that makes the cache, asks for all items and reads claims."""
CORRECTED = 25
"""Claims of the one item that were corrected: one in a hundred."""
READ = 50_000
"""Claims read where the time of each is measured."""
DAY = "2023-10-31"


def rows(claims: int = MILLION) -> list[Row]:
    """Measure everything; making the ledger takes most of the time."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        with Ledger.open(folder, create=True) as ledger:
            _fill(ledger, claims // CLAIMS)
            made_and_read = f"memory of making the cache and reading {READ:,} claims"
            memory = Row(made_and_read, _memory(folder), f"{MEMORY} MB", 1)
            return [
                *_one_item(ledger),
                *_all_items(ledger, folder / "peer.parquet"),
                _reading(ledger),
                memory,
            ]


def _fill(ledger: Ledger, reports: int) -> None:
    """An archive of which one report in twenty was read again, and some claims corrected."""
    ledger.add(archive(reports))
    ledger.add(archive(reports // 20, "bench 2"))
    for entry in islice(ledger.answer(Query(item=ITEM)).known, CORRECTED):
        ledger.decide(Decision(entry.claim.id, "correct", "Ann", entry.recorded, "happened", "2023-11"))


def _one_item(ledger: Ledger) -> Iterator[Row]:
    """An item told of as often as the median item, and one told of as often as the average."""
    allowed = f"the {ALLOWED * 1000:.0f} ms allowed"
    for item, limit in ((MEDIAN, 1), (ITEM, None)):
        query = Query(item=item, known_on=(KnownOn.parse(f"published:{DAY}"),))
        count = len(ledger.answer(Query(item=item)).known)
        what = f"one item of {ITEMS}, with {count:,} claims, as known"

        def find(query: Query = query) -> object:
            return ledger.answer(query)

        def read(query: Query = query) -> object:
            return list(ledger.answer(query).known)

        yield Row(what, usual(find, 9) / ALLOWED, allowed, limit)
        yield Row(f"{what}, and all of them read", usual(read, 9) / ALLOWED, allowed)


def _all_items(ledger: Ledger, file: Path) -> Iterator[Row]:
    """Against DuckDB on one Parquet file of the same rows, corrections applied, which gives the same bits."""
    _peer_file(ledger, file)
    with closing(duckdb.connect()) as duck:
        for clock in CLOCKS:
            query = Query(known_on=(KnownOn.parse(f"{clock}:{DAY}"),))
            last = ledger._db.execute("SELECT max(n) FROM claim").fetchone()[0] // 8 * 8 + 7
            question = _PEER.format(clock=clock, day=DAY, last=last, file=file)

            def ours(query: Query = query) -> object:
                return ledger.answer(query)

            def theirs(question: str = question) -> Any:
                return duck.execute(question).fetchone()

            _, *numbers = found(ledger._db, query)
            if [bytes(one._bytes) for one in numbers] != list(theirs()):
                raise AssertionError(f"DuckDB finds other claims than the ledger, by the clock {clock}")
            ours()
            ratio = median(seconds(ours) / seconds(theirs) for _ in range(9))
            yield Row(
                f"all items by {clock}, cache warm", ratio, "DuckDB on one Parquet file of the same rows", 2
            )


_PEER = """
    WITH latest AS (SELECT report, max(reading) AS reading FROM '{file}' GROUP BY report),
    found AS (
        SELECT n, {clock}_lower IS NULL AND {clock}_upper IS NULL AS undated
        FROM '{file}' SEMI JOIN latest USING (report, reading)
        WHERE {clock}_upper <= DATE '{day}' OR ({clock}_lower IS NULL AND {clock}_upper IS NULL)
    )
    SELECT bitstring_agg(n, 0, {last}) FILTER (NOT undated)::BLOB,
           bitstring_agg(n, 0, {last}) FILTER (undated)::BLOB FROM found
"""


def _peer_file(ledger: Ledger, file: Path) -> None:
    """One Parquet file of all claims with their dates as corrected, and nothing else in the way."""
    readings = file.with_suffix(".csv")
    with readings.open("w", newline="") as out:
        csv.writer(out).writerows(ledger._db.execute("SELECT n, report FROM reading"))
    with closing(duckdb.connect()) as duck:
        duck.execute(
            f"CREATE TABLE peer AS SELECT * EXCLUDE (later) FROM '{ledger.folder}/cache/*.parquet'"
            f" JOIN read_csv('{readings}', names = ['reading', 'report']) USING (reading) WHERE n IS NOT NULL"
        )
        corrected = "SELECT n FROM claim WHERE id IN (SELECT claim FROM decision)"
        for number, entry in entries(ledger._db, [n for (n,) in ledger._db.execute(corrected)]):
            for clock in CLOCKS:
                bounds = entry.clock(clock)
                ends = (bounds.lower, bounds.upper) if bounds else (None, None)
                changed = f"UPDATE peer SET {clock}_lower = ?, {clock}_upper = ? WHERE n = ?"
                duck.execute(changed, [*ends, number])
        duck.execute(f"COPY (FROM peer ORDER BY n) TO '{file}' (FORMAT parquet)")


def _reading(ledger: Ledger) -> Row:
    """Claims of an answer as they are looked at, against plain SQLite and json on the same records."""
    answer = ledger.answer(Query())

    def ours() -> None:
        for _ in islice(answer.known, READ):
            pass

    def theirs() -> None:
        for (record,) in ledger._db.execute("SELECT record FROM claim ORDER BY n LIMIT ?", (READ,)):
            json.loads(record)

    ratio = median(seconds(ours) / seconds(theirs) for _ in range(3))
    return Row("reading each claim of an answer", ratio, "sqlite3 and json on the same records")


def _memory(folder: Path) -> float:
    """Megabytes that a process of its own takes at most, over those allowed."""
    run = subprocess.run([sys.executable, __file__, str(folder)], check=True, capture_output=True, text=True)
    return float(run.stdout) / MEMORY


def _peak(folder: Path) -> float:
    with Ledger.open(folder, create=False) as ledger:
        for _ in islice(ledger.answer(Query()).known, READ):
            pass
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(_peak(Path(sys.argv[1])))
        sys.exit()
    measured = rows()
    print(*measured, sep="\n")
    sys.exit(any(row.over for row in measured))
