"""The package beside a brief holds what the brief says, and another ledger makes the same of it."""

import csv
import json
import re
from pathlib import Path

import frictionless
import pytest

from drawdown import workflow
from drawdown.clock import KnownOn
from drawdown.fact import Fact
from drawdown.query import Query
from drawdown.workflow.reconcile import found
from tests.end_to_end.conftest import Whole, whole_way
from tests.ledger.build import unguarded


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(params=["samples", "seeds"])
def whole(request: pytest.FixtureRequest) -> Whole:
    made: Whole = request.getfixturevalue(request.param)
    return made


def test_the_package_is_valid(whole: Whole) -> None:
    report = frictionless.validate(str(whole.package / "datapackage.json"))
    assert report.valid, report.flatten(["name", "note"])


def test_every_claim_of_the_package_has_its_place_on_the_page_and_every_claim_shown_is_in_it(
    whole: Whole,
) -> None:
    told = {row["claim"] for row in rows(whole.package, "claims")}
    places = set(re.findall(r'id="claim-([0-9a-f]+)"', whole.done.html.read_text("utf-8")))
    assert told
    assert told == places == {claim["id"] for claim in whole.claims}


def test_the_facts_of_the_brief_are_those_of_the_package(whole: Whole) -> None:
    packed = {row["fact"] for row in rows(whole.package, "facts")}
    shown = {fact["fact"] for item in whole.data["items"] for fact in item["facts"]}
    assert shown
    assert shown <= packed


def test_an_empty_ledger_that_takes_it_in_comes_to_the_same_facts(whole: Whole, tmp_path: Path) -> None:
    workflow.add([whole.package], tmp_path / "new")
    again = {(one.id, one.claims, one.reports, one.origins) for one in found(tmp_path / "new", Query(), Fact)}
    lot = rows(whole.package, "facts_claims")
    assert {one[0] for one in again} == {row["fact"] for row in rows(whole.package, "facts")}
    assert {(id, claim) for id, claims, *_ in again for claim in claims} == {
        (row["fact"], row["claim"]) for row in lot
    }


def test_the_references_lead_to_the_claim_on_the_page(whole: Whole) -> None:
    cited = json.loads((whole.package / "citations" / "claims.csl.json").read_text("utf-8"))
    assert all(re.search(r"\.\./brief\.html#claim-[0-9a-f]+", one["note"]) for one in cited)


def test_a_brief_as_known_on_a_day_has_the_package_of_that_day(root: Path, tmp_path: Path) -> None:
    query = Query(item="atacms", known_on=(KnownOn.parse("published:2023-07-31"),))
    done = workflow.brief([root / "examples" / "atacms"], tmp_path, query)
    assert done.package
    assert all(row["published_upper"] <= "2023-07-31" for row in rows(done.package, "claims"))
    readme = (done.package / "README.md").read_text("utf-8")
    assert "item: atacms" in readme
    assert "2023-07-31" in readme


def test_a_ledger_that_was_altered_gives_a_brief_that_says_so_and_no_package(tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text("Britain sent 30 Storm Shadow missiles to Ukraine.", "utf-8")
    whole_way([report], tmp_path / "out")
    with unguarded(tmp_path / "out" / "ledger") as db:
        db.execute("UPDATE report SET path = 'other.txt' WHERE n = 1")
    done = workflow.brief([report], tmp_path / "other", Query(), tmp_path / "out" / "ledger")
    assert done.package is None
    assert any("not as it was recorded" in problem.message for problem in done.problems)
    assert "not as it was recorded" in done.html.read_text("utf-8")


def test_charts_of_the_brief_before_go_and_what_others_put_there_stays(root: Path, tmp_path: Path) -> None:
    samples = root / "examples" / "atacms"
    first = workflow.brief([samples], tmp_path, Query(item="atacms"))
    assert first.charts
    own = tmp_path / "charts" / "mine.svg"
    own.write_text("<svg/>")
    again = workflow.brief([samples], tmp_path, Query(item="himars"))
    assert {*(tmp_path / "charts").iterdir()} == {*again.charts, own}
    assert not set(first.charts) <= set(again.charts)
