"""Invented pairs of an origin and its copy, with the kinds of drift that lie between them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import yaml

from drawdown.account import Account, AccountLink
from drawdown.degraded import Degraded
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.ground import Ground
from drawdown.occasion import UNSTATED
from drawdown.origin import Origin, Origins
from drawdown.reading import Reader
from drawdown.reconcile.degraded import drifts
from drawdown.report import Metadata
from drawdown.speaker import AUTHOR
from evaluation.degraded.texts import report

PAIRS = Path(__file__).with_name("pairs.yaml")
KINDS = frozenset({"quantifier", "number", "modality", "event", "time", "name"})
_RECORDED = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Pair:
    """An origin and what a copy makes of it.

    Attributes:
        name: The phenomenon.
        origin, copy: The two texts.
        drifts: Kinds of drift between them; empty for a trap.
        held_out: Whether it was kept back while rules were made.
    """

    name: str
    origin: str
    copy: str
    drifts: frozenset[str]
    held_out: bool


def load() -> list[Pair]:
    """All pairs. Raises: ValueError for an unknown kind of drift."""
    rows = yaml.safe_load(PAIRS.read_text("utf-8"))
    if unknown := {kind for row in rows for kind in row["drifts"]} - KINDS:
        raise ValueError(f"{PAIRS}: unknown kinds {sorted(unknown)}")
    # A drift and its trap stand side by side, so that both go to the same half.
    return [
        Pair(row["name"], row["origin"], row["copy"], frozenset(row["drifts"]), number // 2 % 2 == 1)
        for number, row in enumerate(rows)
    ]


def found(pair: Pair, reader: Reader) -> frozenset[str]:
    """The kinds of drift found between the two, as the real reader reads them."""
    sides = {name: _entries(name, getattr(pair, name), reader) for name in ("origin", "copy")}
    if not all(sides.values()):
        return frozenset()
    accounts = {name: _account(name, entries) for name, entries in sides.items()}
    link = AccountLink("copy", "origin", "unsure", (Ground("told by the pair", 0.5, "made for it"),))
    origins = tuple(Origin(name, name, (one,), unsure=(link,)) for name, one in accounts.items())
    copied = accounts["copy"].report
    dossier = Dossier(
        [entry for entries in sides.values() for entry in entries],
        Origins(origins, {claim: (name,) for name, one in accounts.items() for claim in one.claims}),
        degraded={copied: Degraded(copied, "copy.txt", 1.0, "degraded")},
    )
    return frozenset(one.kind for one in drifts(dossier).get(copied, ()))


def _entries(name: str, text: str, reader: Reader) -> list[Entry]:
    return [Entry(claim, Metadata(), _RECORDED) for claim in reader.read(report(name, text)).claims]


def _account(name: str, entries: list[Entry]) -> Account:
    first = entries[0].claim
    claims = tuple(entry.claim.id for entry in entries)
    return Account(name, first.report, first.path, None, None, AUTHOR, (), None, UNSTATED, claims)
