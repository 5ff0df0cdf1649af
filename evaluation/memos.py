"""How the drawdown memoranda were read: a list of official sums that is complete."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from drawdown.claim import Claim
from drawdown.reading import Reader
from evaluation.labelled import reports


@dataclass(frozen=True)
class Memos:
    """How the drawdown memoranda were read.

    Attributes:
        expected: Memoranda, each with one drawdown.
        right: Those read as exactly one drawdown authorisation, with its sum and its date.
        besides: Drawdown authorisations read beyond one a memorandum, or in a text that has none.
        usd: Sum over all drawdown authorisations read.
        usd_expected: Sum over the memoranda.
    """

    expected: int
    right: int
    besides: int
    usd: float
    usd_expected: float

    def __str__(self) -> str:
        return (
            f"memos: {self.right} of {self.expected} drawdown authorisations found, "
            f"each once with its sum and date; ${self.usd / 1e9:.3f} of ${self.usd_expected / 1e9:.3f} "
            f"billion; {self.besides} besides"
        )


def present(shared: Path) -> bool:
    """Whether the memoranda and the list of them are there."""
    return (shared / "gold" / "memos.csv").is_file() and (shared / "reports" / "memos").is_dir()


def read(shared: Path) -> Memos:
    """How drawdown reads the memoranda."""
    reader, texts = Reader(), reports([shared / "reports" / "memos"])
    claims = (claim for one in texts for claim in reader.read(one).claims)
    return compared(claims, shared / "gold" / "memos.csv")


def compared(claims: Iterable[Claim], gold: Path) -> Memos:
    """Compares the drawdowns among the claims read in the memoranda with the list of them."""
    with gold.open(encoding="utf-8", newline="") as file:
        expected = {row["report"]: (float(row["usd"]), row["published"]) for row in csv.DictReader(file)}
    read: dict[str, list[tuple[float, str]]] = {name: [] for name in expected}
    for claim in claims:
        if claim.event == "authorised" and claim.instrument == "drawdown":
            usd = (claim.money.max or 0.0) if claim.money and claim.money.currency == "USD" else 0.0
            happened = claim.happened.edtf() if claim.happened else ""
            read.setdefault(claim.path, []).append((usd, happened))
    return Memos(
        expected=len(expected),
        right=sum(read[name] == [one] for name, one in expected.items()),
        besides=sum(max(0, len(found) - (name in expected)) for name, found in read.items()),
        usd=sum(usd for found in read.values() for usd, _ in found),
        usd_expected=sum(usd for usd, _ in expected.values()),
    )
