"""One case: a few invented reports, what they rest on, and the verdict that is right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from drawdown.account import Account, AccountLink
from drawdown.conflict import VERDICTS
from drawdown.dossier import Dossier
from drawdown.entry import Entry
from drawdown.ground import Ground
from drawdown.occasion import UNSTATED
from drawdown.origin import Origin, Origins
from drawdown.reading import Reader, to_report
from drawdown.report import Report
from drawdown.speaker import AUTHOR

CASES = Path(__file__).with_name("cases.yaml")
LATER = Path(__file__).with_name("later.yaml")
LAST = Path(__file__).with_name("last.yaml")
ORIGINS = ("same", "unsure", "independent")
NONE = "none"
DEVELOPED = "to develop on"
_RECORDED = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Case:
    """A few reports and what lies between them.

    Attributes:
        name: The phenomenon.
        origin: One of ``ORIGINS``: what the reports have to do with each other.
        truth: The verdicts that are right, the best first; ``none`` is no row at all.
        reports: Each its date (EDTF or None) and its text.
        between: Words that the two sentences must have, one each; empty where any pair will do.
    """

    name: str
    origin: str
    truth: tuple[str, ...]
    reports: tuple[tuple[str | None, str], ...]
    between: tuple[str, ...]


def load() -> dict[str, list[Case]]:
    """All cases, in the sets that figures are told for. Raises: ValueError for an unknown word."""
    cases, later, last = (
        [_case(row) for row in yaml.safe_load(file.read_text(encoding="utf-8"))]
        for file in (CASES, LATER, LAST)
    )
    return {
        DEVELOPED: cases[::2],
        "held out": cases[1::2],
        "written later, seen once": later,
        "written last, never seen": last,
    }


def dossier(case: Case, reader: Reader) -> Dossier:
    """The case read by the real reader, with the origins that the case tells."""
    groups = [_entries(case, place, reader) for place in range(len(case.reports))]
    return Dossier(
        [entry for group in groups for entry in group],
        _origins(case.origin, [group for group in groups if group]),
        today=date(2026, 1, 1),
    )


def _case(row: Mapping[str, Any]) -> Case:
    if row["origin"] not in ORIGINS or not {*row["truth"]} <= {*VERDICTS, NONE}:
        raise ValueError(f"{row['name']}: {row['origin']}, {row['truth']}")
    reports = tuple(
        (str(one["published"]) if "published" in one else None, one["text"]) for one in row["reports"]
    )
    between = tuple(row.get("between", ()))
    return Case(row["name"], row["origin"], tuple(row["truth"]), reports, between)


def _entries(case: Case, place: int, reader: Reader) -> list[Entry]:
    published, text = case.reports[place]
    dated = f"published: {published}\n" if published else ""
    head = f"---\n{dated}outlet: Gazette {place}\n---\n"
    report = to_report(f"{head}{text}\n".encode(), f"{place}.md")
    if not isinstance(report, Report):
        raise ValueError(f"{text!r}: {report}")
    return [Entry(claim, report.metadata, _RECORDED) for claim in reader.read(report).claims]


def _origins(how: str, groups: Sequence[Sequence[Entry]]) -> Origins:
    accounts = [_account(group) for group in groups]
    claims = [entry.claim.id for group in groups for entry in group]
    if how == "same":
        return Origins((Origin("o", "o", tuple(accounts)),), dict.fromkeys(claims, ("o",)))
    link = tuple(
        AccountLink(one.id, other.id, "unsure", (Ground("told by the case", 0.5, "may be one origin"),))
        for one, other in pairwise(accounts)
        if how == "unsure"
    )
    all_ = tuple(Origin(f"o-{one.id}", one.id, (one,), unsure=link) for one in accounts)
    return Origins(all_, {claim: (one.id,) for one in all_ for claim in one.claims})


def _account(group: Sequence[Entry]) -> Account:
    first = group[0]
    return Account(
        id=first.claim.path,
        report=first.claim.report,
        path=first.claim.path,
        outlet=first.source.outlet,
        published=first.source.published,
        speaker=AUTHOR,
        via=(),
        institution=None,
        occasion=UNSTATED,
        claims=tuple(entry.claim.id for entry in group),
    )
