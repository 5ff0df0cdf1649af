"""What the ledger costs beside plain SQLite, as ratios of one run: ``python bench/ledger.py``."""

import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from drawdown.claim import Claim, claim_id
from drawdown.decision import Decision
from drawdown.evidence import Evidence
from drawdown.findings import Findings
from drawdown.item import ItemMention
from drawdown.ledger import Ledger
from drawdown.ledger.rows import canonical
from drawdown.query import Query
from drawdown.report import Report, report_id

# Run as a script, it stands outside its package.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from bench.row import Row, seconds

APPENDS = 1_000
TURNS = 50
REPORTS = 1_000
CLAIMS = 10
ITEMS = 100


def rows() -> list[Row]:
    """Measure everything; about half a minute."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        return [_durable_append(folder), _batches(folder), _again(folder), _one_item(folder)]


def _durable_append(folder: Path) -> Row:
    """Decisions, one a commit, in turns with one plain INSERT a commit of the same values."""
    plain = _plain(
        folder / "plain.sqlite", "CREATE TABLE decision (claim, verdict, field, value, who, why, recorded)"
    )
    with Ledger.open(folder / "appends", create=True) as ledger:
        found = list(findings(1))
        ledger.add(found)
        decision = Decision(
            found[0].claims[0].id, "accept", "Ann", datetime.now(UTC), why="seen the original"
        )
        values = (decision.claim, "accept", None, None, "Ann", decision.why, decision.recorded.isoformat())
        # Short turns, so that both have the same disk; how fast that is changes within a second.
        count = APPENDS // TURNS

        def ours() -> None:
            for _ in range(count):
                ledger.decide(decision)

        def theirs() -> None:
            for _ in range(count):
                plain.execute("INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?)", values)

        ratio = _in_turns(ours, theirs, TURNS)
    plain.close()
    return Row(f"one durable append ({APPENDS:,} of them)", ratio, "plain SQLite", 2)


def _batches(folder: Path) -> Row:
    """Reports with their claims, in batches, against executemany of the same texts and records."""
    lots = [list(findings(REPORTS // 4, part * REPORTS)) for part in range(4)]
    plain = _plain(
        folder / "bulk.sqlite",
        "CREATE TABLE report (id, path, text, original)",
        "CREATE TABLE claim (id, report, record)",
    )
    with Ledger.open(folder / "bulk", create=True) as ledger:
        left, right = iter(lots), iter(lots)

        def ours() -> None:
            ledger.add(next(left))

        def theirs() -> None:
            lot = next(right)
            reports = [(of.report.id, of.report.path, of.report.text, of.report.original) for of in lot]
            claims = [
                (claim.id, claim.report, canonical(claim.to_row())) for of in lot for claim in of.claims
            ]
            plain.execute("BEGIN IMMEDIATE")
            plain.executemany("INSERT INTO report VALUES (?, ?, ?, ?)", reports)
            plain.executemany("INSERT INTO claim VALUES (?, ?, ?)", claims)
            plain.execute("COMMIT")

        ratio = _in_turns(ours, theirs, 4)
    plain.close()
    return Row(f"adding {REPORTS:,} reports with {CLAIMS} claims each", ratio, "plain executemany")


def _again(folder: Path) -> Row:
    """A second run over the same reports, against the first."""
    lot = list(findings(REPORTS))
    with Ledger.open(folder / "again", create=True) as ledger:
        first = seconds(lambda: ledger.add(lot))
        return Row(
            "a second run that adds nothing", seconds(lambda: ledger.add(lot)) / first, "the first run"
        )


def _one_item(folder: Path) -> Row:
    """One item of a hundred, against the whole ledger: a narrow question must not read it all."""
    with Ledger.open(folder / "again", create=False) as ledger:
        one, every = Query(item="item-7"), Query()
        ratio = _in_turns(lambda: ledger.answer(one), lambda: ledger.answer(every), 5)
    return Row(f"one item of {ITEMS}, as known", ratio, "all of them", 0.05)


def findings(count: int, first: int = 0) -> Iterator[Findings]:
    """Short reports with the claims of their first sentences, each report other bytes."""
    said = (
        "Ruritania said it delivered 12 Lynx launchers. " * 40
    )  # about 2,000 characters, as a short report has
    for number in range(first, first + count):
        text = f"Report {number}.\n{said}"
        of = Report(report_id(text.encode()), f"{number}.txt", text.encode(), text)
        yield Findings(of, "bench 1", tuple(_claim(of, number, ordinal) for ordinal in range(CLAIMS)))


def _claim(of: Report, number: int, ordinal: int) -> Claim:
    start = of.text.index("\n") + 1 + 47 * ordinal
    item = f"item-{(number * CLAIMS + ordinal) % ITEMS}"
    id = claim_id(of.id, start, start + 46, "delivered", item, "RU", None, None, ordinal)
    evidence = Evidence.of(of.text, start, start + 46)
    return Claim(id, of.id, of.path, "delivered", ItemMention(item, "Lynx"), evidence, supplier="RU")


def _plain(path: Path, *tables: str) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    for table in tables:
        db.execute(table)
    return db


def _in_turns(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> float:
    # In turns, because what else the computer does changes by the second; the median forgets a hiccup.
    return median(seconds(ours) / seconds(theirs) for _ in range(rounds))


if __name__ == "__main__":
    measured = rows()
    print(*measured, sep="\n")
    sys.exit(any(row.over for row in measured))
