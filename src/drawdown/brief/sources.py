"""The reports behind the brief, each with its text lit where claims rest on it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from drawdown.brief.lit import lit
from drawdown.brief.model import Run, Source
from drawdown.dating import Dating
from drawdown.degraded import Degraded
from drawdown.entry import Entry
from drawdown.errors import EvidenceMistake
from drawdown.findings import Unread
from drawdown.grade import Grade
from drawdown.report import Metadata, Report
from drawdown.when import in_words

_GAP = "\n\n[…]\n\n"


def sources(
    entries: Iterable[Entry],
    reports: Mapping[str, Report],
    unread: Sequence[Unread],
    datings: Mapping[str, tuple[Dating, ...]],
    degraded: Mapping[str, Degraded],
    grade: Callable[[str | None], Grade],
) -> tuple[Source, ...]:
    """Every report given and every report cited, in order of path; ``grade`` tells that of an outlet."""
    cited: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        cited.setdefault(entry.claim.report, {})[entry.claim.id] = entry
    left = Counter(sentence.path for sentence in unread)
    found = [
        replace(
            _whole(report, [*cited.get(report.id, {}).values()], left[report.path]),
            datings=datings.get(report.id, ()),
            degraded=degraded.get(report.id),
        )
        for report in reports.values()
    ]
    found += [_evidence_only(list(own.values()), left) for key, own in cited.items() if key not in reports]
    graded = (
        replace(one, grade=grade(one.outlet).of_copy(one.degraded.verdict if one.degraded else None))
        for one in found
    )
    return tuple(sorted(graded, key=lambda source: (source.path, source.id)))


def _whole(report: Report, entries: Sequence[Entry], unread: int) -> Source:
    for entry in entries:
        evidence = entry.claim.evidence
        if not evidence.holds_in(report.text):
            raise EvidenceMistake(entry.claim.id, evidence.start, evidence.end)
    spans = [(entry.claim.evidence.start, entry.claim.evidence.end, entry.claim.id) for entry in entries]
    return _source(
        report.id, report.path, report.metadata, lit(report.text, spans, report.furniture), unread, entries
    )


def _evidence_only(entries: Sequence[Entry], left: Mapping[str, int]) -> Source:
    """What can be shown of a report that is not at hand: its evidence, in order, with the gaps marked."""
    by_start: dict[tuple[int, int, str], list[str]] = {}
    for entry in sorted(entries, key=lambda entry: (entry.claim.evidence.start, entry.claim.evidence.end)):
        evidence = entry.claim.evidence
        by_start.setdefault((evidence.start, evidence.end, evidence.text), []).append(entry.claim.id)
    text, spans = "", []
    for (_, _, words), claims in by_start.items():
        text += _GAP if text else ""
        spans += [(len(text), len(text) + len(words), claim) for claim in claims]
        text += words
    claim, about = entries[0].claim, entries[0].source
    return _source(
        claim.report, claim.path, about, lit(text, spans), left.get(claim.path, 0), entries, whole=False
    )


def _source(
    report: str,
    path: str,
    about: Metadata,
    runs: tuple[Run, ...],
    unread: int,
    entries: Sequence[Entry],
    whole: bool = True,
) -> Source:
    return Source(
        id=report,
        path=path,
        title=about.title,
        outlet=about.outlet,
        author=about.author,
        url=about.url,
        published=in_words(about.published) if about.published else None,
        runs=runs,
        whole=whole,
        claims=len(entries),
        unread=unread,
    )
