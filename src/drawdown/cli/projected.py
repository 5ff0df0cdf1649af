"""A projection for people: answers, the stock by year, options, inputs with claims, what to find out."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import typer

from drawdown.cli.listing import SHORT
from drawdown.cli.options import Format
from drawdown.cli.rows import plain, show

if TYPE_CHECKING:
    from drawdown.projection import Answer, Given, Index, Outlook, Projection, Worth
    from drawdown.workflow.project import Projected

CSV_COLUMNS = (
    "question", "of", "input", "value", "low", "high", "never", "standard_error", "first", "first_error",
    "unit", "working", "note", "inputs",
)  # fmt: skip
_ANSWERS = ("question", "value", "5% to 95%", "never", "error", "unit")
_STOCK = ("end of", "under", "5%", "median", "95%")
_OPTIONS = ("option", "below the floor", "error", "lowest, 5%", "lowest, median")
_INPUTS = ("input", "is", "rests on", "note")
_INDICES = ("question", "of", "input", "first", "total")
_WORTH = ("question", "input", "pieces", "error")
_MOST = 6  # inputs told of one answer on which input matters


def show_projection(made: "Projected") -> None:
    """Prints a projection to standard output."""
    told = made.projection
    span = _span(told.months)
    draws = "exact" if told.paths == 1 else f"{told.paths:,} draws, seed {told.seed}"
    typer.echo(plain(f"{told.item}, stock in {_plural(told.unit)}, {span} ({draws})"))
    _section("Answers", list(_answers(told)), _ANSWERS)
    for answer in told.answers:
        for words in (answer.working, answer.note):
            if words:
                typer.echo(plain(f"  {_kind(answer.ask)}: {words}"))
    _section("Which input matters (share of the spread)", list(_indices(told)), _INDICES)
    _section("Worth finding out before deciding", list(_worth(told)), _WORTH)
    _section("Stock", list(_stock(made)), _STOCK)
    _section("Options", list(_options(told)), _OPTIONS)
    _section("Inputs", [_input(given) for given in told.given], _INPUTS)
    _sentences(made)
    if told.questions:
        typer.echo("\nTo find out")
        for question in told.questions:
            typer.echo(plain(f"  - {question}"))


def _span(months: tuple[str, ...]) -> str:
    """From when to when, or how many months where the scenario names no year."""
    if not months:
        return "no months"
    return f"{len(months)} months" if months[0] < "1000" else f"{months[0]} to {months[-1]}"


def csv_rows(told: "Projection") -> Iterator[dict[str, Any]]:
    """A row an answer; for a question about inputs a row each, the total index or the worth as its value."""
    for answer in told.answers:
        row = answer.to_row() | {"question": question(answer.ask)}
        for more in _csv_values(answer):
            yield {name: (row | more).get(name) for name in CSV_COLUMNS}


def _csv_values(answer: "Answer") -> Iterator[dict[str, Any]]:
    if not answer.indices and not answer.worth:
        yield {}
    for of, by_input in answer.indices.items():
        for name, index in by_input.items():
            first = {"first": index.first, "first_error": index.first_error, "unit": "share"}
            yield {"of": of, "input": name, "value": index.total, "standard_error": index.total_error} | first
    for name, worth in answer.worth.items():
        yield {"input": name, "value": worth.pieces, "standard_error": worth.error}


def _section(title: str, rows: list[dict[str, Any]], columns: tuple[str, ...]) -> None:
    if rows:
        typer.echo(f"\n{title}")
        show(rows, Format.table, columns)


def _answers(told: "Projection") -> Iterator[dict[str, Any]]:
    for answer in told.answers:
        if answer.indices or answer.worth:
            continue
        between = "" if answer.low is None else f"{number(answer.low)} to {number(answer.high)}"
        yield {
            "question": question(answer.ask),
            "value": "no answer" if answer.value is None else number(answer.value),
            "5% to 95%": between if answer.low != answer.high else "",
            "never": number(answer.never) if answer.never else "",
            "error": number(answer.standard_error) if answer.standard_error else "",
            "unit": _plural(answer.unit) if answer.unit == told.unit else answer.unit,
        }


def _indices(told: "Projection") -> Iterator[dict[str, Any]]:
    for answer in told.answers:
        for of, by_input in answer.indices.items():
            ranked: list[tuple[str, Index]] = sorted(by_input.items(), key=lambda one: -one[1].total)
            for name, index in ranked[:_MOST]:
                yield {
                    "question": _kind(answer.ask),
                    "of": of,
                    "input": name,
                    "first": f"{index.first:.2f} ± {index.first_error:.2f}",
                    "total": f"{index.total:.2f} ± {index.total_error:.2f}",
                }


def _worth(told: "Projection") -> Iterator[dict[str, Any]]:
    for answer in told.answers:
        ranked: list[tuple[str, Worth]] = list(answer.worth.items())
        for name, worth in ranked[: _MOST + 1]:
            yield {
                "question": question(answer.ask),
                "input": "all of them" if name == "all" else name,
                "pieces": number(worth.pieces),
                "error": number(worth.error) if worth.error else "",
            }


def _stock(made: "Projected") -> Iterator[dict[str, Any]]:
    """The stock at the end of every year and of the last month, options side by side.

    An option that changes nothing is the scenario as it stands, which is then not told twice.
    """
    told = made.projection
    changes = made.scenario.get("options") or {}
    again = any(not changes.get(name) for name in told.options)
    outlooks: dict[str, Outlook] = {"as it stands": told.stock} if told.stock and not again else {}
    outlooks |= told.options
    for at, month in enumerate(told.months):
        if month.endswith("-12") or at == len(told.months) - 1:
            for name, seen in outlooks.items():
                yield {
                    "end of": f"month {at + 1}" if month < "1000" else month,
                    "under": name,
                    "5%": _at(seen.quantiles, 0.05, at),
                    "median": _at(seen.quantiles, 0.5, at),
                    "95%": _at(seen.quantiles, 0.95, at),
                }


def _at(quantiles: Mapping[float, tuple[float, ...]], level: float, at: int) -> str:
    return number(quantiles[level][at]) if level in quantiles else ""


def _options(told: "Projection") -> Iterator[dict[str, Any]]:
    for name, seen in told.options.items():
        yield {
            "option": name,
            "below the floor": "" if seen.below_floor is None else number(seen.below_floor),
            "error": number(seen.below_floor_error) if seen.below_floor_error else "",
            "lowest, 5%": number(seen.lowest.get(0.05)),
            "lowest, median": number(seen.lowest.get(0.5)),
        }


def _input(given: "Given") -> dict[str, Any]:
    claims = ", ".join(id[:SHORT] for id in given.claims)
    return {"input": given.name, "is": given.said, "rests on": claims or given.basis, "note": given.note}


def _sentences(made: "Projected") -> None:
    """The sentences behind the inputs, each once."""
    if not made.claims:
        return
    typer.echo("\nSentences")
    said: dict[str, list[str]] = {}
    for id, one in made.claims.items():
        said.setdefault(one.in_words(), []).append(id[:SHORT])
    for words, ids in said.items():
        typer.echo(plain(f"  {', '.join(ids)}  {words}"))


def question(ask: Mapping[str, Any]) -> str:
    """A question in few words: ``largest transfer: on 2024-01, alpha 0.05``."""
    said = ask.get(next(iter(ask), ""))
    if not isinstance(said, Mapping):
        return _kind(ask)
    told = ", ".join(f"{name} {_plain(value)}" for name, value in said.items())
    return f"{_kind(ask)}: {told}" if told else _kind(ask)


def _plain(value: Any) -> str:
    """A value of a question, its claims left to the inputs."""
    if isinstance(value, Mapping) and "value" in value:
        value = value["value"]
    return number(value) if isinstance(value, int | float) else str(value)


def _kind(ask: Mapping[str, Any]) -> str:
    return next(iter(ask), "").replace("_", " ")


def number(value: object) -> str:
    """A number for people: whole from a thousand on, else to three digits; words as they are."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "" if value is None else str(value)
    return f"{value:,.0f}" if abs(value) >= 1_000 or value == int(value) else f"{value:.3g}"


def _plural(unit: str) -> str:
    from drawdown.plural import plural

    return plural(unit)
