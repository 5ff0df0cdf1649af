"""What was known on two days of made-up claims, for tests of what changed between them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from drawdown.brief.material import Material
from drawdown.brief.naming import Names
from drawdown.brief.since.before import Before
from drawdown.brief.since.gather import gone, since
from drawdown.brief.since.model import Change, Since
from drawdown.clock import KnownOn
from drawdown.dating import Dating
from drawdown.entry import Entry
from drawdown.reconcile.conflicts import conflicts
from drawdown.reconcile.facts import facts
from drawdown.reconcile.positions import positions
from drawdown.report import Report
from tests.brief.made import catalogue
from tests.reconcile.made import dossier

NAMES = Names(catalogue())


def known(entries: Sequence[Entry]) -> dict[str, Any]:
    """What claims amount to, as a brief is given it."""
    told = dossier(*entries)
    against = conflicts(told)
    return {
        "entries": list(entries),
        "facts": list(facts(told, against)),
        "positions": list(positions(told)),
        "conflicts": list(against),
    }


def reports(entries: Sequence[Entry]) -> dict[str, Report]:
    """The reports of claims, by id."""
    made = {}
    for one in entries:
        claim = one.claim
        original = claim.report.encode()
        made[claim.report] = Report(claim.report, claim.path, original, claim.evidence.text, one.source)
    return made


def changed(
    now: Sequence[Entry],
    then: Sequence[Entry],
    on: str = "published:2023-07-18",
    datings: Mapping[str, tuple[Dating, ...]] | None = None,
    rejected: Sequence[Entry] = (),
    **fields: Any,
) -> Since:
    """What changed for a brief that showed ``then`` and shows ``now``, and has claims that were rejected."""
    before = Before((KnownOn.parse(on),), **known(then), reports=frozenset(reports(then)), **fields)
    told = known(now)
    told["entries"] += rejected
    material = Material(**told, reports=reports([*now, *then]), datings=datings or {}, before=before)
    shown = {one.claim.id: one for one in now}
    return since(material, before, shown, NAMES, gone(material, shown))


def by(entries: Sequence[Entry], on: date) -> list[Entry]:
    """Those that were published by a day for sure."""
    return [one for one in entries if one.source.published and one.source.published.certainly_by(on)]


def topic(found: Since, key: str) -> tuple[Change, ...]:
    """The changes of one topic."""
    return next((one.changes for one in found.topics if one.key == key), ())
