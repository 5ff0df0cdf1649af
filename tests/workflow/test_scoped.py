"""Briefs of several items, of a supplier or recipient, and of a period."""

import json

import pytest

from drawdown import workflow
from drawdown.bounds import DateBounds
from drawdown.errors import UserMistake
from drawdown.query import Query
from drawdown.scope import Scope
from drawdown.workflow.scoped import Asked, days_of, within
from tests.brief.judged import fact
from tests.reconcile.made import day, entry

JULY_TO_DECEMBER = DateBounds.parse("2023-07/2023-12")
REPORTS = {
    "july.md": "---\npublished: 2023-07-24\n---\n"
    "The United States sent 20 ATACMS to Ukraine on 3 July 2023. Poland sent 14 tanks to Ukraine in 2023.\n",
    "early.md": "---\npublished: 2023-02-24\n---\n"
    "The United States sent 5 Patriot launchers to Ukraine on 3 January 2023.\n",
}


@pytest.fixture
def briefed(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text)

    def brief(query=None, scope=None):
        out = tmp_path / "out"
        workflow.brief([folder], out, query or Query(), scope=scope or Scope(), min_confidence=0)
        return json.loads((out / "brief.json").read_text("utf-8"))

    return brief


def items(made):
    return {item["item"] for item in made["items"]}


def test_a_brief_of_several_items_is_about_these_alone(briefed):
    made = briefed(scope=Scope(("ATACMS", "patriot")))
    assert items(made) == {"atacms", "patriot"}
    assert made["title"] == "ATACMS and MIM-104 Patriot: what the reports say"


def test_an_item_asked_for_twice_is_named_once(briefed):
    made = briefed(scope=Scope(("ATACMS", "atacms")))
    assert made["title"] == "ATACMS: what the reports say"


def test_an_item_and_its_own_variant_give_each_claim_once(briefed):
    whole, both = (
        briefed(scope=Scope(("atacms",))),
        briefed(scope=Scope(("atacms", "atacms", "atacms/cluster"))),
    )
    assert [claim["id"] for claim in whole["claims"]] == [claim["id"] for claim in both["claims"]]


def test_a_brief_of_a_supplier_says_so_and_has_its_claims_alone(briefed):
    made = briefed(Query(supplier="Poland"))
    assert {claim["supplier"] for claim in made["claims"]} == {"PL"}
    assert made["title"] == "Poland as supplier: what the reports say"


def test_a_brief_of_a_period_has_what_lies_within_it_and_lists_apart_what_may(briefed):
    made = briefed(Query(recipient="Ukraine"), Scope(period=JULY_TO_DECEMBER))
    assert made["title"] == "Ukraine as recipient, July to December 2023: what the reports say"
    assert made["asked"] == ["happened: 2023-07/2023-12", "recipient: UA"]
    assert items(made) == {"atacms"}
    assert ["tanks" in one["text"] for one in made["apart"]] == [True]
    assert made["counts"]["claims perhaps in the period"] == 1
    assert made["counts"]["claims outside the period"] == 1
    assert "1 claim is dated outside. 1 claim is dated too loosely to tell" in made["scope"]


def test_what_may_lie_within_the_period_counts_where_that_is_asked(briefed):
    made = briefed(Query(recipient="Ukraine", possible=True), Scope(period=JULY_TO_DECEMBER))
    assert items(made) == {"atacms", "tank"}
    assert made["apart"] == []


def test_nothing_in_a_period_rests_on_what_is_listed_apart(briefed):
    made = briefed(scope=Scope(period=JULY_TO_DECEMBER))
    apart = {claim for one in made["apart"] for claim in one["claims"]}
    judged = {claim for item in made["items"] for kind in ("facts", "positions") for one in item[kind]
              for claim in one.get("claims", [])}  # fmt: skip
    assert apart
    assert judged
    assert not apart & judged


def test_claims_that_leave_the_supplier_open_are_counted(tmp_path):
    (tmp_path / "a.md").write_text("Poland holds 20 ATACMS. The United States sent 10 ATACMS to Ukraine.\n")
    out = tmp_path / "out"
    workflow.brief([tmp_path / "a.md"], out, Query(supplier="US"), min_confidence=0)
    made = json.loads((out / "brief.json").read_text("utf-8"))
    assert made["counts"]["claims that leave a party open"] == 1
    assert "1 claim leaves the supplier open, and may belong here or not." in made["scope"]


@pytest.mark.parametrize(
    ("query", "scope", "named"),
    [
        (Query(), Scope(("atacms", "flying-carpet")), "flying-carpet"),
        (Query(supplier="Ruritania"), Scope(("atacms",)), "Ruritania"),
        (Query(recipient="Ruritania"), Scope(period=JULY_TO_DECEMBER), "Ruritania"),
    ],
)
def test_a_name_that_nobody_knows_is_a_users_mistake(briefed, query, scope, named):
    with pytest.raises(UserMistake, match=f"unknown (item|party) '{named}'"):
        briefed(query, scope)


SENT = entry("c1", happened="2023-07-03")
LOOSE = entry("c2", happened="2023")
NEVER = entry("c3")
BEFORE = entry("c4", happened="2022")


def narrowed(*entries, days=None, shown=None, possible=False):
    asked = Asked([*entries], [])
    return within(JULY_TO_DECEMBER, possible, asked, entries if shown is None else shown, days or {})


def test_no_claim_is_lost_to_a_period():
    found = narrowed(SENT, LOOSE, NEVER, BEFORE)
    assert (found.known, found.maybe, found.no_day, found.outside) == ([SENT], (LOOSE,), (NEVER,), 1)


def test_a_claim_without_a_date_has_that_of_its_fact():
    days = days_of([fact(NEVER, happened=day("2023-10-18"))])
    assert narrowed(NEVER, days=days).known == [NEVER]


def test_the_date_a_claim_tells_itself_comes_before_that_of_its_fact():
    days = days_of([fact(BEFORE, happened=day("2023-10-18"))])
    assert narrowed(BEFORE, days=days).outside == 1


def test_a_claim_of_two_facts_is_dated_by_both():
    first, other = fact(NEVER, happened=day("2023-01")), fact(NEVER, happened=day("2023-12"))
    assert days_of([first, other])["c3"].edtf() == "2023?"


def test_days_of_facts_that_leave_both_ends_open_date_nothing():
    one = entry("c1")
    facts = [fact(one, happened=DateBounds.parse(on)) for on in ("../2023", "2024/..", "2025")]
    assert days_of(facts) == {}


def test_what_is_not_shown_is_not_listed_apart_either():
    found = narrowed(LOOSE, NEVER, BEFORE, shown=[])
    assert (found.known, found.maybe, found.no_day, found.outside) == ([LOOSE, NEVER], (), (), 1)
