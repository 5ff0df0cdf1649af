"""The main job: from reports to a cited brief."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drawdown.atomic import make_folder
from drawdown.clock import KnownOn
from drawdown.errors import UserMistake
from drawdown.ledger import Added, Ledger
from drawdown.problem import Problem
from drawdown.progress import Progress, silently
from drawdown.query import MIN_CONFIDENCE, Query
from drawdown.report import Report
from drawdown.scope import EVERYTHING, Scope
from drawdown.workflow.ask import as_told
from drawdown.workflow.bearing import project_all, read_scenarios
from drawdown.workflow.covered import Covered, known
from drawdown.workflow.read import kept as read_in
from drawdown.workflow.read import read
from drawdown.workflow.scoped import scope_as_told
from drawdown.workflow.since import before, check_since

_CHART = re.compile(r'"charts/([\w-]+\.(?:svg|png|csv))"')


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
        apart: Claims listed apart since they may have happened in the period asked for or not.
        reports: Reports it covers.
        problems: What was wrong with the inputs.
        package: Folder of the data behind it; None where the ledger is not as it was recorded.
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
    apart: int = 0
    package: Path | None = None


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
    since: tuple[KnownOn, ...] = (),
    scope: Scope = EVERYTHING,
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
        since: A day, by one clock or several at once; the brief tells what changed since it.
        scope: Several items and a period that the brief is on.

    Raises: MissingPath, ScenarioMistake for a scenario; UserMistake if no report at all could be read, or
        ``out`` cannot be written.
    """
    from drawdown.brief import FOLDER, outline, write
    from drawdown.catalogue import load_catalogue
    from drawdown.charts import drawn, writing
    from drawdown.workflow.package import altered, package_of_brief

    query, scope = as_told(query), scope_as_told(scope)
    check_since(since, query)
    asked_of = read_scenarios(scenarios)
    problems: list[Problem] = []
    covered = Covered()
    found = read(paths, progress, out, jobs)
    folder = ledger or out / "ledger"
    make_folder(out)
    with Ledger.open(folder, create=True) as opened:
        added = opened.add(covered.noting(read_in(found, problems)))
        if not covered.unread:
            raise UserMistake("no report could be read: " + "; ".join(map(str, problems[:3])))
        with known(opened, covered, query, min_confidence, scope) as now:
            material = now.material
            was = before(opened, covered, query, since, material) if since else None
            entries = [*material.undated, *material.entries]
            projections, doubtful = project_all(
                asked_of, query, opened, entries, covered.unread, material.scope
            )
            verdict = opened.verify()
            added += Added(reports_refused=len(problems))
            problems += [*added.problems, *doubtful, *altered(opened, verdict)]
            problems += _of_reports(material.reports.values(), problems)
            material = replace(
                material, projections=projections, problems=problems, before=was, version=version
            )
            made = outline(material, load_catalogue())
            made = replace(made, charts={drawing.name: drawn(drawing) for drawing in made.drawings})
            all_charts = [*made.charts.values(), *(chart for one in projections for chart in one.charts)]
            # Pixels are drawn by other processes as long as the block runs, so all other writing is in it.
            earlier = _charts_of(out / "brief.json", out / FOLDER)
            with writing(all_charts, out / FOLDER) as charts:
                pages = write(made, out)
                package = package_of_brief(opened, now, out, query, verdict, version)
    for file in earlier - set(charts):
        file.unlink(missing_ok=True)
    return Briefed(
        html=pages.html,
        markdown=pages.markdown,
        json=pages.json,
        ledger=folder,
        added=added,
        claims=made.counts["claims"],
        left_out=len(made.left_out),
        reports=len(material.reports),
        problems=tuple(problems),
        charts=tuple(charts),
        apart=len(material.apart.maybe) + len(material.apart.no_day),
        package=package,
    )


def _charts_of(brief: Path, folder: Path) -> set[Path]:
    """The files of charts that a brief of before names; none where there is no such brief."""
    try:
        return {folder / name for name in _CHART.findall(brief.read_text("utf-8"))}
    except (OSError, ValueError):
        return set()


def _of_reports(reports: Iterable[Report], told: Sequence[Problem]) -> list[Problem]:
    """Problems of reports that were not told yet."""
    had = set(told)
    return [problem for report in reports for problem in report.problems if problem not in had]
