"""What the claims of a ledger rest on in the end."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from drawdown.catalogue import load_catalogue
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.ledger import Ledger
from drawdown.link import PersonLink
from drawdown.origin import Origins
from drawdown.query import Query
from drawdown.reconcile.origins import accounts, by_people, compare, copied, gather, pairs
from drawdown.reconcile.origins.rows import by_report, rows
from drawdown.reconcile.stories import sketches, tell
from drawdown.story import Link
from drawdown.workflow.dossier import dossier


def origins(ledger: Path, query: Query, reports: bool = False) -> list[dict[str, Any]]:
    """The origins of a ledger as rows, those of many reports first.

    Args:
        ledger: Folder of the ledger.
        query: Which claims; the origins of other claims of their reports are left out.
        reports: Whole reports instead, joined by what their headlines and first lines rest on.

    Raises: LedgerMistake if there is no ledger; UserMistake for an item or party that nobody knows.
    """
    found = dossier(ledger, query)
    with Ledger.open(ledger, create=False) as opened:
        stories = _stories(opened)
        said = opened.links(min((day.on for day in query.known_on if day.clock == "recorded"), default=None))
    told = _origins(found, stories, said)
    if reports:
        between = ((link.report, link.other, link.verdict) for link in stories)
        return by_report(told, leads(found.entries), between)
    return list(rows(told, load_catalogue()))


def leads(entries: Sequence[Entry]) -> dict[str, str]:
    """By path, the claim that each report opens with."""
    first = sorted(entries, key=lambda one: (one.claim.evidence.start, one.claim.id), reverse=True)
    return {one.claim.path: one.claim.id for one in first}


def _origins(found: Dossier, stories: Sequence[Link], said: Sequence[PersonLink]) -> Origins:
    catalogue = load_catalogue()
    by_report: dict[str, list[Entry]] = defaultdict(list)
    for entry in found.entries:
        by_report[entry.claim.report].append(entry)
    made = [one for group in by_report.values() for one in accounts(group, found.occasions, catalogue)]
    of_path = defaultdict(list)
    for account in made:
        of_path[account.path].append(account)
    links = [compare(a, b) for a, b in pairs(made)]
    links += [one for link in stories for one in copied(link, of_path[link.report], of_path[link.other])]
    links += by_people(((one.a, one.b, one.verdict, one.by, one.why) for one in said), made)
    return gather(made, links, found.datings)


def _stories(opened: Ledger) -> list[Link]:
    """Links between reports that are one story or may be."""
    told = tell(list(sketches(opened.reports()))).stories
    links = [link for story in told for link in (*story.links, *story.unsure)]
    return sorted(set(links), key=lambda link: (link.report, link.other))
