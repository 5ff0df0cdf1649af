"""From the five web texts, and from the samples, to a scenario and its answers."""

import json
import shlex

import pytest

from drawdown.ledger import Ledger
from drawdown.query import Query
from drawdown.workflow.drafting import drafted

GIVEN = ("--set", "floor=500", "--set", "use.rate=[5, 20]", "--set", "use.per=month", "--paths", "4000")


@pytest.fixture
def seeds(run, shared, tmp_path):
    """A ledger of the five texts."""
    ledger = tmp_path / "seeds"
    assert run("add", shared / "reports" / "seeds", "--ledger", ledger).code == 0
    return ledger


@pytest.fixture
def samples(run, root, tmp_path):
    """A ledger of the sample reports."""
    ledger = tmp_path / "samples"
    assert run("add", root / "examples" / "atacms", "--ledger", ledger).code == 0
    return ledger


def sentences(ledger, number):
    with Ledger.open(ledger, create=False) as opened:
        return [opened.entry(id).claim.evidence.text for id in number["claims"]]


def projected(run, ledger, *arguments):
    done = run("project", "--from-ledger", "atacms", "--ledger", ledger, *arguments, "--format", "json")
    assert done.code == 0, done.err
    return json.loads(done.out)


def test_the_draft_of_the_seeds_cites_4000_built_900_sold_and_500_a_year(seeds):
    scenario = drafted(seeds, "atacms", Query()).mapping
    (line,) = scenario["production"]
    assert (line["rate"]["value"], line["per"]) == (500, "year")
    assert all("500 units per year" in text for text in sentences(seeds, line["rate"]))
    assert scenario["opening"]["value"] == [0, 3100]
    assert any("4,000" in text and "900 sold" in text for text in sentences(seeds, scenario["opening"]))
    asked = [ask["years_of_production"] for ask in scenario["ask"] if "years_of_production" in ask]
    totals = [one["quantity"] for one in asked]
    assert [total["value"] for total in totals] == [900, 4000]
    assert all(sentences(seeds, total) for total in totals)


def test_the_draft_of_the_seeds_asks_where_the_500_go_and_invents_no_stock(seeds):
    made = drafted(seeds, "atacms", Query())
    scenario = made.mapping
    assert made.owner == "US"
    assert "Where do the 500 a year go? No report says how many reach the United States." in made.questions
    assert "How many does the United States hold? No report says it." in made.questions
    assert "no report says what is held" in scenario["opening"]["note"]
    assert scenario["production"][0]["share"]["value"] == [0, 1]
    assert scenario["use"]["rate"]["value"] == scenario["floor"]["value"] == "unknown"
    assert "transfers" not in scenario
    assert any("“significant number”" in question for question in made.questions)


def test_the_seeds_answer_nothing_of_the_floor_without_one(run, seeds):
    told = projected(run, seeds, "--set", "seed=1")
    by_kind = {next(iter(answer["ask"])): answer for answer in told["answers"]}
    assert by_kind["below_floor"]["value"] is None
    assert by_kind["below_floor"]["note"]
    assert by_kind["years_of_production"]["value"] == 8.0


def test_with_a_floor_and_a_use_range_the_seeds_answer_everything(run, seeds):
    told = projected(run, seeds, *GIVEN)
    assert all(one["value"] is not None for one in told["answers"])
    years = [one["value"] for one in told["answers"] if "years_of_production" in one["ask"]]
    assert years == [1.8, 8.0]
    (matters,) = [one for one in told["answers"] if "sobol" in one["ask"]]
    assert {"opening", "production.0.share", "use.rate"} <= matters["indices"]["below_floor"].keys()
    (worth,) = [one for one in told["answers"] if "value_of_information" in one["ask"]]
    assert worth["value"]["all"] >= worth["value"]["opening"] > 0
    assert all(one["sentence"] and one["path"] for one in told["claims"].values())
    cited = {id for one in told["given"] for id in one["claims"]}
    assert told["claims"].keys() == cited


def test_of_the_seeds_only_what_was_published_by_then_is_drafted(seeds):
    from drawdown.clock import KnownOn

    made = drafted(seeds, "atacms", Query(known_on=(KnownOn.parse("2022-01-01", "published"),)))
    assert made.mapping["start"] == "2022-02"
    assert "production" not in made.mapping
    assert made.mapping["opening"]["value"] == "unknown"


def test_a_sample_that_says_all_500_are_for_others_gives_the_owner_none(samples):
    (line,) = drafted(samples, "atacms", Query()).mapping["production"]
    assert (line["rate"]["value"], line["share"]["value"]) == (500, 0)
    (sentence,) = sentences(samples, line["share"])
    assert "all of them intended for sale to other countries" in sentence


def test_the_samples_answer_with_a_floor_and_use(run, samples):
    told = projected(run, samples, *GIVEN)
    years = [one["value"] for one in told["answers"] if "years_of_production" in one["ask"]]
    assert years == [1.8, 8.0]
    # What is made all goes to others, so what is used is not replaced.
    assert told["stock"]["quantiles"]["0.5"][-1] < told["stock"]["quantiles"]["0.5"][0]


def test_capacity_in_the_samples_is_not_taken_for_output(samples):
    made = drafted(samples, "himars", Query())
    now, plan = made.mapping["production"]
    assert (now["rate"]["value"], plan["rate"]["value"], plan["from"]) == (60, 96, "2024-12")
    assert any("capacity is not output" in question for question in made.questions)


@pytest.mark.parametrize("name", ["dev", "whitehouse"])
def test_every_item_of_other_texts_gives_a_scenario_that_can_be_read(run, shared, tmp_path, name):
    from drawdown.fact import Fact
    from drawdown.stock.scenario import parse
    from drawdown.workflow.reconcile import found

    ledger = tmp_path / name
    assert run("add", shared / "reports" / name, "--ledger", ledger).code == 0
    items = {fact.item for fact in found(ledger, Query(), Fact) if fact.item and fact.quantity}
    assert items
    for item in sorted(items):
        parse(drafted(ledger, item, Query()).mapping)


def test_the_walk_through_of_the_docs_works(run, root, tmp_path, monkeypatch):
    (tmp_path / "examples").symlink_to(root / "examples")
    monkeypatch.chdir(tmp_path)
    page = (root / "docs" / "projection.md").read_text(encoding="utf-8").split("## From a ledger")[1]
    lines = [line.strip() for line in page.split("\n## ")[0].splitlines() if line.startswith("    drawdown ")]
    assert len(lines) == 5
    for line in lines:
        command, _, file = line.partition(" > ")
        done = run(*shlex.split(command)[1:])
        assert done.code == 0, done.err
        if file:
            (tmp_path / file).write_text(done.out, encoding="utf-8")
