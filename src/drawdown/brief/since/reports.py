"""Reports that came out since."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from drawdown.brief import dates
from drawdown.brief.since.before import Before
from drawdown.brief.since.model import Change, Count
from drawdown.brief.since.two import Two
from drawdown.dating import Dating
from drawdown.likelihood import likelihood
from drawdown.report import Report
from drawdown.when import in_words


def reports(
    found: Mapping[str, Report], before: Before, datings: Mapping[str, Sequence[Dating]], two: Two
) -> tuple[list[Change], int, Count]:
    """New reports with claims that are shown, in order of publication; how many are without; the count."""
    claims: dict[str, list[str]] = {}
    for id, entry in two.now.items():
        claims.setdefault(entry.claim.report, []).append(id)
    new = [report for id, report in found.items() if id not in before.reports]
    told = sorted((one for one in new if one.id in claims), key=_order)
    changes = [
        replace(
            _change(one, claims[one.id]),
            when=_when(one, datings.get(one.id, ())),
            details=_chance(before.chances.get(one.id)),
            early=two.is_early(claims[one.id]),
        )
        for one in told
    ]
    return changes, len(new) - len(told), Count(new=len(new), same=len(found) - len(new))


def _change(report: Report, claims: list[str]) -> Change:
    about = report.metadata
    named = [about.title or report.path, about.outlet, report.path if about.title else None]
    told = f"{len(claims):,} claim{'' if len(claims) == 1 else 's'}"
    text = f"{' · '.join(filter(None, named))}: {told}"
    return Change(("new",), "new report", text, tuple(claims), basis="")


def _when(report: Report, datings: Sequence[Dating]) -> str:
    published = report.metadata.published
    return dates.of_report(in_words(published) if published else None, datings)


def _chance(chance: float | None) -> tuple[str, ...]:
    if chance is None:
        return ()
    return (
        f"That it was out by then is {likelihood(chance)}, every day of its estimated date counting alike.",
    )


def _order(report: Report) -> tuple[str, str]:
    on = report.metadata.published
    first = on and (on.lower or on.upper)
    return first.isoformat() if first else "~", report.path
