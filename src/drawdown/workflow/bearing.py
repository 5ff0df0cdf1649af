"""Scenarios for a brief: read, projected and drawn, with what is wrong with the claims they cite."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from drawdown.entry import Entry
from drawdown.errors import ScenarioMistake, UserMistake
from drawdown.ledger import Ledger
from drawdown.problem import Problem
from drawdown.query import Query
from drawdown.scenario import Scenario
from drawdown.scope import EVERYTHING, Scope
from drawdown.workflow.ask import as_told
from drawdown.workflow.case import full_id

if TYPE_CHECKING:
    from drawdown.brief import Projected

UNNAMED = "unnamed"
"""The item of a scenario that names none."""


@dataclass(frozen=True, slots=True)
class Read:
    """A scenario that was read from a file of this name; ``item`` is its item as claims tell it."""

    file: str
    scenario: Scenario
    item: str


def read_scenarios(files: Sequence[Path]) -> list[Read]:
    """The scenarios in these files. Raises: MissingPath, ScenarioMistake, also where one names no item."""
    from drawdown.stock.scenario import parse, read_file

    found = []
    for file in files:
        scenario = parse(read_file(file))
        if scenario.item == UNNAMED:
            raise ScenarioMistake(f"{file}: item", "no item", "the item it is about, such as item: atacms")
        item = as_told(Query(item=scenario.item)).item or scenario.item
        found.append(Read(file.name, scenario, item))
    return found


def project_all(
    found: Sequence[Read],
    query: Query,
    opened: Ledger,
    entries: Sequence[Entry],
    covered: Collection[str],
    scope: Scope = EVERYTHING,
) -> tuple[list["Projected"], list[Problem]]:
    """The projections of scenarios on the item asked for, and problems with the rest.

    Args:
        found: The scenarios.
        query: As asked.
        opened: Where claims are looked up.
        entries: Claims that the brief can cite.
        covered: Ids of the reports that the brief covers.
        scope: Its items and period; with items, the scenarios on others are left out.
    """
    made: list[Projected] = []
    problems: list[Problem] = []
    asked = {item.split("/")[0]: None for item in scope.items}
    for one in found:
        if asked and one.item.split("/")[0] not in asked:
            told = f"is about {one.item}, but the brief about {', '.join(asked)}: left out"
            problems.append(Problem(one.file, told))
            continue
        looked_up = _Claims(opened, {entry.claim.id: entry for entry in entries}, covered, query, scope)
        projected = _projected(one, looked_up, place=len(made) + 1)
        problems += [
            Problem(one.file, f"cites claim {claim}: {why}") for claim, why in looked_up.unknown.items()
        ]
        made.append(projected)
    return made, problems


def _projected(read: Read, claims: "_Claims", place: int) -> "Projected":
    from drawdown.brief import Projected
    from drawdown.brief.citations import chain
    from drawdown.catalogue import load_catalogue
    from drawdown.charts import every, source_lines, words
    from drawdown.stock.project import project

    projection = project(read.scenario)
    given = tuple(replace(one, claims=tuple(map(claims.full, one.claims))) for one in projection.given)
    projection = replace(projection, item=read.item, given=given)
    said = {claim: chain(entry) for claim, entry in claims.cited.items()}
    told = words(read.scenario, load_catalogue().item_name(read.item))
    charts = every(projection, told, source_lines(projection, told, said))
    # Charts of several scenarios lie in one folder.
    stem = f"{place}-{_slug(read.item)}"
    return Projected(
        scenario=read.file,
        projection=projection,
        names=told.inputs,
        charts=tuple(replace(chart, name=f"{stem}-{chart.name}") for chart in charts),
        missing=claims.missing,
    )


class _Claims:
    """The claims that one scenario cites, as the ledger has them.

    Attributes:
        cited: By id, those that the ledger holds.
        missing: By id, why the brief cannot cite it.
        unknown: The same for those that no ledger holds.
    """

    def __init__(
        self,
        opened: Ledger,
        citable: Mapping[str, Entry],
        covered: Collection[str],
        query: Query,
        scope: Scope,
    ) -> None:
        self.cited: dict[str, Entry] = {}
        self.missing: dict[str, str] = {}
        self.unknown: dict[str, str] = {}
        self._opened, self._citable, self._covered = opened, citable, covered
        self._query, self._scope = query, scope

    def full(self, claim: str) -> str:
        """The id in full; what is wrong with it is noted."""
        try:
            found = full_id(self._opened, claim)
        except UserMistake:
            self.unknown[claim] = self.missing[claim] = "no claim of this ledger has that id"
            return claim
        entry = self._citable.get(found) or self._opened.entry(found)
        self.cited[found] = entry
        if found not in self._citable:
            self.missing[found] = self._why(entry)
        return found

    def _why(self, entry: Entry) -> str:
        if entry.claim.report not in self._covered:
            return f"its report, {entry.claim.path}, is not among those of this brief"
        items = {item.split("/")[0] for item in self._scope.items}
        if items and entry.claim.item.base not in items:
            return f"it is about {entry.claim.item.text}, not about the item of this brief"
        if self._query.supplier or self._query.recipient or self._scope.period:
            return "it is not certain to be of the parties and the time that this brief is on"
        if self._query.known_on:
            return "it was not known on the day asked for"
        return "a later reading of its report does not make it any more"


def _slug(item: str) -> str:
    """An item as part of a file name."""
    return "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in item)[:40]
