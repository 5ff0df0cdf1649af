"""A scenario, from a file or from a ledger, projected; every number with the sentences behind it."""

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from drawdown.atomic import write_atomically
from drawdown.chart import Chart
from drawdown.ledger import Ledger
from drawdown.progress import Progress, silently
from drawdown.projection import Given, Projection
from drawdown.query import Query
from drawdown.workflow.cited import Cited, cited, in_full
from drawdown.workflow.drafting import drafted
from drawdown.workflow.source import read_source

_TIME = re.compile(r"\s*(start|months)\s*=")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a user wants of a scenario.

    Attributes:
        source: Its file, ``-`` for standard input, None for none.
        settings: ``PATH=VALUE``, the last word.
        from_ledger: Item to draft it for; the file is then laid over the draft.
        query: As known when.
        owner: Party whose stock is drafted.
        ledger: Folder of the ledger.
    """

    source: str | None = None
    settings: Sequence[str] = ()
    from_ledger: str | None = None
    query: Query = field(default_factory=Query)
    owner: str | None = None
    ledger: Path | None = None


@dataclass(frozen=True, slots=True)
class Projected:
    """A projection with what it is made from.

    Attributes:
        scenario: The scenario as plain data.
        claims: Citations of its inputs by id; None without a ledger.
    """

    projection: Projection
    scenario: Mapping[str, Any]
    claims: Mapping[str, Cited] | None

    def to_row(self) -> dict[str, Any]:
        """As plain data, with ``claims`` where a ledger is named."""
        row = self.projection.to_row()
        if self.claims is not None:
            row["claims"] = {id: one.to_row() for id, one in self.claims.items()}
        return row


def scenario(wanted: Wanted, progress: Progress = silently) -> dict[str, Any]:
    """The scenario wanted, as plain data that can be projected.

    Raises: ScenarioMistake with the address of what cannot be; LedgerMistake, UserMistake as ``drafted``.
    """
    from drawdown.stock.draft import left_open
    from drawdown.stock.scenario import merged, parse, with_set

    own = {} if wanted.source is None else read_source(wanted.source)
    if wanted.from_ledger is not None:
        assert wanted.ledger is not None
        start, months = _time(with_set(own, [one for one in wanted.settings if _TIME.match(one)]))
        draft = drafted(
            wanted.ledger, wanted.from_ledger, wanted.query, wanted.owner, start, months, progress
        )
        data = with_set(merged(draft.mapping, own), wanted.settings)
        data["questions"] = left_open(draft, data)
    else:
        data = with_set(own, wanted.settings)
    parse(data)
    return data


def project(data: Mapping[str, Any], ledger: Path | None = None, progress: Progress = silently) -> Projected:
    """Projects a scenario.

    Args:
        data: The scenario as plain data.
        ledger: Where its claims are looked up.
        progress: Told how many questions are answered.

    Raises: ScenarioMistake; LedgerMistake if there is no ledger.
    """
    from drawdown.stock.project import project as projected
    from drawdown.stock.scenario import parse

    # A claim that is not there is told before the work, not after it.
    made, opened = parse(data), None
    with ExitStack() as stack:
        if ledger is not None:
            opened = stack.enter_context(Ledger.open(ledger, create=False))
        claims = [Given(one.name, "", "claims", one.claims) for one in made.amounts() if one.claims]
        full = {one.name: one.claims for one in in_full(claims, opened)} if opened else {}
        projection = projected(made, progress)
        given = [replace(one, claims=full.get(one.name, one.claims)) for one in projection.given]
        found = cited(given, opened) if opened else None
    return Projected(replace(projection, given=tuple(given)), data, found)


def cites(data: Mapping[str, Any]) -> bool:
    """Whether any number of a scenario rests on a claim. Raises: ScenarioMistake."""
    from drawdown.stock.scenario import parse

    return any(amount.claims for amount in parse(data).amounts())


def write(made: Projected, folder: Path) -> list[Path]:
    """Writes ``scenario.yaml``, ``projection.json`` and the charts with their tables into a folder.

    All is made before anything is written, and each file takes its place in one step.

    Raises: UserMistake if it cannot be written.
    """
    from drawdown.charts import write_charts

    files = {
        "scenario.yaml": as_yaml(made.scenario).encode("utf-8", "backslashreplace"),
        "projection.json": (json.dumps(made.to_row(), indent=1) + "\n").encode(),
    }
    drawn = charts(made)
    for name, content in files.items():
        write_atomically(folder / name, content)
    return [*(folder / name for name in files), *write_charts(drawn, folder)]


def charts(made: Projected) -> Sequence[Chart]:
    """The charts of a projection, with the sources of its inputs in words."""
    from drawdown.catalogue import load_catalogue
    from drawdown.charts import every, source_lines, words
    from drawdown.stock.scenario import parse

    told = words(parse(made.scenario), load_catalogue().item_name(made.projection.item))
    said = {id: one.source() for id, one in (made.claims or {}).items()}
    return every(made.projection, told, source_lines(made.projection, told, said))


def as_yaml(data: Mapping[str, Any]) -> str:
    """A scenario as YAML that reads back the same."""
    from drawdown.stock.scenario import as_yaml as written

    return written(data)


def _time(own: Mapping[str, Any]) -> tuple[int | None, int | None]:
    """The first month and how many, where the user gives them: they decide which facts are drafted."""
    from drawdown.month import month

    months = own.get("months")
    try:
        start = month(str(own["start"])) if "start" in own else None
    except ValueError:
        start = None  # refused with its address when the scenario is read
    return start, months if isinstance(months, int) and months > 0 else None
