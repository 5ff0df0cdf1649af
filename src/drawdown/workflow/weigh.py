"""Options weighed, with the sentences behind every judgement."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from drawdown.address import called
from drawdown.atomic import write_atomically
from drawdown.ledger import Ledger
from drawdown.projection import Given
from drawdown.scenario import Scenario
from drawdown.weighing import Weighed
from drawdown.workflow.cited import Cited, cited, in_full
from drawdown.workflow.source import read_source


@dataclass(frozen=True, slots=True)
class Judged:
    """What came out, with what it rests on.

    Attributes:
        inputs: By address, what each number and judgement is, in words.
        claims: Citations by id; None without a ledger.
    """

    weighed: Weighed
    inputs: Mapping[str, str]
    claims: Mapping[str, Cited] | None

    def to_row(self) -> dict[str, Any]:
        """As plain data, with ``claims`` where a ledger is named."""
        row = self.weighed.to_row()
        if self.claims is not None:
            row["claims"] = {id: one.to_row() for id, one in self.claims.items()}
        return row


def weigh(source: str, ledger: Path | None = None, settings: Sequence[str] = ()) -> Judged:
    """Weighs the options of a file.

    Args:
        source: In YAML or JSON; ``-`` for standard input.
        ledger: Folder of a ledger that has every claim named; None leaves them unchecked.
        settings: ``PATH=VALUE``, the last word.

    Raises: MissingPath, LedgerMistake; ScenarioMistake for what cannot be, an unknown claim among it.
    """
    from drawdown.stock.scenario import with_set
    from drawdown.stock.weighing import parse_weighing, weigh

    # A scenario named in standard input is looked for where the program runs.
    asked = parse_weighing(with_set(read_source(source), settings), Path(source).parent)
    weighed = weigh(asked)
    inputs = dict(_inputs(weighed, asked.scenario))
    if ledger is not None:
        with Ledger.open(ledger, create=False) as opened:
            given = tuple(in_full(weighed.given, opened))
            claims = cited(given, opened)
        notes = (*weighed.notes, *_doubts(given, claims))
        return Judged(replace(weighed, given=given, notes=notes), inputs, claims)
    if any(one.claims for one in weighed.given):
        unchecked = "The claims named were not looked up: no ledger was named (--ledger DIR)."
        weighed = replace(weighed, notes=(*weighed.notes, unchecked))
    return Judged(weighed, inputs, None)


def write(made: Judged, folder: Path) -> list[Path]:
    """Writes ``weighing.json`` and the chart of ranks with its table into a folder.

    Raises: UserMistake if they cannot be written.
    """
    from drawdown.charts import Words, acceptability, source_lines, write_charts

    said = {id: one.in_words() for id, one in (made.claims or {}).items()}
    words = Words("options", made.inputs)
    chart = acceptability(made.weighed, source_lines(made.weighed, words, said))
    file = folder / "weighing.json"
    write_atomically(file, (json.dumps(made.to_row(), ensure_ascii=False, indent=1) + "\n").encode())
    return [file, *write_charts([chart], folder)]


def _doubts(given: Iterable[Given], claims: Mapping[str, Cited]) -> Iterator[str]:
    for one in given:
        for claim in one.claims:
            if claims[claim].decision == "reject":
                yield f"{one.name} rests on claim {claim[:8]}, which was rejected."


def _inputs(weighed: Weighed, scenario: Scenario | None) -> Iterator[tuple[str, str]]:
    """Inputs by their addresses as a reader would call them."""
    of_scenario = called(scenario) if scenario else {}
    for one in weighed.given:
        section, _, rest = one.name.partition(".")
        if section == "criteria":
            place, _, option = rest.split(".", 2)
            yield one.name, f"{weighed.criteria[int(place)].criterion}, {option}"
        else:
            yield one.name, of_scenario.get(rest, rest)
