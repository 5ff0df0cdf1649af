"""Reports that came out since."""

from collections.abc import Collection, Mapping, Sequence

from drawdown.brief import dates
from drawdown.brief.since.model import Change, Count
from drawdown.brief.since.two import Two
from drawdown.dating import Dating
from drawdown.report import Report
from drawdown.when import in_words


def reports(
    found: Mapping[str, Report],
    then: Collection[str],
    datings: Mapping[str, Sequence[Dating]],
    two: Two,
) -> tuple[list[Change], int, Count]:
    """New reports with claims that are shown, in order of publication; how many are without; the count."""
    claims: dict[str, list[str]] = {}
    for id, entry in two.now.items():
        claims.setdefault(entry.claim.report, []).append(id)
    new = [report for id, report in found.items() if id not in then]
    told = sorted((one for one in new if one.id in claims), key=_order)
    changes = [_change(one, claims[one.id], datings.get(one.id, ()), two) for one in told]
    return changes, len(new) - len(told), Count(new=len(new), same=len(found) - len(new))


def _change(report: Report, claims: list[str], datings: Sequence[Dating], two: Two) -> Change:
    about = report.metadata
    published = in_words(about.published) if about.published else None
    named = [about.title or report.path, about.outlet, report.path if about.title else None]
    told = f"{len(claims):,} claim{'' if len(claims) == 1 else 's'}"
    return Change(
        kinds=("new",),
        label="new report",
        text=f"{' · '.join(filter(None, named))}: {told}",
        claims=tuple(claims),
        when=dates.of_report(published, datings),
        basis="",
        early=two.is_early(claims),
    )


def _order(report: Report) -> tuple[str, str]:
    on = report.metadata.published
    first = on and (on.lower or on.upper)
    return first.isoformat() if first else "~", report.path
