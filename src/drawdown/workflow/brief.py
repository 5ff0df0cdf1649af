"""The main job: from reports to a cited brief."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from drawdown.atomic import make_folder
from drawdown.clock import Clock
from drawdown.conflict import Conflict
from drawdown.dating import Dating
from drawdown.entry import Entry
from drawdown.errors import UserMistake
from drawdown.fact import Fact
from drawdown.findings import Findings, Unread
from drawdown.ledger import Added, Ledger
from drawdown.position import Position
from drawdown.problem import Problem
from drawdown.progress import Progress, silently
from drawdown.query import MIN_CONFIDENCE, Query
from drawdown.report import Report
from drawdown.workflow.ask import as_told, asked
from drawdown.workflow.bearing import project_all, read_scenarios
from drawdown.workflow.read import kept as read_in
from drawdown.workflow.read import read
from drawdown.workflow.reconcile import of_claims, placed


@dataclass(frozen=True, slots=True)
class Briefed:
    """What a run of the main job did.

    Attributes:
        html, markdown, json: The files written.
        charts: The charts written, as files.
        ledger: Folder of the ledger the claims are in.
        added: What the ledger took in.
        claims: Claims the brief rests on.
        left_out: Claims below the confidence from which they are shown.
        reports: Reports it covers.
        problems: What was wrong with the inputs.
    """

    html: Path
    markdown: Path
    json: Path
    ledger: Path
    added: Added
    claims: int
    left_out: int
    reports: int
    problems: tuple[Problem, ...]
    charts: tuple[Path, ...] = ()


def brief(
    paths: Sequence[Path],
    out: Path,
    query: Query,
    ledger: Path | None = None,
    version: str = "",
    min_confidence: float = MIN_CONFIDENCE,
    progress: Progress = silently,
    jobs: int | None = 1,
    scenarios: Sequence[Path] = (),
) -> Briefed:
    """The main job: reads reports into a ledger and writes the brief on them.

    Args:
        paths: Files and folders; the brief covers these reports, whatever else the ledger holds.
        out: Folder for ``brief.html``, ``brief.md`` and ``brief.json``.
        query: Which claims, as known when.
        ledger: Folder of the ledger; default ``ledger`` within ``out``.
        version: Version of drawdown, to stand in the brief.
        min_confidence: Claims below it are left out of the brief and counted there, 0 to 1.
        progress: Told how far reading is.
        jobs: Processes that read; None is one a core where there are many reports.
        scenarios: Files with scenarios; the brief tells what the stocks of their items can bear.

    Raises: MissingPath, ScenarioMistake for a scenario; UserMistake if no report at all could be read, or
        ``out`` cannot be written.
    """
    from drawdown.brief import FOLDER, Material, outline, told, write
    from drawdown.catalogue import load_catalogue

    query = as_told(query)
    asked_of = read_scenarios(scenarios)
    problems: list[Problem] = []
    unread: dict[str, tuple[Unread, ...]] = {}
    datings: dict[str, tuple[Dating, ...]] = {}
    found = read(paths, progress, out, jobs)
    folder = ledger or out / "ledger"
    make_folder(out)
    with Ledger.open(folder, create=True) as opened:
        added = opened.add(_noting(read_in(found, problems), unread, datings))
        if not unread:
            raise UserMistake("no report could be read: " + "; ".join(map(str, problems[:3])))
        answer = asked(query, opened.answer(query))
        known = [entry for entry in answer.known if entry.claim.report in unread]
        undated = [entry for entry in answer.undated if entry.claim.report in unread]
        days = opened.recorded(unread)
        had = [id for id in unread if _recorded_by(days[id], query)]
        reports = {report.id: report for report in opened.reports(had) if _out_by(report, query, "published")}
        estimates = _estimates(opened, query, undated, unread)
        estimated = [*placed(undated, query, estimates or {})]
        with of_claims(opened, told([*known, *estimated], min_confidence), query, estimates) as kept:
            amounts_to = Material(
                entries=known,
                undated=undated,
                placed=frozenset(entry.claim.id for entry in estimated),
                reports=reports,
                datings={**datings, **(estimates or kept.datings())},
                origins=kept.origins(),
                facts=kept.found(Fact),
                positions=kept.found(Position),
                conflicts=kept.found(Conflict),
                degraded={one.report: one for one in kept.degraded() if one.verdict != "sound"},
            )
        projections, doubtful = project_all(asked_of, query, opened, [*undated, *known], unread)
    added += Added(reports_refused=len(problems))
    problems += [*added.problems, *doubtful]
    had_before = set(problems)
    problems += [
        problem for report in reports.values() for problem in report.problems if problem not in had_before
    ]
    # Only claims say when they were disclosed: nothing else in a later report counts as disclosed before.
    open_by = [report for report in reports.values() if _out_by(report, query, "published", "disclosed")]
    material = replace(
        amounts_to,
        unread=[replace(one, path=report.path) for report in open_by for one in unread[report.id]],
        projections=projections,
        problems=problems,
        known_on=query.known_on,
        possible=query.possible,
        item=query.item,
        min_confidence=min_confidence,
        version=version,
    )
    made = outline(material, load_catalogue())
    charts: list[Path] = []
    if drawn := [chart for one in projections for chart in one.charts]:
        from drawdown.charts import write_charts

        charts = write_charts(drawn, out / FOLDER)
    written = write(made, out)
    return Briefed(
        html=written.html,
        markdown=written.markdown,
        json=written.json,
        ledger=folder,
        added=added,
        claims=len(known) - len(made.left_out),
        left_out=len(made.left_out),
        reports=len(reports),
        problems=tuple(problems),
        charts=tuple(charts),
    )


def _noting(
    found: Iterable[Findings],
    unread: dict[str, tuple[Unread, ...]],
    datings: dict[str, tuple[Dating, ...]],
) -> Iterator[Findings]:
    for one in found:
        # By the report, not its path: the ledger may have the same bytes under another.
        unread[one.report.id] = one.unread
        datings[one.report.id] = one.dating
        yield one


def _estimates(
    opened: Ledger, query: Query, undated: Sequence[Entry], reports: Iterable[str]
) -> Mapping[str, tuple[Dating, ...]] | None:
    """When undated reports came out by all that is known today; None where it decides nothing here."""
    if not undated or not any(day.clock == "published" for day in query.known_on):
        return None
    with of_claims(opened, opened.latest(reports), Query()) as whole:
        return whole.datings()


def _recorded_by(day: date, query: Query) -> bool:
    """Whether what was recorded on a day was there on the days asked for."""
    return all(day <= known.on for known in query.known_on if known.clock == "recorded")


def _out_by(report: Report, query: Query, *clocks: Clock) -> bool:
    """Whether a report was published by the days asked for on these clocks; an undated one may have been."""
    published = report.metadata.published
    asked = [known.on for known in query.known_on if known.clock in clocks]
    if published is None:
        return True
    return all(published.possibly_by(on) if query.possible else published.certainly_by(on) for on in asked)
