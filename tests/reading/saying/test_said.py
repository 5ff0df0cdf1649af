"""When and where the statement behind a claim was made."""

from pathlib import Path

import pytest
import yaml

from drawdown.bounds import DateBounds
from drawdown.dating import Dating
from drawdown.reading import Reader
from drawdown.report import Metadata, Report, report_id

READER = Reader()
Told = tuple[str | None, str | None]


def report(text: str, published: str | None = "2024-06-12") -> Report:
    on = DateBounds.parse(published) if published else None
    return Report(report_id(text.encode()), "a.md", text.encode(), text, Metadata(published=on))


def told(text: str, published: str | None = "2024-06-12", dating: str | None = None) -> list[Told | None]:
    """Day and name of the occasion of each sentence that gives a claim; None where none is told."""
    made = report(text, published)
    claims = READER.read(made).claims
    datings = (Dating(DateBounds.parse(dating).unsure(), ("made",)),) if dating else ()
    found = READER.occasions(made, claims, datings)
    first = {claim.evidence.start: claim.id for claim in claims}.values()
    return [
        (row["on"], row["name"]) if id_ in found and (row := found[id_].to_row()) else None for id_ in first
    ]


def test_the_day_of_speaking_is_no_day_of_what_is_said() -> None:
    text = "The Norwegian minister announced on Thursday that 20 Leopard tanks were delivered in May."
    assert told(text) == [("2024-06-06", None)]


def test_what_happened_on_a_day_was_not_said_on_it() -> None:
    assert told("Norway delivered 20 Leopard tanks to Ukraine on Thursday.") == [None]
    assert told("Norway delivered 20 Leopard tanks to Ukraine on Thursday, the minister said.") == [None]


def test_an_undated_report_counts_from_its_one_estimate() -> None:
    text = "Norway sent Leopard tanks to Ukraine, the Norwegian minister told reporters on April 24."
    assert told(text, None) == [None]
    assert told(text, None, "2024-05") == [("2024-04-24?", None)]


def test_a_weekday_of_an_estimated_month_has_bounds_only() -> None:
    text = "The Norwegian minister said on Thursday that Norway had sent Leopard tanks to Ukraine."
    assert told(text, None, "2024-05") == [("2024-04-25?/2024-05-30?", None)]
    assert told(text, None, "2023") == [None]


def test_an_occasion_runs_on_over_what_the_speaker_adds() -> None:
    text = (
        "Speaking on CNN on Sunday, the Norwegian defence minister Kari Berg said Norway had sent Leopard "
        'tanks to Ukraine. "We will send more Leopard tanks," she added.'
    )
    assert told(text) == [("2024-06-09", "CNN"), ("2024-06-09", "CNN")]


def test_datings_without_claims_are_those_of_reading() -> None:
    text = (
        "President Joe Biden approved ATACMS for Ukraine last month (April 2024). The missiles were used in "
        "October 2023."
    )
    undated = report(text, None)
    assert READER.dated(undated) == READER.read(undated).dating != ()
    assert READER.dated(report(text)) == ()
    assert READER.dated(report("It rained last month (April 2024).", None)) == ()


CASES = yaml.safe_load((Path(__file__).parent / "occasions.yaml").read_text())


@pytest.mark.parametrize("case", CASES["told"], ids=lambda case: case["text"])
def test_a_labelled_statement_gives_its_occasion(case: dict[str, str]) -> None:
    assert told(case["text"])[-1] == (case.get("day"), case.get("name"))


@pytest.mark.parametrize("text", CASES["untold"])
def test_a_labelled_near_miss_gives_none(text: str) -> None:
    assert told(text)[-1] is None


@pytest.mark.xfail(strict=True, reason="known misses")
@pytest.mark.parametrize("case", CASES["missed"], ids=lambda case: case["text"])
def test_a_known_miss_would_give_its_occasion(case: dict[str, str]) -> None:
    assert told(case["text"])[-1] == (case.get("day"), case.get("name"))
