"""Which reports of a ledger are degraded copies, and where they say something else than their origins."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from drawdown.catalogue import load_catalogue
from drawdown.degraded import Degraded
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.ledger import Ledger
from drawdown.query import Query
from drawdown.reconcile.degraded import drifts, judged, lost, rests_on, signals
from drawdown.workflow.dossier import dossier


def degraded(ledger: Path, query: Query) -> list[Degraded]:
    """A judgement on each report that has claims asked for, the most degraded first.

    Raises: LedgerMistake if there is no ledger; UserMistake for an item or party that nobody knows.
    """
    found = dossier(ledger, query)
    asked = {entry.claim.report for entry in found.entries}
    # A report is judged by all of it, whichever of its claims are asked for.
    whole = dossier(ledger, replace(query, item=None)) if query.item else found
    entries = [entry for entry in whole.entries if entry.claim.report in asked]
    with Ledger.open(ledger, create=False) as opened:
        told = judgements(opened, replace(whole, entries=entries))
    apart = drifts(replace(found, degraded=told))
    complete = [replace(one, drifts=apart.get(report, ())) for report, one in told.items()]
    return sorted(complete, key=lambda one: (-one.score, one.path))


def judgements(opened: Ledger, found: Dossier) -> dict[str, Degraded]:
    """By report id, the judgement on each report of a dossier, sound ones too; without drifts.

    What a report has lost of those it may rest on counts as well, where the dossier has origins.
    """
    entries: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in found.entries:
        entries[entry.claim.report].append(entry)
    catalogue = load_catalogue()
    reports = opened.reports(sorted(entries))
    alone = {report.id: signals(report, entries[report.id], catalogue) for report in reports}
    return alone | _with_lost(opened, replace(found, degraded=alone), entries)


def _with_lost(opened: Ledger, found: Dossier, entries: Mapping[str, Sequence[Entry]]) -> dict[str, Degraded]:
    """The judgements on reports that may be copies, with what they have lost.

    A sound report cannot become a degraded one by it: it may quote less than another and still be its own.
    """
    catalogue, told = load_catalogue(), {}
    for id, others in rests_on(found).items():
        if found.degraded[id].verdict != "sound":
            (report,) = opened.reports([id])
            gone = lost(report, entries[id], list(opened.reports(others)), catalogue)
            told[id] = judged(report, [*found.degraded[id].signals, *gone])
    return told
