"""Joins the steps: the only module that knows them all. Faces ask it and decide nothing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from drawdown.attribution import Attributed
from drawdown.dating import Dating
from drawdown.errors import UserMistake
from drawdown.findings import Findings, Unread
from drawdown.ledger import Added, Ledger, Verdict
from drawdown.ledger import verify as verify_ledger
from drawdown.problem import Problem
from drawdown.query import MIN_CONFIDENCE, Answer, Query
from drawdown.report import Report

File = tuple[Path, str]
Track = Callable[[Sequence[File]], Iterable[File]]
"""Passes files on while showing how far the work is; the default shows nothing."""


@dataclass(frozen=True, slots=True)
class Briefed:
    """What a run of the main job did.

    Attributes:
        html, markdown, json: The files written.
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


@dataclass(frozen=True, slots=True)
class Scored:
    """What a scoring found.

    Attributes:
        rows: One figure each, as plain data.
        columns: What a table shows of them.
        problems: Claims that were left out, and texts that could not be read.
    """

    rows: tuple[dict[str, Any], ...]
    columns: tuple[str, ...]
    problems: tuple[Problem, ...]


def silently(files: Sequence[File]) -> Iterable[File]:
    """Tracks nothing."""
    return files


def read(
    paths: Sequence[Path], track: Track = silently, out: Path | None = None
) -> Iterator[Findings | Problem]:
    """Each report under the paths, read; a file that cannot be read comes back as its problem.

    What lies in ``out``, the folder a brief is written to, is left aside.

    Raises: MissingPath or NoReports, before anything is read.
    """
    from drawdown.reading import find

    files = find(paths, out)
    return _read(track(files))


def attributions(paths: Sequence[Path], track: Track = silently) -> Iterator[Attributed | Problem]:
    """Who says what in each text under the paths; a file that cannot be read comes back as its problem.

    Raises: MissingPath or NoReports, before anything is read.
    """
    from drawdown.reading import find

    files = find(paths)
    return _attributed(track(files))


def add(paths: Sequence[Path], ledger: Path, track: Track = silently) -> Added:
    """Reads the reports under the paths into a ledger, which is made if there is none."""
    found = read(paths, track)
    problems: list[Problem] = []
    flaws: list[Problem] = []
    with Ledger.open(ledger, create=True) as opened:
        added = opened.add(_flawed(_kept(found, problems), flaws))
    return added + Added(reports_refused=len(problems), problems=(*problems, *flaws))


def claims(ledger: Path, query: Query) -> Answer:
    """What a ledger answers. Raises: LedgerMistake if there is no ledger."""
    query = _as_told(query)
    with Ledger.open(ledger, create=False) as opened:
        return _asked(query, opened.answer(query))


def verify(ledger: Path) -> Verdict:
    """Whether a ledger is what was written to it. Raises: LedgerMistake if there is no ledger."""
    return verify_ledger(ledger)


def score(gold: Path, predicted: Path, texts: Path | None = None) -> Scored:
    """Scores the claims in a file against a folder of labels.

    Args:
        gold: Folder of labels, one NAME.jsonl a text.
        predicted: Claims, one a line.
        texts: Folder of the texts, for what needs their words.

    Raises: UserMistake for labels or claims that are none, or that are on other texts.
    """
    from drawdown import scoring

    labelled, claims = scoring.read_labels(gold), scoring.read_claims(predicted)
    problems: list[Problem] = []
    for name in sorted(set(claims) - set(labelled)):
        told = f"no labels for this text, so its claims are left out ({len(claims[name])})"
        problems.append(Problem(name, told))
    if claims and len(problems) == len(claims):
        some = ", ".join(list(claims)[:3])
        raise UserMistake(f"{predicted}: no claim is on a labelled text; its texts are {some}")
    stored: dict[str, str] = {}
    if texts:
        stored = _texts(texts, problems)
        told_of = {name: [*labels, *claims.get(name, ())] for name, (_, labels) in labelled.items()}
        scoring.check_texts(told_of, stored)
    scores = scoring.score(labelled, claims, stored)
    return Scored(tuple(scoring.rows(scores)), scoring.COLUMNS, tuple(problems))


def brief(
    paths: Sequence[Path],
    out: Path,
    query: Query,
    ledger: Path | None = None,
    version: str = "",
    min_confidence: float = MIN_CONFIDENCE,
    track: Track = silently,
) -> Briefed:
    """The main job: reads reports into a ledger and writes the brief on them.

    Args:
        paths: Files and folders; the brief covers these reports, whatever else the ledger holds.
        out: Folder for ``brief.html``, ``brief.md`` and ``brief.json``.
        query: Which claims, as known when.
        ledger: Folder of the ledger; default ``ledger`` within ``out``.
        version: Version of drawdown, to stand in the brief.
        min_confidence: Claims below it are left out of the brief and counted there, 0 to 1.
        track: Shows progress over the files.

    Raises: UserMistake if no report at all could be read, or ``out`` cannot be written.
    """
    from drawdown.brief import Material, outline, write
    from drawdown.catalogue import load_catalogue

    query = _as_told(query)
    problems: list[Problem] = []
    unread: list[Unread] = []
    covered: set[str] = set()
    datings: dict[str, tuple[Dating, ...]] = {}
    found = read(paths, track, out)
    folder = ledger or out / "ledger"
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserMistake(
            f"{out}: cannot be made a folder ({error.strerror}); name another with --out"
        ) from error
    with Ledger.open(folder, create=True) as opened:
        added = opened.add(_noting(_kept(found, problems), covered, unread, datings))
        if not covered:
            raise UserMistake("no report could be read: " + "; ".join(map(str, problems[:3])))
        answer = _asked(query, opened.answer(query))
        known = [entry for entry in answer.known if entry.claim.report in covered]
        undated = [entry for entry in answer.undated if entry.claim.report in covered]
        reports = {report.id: report for report in opened.reports(covered) if _out_by(report, query)}
    added += Added(reports_refused=len(problems))
    problems += added.problems
    problems += [
        problem for report in reports.values() for problem in report.problems if problem not in problems
    ]
    paths_out = {report.path for report in reports.values()}
    material = Material(
        entries=known,
        undated=undated,
        reports=reports,
        unread=[one for one in unread if one.path in paths_out],
        datings=datings,
        problems=problems,
        known_on=query.known_on,
        possible=query.possible,
        item=query.item,
        min_confidence=min_confidence,
        version=version,
    )
    made = outline(material, load_catalogue())
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
    )


def _texts(folder: Path, problems: list[Problem]) -> dict[str, str]:
    """The stored texts under a folder, by the stem of their file."""
    from drawdown.reading import find, take_in

    found: dict[str, str] = {}
    for one in take_in(find([folder])):
        if isinstance(one, Problem):
            problems.append(one)
        elif (name := Path(one.path).stem) in found:
            raise UserMistake(f"{folder}: two texts are called {name}; keep one")
        else:
            found[name] = one.text
    return found


def _read(files: Iterable[File]) -> Iterator[Findings | Problem]:
    from drawdown.reading import Reader, take_in

    reader = Reader()
    for taken in take_in(files):
        yield taken if isinstance(taken, Problem) else reader.read(taken)


def _attributed(files: Iterable[File]) -> Iterator[Attributed | Problem]:
    from drawdown.reading import AttributionReader, take_in

    reader = AttributionReader()
    for taken in take_in(files):
        yield taken if isinstance(taken, Problem) else reader.read(taken)


def _kept(found: Iterable[Findings | Problem], problems: list[Problem]) -> Iterator[Findings]:
    for one in found:
        if isinstance(one, Problem):
            problems.append(one)
        else:
            yield one


def _noting(
    found: Iterable[Findings],
    covered: set[str],
    unread: list[Unread],
    datings: dict[str, tuple[Dating, ...]],
) -> Iterator[Findings]:
    for one in found:
        if one.report.id not in covered:  # the same bytes under another path are not left unread twice
            unread += one.unread
        covered.add(one.report.id)
        datings[one.report.id] = one.dating
        yield one


def _flawed(found: Iterable[Findings], flaws: list[Problem]) -> Iterator[Findings]:
    for one in found:
        flaws += one.report.problems
        yield one


def _out_by(report: Report, query: Query) -> bool:
    """Whether a report was published by the days asked for; an undated one may have been."""
    published = report.metadata.published
    asked = [known.on for known in query.known_on if known.clock == "published"]
    if published is None:
        return True
    return all(published.possibly_by(on) if query.possible else published.certainly_by(on) for on in asked)


def _as_told(query: Query) -> Query:
    """The question with the item's id as claims tell it: ``k2`` is ``tank/k2``."""
    from drawdown.catalogue import load_catalogue

    return replace(query, item=load_catalogue().told(query.item))


def _asked(query: Query, answer: Answer) -> Answer:
    """The answer; an item that neither it nor the catalogue knows is more likely misspelt than absent."""
    from drawdown.catalogue import load_catalogue

    if query.item and not answer.known and not answer.undated:
        items = load_catalogue().items
        if query.item.split("/")[0] not in items:
            near = get_close_matches(query.item.lower(), items, 3, 0.5)
            hint = f"did you mean {', '.join(near)}?" if near else "see docs/catalogue.md for the ids"
            raise UserMistake(f"unknown item {query.item!r}: {hint}")
    return answer
